package dev.rpmsolve.rpm.testcase;

import java.util.List;
import java.util.Objects;

/**
 * Some packages, as a job names them.
 *
 * @param kind how they are named
 * @param argument the name itself, as it is written
 */
public record Selector(SelectorKind kind, String argument) {
  private static final String NOTHING = "nothing";
  private static final String NAMESPACE = "namespace:";

  /**
   * Refuses nulls.
   *
   * @param kind how they are named
   * @param argument the name itself, as it is written
   */
  public Selector {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(argument, "argument");
  }

  /**
   * Returns the names of single packages.
   *
   * @return the words of the argument of {@link SelectorKind#PACKAGE} or {@link
   *     SelectorKind#ONE_OF}; none for another kind or the list {@code nothing}
   */
  public List<String> packages() {
    boolean isNothing = kind == SelectorKind.ONE_OF && argument.startsWith(NOTHING);
    if (kind != SelectorKind.PACKAGE && kind != SelectorKind.ONE_OF
        || isNothing && Words.split(argument).get(0).equals(NOTHING)) {
      return List.of();
    }
    return Words.split(argument);
  }

  /**
   * Returns the dependency in the argument of {@link SelectorKind#NAME} or {@link
   * SelectorKind#PROVIDES}.
   *
   * @return the dependency; the missing one if the argument is none, as libsolv reads it
   */
  public TestcaseDependency dependency() {
    int group = argument.indexOf('(');
    boolean isNamespace =
        kind == SelectorKind.PROVIDES
            && argument.startsWith(NAMESPACE)
            && group >= 0
            && argument.endsWith(")");
    if (!isNamespace) {
      return TestcaseDependency.parseOrMissing(argument);
    }
    TestcaseDependency inner =
        TestcaseDependency.parseOrMissing(argument.substring(group + 1, argument.length() - 1));
    return inner.depth() == TestcaseDependency.MAX_DEPTH
        ? new TestcaseDependency.Missing()
        : TestcaseDependency.of(
            new TestcaseDependency.Word(argument.substring(0, group)),
            TestcaseOperator.NAMESPACE,
            inner);
  }

  /**
   * The selector as it is written in a job.
   *
   * @return kind and argument
   */
  @Override
  public String toString() {
    return kind.keyword() + " " + argument;
  }
}
