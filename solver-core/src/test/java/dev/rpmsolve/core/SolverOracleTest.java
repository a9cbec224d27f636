package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.oracle.BruteForceOracle;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.solution.SolutionChecker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The solver against exhaustive search on random universes. */
class SolverOracleTest {
  private static final long UNIVERSES = Long.getLong("rpmsolve.universes", 20_000);
  private static final long MANY_UNIVERSES = 200_000;
  private static final long HIDING_UNIVERSES = 10_000;
  private static final int SHOWN = 60;

  @Test
  void answersAreRightAndExplanationsMinimal() {
    assertNoComplaints(0, UNIVERSES);
  }

  @Test
  void answersAreRightWhereWhatIsForbiddenIsHidden() {
    assertNoComplaints(
        0,
        HIDING_UNIVERSES,
        seed -> complaints(RandomUniverse.of(seed), RandomUniverse.of(seed).scenarioThatHides()));
  }

  @Test
  @Tag("slow")
  void answersAreRightAndExplanationsMinimalOnManyUniverses() {
    assertNoComplaints(UNIVERSES, UNIVERSES + MANY_UNIVERSES);
  }

  private static void assertNoComplaints(long from, long to) {
    assertNoComplaints(
        from, to, seed -> complaints(RandomUniverse.of(seed), RandomUniverse.of(seed).scenario()));
  }

  private static void assertNoComplaints(
      long from, long to, LongFunction<List<String>> complaintsOf) {
    List<List<String>> complaints =
        LongStream.range(from, to).parallel().mapToObj(complaintsOf).toList();
    List<String> all = new ArrayList<>();
    complaints.forEach(all::addAll);
    String shown = String.join("\n\n", all.subList(0, Math.min(SHOWN, all.size())));
    assertEquals(0, all.size(), () -> all.size() + " complaints, such as\n" + shown);
  }

  /** Says what is wrong with the answer, each time with the scenario. */
  private static List<String> complaints(RandomUniverse random, Scenario scenario) {
    BruteForceOracle oracle = new BruteForceOracle(scenario);
    List<String> complaints = new ArrayList<>();
    try {
      addResult(scenario, oracle, complaints);
    } catch (RuntimeException e) {
      complaints.add("failed: " + e);
    }
    return complaints.stream().map(complaint -> complaint + "\n" + random).toList();
  }

  private static void addResult(
      Scenario scenario, BruteForceOracle oracle, List<String> complaints) {
    SolveResult result =
        DependencySolver.of(scenario.universe()).solve(scenario.request(), Budget.unlimited());
    if (result instanceof SolveResult.Solved solved) {
      addSolved(scenario, oracle, solved.solution().packageIds(), complaints);
    } else if (result instanceof SolveResult.Unsolvable unsolvable) {
      for (List<ProofStep> proof : unsolvable.best().proofs()) {
        if (!isRefutation(proof)) {
          complaints.add("proves nothing: " + proof);
        }
      }
      for (Problem problem : unsolvable.problems()) {
        addUnsolvable(oracle, problem.explanation(), complaints);
      }
    } else {
      complaints.add("gave up without a limit");
    }
  }

  /** Each rule forces one literal after those before it, and the last one cannot hold any more. */
  private static boolean isRefutation(List<ProofStep> proof) {
    Set<Integer> installed = new HashSet<>();
    Set<Integer> absent = new HashSet<>();
    for (ProofStep step : proof) {
      int open = 0;
      for (int packageId : step.rule().present()) {
        open += absent.contains(packageId) ? 0 : 1;
      }
      for (int packageId : step.rule().absent()) {
        open += installed.contains(packageId) ? 0 : 1;
      }
      if (open > 1) {
        return false;
      }
      step.conclusion()
          .ifPresent(c -> (c.isInstalled() ? installed : absent).add(c.subject().id()));
    }
    return !proof.isEmpty() && proof.get(proof.size() - 1).conclusion().isEmpty();
  }

  private static void addSolved(
      Scenario scenario, BruteForceOracle oracle, int[] ids, List<String> complaints) {
    int set = BruteForceOracle.set(ids);
    String answer = "answer " + Arrays.toString(ids);
    if (!oracle.everyGoalNamesSomething()) {
      complaints.add(answer + " to a goal in vain");
    }
    if (!oracle.isValid(set)) {
      complaints.add(answer + " breaks " + oracle.broken(set));
    }
    var violations = SolutionChecker.check(scenario.universe(), scenario.request(), ids);
    if (!violations.isEmpty()) {
      complaints.add(answer + " violates " + violations);
    }
  }

  private static void addUnsolvable(
      BruteForceOracle oracle, Explanation explanation, List<String> complaints) {
    if (oracle.isSatisfiable() && oracle.everyGoalNamesSomething()) {
      int answer = oracle.validSets()[0];
      complaints.add(
          "no answer, but there is "
              + Arrays.toString(BruteForceOracle.ids(answer))
              + "; said: "
              + explanation);
    } else if (oracle.isSatisfiable(explanation.causes())) {
      complaints.add("does not explain: " + explanation);
    } else if (explanation.isMinimal()) {
      var superfluous = oracle.superfluous(explanation.causes());
      if (!superfluous.isEmpty()) {
        complaints.add("superfluous: " + superfluous + "\nin " + explanation);
      }
    }
  }

  @Test
  void complainsAboutAWrongAnswer() {
    RandomUniverse random = RandomUniverse.of(0);
    List<String> complaints = new ArrayList<>();
    Scenario scenario = random.withGoal("install nowhere").scenario();
    addSolved(scenario, new BruteForceOracle(scenario), new int[0], complaints);
    assertTrue(complaints.size() >= 2);
  }
}
