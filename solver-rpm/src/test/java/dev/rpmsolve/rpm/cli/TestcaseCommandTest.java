package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestcaseCommandTest {
  private static final Golden GOLDEN = new Golden(TestcaseCommandTest.class);

  private static final String REPOSITORIES =
      """
      repo system 0 testtags <inline>
      #>=Ver: 3.0
      #>=Pkg: a 1 1 noarch
      #>=Prv: a = 1-1
      repo os 0 testtags <inline>
      #>=Ver: 3.0
      #>=Pkg: a 2 1 noarch
      #>=Prv: a = 2-1
      #>=Pkg: b 1 1 noarch
      #>=Prv: b = 1-1
      #>=Req: a >= 2
      system x86_64 rpm system
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    write(
        "pass.t",
        REPOSITORIES
            + """
            job install name b
            result transaction,problems <inline>
            #>upgrade a-1-1.noarch@system a-2-1.noarch@os
            #>install b-1-1.noarch@os
            """);
    write(
        "differ.t",
        REPOSITORIES
            + """
            job install name b
            result transaction,problems <inline>
            #>install b-1-1.noarch@os
            #>erase a-1-1.noarch@system
            nextjob
            job update all packages
            result transaction <inline>
            #>upgrade a-1-1.noarch@system a-2-1.noarch@os
            """);
    write(
        "unsupported.t",
        REPOSITORIES + "feature conda_deps\njob install name b\nresult transaction <inline>\n");
    write("silent.t", REPOSITORIES + "job install name b\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Run run(String... names) {
    String[] args = new String[names.length + 1];
    args[0] = "testcase";
    for (int i = 0; i < names.length; i++) {
      args[i + 1] = names[i].startsWith("-") ? names[i] : folder.resolve(names[i]).toString();
    }
    Run run = Run.of(args);
    return new Run(run.code(), run.out().replace(folder.toString(), "DIR"), run.errWithout(folder));
  }

  private void check(String golden, int code, String... names) throws IOException {
    Run text = run(names);
    assertEquals("", text.err());
    assertEquals(code, text.code(), text.out());
    GOLDEN.check(golden + ".txt", text.out());
    String[] withJson = new String[names.length + 1];
    System.arraycopy(names, 0, withJson, 0, names.length);
    withJson[names.length] = "--json";
    Run json = run(withJson);
    assertEquals(code, json.code());
    GOLDEN.check(golden + ".json", json.out());
  }

  @Test
  void whatIsAsExpectedPasses() throws IOException {
    check("pass", 0, "pass.t");
  }

  @Test
  void whatDiffersIsListed() throws IOException {
    check("differ", 1, "differ.t");
  }

  @Test
  void whatIsUnsupportedIsNamed() throws IOException {
    check("unsupported", 0, "unsupported.t");
  }

  @Test
  void whatExpectsNothingSaysSo() throws IOException {
    check("silent", 0, "silent.t");
  }

  @Test
  void oneBadCaseDoesNotStopTheOthers() throws IOException {
    write("broken.t", "repo os 0 testtags\njob frobnicate name a\n");
    write("gone.t", "repo os 0 testtags gone.repo\nresult transaction <inline>\n");
    write("other.t", "some text\nof another kind\n");
    check("folder", 3, "");
  }

  @Test
  void severalPathsAreReplayedInTheirOrder() {
    Run run = run("unsupported.t", "pass.t");
    assertEquals(0, run.code());
    assertEquals(
        """
        unsupported DIR/unsupported.t
          feature conda_deps
        pass        DIR/pass.t
        1 passed, 0 failed, 1 skipped
        """,
        run.out());
  }

  @Test
  void subfoldersCount() throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    Files.move(folder.resolve("pass.t"), folder.resolve("sub/pass.t"));
    assertTrue(run("").out().contains("pass        DIR/sub/pass.t\n"));
  }

  @Test
  void theBudgetHoldsForEachRun() {
    Run run = run("pass.t", "differ.t", "--budget", "0ms");
    assertEquals(2, run.code());
    Run value = run("pass.t", "differ.t", "--budget=0ms");
    assertEquals(4, value.code());
    assertEquals(
        """
        exhausted   DIR/pass.t
        exhausted   DIR/differ.t
        0 passed, 2 failed, 0 skipped
        """,
        value.out());
  }

  @Test
  void nothingToReplayIs3() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    Run empty = run("empty");
    assertEquals(3, empty.code());
    assertEquals(
        "rpmsolve: DIR/empty: there is no .t file in this folder; give one that has test cases\n",
        empty.err());
    Run missing = run("pass.t", "none.t");
    assertEquals(3, missing.code());
    assertEquals("", missing.out());
    assertEquals("rpmsolve: DIR/none.t: no such file or folder\n", missing.err());
    assertEquals(2, Run.of("testcase").code());
  }

  @Test
  void formatsMustNotContradict() {
    Run run = run("pass.t", "--json", "--format=text");
    assertEquals(2, run.code());
    assertEquals("rpmsolve: --json and --format text contradict each other\n", run.err());
  }

  @Test
  void progressStaysOnTheTerminal() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CommandIo terminal =
        new CommandIo(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            Map.of(),
            true);
    String[] args = {"testcase", folder.resolve("pass.t").toString()};
    assertEquals(0, Main.run(args, terminal));
    assertEquals(Run.of(args).out(), out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void explainsItself() throws IOException {
    GOLDEN.check("help-testcase.txt", Run.of("help", "testcase").out());
  }
}
