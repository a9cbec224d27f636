package dev.rpmsolve.core.request;

import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.dependency.VersionRange;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.core.version.VersionRules;
import java.util.Optional;

/**
 * A comparison as it was typed.
 *
 * @param relation the operator
 * @param version the version as typed; may be no EVR at all
 */
record TypedRange(Relation relation, String version) {
  private static final int GREATER = 1;
  private static final int EQUAL = 2;
  private static final int LESS = 4;

  /** A text before a comparison, and the comparison. */
  record Split(String name, TypedRange range) {}

  /** Tells whether there is a character of an operator in a text. */
  static boolean isIn(String text) {
    return operatorStart(text) >= 0;
  }

  /** Splits {@code name OPERATOR version}; nothing if name, operator or version is missing. */
  static Optional<Split> split(String text) {
    int start = operatorStart(text);
    if (start < 0) {
      return Optional.empty();
    }
    int at = start;
    int nameEnd = start;
    int code = 0;
    if (start > 0 && text.charAt(start) == '=' && text.charAt(start - 1) == '!') {
      nameEnd--;
      at++;
      code = LESS | GREATER;
    }
    while (at < text.length() && bit(text.charAt(at)) != 0) {
      code |= bit(text.charAt(at++));
    }
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    while (nameEnd > 0 && isBlank(text.charAt(nameEnd - 1))) {
      nameEnd--;
    }
    if (nameEnd == 0 || at == text.length()) {
      return Optional.empty();
    }
    TypedRange range = new TypedRange(Relation.ofCode(code), text.substring(at));
    return Optional.of(new Split(text.substring(0, nameEnd), range));
  }

  private static int operatorStart(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (bit(text.charAt(at)) != 0) {
        return at;
      }
    }
    return -1;
  }

  private static int bit(char c) {
    return switch (c) {
      case '<' -> LESS;
      case '=' -> EQUAL;
      case '>' -> GREATER;
      default -> 0;
    };
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** Returns the version; nothing if it is empty or its epoch is out of bounds. */
  Optional<Evr> evr() {
    try {
      return Optional.of(Evr.parseVerbatim(version)).filter(evr -> !evr.toString().isEmpty());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  boolean meets(VersionRules rules, Relation other, Optional<Evr> otherEvr) {
    Optional<Evr> evr = evr();
    return evr.isPresent() && VersionRange.overlaps(rules, other, otherEvr, relation, evr);
  }
}
