package dev.rpmsolve.core;

import dev.rpmsolve.core.solution.Solution;
import java.util.Objects;

/**
 * An answer that is the best but for those before it.
 *
 * @param solution the packages in the end, and the way there
 * @param optimality its values; the bounds hold for answers that do something else than those
 *     before it, not only more
 */
public record RunnerUp(Solution solution, Optimality optimality) {
  /**
   * Refuses nulls.
   *
   * @param solution the packages in the end, and the way there
   * @param optimality its values
   */
  public RunnerUp {
    Objects.requireNonNull(solution, "solution");
    Objects.requireNonNull(optimality, "optimality");
  }
}
