package dev.rpmsolve.benchmarks.counters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.rpmsolve.benchmarks.BenchmarkFolders;
import dev.rpmsolve.benchmarks.generator.LargeRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Regressions without a clock: fixed work costs no more than the committed file says. */
class CounterRunTest {
  private static final String UPDATE = "rpmsolve.counters.update";
  private static final String COMMITTED = "src/test/resources/counters/generated-10k.tsv";
  private static final int PACKAGES = 10_000;
  private static final long SEED = 2023;
  private static final String HEADER =
      """
      # What fixed work on a generated repository of 10,000 packages costs, in counts.
      # Written by CounterRunTest: mvn -pl benchmarks -am test -Drpmsolve.counters.update=true \\
      #   -Dtest=CounterRunTest -Dsurefire.failIfNoSpecifiedTests=false
      """;
  private static final String REMEDY =
      """
      If the change is worth that, write the counts of today and commit the file with it:
        mvn -pl benchmarks -am test -D%s=true -Dtest=CounterRunTest \\
          -Dsurefire.failIfNoSpecifiedTests=false
      and say in the commit message what grew and why."""
          .formatted(UPDATE);

  @Test
  void fixedWorkCostsNoMoreThanCommitted() throws IOException, InterruptedException {
    Counters now = count();
    Path file = Path.of(System.getProperty("rpmsolve.root"), "benchmarks", COMMITTED);
    if (Boolean.getBoolean(UPDATE)) {
      assumeFalse(System.getenv("CI") != null, "the counts are not rewritten by CI");
      Files.writeString(file, HEADER + now.text());
      return;
    }
    Counters.Difference difference = now.since(Counters.parse(Files.readAllLines(file)));
    for (String fall : difference.falls()) {
      System.out.println("counters: fell by more than 25 %, update the file: " + fall);
    }
    assertEquals(
        List.of(), difference.growths(), () -> "more work than in " + file + "\n" + REMEDY);
  }

  private static Counters count() throws IOException, InterruptedException {
    Path repository = BenchmarkFolders.generate(new LargeRepository(PACKAGES, SEED));
    Process process =
        new ProcessBuilder(CounterRun.command(repository))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), text);
    Counters counters = Counters.parse(text.lines().toList());
    assertTrue(counters.values().size() > 20, text);
    return counters;
  }
}
