package dev.rpmsolve.core.format.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.cudf.CudfChecker;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfReader;
import dev.rpmsolve.core.format.cudf.CudfSolution;
import dev.rpmsolve.core.format.cudf.CudfViolation;
import dev.rpmsolve.core.format.cudf.CudfWriter;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.solution.SolutionChecker;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Sets of packages are answers to a request where they are solutions of its document. */
class RequestToCudfProperties {

  /** A scenario whose installed packages may go, and its document. */
  private record Converted(Universe universe, Request request, ConvertedRequest cudf) {

    static Optional<Converted> of(long seed, boolean isHiding) {
      RandomUniverse random = RandomUniverse.of(seed);
      Scenario scenario = isHiding ? random.scenarioThatHides() : random.scenario();
      Request drawn = scenario.request();
      Policy policy = drawn.policy().withErasing(Policy.Erasing.ALLOWED);
      Request request = new Request(drawn.goals(), drawn.installedPackageIds(), policy);
      try {
        ConvertedRequest cudf = RequestToCudf.convert(scenario.universe(), request);
        return Optional.of(new Converted(scenario.universe(), request, cudf));
      } catch (IllegalArgumentException e) {
        assertTrue(e.getMessage().contains("CUDF"), e.getMessage());
        return Optional.empty();
      }
    }

    /** The largest solution with exactly some packages: auxiliary ones only help. */
    Optional<CudfSolution> with(int... packageIds) {
      CudfDocument document = cudf.document();
      BitSet chosen = new BitSet();
      for (int id : packageIds) {
        if (cudf.cudfId(id) < 0) {
          return Optional.empty();
        }
        chosen.set(cudf.cudfId(id));
      }
      int first =
          (int)
              IntStream.range(0, universe.packageCount())
                  .filter(id -> cudf.cudfId(id) >= 0)
                  .count();
      chosen.set(first, document.packageCount());
      while (true) {
        CudfSolution solution = CudfSolution.of(document, chosen.stream().toArray());
        List<Integer> useless = new ArrayList<>();
        for (CudfViolation violation : CudfChecker.of(document).violations(solution)) {
          if (violation instanceof CudfViolation.UnmetDependency unmet
              && unmet.packageId() >= first) {
            useless.add(unmet.packageId());
          } else if (violation instanceof CudfViolation.Conflict conflict
              && conflict.packageId() >= first) {
            useless.add(conflict.packageId());
          }
        }
        if (useless.isEmpty()) {
          return Optional.of(solution);
        }
        useless.forEach(chosen::clear);
      }
    }

    boolean isSolution(int... packageIds) {
      return with(packageIds)
          .map(solution -> CudfChecker.of(cudf.document()).violations(solution).isEmpty())
          .orElse(false);
    }

    List<CudfViolation> violations(int... packageIds) {
      return with(packageIds)
          .map(solution -> CudfChecker.of(cudf.document()).violations(solution))
          .orElse(List.of());
    }
  }

  /** In these a package conflicts with a formula in which only excluded packages come up. */
  @Example
  void excludedPackagesAreNotNothing() {
    for (long seed : new long[] {19_157, 55_822, 59_049}) {
      answersAreSolutionsAndNothingElseIs(seed, false);
      answersAreSolutionsAndNothingElseIs(seed, true);
    }
  }

  @Property(tries = 600)
  void answersAreSolutionsAndNothingElseIs(@ForAll long seed, @ForAll boolean isHiding) {
    Optional<Converted> converted = Converted.of(seed, isHiding);
    if (converted.isEmpty()) {
      return;
    }
    Converted one = converted.get();
    int count = one.universe().packageCount();
    SplittableRandom random = new SplittableRandom(seed);
    SolutionChecker checker = new SolutionChecker(one.universe());
    int sets = count <= 6 ? 1 << count : 100;
    for (int i = 0; i < sets; i++) {
      int set = count <= 6 ? i : random.nextInt(1 << count) & random.nextInt(1 << count);
      int[] ids = IntStream.range(0, count).filter(id -> (set >> id & 1) != 0).toArray();
      assertEquals(
          checker.check(one.request(), ids).isEmpty(),
          one.isSolution(ids),
          () ->
              RandomUniverse.of(seed).text()
                  + checker.check(one.request(), ids)
                  + one.violations(ids).stream().map(v -> v.text(one.cudf().document())).toList()
                  + CudfWriter.print(one.cudf().document()));
    }
  }

  @Property(tries = 400)
  void theSolversAnswersAreSolutions(@ForAll long seed, @ForAll boolean isHiding)
      throws InterruptedException {
    Optional<Converted> converted = Converted.of(seed, isHiding);
    if (converted.isEmpty()) {
      return;
    }
    Converted one = converted.get();
    SolveResult result =
        DependencySolver.of(one.universe()).solve(one.request(), Budget.unlimited());
    if (result instanceof SolveResult.Solved solved) {
      int[] ids = solved.solution().packageIds().clone();
      assertTrue(one.isSolution(ids), () -> RandomUniverse.of(seed).text());
      assertArrayEquals(ids, one.cudf().packageIds(one.with(ids).orElseThrow()));
    }
  }

  @Property(tries = 300)
  void documentsCanBeWrittenAndRead(@ForAll long seed) {
    Converted.of(seed, false)
        .ifPresent(
            one -> {
              String text = CudfWriter.print(one.cudf().document());
              assertEquals(text, CudfWriter.print(CudfReader.parse(text)));
              assertFalse(text.isBlank());
            });
  }

  @Property(tries = 1)
  void enoughScenariosCanBeConverted() {
    int convertible = 0;
    int auxiliary = 0;
    for (long seed = 0; seed < 300; seed++) {
      Optional<Converted> one = Converted.of(seed, false);
      convertible += one.isPresent() ? 1 : 0;
      auxiliary +=
          one.filter(c -> c.cudf().warnings().toString().contains("auxiliary")).isPresent() ? 1 : 0;
    }
    assertTrue(convertible > 100, convertible + " of 300");
    assertTrue(auxiliary > 30, auxiliary + " of 300");
  }
}
