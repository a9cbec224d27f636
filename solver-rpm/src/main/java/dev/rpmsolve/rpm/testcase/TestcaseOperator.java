package dev.rpmsolve.rpm.testcase;

import java.util.List;
import java.util.Optional;

/**
 * An operator of libsolv's dependencies, known by libsolv's own number for it.
 *
 * <p>Numbers without a symbol are legal; their symbol is the number in angle brackets.
 *
 * @param code the number: 1 to 7 compare versions as sums of greater (1), equal (2) and less (4)
 */
public record TestcaseOperator(int code) {
  /** Both operands hold: {@code &}. */
  public static final TestcaseOperator AND = new TestcaseOperator(16);

  /** One operand holds: {@code |}. */
  public static final TestcaseOperator OR = new TestcaseOperator(17);

  /** One package answers both operands: {@code +}. */
  public static final TestcaseOperator WITH = new TestcaseOperator(18);

  /** What the application answers, such as {@code namespace:language(de)}. */
  public static final TestcaseOperator NAMESPACE = new TestcaseOperator(19);

  /** Packages of one architecture: {@code .}. */
  public static final TestcaseOperator ARCH = new TestcaseOperator(20);

  /** The left operand holds if the right one does: {@code <IF>}. */
  public static final TestcaseOperator IF = new TestcaseOperator(22);

  /** Haiku's range of compatible versions: {@code compat >=}. */
  public static final TestcaseOperator COMPAT = new TestcaseOperator(23);

  /** Debian's note on other architectures, as in {@code foo:any}. */
  public static final TestcaseOperator MULTIARCH = new TestcaseOperator(25);

  /** Condition and alternative, to the right of {@link #IF} or {@link #UNLESS}. */
  public static final TestcaseOperator ELSE = new TestcaseOperator(26);

  /** A package answers the left operand and not the right one: {@code -}. */
  public static final TestcaseOperator WITHOUT = new TestcaseOperator(28);

  /** The left operand holds and the right one does not: {@code <UNLESS>}. */
  public static final TestcaseOperator UNLESS = new TestcaseOperator(29);

  private static final int LAST_COMPARISON = 7;

  private record Spelling(String symbol, int code) {}

  /** A symbol that begins with another one stands before it. */
  private static final List<Spelling> SPELLINGS =
      List.of(
          new Spelling("=", 2),
          new Spelling("<=>", 7),
          new Spelling("<=", 6),
          new Spelling(">=", 3),
          new Spelling(">", 1),
          new Spelling("<>", 5),
          new Spelling("&", AND.code),
          new Spelling("|", OR.code),
          new Spelling("+", WITH.code),
          new Spelling("-", WITHOUT.code),
          new Spelling("<NAMESPACE>", NAMESPACE.code),
          new Spelling(".", ARCH.code),
          new Spelling("<MULTIARCH>", MULTIARCH.code),
          new Spelling("<FILECONFLICT>", 21),
          new Spelling("<IF>", IF.code),
          new Spelling("compat >=", COMPAT.code),
          new Spelling("<KIND>", 24),
          new Spelling("<ELSE>", ELSE.code),
          new Spelling("<ERROR>", 27),
          new Spelling("<UNLESS>", UNLESS.code),
          new Spelling("<CONDA>", 30),
          new Spelling("<", 4));

  /**
   * Refuses negative numbers.
   *
   * @param code the number
   * @throws IllegalArgumentException if it is negative
   */
  public TestcaseOperator {
    if (code < 0) {
      throw new IllegalArgumentException("an operator's number is negative: " + code);
    }
  }

  /**
   * Finds the operator whose symbol a text has at some place.
   *
   * @param text the text
   * @param from where the symbol starts
   * @return the operator; nothing if no symbol starts there
   */
  static Optional<TestcaseOperator> at(String text, int from) {
    for (Spelling spelling : SPELLINGS) {
      if (text.startsWith(spelling.symbol, from)) {
        return Optional.of(new TestcaseOperator(spelling.code));
      }
    }
    return Optional.empty();
  }

  /**
   * Tells whether the operator has a symbol of its own.
   *
   * @return whether libsolv knows the number
   */
  public boolean isNamed() {
    return SPELLINGS.stream().anyMatch(spelling -> spelling.code == code);
  }

  /**
   * Tells whether the operator compares versions.
   *
   * @return whether its right operand is a version
   */
  public boolean isComparison() {
    return code > 0 && code <= LAST_COMPARISON;
  }

  /**
   * Returns the operator as it is written in a dependency.
   *
   * @return its symbol
   */
  public String symbol() {
    return SPELLINGS.stream()
        .filter(spelling -> spelling.code == code)
        .map(Spelling::symbol)
        .findFirst()
        .orElse("<" + code + ">");
  }
}
