package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.format.sat.SolverProblem;
import dev.rpmsolve.core.oracle.BruteForceOracle;
import dev.rpmsolve.core.oracle.RandomUniverse;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Problems that other solvers see: each model is an answer, and no answer is better than ours. */
class OtherSolverTest {
  private static final List<Criteria> CRITERIA =
      List.of(
          Criteria.minimalChange(),
          Criteria.trendy(),
          Criteria.newest(),
          Criteria.parse("-removed,+count(up),-count(added)"),
          Criteria.parse("-unsat_recommends(new),-sum(new,installedsize),+count(request)"));

  private static final Scenario WEB =
      UniverseText.parse(
          """
          web-1-1.noarch requires lib
          lib-1-1.noarch
          goal install web
          """);

  private static SolveResult optimize(Scenario scenario, Optimization optimization) {
    return DependencySolver.of(scenario.universe())
        .optimize(scenario.request(), optimization, Budget.unlimited());
  }

  @Test
  void everyModelIsAnAnswerAndNoneIsBetterThanTheProvenBest() {
    int models = 0;
    int worse = 0;
    for (long seed = 0; seed < 3_000; seed++) {
      Scenario scenario = RandomUniverse.of(seed).scenario();
      Criteria criteria = CRITERIA.get((int) (seed % CRITERIA.size()));
      Random random = new Random(seed);
      SolveResult result =
          optimize(
              scenario, Optimization.by(criteria).with(problem -> RandomModel.of(problem, random)));
      if (!(result instanceof SolveResult.Solved solved)) {
        continue;
      }
      models++;
      int set = BruteForceOracle.set(solved.solution().packageIds());
      BruteForceOracle oracle = new BruteForceOracle(scenario);
      assertTrue(oracle.isValid(set), "seed " + seed + ": " + oracle.broken(set));
      SolveResult.Solved best = (SolveResult.Solved) optimize(scenario, Optimization.by(criteria));
      int order = compare(optimality(solved), optimality(best));
      assertTrue(order >= 0, "seed " + seed + " " + criteria + ": better than the best");
      worse += order > 0 ? 1 : 0;
    }
    assertTrue(models > 1_500 && worse > 300, models + " models, of which worse: " + worse);
  }

  private static Optimality optimality(SolveResult.Solved solved) {
    return solved.found().extras().optimality().orElseThrow();
  }

  /** Compares in the order of the levels, which is that of the criteria but for the wishes. */
  private static int compare(Optimality one, Optimality other) {
    if (one.wishes().value() != other.wishes().value()) {
      // Leading criteria may outweigh wishes; these are compared by the search, not here.
      return 1;
    }
    for (int i = 0; i < one.values().size(); i++) {
      long a = one.values().get(i).bounds().value();
      long b = other.values().get(i).bounds().value();
      boolean isMaximized = one.values().get(i).criterion().toString().startsWith("+");
      if (a != b) {
        return isMaximized ? Long.compare(b, a) : Long.compare(a, b);
      }
    }
    return 0;
  }

  @Test
  void whatIsNoModelIsRefused() {
    Optimization nothing =
        Optimization.by(Criteria.minimalChange()).with(problem -> Optional.of(new BitSet()));
    assertThrows(IllegalArgumentException.class, () -> optimize(WEB, nothing));
  }

  @Test
  void theProblemNamesPackages() {
    List<SolverProblem> seen = new ArrayList<>();
    SolveResult result =
        optimize(
            WEB,
            Optimization.by(Criteria.minimalChange())
                .with(
                    problem -> {
                      seen.add(problem);
                      return Optional.empty();
                    }));
    assertTrue(result instanceof SolveResult.Solved solved && optimality(solved).isProven());
    assertEquals(
        List.of("lib-1-1.noarch of base", "web-1-1.noarch of base"),
        seen.get(0).symbols().meanings().values().stream().sorted().toList());
    assertEquals(
        List.of("-removed", "wishes", "-downgraded", "-changed", "-count(solution)"),
        seen.get(0).levels());
  }
}
