package dev.rpmsolve.core.format.sat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Problems go out to solvers that are on the path, and their answers come back. */
class ExternalSolversTest {
  private static final int PROBLEMS = 25;

  @TempDir Path folder;

  /** Writes a problem in some format. */
  private interface Writer {
    void write(SolverProblem problem, OutputStream out) throws IOException;
  }

  private static void assumePresent(String program) {
    boolean isPresent =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    if (!isPresent) {
      System.out.println("skipped: no " + program + " on the path");
    }
    Assumptions.assumeTrue(isPresent, "no " + program + " on the path");
  }

  private SolverAnswer ask(SolverProblem problem, Writer writer, String... command)
      throws Exception {
    Path input = folder.resolve("input");
    Path output = folder.resolve("output");
    Path answer = folder.resolve("answer");
    Files.deleteIfExists(answer);
    try (OutputStream out = Files.newOutputStream(input)) {
      writer.write(problem, out);
    }
    List<String> words = new ArrayList<>();
    for (String word : command) {
      words.add(word.replace("INPUT", input.toString()).replace("ANSWER", answer.toString()));
    }
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    try (Reader in = Files.newBufferedReader(Files.exists(answer) ? answer : output)) {
      return SolverAnswerReader.read(in, problem.variables());
    }
  }

  private void decide(String... command) throws Exception {
    assumePresent(command[0]);
    int unsatisfiable = 0;
    for (long seed = 0; seed < PROBLEMS; seed++) {
      SolverProblem problem = RandomProblem.of(seed);
      SolverAnswer answer = ask(problem, DimacsWriter::write, command);
      boolean hasModel = !RandomProblem.models(problem).isEmpty();
      assertEquals(
          hasModel ? SolverAnswer.Status.SATISFIABLE : SolverAnswer.Status.UNSATISFIABLE,
          answer.status());
      assertTrue(!hasModel || problem.isModel(answer.model().orElseThrow()), "seed " + seed);
      unsatisfiable += hasModel ? 0 : 1;
    }
    assertTrue(unsatisfiable > 0 && unsatisfiable < PROBLEMS);
  }

  @Test
  void minisatFindsModels() throws Exception {
    decide("minisat", "INPUT", "ANSWER");
  }

  @Test
  void cadicalFindsModels() throws Exception {
    decide("cadical", "-q", "INPUT");
  }

  @Test
  void claspFindsTheBestModels() throws Exception {
    assumePresent("clasp");
    for (long seed = 0; seed < PROBLEMS; seed++) {
      SolverProblem problem = RandomProblem.of(seed);
      List<long[]> costs =
          RandomProblem.models(problem).stream()
              .map(RandomProblem::model)
              .map(problem::costs)
              .toList();
      SolverAnswer answer = ask(problem, OpbWriter::write, "clasp", "INPUT");
      if (costs.isEmpty()) {
        assertEquals(SolverAnswer.Status.UNSATISFIABLE, answer.status());
        continue;
      }
      BitSet model = answer.model().orElseThrow();
      assertTrue(problem.isModel(model));
      long[] best = costs.stream().min(Arrays::compare).orElseThrow();
      assertEquals(Arrays.toString(best), Arrays.toString(problem.costs(model)), "seed " + seed);
    }
  }
}
