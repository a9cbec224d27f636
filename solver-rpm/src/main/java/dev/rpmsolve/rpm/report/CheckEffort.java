package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.Budget;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a check of repositories got, and what it cost.
 *
 * @param checkedCount packages that have a verdict
 * @param stop why the check ended early; empty if it is complete
 * @param loadNanos how long reading the universe took, in nanoseconds; shown in text only
 * @param checkNanos how long the check took, in nanoseconds; shown in text only
 */
public record CheckEffort(
    int checkedCount, Optional<Budget.Stop> stop, long loadNanos, long checkNanos) {
  /**
   * Refuses nulls.
   *
   * @param checkedCount packages that have a verdict
   * @param stop why the check ended early
   * @param loadNanos nanoseconds
   * @param checkNanos nanoseconds
   */
  public CheckEffort {
    Objects.requireNonNull(stop, "stop");
  }

  /**
   * Tells whether every package has a verdict.
   *
   * @return whether nothing ended the check early
   */
  public boolean isComplete() {
    return stop.isEmpty();
  }
}
