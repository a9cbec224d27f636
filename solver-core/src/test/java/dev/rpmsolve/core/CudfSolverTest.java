package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.criteria.Counting;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CudfSolverTest {
  private static final CudfDocument EDITORS =
      CudfReader.parse(
          """
          preamble:
          property: recommends: vpkgformula = [true!], size: nat = [1]

          package: editor
          version: 1
          installed: true
          conflicts: editor
          depends: runtime = 1

          package: editor
          version: 2
          conflicts: editor
          depends: runtime = 2
          recommends: spelling

          package: runtime
          version: 1
          installed: true
          conflicts: runtime

          package: runtime
          version: 2
          conflicts: runtime

          package: spelling
          version: 1
          size: 40

          request:
          install: editor = 2
          """);

  private static List<Long> values(CudfResult.Answer answer) {
    return answer.values().stream().map(CudfResult.Value::value).toList();
  }

  @Test
  void criteriaDecideAndCountingSaysWhatCounts() {
    CudfResult byName = CudfSolver.solve(EDITORS, Criteria.paranoid(), CudfOptions.defaults());
    assertEquals(List.of(0L, 2L), values(byName.best().orElseThrow()));
    assertEquals("editor = 2, runtime = 2", byName.best().get().solution().toString());
    CudfResult byPackage =
        CudfSolver.solve(
            EDITORS, Criteria.paranoid(), CudfOptions.defaults().withCounting(Counting.PACKAGES));
    assertEquals(List.of(0L, 4L), values(byPackage.best().orElseThrow()));
    CudfResult trendy = CudfSolver.solve(EDITORS, Criteria.trendy(), CudfOptions.defaults());
    assertEquals(
        "editor = 2, runtime = 2, spelling = 1", trendy.best().orElseThrow().solution().toString());
  }

  @Test
  void whatIsWantedMuchOfHasItsOwnSign() {
    List<Long> seen = new ArrayList<>();
    CudfResult result =
        CudfSolver.solve(
            EDITORS,
            Criteria.parse("+sum(solution,size)"),
            CudfOptions.defaults().withListener((criterion, value, bound) -> seen.add(value)));
    assertEquals(new CudfResult.Value(42, 42), result.best().orElseThrow().values().get(0));
    assertEquals(42L, seen.get(seen.size() - 1));
  }

  @Test
  void nextBestSolutionsComeInTheirOrder() {
    CudfResult result =
        CudfSolver.solve(EDITORS, Criteria.trendy(), CudfOptions.defaults().withRunnersUp(5));
    List<List<Long>> all = result.answers().stream().map(CudfSolverTest::values).toList();
    assertEquals(List.of(List.of(0L, 0L, 0L, 1L), List.of(0L, 0L, 1L, 0L)), all);
  }

  @Test
  void criteriaAboutWhatTheDocumentLacksAreRefused() {
    Criteria criteria = Criteria.parse("-sum(solution,installedsize)");
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> CudfSolver.solve(EDITORS, criteria, CudfOptions.defaults()));
    assertTrue(refused.getMessage().contains("installedsize"), refused.getMessage());
  }

  @Test
  void noTimeNoAnswer() {
    CudfOptions none =
        CudfOptions.defaults().withBudget(Budget.unlimited().withTimeLimit(Duration.ZERO));
    CudfResult result = CudfSolver.solve(EDITORS, Criteria.trendy(), none);
    assertEquals(CudfResult.Status.STOPPED, result.status());
    assertEquals(Optional.of(Budget.Stop.TIME), result.stop());
    assertTrue(result.answers().isEmpty());
  }

  /** Round after round over all of them would not end. */
  @Test
  void longChainsThatEndNowhereAreFoundDead() {
    int length = 60_000;
    StringBuilder text = new StringBuilder("preamble:\n\n");
    for (int i = 0; i < length; i++) {
      text.append("package: p").append(i).append("\nversion: 1\ndepends: p").append(i + 1);
      text.append("\n\n");
    }
    text.append("package: q\nversion: 1\n\nrequest:\ninstall: p0 , q\n");
    CudfResult result =
        CudfSolver.solve(
            CudfReader.parse(text.toString()),
            Criteria.paranoid(),
            CudfOptions.defaults().withExtras(CudfOptions.Extras.CERTIFICATE));
    assertEquals(CudfResult.Status.INFEASIBLE, result.status());
    assertEquals(1, result.statistics().packages());
    assertEquals(Optional.empty(), result.certificate().orElseThrow().firstFlaw());
  }
}
