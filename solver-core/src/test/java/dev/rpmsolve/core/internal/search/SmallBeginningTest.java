package dev.rpmsolve.core.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.RuleWriter.Breadth;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.oracle.RandomUniverse.Block;
import dev.rpmsolve.core.request.Policy;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Writing rules as they are needed changes nothing about answers, on random universes. */
class SmallBeginningTest {
  private static final int TRIES = Integer.getInteger("rpmsolve.tries", 2_000);
  private static final long FIRST_SEED = 3_000_000;

  @Test
  void findsTheAnswersOfAllRules() {
    int small = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
      Scenario scenario =
          RandomUniverse.of(seed)
              .mapPackages(
                  block -> new Block(block.repository(), block.nevra(), false, block.facts()))
              .scenario();
      boolean isWeak = scenario.request().policy().has(Policy.Option.WEAK_DEPENDENCIES);
      RuleSolver whole = solver(scenario, false);
      RuleSolver growing = solver(scenario, true);
      String expected = describe(whole.solve(isWeak, true));
      assertEquals(expected, describe(growing.solve(isWeak, true)), "seed " + seed);
      small += growing.isSmall() ? 1 : 0;
    }
    assertTrue(small > TRIES / 4, "only " + small + " of " + TRIES + " began small");
  }

  private static RuleSolver solver(Scenario scenario, boolean mayBeginSmall) {
    JobList jobs = new JobList(scenario.universe(), scenario.request());
    BudgetGuard guard = new BudgetGuard(Budget.unlimited());
    return mayBeginSmall
        ? new RuleSolver(jobs, guard)
        : new RuleSolver(jobs, guard, false, Breadth.NEEDED);
  }

  private static String describe(RuleSolver.Found found) {
    return Arrays.toString(found.packageIds())
        + found.problems()
        + found.proofs()
        + found.choices().stream()
            .map(
                choice ->
                    Arrays.toString(choice.packageIds())
                        + choice.chosen()
                        + Arrays.toString(choice.tried())
                        + choice.purpose())
            .collect(Collectors.joining(" "))
        + found.reasons();
  }
}
