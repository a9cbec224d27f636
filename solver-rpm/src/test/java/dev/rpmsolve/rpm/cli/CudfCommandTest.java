package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CudfCommandTest {
  private static final String PROBLEM =
      """
      preamble:
      property: recommends: vpkgformula = [true!], size: nat = [10]

      package: web
      version: 1
      depends: lib
      conflicts: web
      installed: true

      package: web
      version: 2
      depends: lib >= 2 | tiny
      conflicts: web
      recommends: docs

      package: lib
      version: 1
      conflicts: lib
      installed: true

      package: lib
      version: 2
      conflicts: lib

      package: tiny
      version: 1
      size: 1

      package: docs
      version: 1

      request: upgrade of the web
      upgrade: web > 1
      """;

  @TempDir Path folder;
  private String problem;
  private Path answer;

  @BeforeEach
  void write() throws IOException {
    problem = Files.writeString(folder.resolve("problem.cudf"), PROBLEM).toString();
    answer = folder.resolve("answer.cudf");
  }

  private List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theBestSolutionIsWrittenAndProven() throws IOException {
    Run run = Run.of("cudf", "paranoid", problem, answer.toString());
    assertEquals("", run.err());
    assertEquals(
        """
        optimum: 3 packages installed
        -removed  0  proven
        -changed  2  proven
        """,
        run.out());
    assertEquals(0, run.code());
    assertEquals(0, Run.of("cudf-check", problem, answer.toString()).code());
    assertEquals(List.of("answer.cudf", "problem.cudf"), leftovers());
  }

  @Test
  void criteriaMayComeFirstOrLastAndBothCountingsAreKnown() {
    Run first = Run.of("cudf", "-changed", problem);
    assertEquals(0, first.code(), first.err());
    Run last = Run.of("cudf", problem, "-", "-changed");
    assertEquals(first.out(), last.out());
    assertTrue(first.out().startsWith("package: web\nversion: 2\ninstalled: true\n"), first.out());
    Run packages = Run.of("cudf", "-changed", problem, answer.toString(), "--counting", "packages");
    assertTrue(packages.out().contains("-changed  3  proven"), packages.out());
    Run wrong = Run.of("cudf", "-changed", problem, "--counting", "apples");
    assertEquals(2, wrong.code());
  }

  @Test
  void jsonHasValuesAndBounds() {
    Run run = Run.of("cudf", "-sum(solution,size)", problem, answer.toString(), "--json");
    assertEquals(
        """
        {
          "schema": "rpmsolve-cudf-1",
          "status": "proven",
          "counting": "names",
          "packages": 2,
          "criteria": [
            {
              "criterion": "-sum(solution,size)",
              "value": 11,
              "bound": 11
            }
          ],
          "reasons": []
        }
        """,
        run.out());
    assertEquals(2, Run.of("cudf", "-changed", problem, "-", "--json").code());
  }

  @Test
  void withoutSolutionTheAnswerIsFailAndTheReasonsAreMinimal() throws IOException {
    Files.writeString(Path.of(problem), PROBLEM + "remove: lib, tiny\n");
    Run run = Run.of("cudf", "trendy", problem, answer.toString(), "--explain");
    assertEquals(1, run.code());
    assertEquals("FAIL\n", Files.readString(answer));
    assertTrue(run.out().startsWith("no solution; these contradict each other:\n  - "), run.out());
    assertTrue(run.out().contains("the request removes tiny"), run.out());
    assertEquals("FAIL\n", Run.of("cudf", "trendy", problem).out());
  }

  @Test
  void wrongUsageAndWrongFilesLeaveNothingBehind() throws IOException {
    assertEquals(2, Run.of("cudf", problem).code());
    assertEquals(2, Run.of("cudf", "-sum(solution,weight)", problem, answer.toString()).code());
    assertEquals(2, Run.of("cudf", "-gone", problem, answer.toString()).code());
    assertEquals(3, Run.of("cudf", "paranoid", folder.resolve("none").toString()).code());
    assertEquals(3, Run.of("cudf", "paranoid", problem, folder + "/none/answer").code());
    Files.writeString(Path.of(problem), "package: a\n");
    assertEquals(3, Run.of("cudf", "paranoid", problem, answer.toString()).code());
    assertEquals(List.of("problem.cudf"), leftovers());
  }

  @Test
  void anEmptyFileIsNoDocument() {
    for (String empty : List.of("", "preamble:\n\n")) {
      Run run = withInput(empty, "cudf", "paranoid", "-");
      assertEquals(3, run.code());
      assertTrue(run.err().startsWith("rpmsolve: standard input: expected packages"), run.err());
    }
  }

  @Test
  void problemsGoOutAndModelsComeBack() throws IOException {
    Path symbols = folder.resolve("symbols.txt");
    for (String format : List.of("dimacs", "wcnf", "opb")) {
      Path out = folder.resolve(format);
      Run run =
          Run.of(
              "export",
              "--format",
              format,
              problem,
              "--criteria",
              "trendy",
              "--out",
              out.toString(),
              "--symbols",
              symbols.toString());
      assertEquals(0, run.code(), run.err());
      assertTrue(Files.readString(out).contains(" web = 2\n"), format);
    }
    StringBuilder model = new StringBuilder("s SATISFIABLE\nv");
    for (String line : Files.readAllLines(symbols)) {
      String[] words = line.split(" ", 2);
      boolean isIn = List.of("web = 2", "lib = 2").contains(words[1]);
      model.append(isIn ? " " : " -").append(words[0]);
    }
    String[] command = {"import-model", problem, "-", "--symbols", symbols.toString()};
    Run good = withInput(model + " 0\n", command);
    assertEquals(0, good.code(), good.err());
    Files.writeString(answer, good.out());
    assertEquals(0, Run.of("cudf-check", problem, answer.toString()).code());
    Run bad = withInput(model.toString().replaceAll(" [0-9]+", " ") + " 0\n", command);
    assertEquals(1, bad.code());
    assertTrue(bad.err().contains("nothing meets the request to upgrade web > 1"), bad.err());
    assertEquals("FAIL\n", withInput("s UNSATISFIABLE\n", command).out());
    assertEquals(4, withInput("s UNKNOWN\n", command).code());
    Run broken = withInput("s SATISFIABLE\nv one\n", command);
    assertEquals(3, broken.code());
    assertEquals("rpmsolve: -: line 2: expected a variable, found 'one'\n", broken.err());
    Files.writeString(symbols, "1 gone = 7\n");
    assertEquals(3, withInput("s SATISFIABLE\nv 1 0\n", command).code());
  }

  private static Run withInput(String text, String... args) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try {
      return Run.of(args);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void sumsBeyondSixtyThreeBitsBecomeOneFileEach() throws IOException {
    Files.writeString(
        Path.of(problem), PROBLEM.replace("size: 1\n", "size: " + Long.MAX_VALUE / 4 + "\n"));
    Path out = folder.resolve("problem.wcnf");
    String[] command = {
      "export", "--format", "wcnf", problem, "--criteria", "-new,-sum(solution,size),-changed"
    };
    Run stream = Run.of(command);
    assertEquals(2, stream.code());
    String[] withFile =
        Stream.concat(Stream.of(command), Stream.of("--out", "" + out)).toArray(String[]::new);
    assertEquals(0, Run.of(withFile).code());
    assertEquals(
        List.of("problem.cudf", "problem.wcnf.1", "problem.wcnf.2", "problem.wcnf.3"), leftovers());
    assertFalse(Files.exists(out));
  }

  @Test
  void requestsOnRepositoriesBecomeDocumentsWithTheSameAnswers() throws IOException {
    Fixture.writeTo(folder);
    Path document = folder.resolve("web.cudf");
    Run exported =
        Run.of(
            "export",
            "--format",
            "cudf",
            "web",
            "--repo",
            "os=" + folder.resolve("os"),
            "--repo",
            "updates=" + folder.resolve("updates"),
            "--arch",
            "x86_64",
            "--no-cache",
            "--out",
            document.toString());
    assertEquals(0, exported.code(), exported.err());
    Run solved = Run.of("cudf", "-notuptodate,-new", document.toString(), answer.toString());
    assertEquals(
        "optimum: 3 packages installed\n-notuptodate  0  proven\n-new          3  proven\n",
        solved.out());
    assertTrue(Files.readString(answer).contains("package: logd%3anoarch\n"));
    Run impossible =
        Run.of(
            "export",
            "--format",
            "cudf",
            "broken",
            "--repo",
            "os=" + folder.resolve("os"),
            "--arch",
            "x86_64",
            "--no-cache",
            "--out",
            document.toString());
    assertEquals(0, impossible.code(), impossible.err());
    assertEquals(1, Run.of("cudf", "paranoid", document.toString()).code());
    assertEquals(2, Run.of("export", "--format", "cudf").code());
    assertEquals(2, Run.of("export", problem).code());
    Run unknown = Run.of("export", "--format", "opb", problem, "--criteria", "-haste");
    assertTrue(unknown.err().contains("column 2"), unknown.err());
  }

  @Test
  void exportsHeedModulesAndRefuseWhatTheyCannotSay() throws IOException {
    Path modules = Path.of(System.getProperty("rpmsolve.root"), "testdata/modules-like");
    List<String> common =
        List.of(
            "--repo",
            "base=" + modules.resolve("base"),
            "--repo",
            "app=" + modules.resolve("appstream"),
            "--arch",
            "x86_64");
    String[] next = export("next", common);
    Run hidden = Run.of(next);
    Run free =
        Run.of(
            export(
                "next", Stream.concat(common.stream(), Stream.of("--no-module-filter")).toList()));

    assertEquals(0, hidden.code(), hidden.err());
    assertFalse(hidden.out().contains("\npackage: next"), hidden.out());
    assertTrue(free.out().contains("\npackage: next"), free.out());
    for (String spec : List.of("@next", "@next:1.0-beta", "./next.rpm")) {
      Run refused = Run.of(export(spec, common));
      assertEquals(2, refused.code(), refused.out());
      assertTrue(refused.err().contains("name packages"), refused.err());
    }
    assertEquals(
        2,
        Run.of("export", "--format", "cudf", problem, "--symbols", folder.resolve("x").toString())
            .code());
  }

  private static String[] export(String spec, List<String> more) {
    return Stream.concat(Stream.of("export", "--format", "cudf", spec), more.stream())
        .toArray(String[]::new);
  }
}
