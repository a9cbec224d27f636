package dev.rpmsolve.rpm.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.rpm.testcase.TestcaseDependency.Word;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TestcaseDependencyProperties {

  @Property(tries = 5_000)
  void whatIsPrintedIsReadAsTheSameTree(@ForAll("trees") TestcaseDependency tree) {
    assertEquals(tree, TestcaseDependency.parse(tree.toString()));
  }

  /** As in libsolv {@code :any} may be read another way once; then it stays. */
  @Property(tries = 10_000)
  void anyTextIsReadOrRefused(@ForAll("texts") String text) {
    try {
      String printed = TestcaseDependency.parse(text).toString();
      String again = TestcaseDependency.parse(printed).toString();
      assertEquals(again, TestcaseDependency.parse(again).toString());
    } catch (TestcaseSyntaxException e) {
      assertEquals(true, e.offset() >= 0 && e.offset() <= text.length());
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "b:any",
            " ",
            "(",
            ")",
            "\\28",
            "\\",
            "&",
            "|",
            " = ",
            "<IF>",
            "namespace:",
            "<5>",
            ".",
            "\\00",
            "<NULL>",
            "compat >= ",
            "\t",
            "\u00e4")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  /** A word to the right of an operator is not escaped as a name is; libsolv has this, too. */
  @Provide
  Arbitrary<TestcaseDependency> trees() {
    Arbitrary<TestcaseDependency> words =
        Arbitraries.strings()
            .withChars("ab ()\\<>=![:\t&|")
            .ofMaxLength(6)
            .filter(text -> !text.endsWith(":any"))
            .map(Word::new);
    return Arbitraries.lazyOf(() -> words, () -> words, this::operations);
  }

  private Arbitrary<TestcaseDependency> operations() {
    Arbitrary<TestcaseOperator> rich =
        Arbitraries.of(16, 17, 18, 20, 22, 24, 26, 28, 29, 777).map(TestcaseOperator::new);
    Arbitrary<TestcaseDependency> joined =
        Combinators.combine(trees(), rich, trees()).as(TestcaseDependency::of);
    Arbitrary<TestcaseDependency> compared =
        Combinators.combine(
                Arbitraries.of("foo", "b(c)").map(Word::new),
                Arbitraries.integers().between(1, 7).map(TestcaseOperator::new),
                Arbitraries.of("1", "2-1").map(Word::new))
            .as(TestcaseDependency::of);
    return Arbitraries.oneOf(joined, compared);
  }
}
