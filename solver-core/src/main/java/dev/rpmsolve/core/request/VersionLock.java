package dev.rpmsolve.core.request;

import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.version.Evr;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Versions that packages of some names are held to, as in dnf's version lock.
 *
 * <p>Of a locked name only what matches one of its locks may be installed; what is installed is not
 * touched. See the page on versionlock in the manual of dnf.
 *
 * @param name a name, or a glob over names
 * @param conditions what a package must fulfill, all of it; none if every version will do
 */
public record VersionLock(String name, List<Condition> conditions) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

  /**
   * Creates a lock.
   *
   * @param name a name, or a glob over names
   * @param conditions what a package must fulfill
   * @throws IllegalArgumentException if the name is blank
   */
  public VersionLock {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a version lock needs a name");
    }
    conditions = List.copyOf(conditions);
  }

  /**
   * Tells whether the lock is about packages of a name.
   *
   * @param packageName a name
   * @return whether it is
   */
  public boolean covers(String packageName) {
    return Glob.isGlob(name) ? new Glob(name).matches(packageName) : name.equals(packageName);
  }

  /**
   * Tells whether a package is one of those that the lock lets in.
   *
   * @param subject a package
   * @return whether it has the name and fulfills all conditions
   */
  public boolean matches(RpmPackage subject) {
    return covers(subject.name()) && conditions.stream().allMatch(c -> c.matches(subject));
  }

  @Override
  public String toString() {
    return conditions.isEmpty()
        ? name
        : name
            + conditions.stream()
                .map(Condition::toString)
                .collect(Collectors.joining(", ", " (", ")"));
  }

  /** What a condition is about. */
  public enum Key {
    /** The epoch, a number. */
    EPOCH,
    /** Epoch, version and release; a value without release leaves the release open. */
    EVR,
    /** The architecture, compared as text. */
    ARCH
  }

  /** How a package compares with a value. */
  public enum Comparison {
    /** The same; the value may be a glob. */
    EQUAL("="),
    /** Another one; the value may be a glob. */
    NOT_EQUAL("!="),
    /** Less than the value. */
    LESS("<"),
    /** Less than the value or the same. */
    LESS_OR_EQUAL("<="),
    /** Greater than the value. */
    GREATER(">"),
    /** Greater than the value or the same. */
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    Comparison(String symbol) {
      this.symbol = symbol;
    }

    /**
     * Returns how it is written.
     *
     * @return one or two characters
     */
    public String symbol() {
      return symbol;
    }

    private boolean holds(int order) {
      return switch (this) {
        case EQUAL -> order == 0;
        case NOT_EQUAL -> order != 0;
        case LESS -> order < 0;
        case LESS_OR_EQUAL -> order <= 0;
        case GREATER -> order > 0;
        case GREATER_OR_EQUAL -> order >= 0;
      };
    }
  }

  /**
   * What a package must fulfill.
   *
   * @param key what it is about
   * @param comparison how the package compares with the value
   * @param value the value
   */
  public record Condition(Key key, Comparison comparison, String value) {
    /**
     * Creates a condition.
     *
     * @param key what it is about
     * @param comparison how the package compares with the value
     * @param value the value
     * @throws IllegalArgumentException if an epoch is no number, or a glob or architecture is to be
     *     less or greater than something
     */
    public Condition {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(comparison, "comparison");
      boolean isEquality = comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL;
      if (!isEquality && (Glob.isGlob(value) || key == Key.ARCH)) {
        throw new IllegalArgumentException("only = and != are known for " + value);
      }
      if (key == Key.EPOCH && !NUMBER.matcher(value).matches()) {
        throw new IllegalArgumentException("an epoch is a number, not " + value);
      }
      if (key == Key.EVR && !Glob.isGlob(value)) {
        Evr.parse(value);
      }
    }

    private boolean matches(RpmPackage subject) {
      return switch (key) {
        case EPOCH -> comparison.holds(Long.compare(subject.evr().epoch(), Long.parseLong(value)));
        case ARCH -> comparison.holds(new Glob(value).matches(subject.arch()) ? 0 : 1);
        case EVR ->
            Glob.isGlob(value)
                ? comparison.holds(matchesGlob(subject.evr()) ? 0 : 1)
                : comparison.holds(compare(subject.evr(), Evr.parse(value)));
      };
    }

    private boolean matchesGlob(Evr evr) {
      Glob glob = new Glob(value);
      String text = evr.version() + evr.release().map(release -> "-" + release).orElse("");
      return glob.matches(evr.epoch() + ":" + text) || evr.epoch() == 0 && glob.matches(text);
    }

    private static int compare(Evr evr, Evr value) {
      return value.release().isPresent()
          ? evr.compareTo(value)
          : Evr.of(evr.epoch(), evr.version(), value.release()).compareTo(value);
    }

    @Override
    public String toString() {
      String word =
          switch (key) {
            case EPOCH -> "epoch";
            case EVR -> "evr";
            case ARCH -> "arch";
          };
      return word + " " + comparison.symbol() + " " + value;
    }
  }
}
