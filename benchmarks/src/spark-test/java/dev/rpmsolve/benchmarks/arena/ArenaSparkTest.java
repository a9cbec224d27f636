package dev.rpmsolve.benchmarks.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign on Spark in this process; only with the profile {@code spark}. */
class ArenaSparkTest {
  @TempDir Path folder;

  @Test
  void tasksRunOnSparkAndFinishedOnesAreNotDoneAgain() throws IOException {
    Path instances = Files.createDirectories(folder.resolve("in/paranoid"));
    for (String name : List.of("a", "b", "c")) {
      Files.writeString(
          instances.resolve(name + ".cudf"),
          "package: " + name + "\nversion: 1\n\nrequest: x\ninstall: " + name + "\n");
    }
    Path script = Files.writeString(folder.resolve("fail.sh"), "echo FAIL > $1\n");
    Path solvers =
        Files.writeString(
            folder.resolve("solvers.txt"),
            "ours names rpmsolve in-process\nfails names misc sh " + script + " {out}\n");
    Path out = folder.resolve("results.csv");
    Path scripts = Path.of("arena").toAbsolutePath();
    List<String> args =
        List.of(
            "--scripts", scripts.toString(), "--solvers", solvers.toString(), "--instances",
            folder.resolve("in").toString(), "--out", out.toString(), "--budget", "30");
    assertEquals("6 of 6 tasks to do", run(args));
    List<ArenaRow> rows = ResultFile.read(out);
    assertEquals(6, rows.size());
    for (ArenaRow row : rows) {
      boolean isOurs = row.key().solver().equals("ours");
      assertEquals(isOurs ? Outcome.SOLUTION : Outcome.FAIL, row.verdict().outcome());
      assertEquals(isOurs ? List.of(0L, 1L) : List.of(), row.verdict().byNames());
    }
    assertEquals("0 of 6 tasks to do", run(args));
    assertEquals(rows, ResultFile.read(out));
  }

  private static String run(List<String> args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    assertEquals(0, ArenaSpark.run(args, stream), () -> err.toString(StandardCharsets.UTF_8));
    return err.toString(StandardCharsets.UTF_8).strip();
  }
}
