package dev.rpmsolve.core;

import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.solution.Solution;

/** The answer to a request. */
public sealed interface SolveResult {
  /**
   * Returns what the answer cost.
   *
   * @return the statistics
   */
  SolverStatistics statistics();

  /**
   * There is an installation that fulfills the request; the checker has approved it.
   *
   * @param solution the installation
   * @param statistics what it cost
   */
  record Solved(Solution solution, SolverStatistics statistics) implements SolveResult {}

  /**
   * No installation fulfills the request.
   *
   * @param explanation why
   * @param statistics what it cost
   */
  record Unsolvable(Explanation explanation, SolverStatistics statistics) implements SolveResult {}

  /**
   * The budget ended before there was an answer.
   *
   * @param stop which limit ended it
   * @param statistics what it cost until then
   */
  record BudgetExhausted(Budget.Stop stop, SolverStatistics statistics) implements SolveResult {}
}
