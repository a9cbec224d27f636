package dev.rpmsolve.core.dependency;

import java.util.Optional;

/**
 * The operator between a capability's name and its version: the set of the three outcomes of a
 * comparison that it admits.
 */
public enum Relation {
  /** No operator and no version: the mere existence of the name. */
  ANY(0, ""),
  /** Newer than the version. */
  GREATER(1, ">"),
  /** The version itself. */
  EQUAL(2, "="),
  /** The version or newer. */
  GREATER_EQUAL(3, ">="),
  /** Older than the version. */
  LESS(4, "<"),
  /** Older or newer than the version; RPM itself has no such operator, its metadata format has. */
  NOT_EQUAL(5, "<>"),
  /** The version or older. */
  LESS_EQUAL(6, "<="),
  /** Any version whatever, in spite of the version that is written. */
  ANY_VERSION(7, "<=>");

  private static final int GREATER_BIT = 1;
  private static final int EQUAL_BIT = 2;
  private static final int LESS_BIT = 4;

  private final int code;
  private final String symbol;

  Relation(int code, String symbol) {
    this.code = code;
    this.symbol = symbol;
  }

  /**
   * The relation as a bit set.
   *
   * @return the sum of 1 if it admits greater, 2 if it admits equal, 4 if it admits less
   */
  public int code() {
    return code;
  }

  /**
   * The operator's text.
   *
   * @return the operator, or the empty text for {@link #ANY}
   */
  public String symbol() {
    return symbol;
  }

  /**
   * Whether versions older than the written one are meant.
   *
   * @return whether the code has the bit 4
   */
  public boolean hasLess() {
    return (code & LESS_BIT) != 0;
  }

  /**
   * Whether the written version itself is meant.
   *
   * @return whether the code has the bit 2
   */
  public boolean hasEqual() {
    return (code & EQUAL_BIT) != 0;
  }

  /**
   * Whether versions newer than the written one are meant.
   *
   * @return whether the code has the bit 1
   */
  public boolean hasGreater() {
    return (code & GREATER_BIT) != 0;
  }

  /**
   * The relation of a bit set.
   *
   * @param code a number as {@link #code} returns it
   * @return the relation
   * @throws IllegalArgumentException if the code is outside 0 to 7
   */
  public static Relation ofCode(int code) {
    return switch (code) {
      case 0 -> ANY;
      case 1 -> GREATER;
      case 2 -> EQUAL;
      case 3 -> GREATER_EQUAL;
      case 4 -> LESS;
      case 5 -> NOT_EQUAL;
      case 6 -> LESS_EQUAL;
      case 7 -> ANY_VERSION;
      default -> throw new IllegalArgumentException("relation code " + code + " is outside 0 to 7");
    };
  }

  /**
   * The relation of an operator's text.
   *
   * @param symbol a text as {@link #symbol} returns it, or one of the spellings {@code ==}, {@code
   *     =<} and {@code =>} that RPM accepts too
   * @return the relation, or nothing if the text is no operator
   */
  public static Optional<Relation> ofSymbol(String symbol) {
    return switch (symbol) {
      case "" -> Optional.of(ANY);
      case ">" -> Optional.of(GREATER);
      case "=", "==" -> Optional.of(EQUAL);
      case ">=", "=>" -> Optional.of(GREATER_EQUAL);
      case "<" -> Optional.of(LESS);
      case "<>" -> Optional.of(NOT_EQUAL);
      case "<=", "=<" -> Optional.of(LESS_EQUAL);
      case "<=>" -> Optional.of(ANY_VERSION);
      default -> Optional.empty();
    };
  }
}
