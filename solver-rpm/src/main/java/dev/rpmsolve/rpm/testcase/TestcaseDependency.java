package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.dependency.Dependency;
import java.util.Objects;

/**
 * A dependency in the language of libsolv's test cases: names and versions joined by binary
 * operators.
 *
 * <p>There is no precedence. The left operand of an operator is a name or a group in parentheses,
 * and everything to the right of {@code &}, {@code |} and their like is the right operand, so that
 * {@code a & b | c} is {@code a & (b | c)}; a comparison takes one word. A backslash and two
 * hexadecimal digits stand for one byte of UTF-8. {@link #toString} prints what libsolv's {@code
 * testcase_dep2str} prints and {@link #parse} reads what its {@code testcase_str2dep} reads.
 *
 * <p>Trees are immutable, compare by content, and are at most {@link #MAX_DEPTH} operators deep.
 */
public sealed interface TestcaseDependency {
  /** The greatest number of operators on a path from the root of a tree to a word: 128. */
  int MAX_DEPTH = 128;

  /**
   * Reads a dependency. Complexity: O(n).
   *
   * @param text the text
   * @return the tree
   * @throws TestcaseSyntaxException if the text is not in the language or nests too deep
   */
  static TestcaseDependency parse(String text) {
    return new TestcaseDependencyParser(text).parse();
  }

  /**
   * Reads a dependency as libsolv does, to which what it cannot read is missing. Complexity: O(n).
   *
   * @param text the text
   * @return the tree; {@link Missing} if the text is not in the language or nests too deep
   */
  static TestcaseDependency parseOrMissing(String text) {
    try {
      return parse(text);
    } catch (TestcaseSyntaxException e) {
      return new Missing();
    }
  }

  /**
   * Joins two dependencies.
   *
   * @param left the left operand
   * @param operator the operator
   * @param right the right operand
   * @return the tree of both
   * @throws IllegalArgumentException if it is more than {@link #MAX_DEPTH} deep
   */
  static TestcaseDependency of(
      TestcaseDependency left, TestcaseOperator operator, TestcaseDependency right) {
    return new Operation(left, operator, right, 1 + Math.max(left.depth(), right.depth()));
  }

  /**
   * Translates a dependency of the solver. Chains become nested to the right.
   *
   * @param dependency the dependency
   * @return the same in this language
   * @throws IllegalArgumentException if a chain is more than {@link #MAX_DEPTH} long
   */
  static TestcaseDependency of(Dependency dependency) {
    return CoreDependencies.of(dependency);
  }

  /**
   * Returns the number of operators on the longest path to a word.
   *
   * @return 0 for a single word
   */
  int depth();

  /**
   * Translates to a dependency of the solver.
   *
   * @return the translation, or what stands in its way
   */
  default DependencyConversion toCore() {
    return CoreDependencies.convert(this);
  }

  /**
   * The dependency as libsolv writes it.
   *
   * @return text that {@link #parse} reads
   */
  @Override
  String toString();

  /** The missing dependency: {@code <NULL>}. */
  record Missing() implements TestcaseDependency {
    @Override
    public int depth() {
      return 0;
    }

    @Override
    public String toString() {
      return TestcaseDependencyPrinter.print(this);
    }
  }

  /**
   * A name or a version.
   *
   * @param text any text without NUL; may be empty
   */
  record Word(String text) implements TestcaseDependency {
    /**
     * Refuses what libsolv could not hold.
     *
     * @param text any text without NUL; may be empty
     * @throws IllegalArgumentException if there is a NUL in it
     */
    public Word {
      if (text.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("a NUL in a word, at " + text.indexOf('\0'));
      }
    }

    @Override
    public int depth() {
      return 0;
    }

    @Override
    public String toString() {
      return TestcaseDependencyPrinter.print(this);
    }
  }

  /**
   * Two dependencies joined by an operator; use {@link TestcaseDependency#of(TestcaseDependency,
   * TestcaseOperator, TestcaseDependency)} to make one.
   *
   * @param left the left operand
   * @param operator the operator
   * @param right the right operand
   * @param depth one more than that of the deeper operand
   */
  record Operation(
      TestcaseDependency left, TestcaseOperator operator, TestcaseDependency right, int depth)
      implements TestcaseDependency {
    /**
     * Checks the depth.
     *
     * @param left the left operand
     * @param operator the operator
     * @param right the right operand
     * @param depth one more than that of the deeper operand
     * @throws IllegalArgumentException if the depth is wrong or above {@link #MAX_DEPTH}
     */
    public Operation {
      Objects.requireNonNull(operator, "operator");
      if (depth != 1 + Math.max(left.depth(), right.depth())) {
        throw new IllegalArgumentException("the depth is not that of the operands");
      }
      if (depth > MAX_DEPTH) {
        throw new IllegalArgumentException("the tree is more than " + MAX_DEPTH + " deep");
      }
    }

    @Override
    public String toString() {
      return TestcaseDependencyPrinter.print(this);
    }
  }
}
