package dev.rpmsolve.rpm.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.rpm.testcase.TestcaseDependency.Missing;
import dev.rpmsolve.rpm.testcase.TestcaseDependency.Word;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestcaseDependencyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foo",
        "<NULL>",
        "\\00",
        "foo:any",
        "foo\\3aany",
        "namespace:language(de)",
        "namespace\\3alanguage\\28de\\29",
        "namespace:a\\28(b)",
        "namespace:splitprovides(foo + /bin/bar)",
        "libc.so.6(GLIBC_2.3)(64bit)",
        "foo = 2-1 compat >= 1-1",
        "foo <=> 1",
        "(foo & bar) | baz",
        "foo & bar & (baz | qux)",
        "foo <IF> (bar <ELSE> baz)",
        "foo . x86_64",
        "foo <123> bar",
        "foo <UNLESS> bar >= 2"
      })
  void printsWhatItReads(String text) {
    assertEquals(text, TestcaseDependency.parse(text).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "foo & bar | baz, foo & (bar | baz)",
    "foo\\41bar, fooAbar",
    "(foo), foo",
    "a = 1 & b < 2, a = 1 & b < 2",
    "foo()bar\\29, foo\\28\\29bar\\29",
    "foo\\zz, foo\\5czz"
  })
  void printsItsOwnForm(String text, String printed) {
    assertEquals(printed, TestcaseDependency.parse(text).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"foo bar", "(foo", "foo)", "foo <FOO> bar", "\\ff", "a <70000> b"})
  void refusesWhatIsNotInTheLanguage(String text) {
    assertThrows(TestcaseSyntaxException.class, () -> TestcaseDependency.parse(text));
  }

  @Test
  void namesThePlaceOfAnError() {
    TestcaseSyntaxException e =
        assertThrows(
            TestcaseSyntaxException.class, () -> TestcaseDependency.parse("foo & bar qux"));

    assertEquals(10, e.offset());
    assertEquals("at 10: expected an operator", e.getMessage());
  }

  @Test
  void readsEscapesAsUtf8() {
    assertEquals(new Word("f\u00fcr"), TestcaseDependency.parse("f\\c3\\bcr"));
  }

  @Test
  void distinguishesTheEmptyAndTheMissingWord() {
    assertEquals(new Word(""), TestcaseDependency.parse("\\00"));
    assertEquals(new Word("a"), TestcaseDependency.parse("a\\00b"));
    assertEquals(new Missing(), TestcaseDependency.parse("<NULL>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a & ", "(", "a = 1 + ", "a & (b | "})
  void limitsTheDepth(String step) {
    assertThrows(
        TestcaseSyntaxException.class, () -> TestcaseDependency.parse(step.repeat(100_000) + "z"));
  }

  @Test
  void limitsTheDepthOfComparisons() {
    assertThrows(
        TestcaseSyntaxException.class,
        () -> TestcaseDependency.parse("a" + " = 1".repeat(100_000)));
  }

  @Test
  void theDeepestTreesFitIntoASmallStack() throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread =
        new Thread(null, this::readsTheDeepestTreeThatItPrints, "small stack", 512 * 1024);
    thread.setUncaughtExceptionHandler((t, e) -> failure.set(e));
    thread.start();
    thread.join();

    assertNull(failure.get());
  }

  @Test
  void readsTheDeepestTreeThatItPrints() {
    TestcaseDependency tree = new Word("a");
    for (int i = 0; i < TestcaseDependency.MAX_DEPTH; i++) {
      tree =
          TestcaseDependency.of(
              new Word("b"), i % 2 == 0 ? TestcaseOperator.AND : TestcaseOperator.OR, tree);
    }

    TestcaseDependency again = TestcaseDependency.parse(tree.toString());
    assertEquals(tree, again);
    assertEquals(tree.hashCode(), again.hashCode());
    assertInstanceOf(DependencyConversion.Unsupported.class, tree.toCore());
  }

  @ParameterizedTest
  @CsvSource({
    "foo, foo",
    "foo >= 0:1-2, foo >= 0:1-2",
    "foo = \\00, foo",
    "foo & bar & baz, (foo and bar and baz)",
    "(foo & bar) & baz, (foo and bar and baz)",
    "foo <IF> (bar <ELSE> baz), (foo if bar else baz)",
    "foo <UNLESS> bar, (foo unless bar)",
    "foo + bar - baz, (foo with (bar without baz))",
    "namespace:language(de), namespace:language(de)",
    "namespace:otherproviders(foo = 1), foo = 1",
    "foo . x86_64, foo.x86_64",
    "(foo . x86_64) >= 2, foo.x86_64 >= 2",
    "(foo | bar) . i686, (foo or bar).i686"
  })
  void translatesToTheSolversTerms(String text, String core) {
    Dependency dependency =
        assertInstanceOf(
                DependencyConversion.Supported.class, TestcaseDependency.parse(text).toCore())
            .dependency();

    assertEquals(core, dependency.toString());
    assertEquals(
        new DependencyConversion.Supported(dependency), TestcaseDependency.of(dependency).toCore());
  }

  @ParameterizedTest
  @CsvSource({
    "<NULL>, the missing dependency <NULL>",
    "foo <KIND> patch, the dependency operator <KIND>",
    "foo:any, the dependency operator <MULTIARCH>",
    "foo <17777> bar, the dependency operator <17777>",
    "(foo & bar) = 1, a comparison of something other than a name and a version",
    "foo = 5000000000:1, an epoch of 2^32 or more"
  })
  void namesWhatItCannotTranslate(String text, String feature) {
    assertEquals(
        new DependencyConversion.Unsupported(feature), TestcaseDependency.parse(text).toCore());
  }
}
