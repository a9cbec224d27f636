package dev.rpmsolve.core;

import dev.rpmsolve.core.format.cudf.CudfFact;
import dev.rpmsolve.core.format.cudf.CudfSolution;
import java.util.List;
import java.util.Optional;

/**
 * What {@link CudfSolver} found.
 *
 * @param status how good the best solution is known to be
 * @param answers the best solution and those that come after it, as many as were asked for and
 *     found; empty if there is none
 * @param reasons why there is no solution: facts that contradict each other, none of which can be
 *     left out; empty if there are solutions, or nobody asked
 * @param stop why the work ended early; empty if it did not
 * @param certificate a proof that no solution is better than the first, or that there is none;
 *     empty if that is not proven, or nobody asked
 * @param statistics what it cost
 */
public record CudfResult(
    Status status,
    List<Answer> answers,
    List<CudfFact> reasons,
    Optional<Budget.Stop> stop,
    Optional<OptimalityProof> certificate,
    Statistics statistics) {

  /**
   * Creates a result.
   *
   * @param status how good the best solution is known to be
   * @param answers solutions, the best first
   * @param reasons why there is no solution
   * @param stop why the work ended early
   * @param certificate a proof
   * @param statistics what it cost
   */
  public CudfResult {
    answers = List.copyOf(answers);
    reasons = List.copyOf(reasons);
  }

  /** How good a solution is known to be. */
  public enum Status {
    /** None is better. */
    PROVEN,
    /** There may be better ones: see {@link Value#bound}. */
    GAP,
    /** There is no solution. */
    INFEASIBLE,
    /** The budget ended before there was a solution. */
    STOPPED
  }

  /**
   * A solution that the checker has approved.
   *
   * @param solution the packages
   * @param values the values of the criteria, in their order
   */
  public record Answer(CudfSolution solution, List<Value> values) {
    /**
     * Creates an answer.
     *
     * @param solution the packages
     * @param values the values of the criteria, in their order
     */
    public Answer {
      values = List.copyOf(values);
    }
  }

  /**
   * The value of a criterion.
   *
   * @param value the value
   * @param bound what no solution is better than that is as good by the criteria before; the same
   *     as {@code value} if that is proven
   */
  public record Value(long value, long bound) {}

  /**
   * What a search cost.
   *
   * @param packages packages that could be of use
   * @param variables variables of the problem
   * @param clauses clauses and groups of the problem
   * @param conflicts conflicts of the search
   * @param nanos wall-clock time in nanoseconds; the only figure that differs from run to run
   */
  public record Statistics(int packages, int variables, int clauses, long conflicts, long nanos) {}

  /**
   * Returns the best solution.
   *
   * @return the first answer, empty if there is none
   */
  public Optional<Answer> best() {
    return answers.stream().findFirst();
  }
}
