package dev.rpmsolve.core.module;

import dev.rpmsolve.core.request.Glob;
import java.util.Objects;
import java.util.Optional;

/**
 * What a user types to name streams of modules: {@code
 * NAME[:STREAM[:VERSION[:CONTEXT]]][:ARCH][/PROFILE]}, each part of which may be a pattern. An
 * architecture stands behind the context, or behind {@code ::} where parts are left out.
 *
 * @param name the module
 * @param stream the stream, if it is named
 * @param version the version of the build, if it is named
 * @param rest context and architecture, as far as they are named
 * @param profile the profile, if it is named
 */
public record ModuleSpec(
    String name,
    Optional<String> stream,
    Optional<String> version,
    Rest rest,
    Optional<String> profile) {
  private static final int PARTS = 5;

  /**
   * The parts that users seldom name.
   *
   * @param context the context
   * @param arch the architecture
   */
  public record Rest(Optional<String> context, Optional<String> arch) {
    /**
     * Refuses nulls.
     *
     * @param context the context
     * @param arch the architecture
     */
    public Rest {
      Objects.requireNonNull(context, "context");
      Objects.requireNonNull(arch, "arch");
    }
  }

  /**
   * Refuses nulls.
   *
   * @param name the module
   * @param stream the stream
   * @param version the version of the build
   * @param rest context and architecture
   * @param profile the profile
   */
  public ModuleSpec {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(stream, "stream");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(rest, "rest");
    Objects.requireNonNull(profile, "profile");
  }

  /**
   * Takes a spec apart.
   *
   * @param text the text, without {@code @} in front
   * @return the parts; nothing if no module can be meant: there is no name, there are too many
   *     parts, or white space is among them
   */
  public static Optional<ModuleSpec> parse(String text) {
    int slash = text.indexOf('/');
    Optional<String> profile =
        slash < 0 ? Optional.empty() : Optional.of(text.substring(slash + 1));
    String head = slash < 0 ? text : text.substring(0, slash);
    int gap = head.indexOf("::");
    Optional<String> arch = gap < 0 ? Optional.empty() : Optional.of(head.substring(gap + 2));
    String[] parts = (gap < 0 ? head : head.substring(0, gap)).split(":", -1);
    boolean isGood =
        parts.length <= (gap < 0 ? PARTS : PARTS - 1)
            && text.chars().noneMatch(Character::isWhitespace)
            && profile.filter(p -> p.isEmpty() || p.indexOf('/') >= 0).isEmpty()
            && arch.filter(a -> a.isEmpty() || a.indexOf(':') >= 0).isEmpty();
    for (String part : parts) {
      isGood &= !part.isEmpty();
    }
    if (!isGood) {
      return Optional.empty();
    }
    Rest rest = new Rest(part(parts, 3), arch.or(() -> part(parts, 4)));
    return Optional.of(new ModuleSpec(parts[0], part(parts, 1), part(parts, 2), rest, profile));
  }

  private static Optional<String> part(String[] parts, int index) {
    return index < parts.length ? Optional.of(parts[index]) : Optional.empty();
  }

  /**
   * Tells whether a build is meant.
   *
   * @param build a build
   * @return whether all parts that are named fit it
   */
  public boolean matches(ModuleBuild build) {
    ModuleId id = build.id();
    return fits(name, id.name())
        && stream.filter(s -> !fits(s, id.stream())).isEmpty()
        && version.filter(v -> !fits(v, Long.toString(id.version()))).isEmpty()
        && rest.context().filter(c -> !fits(c, id.context())).isEmpty()
        && rest.arch().filter(a -> !fits(a, id.arch())).isEmpty();
  }

  private static boolean fits(String pattern, String text) {
    return Glob.isGlob(pattern) ? new Glob(pattern).matches(text) : pattern.equals(text);
  }

  /** Returns the spec as a user would type it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name);
    stream.ifPresent(part -> text.append(':').append(part));
    version.ifPresent(part -> text.append(':').append(part));
    rest.context().ifPresent(part -> text.append(':').append(part));
    rest.arch().ifPresent(part -> text.append("::").append(part));
    profile.ifPresent(part -> text.append('/').append(part));
    return text.toString();
  }
}
