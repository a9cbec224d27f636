package dev.rpmsolve.core.module;

import dev.rpmsolve.core.universe.Universe;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** The release of a distribution, which modules need as if it were a module {@code platform}. */
public final class ModulePlatform {
  private static final String PROVIDE = "base-module(";
  private static final String PLATFORM = "platform:";

  private ModulePlatform() {}

  /**
   * Takes the stream out of an id.
   *
   * @param platformId {@code platform:STREAM}
   * @return the stream; nothing if the text is of another form
   */
  public static Optional<String> stream(String platformId) {
    return platformId.startsWith(PLATFORM) && platformId.length() > PLATFORM.length()
        ? Optional.of(platformId.substring(PLATFORM.length()))
        : Optional.empty();
  }

  /**
   * Finds the platform that packages provide as {@code base-module(platform:STREAM)}, as release
   * packages do. Complexity: linear in names.
   *
   * @param universe the packages
   * @param isMeant whether a package counts
   * @return its stream; nothing if there is none, or more than one
   */
  public static Optional<String> provided(Universe universe, IntPredicate isMeant) {
    Set<String> found = new TreeSet<>();
    for (int name = 0; name < universe.names().size(); name++) {
      if (universe.names().startsWith(name, PROVIDE.charAt(0))) {
        stream(universe, name, isMeant).ifPresent(found::add);
      }
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  private static Optional<String> stream(Universe universe, int nameId, IntPredicate isMeant) {
    String text = universe.names().get(nameId);
    if (!text.startsWith(PROVIDE) || !text.endsWith(")")) {
      return Optional.empty();
    }
    for (int packageId : universe.namedOrProviding(nameId)) {
      if (isMeant.test(packageId)) {
        return stream(text.substring(PROVIDE.length(), text.length() - 1));
      }
    }
    return Optional.empty();
  }
}
