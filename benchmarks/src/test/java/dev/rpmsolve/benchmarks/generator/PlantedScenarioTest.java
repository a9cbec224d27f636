package dev.rpmsolve.benchmarks.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.CudfOptions;
import dev.rpmsolve.core.CudfResult;
import dev.rpmsolve.core.CudfSolver;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.convert.ConvertedRequest;
import dev.rpmsolve.core.format.convert.RequestToCudf;
import dev.rpmsolve.core.format.cudf.CudfChecker;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfReader;
import dev.rpmsolve.core.format.cudf.CudfSolution;
import dev.rpmsolve.core.format.cudf.CudfViolation;
import dev.rpmsolve.core.format.cudf.CudfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantedScenarioTest {
  @TempDir Path folder;

  private static ConvertedRequest convert(int names, int difficulty, long seed) {
    Scenario scenario = PlantedScenario.of(names, difficulty, seed);
    return RequestToCudf.convert(scenario.universe(), scenario.request());
  }

  @Test
  void everyRequestHasAnAnswerAndAsksForAChange() {
    for (long seed = 1; seed <= 6; seed++) {
      for (int difficulty : List.of(0, 50, 100)) {
        CudfDocument document = convert(40, difficulty, seed).document();
        CudfResult result =
            CudfSolver.solve(
                document,
                Criteria.paranoid(),
                CudfOptions.defaults().withExtras(CudfOptions.Extras.CERTIFICATE));
        String which = "difficulty " + difficulty + ", seed " + seed;
        assertEquals(CudfResult.Status.PROVEN, result.status(), which);
        assertEquals(Optional.empty(), result.certificate().orElseThrow().firstFlaw(), which);
        List<CudfViolation> before =
            CudfChecker.of(document).violations(CudfSolution.initial(document));
        assertTrue(before.stream().anyMatch(CudfViolation.NotInstalled.class::isInstance), which);
      }
    }
  }

  @Test
  void whatRpmHasIsThere() {
    String text = PlantedScenario.text(200, 50, 3);
    for (String feature :
        List.of(
            " if ",
            " else ",
            " and ",
            " or ",
            "obsoletes ",
            "provides several",
            "recommends",
            "provides capability-",
            "goal install",
            "goal remove",
            "installed pkg")) {
      assertTrue(text.contains(feature), feature);
    }
    assertTrue(convert(200, 50, 3).warnings().toString().contains("auxiliary"));
  }

  @Test
  void difficultyRaisesPackagesAndConflicts() {
    CudfDocument easy = convert(100, 0, 1).document();
    CudfDocument hard = convert(100, 100, 1).document();
    assertTrue(hard.packageCount() > 2 * easy.packageCount());
    long easyConflicts =
        PlantedScenario.text(100, 0, 1).lines().filter(PlantedScenarioTest::isConflict).count();
    long hardConflicts =
        PlantedScenario.text(100, 100, 1).lines().filter(PlantedScenarioTest::isConflict).count();
    assertTrue(hardConflicts > 3 * easyConflicts, easyConflicts + " and " + hardConflicts);
  }

  private static boolean isConflict(String line) {
    return line.startsWith("  conflicts");
  }

  @Test
  void filesNameTheirSeedsAndAreTheSameEachTime() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    List<String> args =
        List.of("--out", folder.toString(), "--names", "30", "--seed", "8", "--count", "2");
    assertEquals(0, GenerateInstances.run(args, stream, stream));
    Path file = folder.resolve("rpm-n30-d50-seed-8.cudf");
    String text = Files.readString(file);
    assertFalse(text.contains("false!"));
    assertEquals(text, CudfWriter.print(CudfReader.parse(text)));
    assertEquals(0, GenerateInstances.run(args, stream, stream));
    assertEquals(text, Files.readString(file));
    assertNotEquals(text, Files.readString(folder.resolve("rpm-n30-d50-seed-9.cudf")));
    assertEquals(2, GenerateInstances.run(List.of("--out"), stream, stream));
    assertThrows(IllegalArgumentException.class, () -> PlantedScenario.text(5, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> PlantedScenario.text(50, 101, 1));
  }
}
