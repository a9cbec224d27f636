package dev.rpmsolve.rpm.release;

import dev.rpmsolve.core.Budget;
import java.time.Duration;

/** Shares the time of a budget among several searches; conflicts are for each of them. */
final class BudgetRest {
  private final Budget budget;
  private final long start = System.nanoTime();

  BudgetRest(Budget budget) {
    this.budget = budget;
  }

  /** Returns what is left now. */
  Budget now() {
    if (budget.timeLimit().isEmpty()) {
      return budget;
    }
    Duration left = budget.timeLimit().get().minusNanos(System.nanoTime() - start);
    return budget.withTimeLimit(left.isNegative() ? Duration.ZERO : left);
  }
}
