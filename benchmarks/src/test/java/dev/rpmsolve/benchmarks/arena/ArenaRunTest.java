package dev.rpmsolve.benchmarks.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whole campaigns, with shell scripts as solvers. */
@EnabledOnOs(OS.LINUX)
class ArenaRunTest {
  private static final String PROBLEM =
      """
      package: web
      version: 1
      depends: lib
      conflicts: web
      installed: true

      package: web
      version: 2
      depends: lib >= 2
      conflicts: web

      package: lib
      version: 1
      installed: true

      package: lib
      version: 2

      request: upgrade
      upgrade: web > 1
      """;

  private static final String ANSWER =
      "package: web\\nversion: 2\\ninstalled: true\\n\\n"
          + "package: lib\\nversion: 2\\ninstalled: true\\n";

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    Path instances = Files.createDirectories(folder.resolve("instances/Mchanged"));
    Files.writeString(instances.resolve("up-seed-7.cudf"), PROBLEM);
    out = folder.resolve("results.csv");
  }

  private String script(String name, String text) throws IOException {
    return "sh " + Files.writeString(folder.resolve(name), text + "\n") + " {in} {out}";
  }

  private String run(String solvers, String... more) throws IOException {
    Path list = Files.writeString(folder.resolve("solvers.txt"), solvers);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> args = new ArrayList<>();
    Path scripts = Path.of("arena").toAbsolutePath();
    args.addAll(List.of("--scripts", scripts.toString(), "--solvers", list.toString()));
    args.addAll(List.of("--instances", folder.resolve("instances").toString()));
    args.addAll(List.of("--out", out.toString(), "--budget", "1"));
    args.addAll(List.of(more));
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    int status = ArenaRun.run(args, stream, stream);
    String text = err.toString(StandardCharsets.UTF_8);
    assertEquals(0, status, text);
    return text;
  }

  private Map<String, ArenaRow> rows() throws IOException {
    Map<String, ArenaRow> rows = new TreeMap<>();
    for (ArenaRow row : ResultFile.read(out)) {
      assertEquals(null, rows.put(row.key().solver(), row), "done twice");
    }
    return rows;
  }

  @Test
  void answersAreJudgedWhateverSolversSay() throws IOException {
    String answer = "printf '" + ANSWER + "' > $2";
    String log =
        run(
            String.join(
                "\n",
                "ours packages rpmsolve in-process",
                "right names misc " + script("right.sh", answer),
                "wrong names misc " + script("wrong.sh", answer.replace(": 2", ": 1")),
                "fails names misc " + script("fails.sh", "echo FAIL > $2"),
                "garbage names misc " + script("garbage.sh", "echo 'no idea' > $2"),
                "stranger names misc " + script("stranger.sh", answer.replace("lib", "liberty")),
                "broken names misc " + script("broken.sh", "echo oh >&2; exit 3"),
                "absent names misc no-such-solver-anywhere {in}",
                "late names misc " + script("late.sh", answer + "; sleep 60 & wait"),
                "stubborn names misc "
                    + script("stubborn.sh", "trap '' TERM; sleep 60 & wait; wait")),
            "--jobs",
            "2");
    assertTrue(log.startsWith("left out: absent is not here\n9 of 9 tasks"), log);
    Map<String, ArenaRow> rows = rows();
    Map<String, Outcome> outcomes = new TreeMap<>();
    rows.forEach((solver, row) -> outcomes.put(solver, row.verdict().outcome()));
    assertEquals(
        Map.of(
            "ours", Outcome.SOLUTION,
            "right", Outcome.SOLUTION,
            "wrong", Outcome.WRONG,
            "fails", Outcome.FAIL,
            "garbage", Outcome.GARBAGE,
            "stranger", Outcome.GARBAGE,
            "broken", Outcome.ERROR,
            "late", Outcome.SOLUTION,
            "stubborn", Outcome.TIMEOUT),
        outcomes);
    assertEquals(List.of(2L), rows.get("right").verdict().byNames());
    assertEquals(List.of(4L), rows.get("right").verdict().byPackages());
    assertEquals(List.of(3L), rows.get("ours").verdict().byPackages());
    assertTrue(rows.get("ours").verdict().claimsProof());
    assertTrue(rows.get("late").figures().timedOut());
    assertEquals("oh", rows.get("broken").verdict().note());
    assertEquals("3", rows.get("broken").figures().end());
    assertEquals("7", rows.get("right").seed());
    assertTrue(rows.get("right").figures().peakKib() > 0);
  }

  @Test
  void killedRunsAreGoneOnWith() throws IOException {
    Path log = folder.resolve("log");
    String solver = script("one.sh", "echo ran >> " + log + "; printf '" + ANSWER + "' > $2");
    String solvers = "first names misc " + solver + "\nsecond names misc " + solver;
    run(solvers);
    assertEquals(2, Files.readAllLines(log).size());
    List<ArenaRow> whole = ResultFile.read(out);
    assertTrue(run(solvers).startsWith("0 of 2 tasks to do"));
    String text = Files.readString(out);
    String last = "\n" + Csv.line(whole.get(1).fields()) + "\n";
    int cut = text.indexOf(last) + last.length() / 2;
    Files.writeString(out, text.substring(0, cut));
    assertEquals(whole.subList(0, 1), ResultFile.read(out));
    run(solvers);
    assertEquals(3, Files.readAllLines(log).size());
    assertEquals(2, rows().size());
    Path json = folder.resolve("results.json");
    assertTrue(Files.readString(json).contains("\"values_packages\": [4]"), "" + json);
  }

  @Test
  void solversThatLackACriterionAreNotStarted() throws IOException {
    Path log = folder.resolve("log");
    run(
        "mccs names mccs " + script("one.sh", "echo ran >> " + log),
        "--criteria",
        "-notuptodate(changed)");
    assertEquals(Outcome.UNSUPPORTED, rows().get("mccs").verdict().outcome());
    assertTrue(Files.notExists(log));
  }

  @Test
  void wrongArgumentsAndFilesAreNamed() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    assertEquals(2, ArenaRun.run(List.of("--outt", "x"), stream, stream));
    assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("unknown argument: --outt"));
    assertEquals(
        1, ArenaRun.run(List.of("--instances", folder + "/none", "--out", "x"), stream, stream));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("/none: expected a folder"));
  }
}
