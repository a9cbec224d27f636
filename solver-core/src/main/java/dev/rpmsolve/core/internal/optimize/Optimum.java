package dev.rpmsolve.core.internal.optimize;

import dev.rpmsolve.core.Budget;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * What an {@link OptimumSearch} found.
 *
 * @param status how good it is known to be
 * @param model the true variables of the best model; empty if none was found
 * @param values what it costs at each level; empty if none was found
 * @param bounds for each level what a model costs at least that is as good as {@code values} at the
 *     levels before; empty if there is no model
 * @param stop why the search ended early; empty if it did not
 */
public record Optimum(
    Status status,
    Optional<BitSet> model,
    long[] values,
    long[] bounds,
    Optional<Budget.Stop> stop) {
  /** How good a model is known to be. */
  public enum Status {
    /** No model is better. */
    PROVEN,
    /** There may be better ones. */
    GAP,
    /** There is no model. */
    INFEASIBLE,
    /** The budget ended before there was one. */
    STOPPED
  }

  static Optimum infeasible() {
    return new Optimum(
        Status.INFEASIBLE, Optional.empty(), new long[0], new long[0], Optional.empty());
  }

  static Optimum stopped(long[] bounds, Budget.Stop stop) {
    return new Optimum(Status.STOPPED, Optional.empty(), new long[0], bounds, Optional.of(stop));
  }

  /**
   * Tells of a model that no search found.
   *
   * @param model the true variables
   * @param values what it costs at each level
   * @param bounds what any model costs at least, at each level
   * @return what is known of it
   */
  public static Optimum of(BitSet model, long[] values, long[] bounds) {
    return of(model, values, bounds, Optional.empty());
  }

  static Optimum of(BitSet model, long[] values, long[] bounds, Optional<Budget.Stop> stop) {
    Status status = Arrays.equals(values, bounds) ? Status.PROVEN : Status.GAP;
    return new Optimum(status, Optional.of(model), values, bounds, stop);
  }

  /**
   * Returns how many levels are proven.
   *
   * @return the number of leading levels at which the model costs no more than any must
   */
  public int provenLevels() {
    int proven = 0;
    while (proven < values.length && values[proven] == bounds[proven]) {
      proven++;
    }
    return proven;
  }
}
