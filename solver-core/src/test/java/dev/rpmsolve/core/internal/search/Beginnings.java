package dev.rpmsolve.core.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.RuleWriter.Breadth;
import dev.rpmsolve.core.internal.rules.RuleWriter.Extent;
import dev.rpmsolve.core.request.Policy;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Solves with all rules from the start, and with rules written as they are needed. */
final class Beginnings {
  private Beginnings() {}

  /**
   * Requires that both ways lead to the same packages, reasons, choices, problems and proofs.
   *
   * @param scenario what is asked for
   * @param name what to call it if they differ
   * @return whose rules were written in the end
   */
  static Extent requireSameAnswers(Scenario scenario, String name) {
    boolean isWeak = scenario.request().policy().has(Policy.Option.WEAK_DEPENDENCIES);
    RuleSolver whole =
        new RuleSolver(jobs(scenario), new BudgetGuard(Budget.unlimited()), false, Breadth.NEEDED)
            .inOneOrder();
    RuleSolver growing =
        new RuleSolver(jobs(scenario), new BudgetGuard(Budget.unlimited())).inOneOrder();
    String expected = describe(whole.solve(isWeak, true));
    assertEquals(expected, describe(growing.solve(isWeak, true)), name);
    return growing.written().writer().extent();
  }

  private static JobList jobs(Scenario scenario) {
    return new JobList(scenario.universe(), scenario.request());
  }

  static String describe(RuleSolver.Found found) {
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
        + new TreeMap<>(found.reasons())
        + Arrays.toString(found.extras().orphaned())
        + Arrays.toString(found.extras().cleaned());
  }
}
