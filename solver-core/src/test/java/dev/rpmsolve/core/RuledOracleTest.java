package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.oracle.BruteForceOracle;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.oracle.RuledScenario;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.solution.SolutionChecker;
import dev.rpmsolve.core.version.VersionRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The solver against exhaustive search under the rules of Mandriva and Mageia. */
class RuledOracleTest {
  private static final int UNIVERSES = 4_000;

  @Test
  void answersAreRightUnderAllRules() {
    List<List<String>> complaints =
        LongStream.range(0, UNIVERSES)
            .parallel()
            .mapToObj(RuledOracleTest::complaints)
            .filter(found -> !found.isEmpty())
            .toList();

    assertEquals(List.of(), complaints.subList(0, Math.min(3, complaints.size())));
  }

  private static Scenario scenario(long seed) {
    EnumSet<Policy.Option> options = EnumSet.noneOf(Policy.Option.class);
    if ((seed & 1) != 0) {
      options.add(Policy.Option.OBSOLETES_MATCH_PROVIDES);
    }
    if ((seed & 2) != 0) {
      options.add(Policy.Option.NAMES_MATCH_PROVIDES);
    }
    VersionRules rules = new VersionRules((seed & 4) != 0, (seed & 8) != 0);
    return RuledScenario.of(RandomUniverse.of(seed).scenario(), rules, options);
  }

  private static List<String> complaints(long seed) {
    Scenario scenario = scenario(seed);
    BruteForceOracle oracle = new BruteForceOracle(scenario);
    List<String> complaints = new ArrayList<>();
    try {
      SolveResult result =
          DependencySolver.of(scenario.universe()).solve(scenario.request(), Budget.unlimited());
      if (result instanceof SolveResult.Solved solved) {
        int[] ids = solved.solution().packageIds();
        if (!oracle.isValid(BruteForceOracle.set(ids))) {
          complaints.add(
              Arrays.toString(ids) + " breaks " + oracle.broken(BruteForceOracle.set(ids)));
        }
        complaints.addAll(
            SolutionChecker.check(scenario.universe(), scenario.request(), ids).stream()
                .map(Object::toString)
                .toList());
      } else {
        addUnsolvable((SolveResult.Unsolvable) result, oracle, complaints);
      }
    } catch (RuntimeException e) {
      complaints.add("failed: " + e);
    }
    String text = "seed " + seed + "\n" + RandomUniverse.of(seed);
    return complaints.stream().map(complaint -> complaint + "\n" + text).toList();
  }

  private static void addUnsolvable(
      SolveResult.Unsolvable result, BruteForceOracle oracle, List<String> complaints) {
    if (oracle.isSatisfiable() && oracle.everyGoalNamesSomething()) {
      complaints.add(
          "no answer, but there is "
              + Arrays.toString(BruteForceOracle.ids(oracle.validSets()[0]))
              + "; said: "
              + result.problems());
      return;
    }
    for (Problem problem : result.problems()) {
      if (oracle.isSatisfiable(problem.explanation().causes())) {
        complaints.add("does not explain: " + problem.explanation());
      }
    }
  }

  @Test
  void rulesMatter() {
    long changed =
        LongStream.range(0, UNIVERSES)
            .filter(
                seed -> {
                  int[] plain =
                      new BruteForceOracle(RandomUniverse.of(seed).scenario()).validSets();
                  return !Arrays.equals(plain, new BruteForceOracle(scenario(seed)).validSets());
                })
            .count();

    assertTrue(changed > UNIVERSES / 50, () -> "only " + changed);
  }
}
