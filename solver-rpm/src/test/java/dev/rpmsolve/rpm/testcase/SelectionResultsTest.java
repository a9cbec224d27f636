package dev.rpmsolve.rpm.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.PinnedSelection;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionResultsTest {
  private static final String PACKAGES =
      """
      repo @System 0 testtags <inline>
      #>=Pkg: a 1 1 noarch
      #>=Pkg: old 1 1 noarch
      repo available 0 testtags <inline>
      #>=Pkg: a 1 1 noarch
      #>=Pkg: a 1:2 1 i686
      #>=Fls: /usr/bin/a
      #>=Pkg: b 2 1 x86_64
      #>=Pkg: b 2 1 src
      #>=Fls: /usr/bin/a
      system i686 rpm @System
      """;

  private static List<String> results(String jobs) throws IOException {
    return resolve(PACKAGES + jobs).lines();
  }

  private static SelectionResults resolve(String text) throws IOException {
    Testcase testcase = TestcaseReaderTest.read(text);
    return SelectionResults.of(testcase, 0, packages(testcase, Path.of(".")));
  }

  private static TestcaseUniverse packages(Testcase testcase, Path folder) throws IOException {
    return TestcaseUniverse.of(testcase, 0, folder, ReadLimits.defaults());
  }

  static Stream<Path> frozen() throws IOException, URISyntaxException {
    Path folder = Path.of(SelectionResultsTest.class.getResource("/selections").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("frozen")
  void jobsAreThoseOfLibsolv(Path file) throws IOException {
    int least = file.getFileName().toString().startsWith("random-") ? 35 : 1;
    assertTrue(agreeing(file) >= least, file.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"canon_rpm", "matchsolvable", "provides"})
  void libsolvsOwnCasesAgree(String name) throws IOException {
    String file = "libsolv-testcases/selection/selection_" + name + ".t";
    assertTrue(agreeing(DataPresence.ofSystem().required(file)) > 0);
  }

  private static int agreeing(Path file) throws IOException {
    Testcase testcase = TestcaseReader.read(file, ReadLimits.defaults());
    TestcaseUniverse packages = packages(testcase, file.getParent());
    for (int run = 0; run < testcase.runs().size(); run++) {
      SelectionResults results = SelectionResults.of(testcase, run, packages);
      List<Statement.ExpectedResult> expected = testcase.runs().get(run).results();
      List<String> lines = new ArrayList<>(expected.get(expected.size() - 1).lines());
      lines.sort(null);
      assertEquals(lines, results.lines(), file + ", run " + run);
      assertEquals(List.of(), results.unsupported());
    }
    return testcase.runs().size();
  }

  @Test
  void selectionsJoinTheJobsBefore() throws IOException {
    assertEquals(
        List.of("job install name a", "job install name a . i686 [setarch]"),
        results("job noop selection a name\njob install selection a.i686 name,dotarch,add\n"));
    assertEquals(
        List.of("job install oneof a-1-1.noarch@@System a-1-1.noarch@available"),
        results("job erase name a [weak]\njob install selection /usr/bin/a filelist,subtract\n"));
    assertEquals(
        List.of("job erase pkg a-1-1.noarch@@System [setrepo,noautoset]"),
        results("job erase all packages\njob erase selection a name,installedonly,filter\n"));
    assertEquals(
        List.of("job favor name b . src [weak,setarch]"),
        results("job favor selection b.src name,dotarch,withbadarch [weak]\n"));
  }

  @Test
  void versionsKeepTheirWords() throws IOException {
    assertEquals(
        List.of("job noop name a = 00:1-1 [setevr]"),
        results("job noop selection a-00:1-1 canon\n"));
    assertEquals(
        List.of("job noop name (a . noarch) <> 0:3 [setarch]"),
        results("job noop selection a.noarch != 0:3 name,dotarch,rel\n"));
  }

  @Test
  void jobsWithoutSelectionsAreListedToo() throws IOException {
    assertEquals(
        List.of(
            "job install repo available [weak]",
            "job noop provides 1 < 1:0",
            "job noop provides a & b",
            "job update oneof nothing",
            "job userinstalled name old"),
        results(
            """
            job install repo available [weak]
            job update oneof nothing
            evrcmp 1 1:0
            genid dep a & b
            autoinst name a
            """));
  }

  @Test
  void pinsAreToldApartFromFlags() throws IOException {
    SelectionResults results =
        resolve(PACKAGES + "job update selection a = 1 name,rel [forcebest,setvendor]\n");
    ResolvedJob job = results.jobs().get(0);
    PinnedSelection selection = job.selection().orElseThrow();

    assertEquals(EnumSet.of(JobFlag.FORCE_BEST), job.flags());
    assertEquals(EnumSet.of(Goal.Modifier.PIN_VERSION, Goal.Modifier.PIN_VENDOR), selection.pins());
    assertEquals("a = 1", ((Selection.Named) selection.selection()).dependency().toString());
    assertEquals("update name a = 1 [forcebest,setev,setvendor]", job.text());
  }

  @Test
  void whatIsNotUnderstoodIsSaid() throws IOException {
    assertEquals(1, resolve(PACKAGES + "job install pkg nosuch-1-1.noarch\n").unsupported().size());
    assertEquals(
        2,
        resolve(PACKAGES + "job install name a <KIND> b\njob noop selection a name,filter\n")
            .unsupported()
            .size());
    assertEquals(
        List.of(),
        resolve(PACKAGES + "job noop selection_matchdeps solvable:summary a rel\n").jobs());
  }

  @Test
  void disabledPackagesAreOutOfTheSelection() throws IOException {
    String disabled = PACKAGES + "disable repo available\n";
    Testcase testcase = TestcaseReaderTest.read(disabled);
    TestcaseUniverse packages = packages(testcase, Path.of("."));
    assertEquals(
        IntStream.range(2, 6).boxed().toList(), SelectionResults.disabled(testcase, 0, packages));
    assertEquals(
        List.of(
            "job noop oneof a-1-1.noarch@@System a-1-1.noarch@available a-1:2-1.i686@available"),
        resolve(disabled + "job noop selection a name,withdisabled\n").lines());
    assertEquals(List.of(), resolve(disabled + "job noop selection /usr/bin/a filelist\n").lines());
  }
}
