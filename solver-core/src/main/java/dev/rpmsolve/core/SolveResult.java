package dev.rpmsolve.core;

import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.solution.Solution;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The answer to a request. */
public sealed interface SolveResult {
  /**
   * Returns what the answer cost.
   *
   * @return the statistics
   */
  SolverStatistics statistics();

  /**
   * Returns what a package manager would do, even if not all of the request can be fulfilled.
   *
   * @return the resolution; empty if the budget ended before there was one
   */
  Optional<Resolution> resolution();

  /**
   * There is an installation that fulfills the request; the checker has approved it.
   *
   * @param found the installation and how it came about
   */
  record Solved(Resolution found) implements SolveResult {
    /**
     * Creates an answer.
     *
     * @param found the installation and how it came about
     */
    public Solved {
      if (!found.problems().isEmpty()) {
        throw new IllegalArgumentException("solved, with problems: " + found.problems());
      }
    }

    /**
     * Returns the installation.
     *
     * @return the packages in the end and the way there
     */
    public Solution solution() {
      return found.solution();
    }

    @Override
    public SolverStatistics statistics() {
      return found.statistics();
    }

    @Override
    public Optional<Resolution> resolution() {
      return Optional.of(found);
    }
  }

  /**
   * No installation fulfills the request.
   *
   * @param best what can be done if the problems are set aside; the checker has approved what its
   *     packages need of each other
   */
  record Unsolvable(Resolution best) implements SolveResult {
    /**
     * Creates an answer.
     *
     * @param best what can be done if the problems are set aside
     */
    public Unsolvable {
      if (best.problems().isEmpty()) {
        throw new IllegalArgumentException("unsolvable, without a problem");
      }
    }

    /**
     * Returns why nothing fulfills the request.
     *
     * @return the problems, none of which depends on another; at least one
     */
    public List<Problem> problems() {
      return best.problems();
    }

    /**
     * Returns why the first problem is one.
     *
     * @return its minimal explanation
     */
    public Explanation explanation() {
      return best.problems().get(0).explanation();
    }

    @Override
    public SolverStatistics statistics() {
      return best.statistics();
    }

    @Override
    public Optional<Resolution> resolution() {
      return Optional.of(best);
    }
  }

  /**
   * The budget ended before there was an answer.
   *
   * @param stop which limit ended it
   * @param statistics what it cost until then
   */
  record BudgetExhausted(Budget.Stop stop, SolverStatistics statistics) implements SolveResult {
    /**
     * Creates an answer.
     *
     * @param stop which limit ended it
     * @param statistics what it cost until then
     */
    public BudgetExhausted {
      Objects.requireNonNull(stop, "stop");
      Objects.requireNonNull(statistics, "statistics");
    }

    @Override
    public Optional<Resolution> resolution() {
      return Optional.empty();
    }
  }
}
