package dev.rpmsolve.benchmarks.generator;

import java.util.Objects;
import java.util.Optional;

/**
 * One entry of a list of relations: a capability with an optional range of versions.
 *
 * @param name the capability, or a whole rich dependency in parentheses
 * @param range the versions meant, empty where any version will do
 * @param timing whether a scriptlet needs it
 */
record Relation(String name, Optional<Range> range, Timing timing) {

  /** When a requirement has to hold. */
  enum Timing {
    /** While the package is installed. */
    ALWAYS,
    /** Also before a scriptlet of the package runs. */
    SCRIPTLET
  }

  /**
   * A comparison with one version.
   *
   * @param flags the rpm-md word: EQ, LT, LE, GT or GE
   * @param version the version compared with
   */
  record Range(String flags, Version version) {
    Range {
      Objects.requireNonNull(flags, "flags");
      Objects.requireNonNull(version, "version");
    }
  }

  Relation {
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(timing, "timing");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a relation needs a name");
    }
  }

  /** Returns {@code name = version}. */
  static Relation exactly(String name, Version version) {
    return new Relation(name, Optional.of(new Range("EQ", version)), Timing.ALWAYS);
  }

  /** Returns a relation that any version fulfills. */
  static Relation any(String name) {
    return new Relation(name, Optional.empty(), Timing.ALWAYS);
  }

  /** Reads {@code name}, {@code name OP version} or a rich dependency, which is kept as it is. */
  static Relation parse(String text) {
    String trimmed = text.strip();
    int space = trimmed.indexOf(' ');
    if (trimmed.startsWith("(") || space < 0) {
      return any(trimmed);
    }
    String[] words = trimmed.split(" +");
    if (words.length != 3) {
      throw new IllegalArgumentException("not a relation: " + text);
    }
    Range range = new Range(flags(words[1]), Version.parse(words[2]));
    return new Relation(words[0], Optional.of(range), Timing.ALWAYS);
  }

  /** Returns this relation marked as needed by a scriptlet. */
  Relation forScriptlet() {
    return new Relation(name, range, Timing.SCRIPTLET);
  }

  /** Tells whether this is a rich (boolean) dependency. */
  boolean isRich() {
    return name.startsWith("(");
  }

  private static String flags(String operator) {
    return switch (operator) {
      case "=" -> "EQ";
      case "<" -> "LT";
      case "<=" -> "LE";
      case ">" -> "GT";
      case ">=" -> "GE";
      default -> throw new IllegalArgumentException("not an operator: " + operator);
    };
  }
}
