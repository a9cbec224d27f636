package dev.rpmsolve.core.format.cudf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts beside those of libCUDF's {@code cudf-check}, where it is on the path. */
class CudfCheckDifferentialTest {
  private static final String PROGRAM = "cudf-check";
  private static final int VERDICTS = 150;

  @TempDir Path folder;

  @Test
  void verdictsAreThoseOfLibcudf() throws Exception {
    boolean isPresent =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, PROGRAM)));
    if (!isPresent) {
      System.out.println("skipped: no " + PROGRAM + " on the path");
    }
    Assumptions.assumeTrue(isPresent, "no " + PROGRAM + " on the path");
    int good = 0;
    int bad = 0;
    for (long seed = 0; good + bad < VERDICTS; seed++) {
      CudfDocument document = CudfReader.parse(RandomCudf.document(seed));
      if (document.request().isEmpty()) {
        continue;
      }
      NaiveCudf oracle = new NaiveCudf(document);
      SplittableRandom random = new SplittableRandom(seed);
      int set = random.nextInt(1 << document.packageCount());
      if (!oracle.solutions().isEmpty() && random.nextBoolean()) {
        set = oracle.solutions().get(random.nextInt(oracle.solutions().size()));
      }
      CudfSolution solution = CudfSolution.of(document, NaiveCudf.packageIds(set));
      boolean isGood = CudfChecker.of(document).violations(solution).isEmpty();
      assertEquals(isLibcudfContent(solution), isGood, CudfWriter.print(document) + solution);
      good += isGood ? 1 : 0;
      bad += isGood ? 0 : 1;
    }
    assertTrue(good > VERDICTS / 5 && bad > VERDICTS / 5, good + " good, " + bad + " bad");
  }

  private boolean isLibcudfContent(CudfSolution solution) throws Exception {
    Path problem = folder.resolve("problem");
    Path answer = folder.resolve("answer");
    Path output = folder.resolve("output");
    try (OutputStream out = Files.newOutputStream(problem)) {
      CudfWriter.write(solution.document(), out);
    }
    try (OutputStream out = Files.newOutputStream(answer)) {
      CudfWriter.writeSolution(solution, out);
    }
    Process process =
        new ProcessBuilder(PROGRAM, "-cudf", problem.toString(), "-sol", answer.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    String text = Files.readString(output);
    assertTrue(text.contains("is_solution: "), text + CudfWriter.print(solution.document()));
    return text.contains("is_solution: true");
  }
}
