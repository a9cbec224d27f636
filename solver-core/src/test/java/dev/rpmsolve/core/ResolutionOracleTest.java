package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.oracle.BruteForceOracle;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.solution.SolutionChecker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The resolution of random requests against exhaustive search. */
class ResolutionOracleTest {
  private static final long UNIVERSES = Long.getLong("rpmsolve.universes", 20_000);

  @Test
  void resolutionsAreRightAndExplanationsMinimal() {
    List<List<String>> complaints =
        LongStream.range(0, UNIVERSES)
            .parallel()
            .mapToObj(seed -> complaints(RandomUniverse.of(seed)))
            .toList();
    List<String> all = new ArrayList<>();
    complaints.forEach(all::addAll);
    String shown = String.join("\n\n", all.subList(0, Math.min(40, all.size())));
    assertEquals(0, all.size(), () -> all.size() + " complaints, such as\n" + shown);
  }

  private static List<String> complaints(RandomUniverse random) {
    Scenario scenario = random.scenario();
    BruteForceOracle oracle = new BruteForceOracle(scenario);
    List<String> complaints = new ArrayList<>();
    try {
      add(scenario, oracle, complaints);
    } catch (RuntimeException e) {
      complaints.add("failed: " + e + " at " + Arrays.toString(e.getStackTrace()));
    }
    return complaints.stream().map(complaint -> complaint + "\n" + random).toList();
  }

  private static void add(Scenario scenario, BruteForceOracle oracle, List<String> complaints) {
    Resolution resolution =
        DependencySolver.of(scenario.universe())
            .resolve(scenario.request(), Budget.unlimited())
            .orElseThrow();
    int[] ids = resolution.solution().packageIds();
    if (resolution.problems().isEmpty()) {
      int set = BruteForceOracle.set(ids);
      if (!oracle.isValid(set)) {
        complaints.add("answer " + Arrays.toString(ids) + " breaks " + oracle.broken(set));
      }
      var violations = SolutionChecker.check(scenario.universe(), scenario.request(), ids);
      if (!violations.isEmpty()) {
        complaints.add("answer " + Arrays.toString(ids) + " violates " + violations);
      }
      return;
    }
    if (oracle.isSatisfiable() && oracle.everyGoalNamesSomething()) {
      complaints.add("no answer, but there is one; said: " + resolution.problems());
    }
    for (Problem problem : resolution.problems()) {
      if (oracle.isSatisfiable(problem.explanation().causes())) {
        complaints.add("does not explain: " + problem.explanation());
      } else if (!oracle.superfluous(problem.explanation().causes()).isEmpty()) {
        complaints.add("superfluous causes in: " + problem.explanation());
      }
    }
  }
}
