package dev.rpmsolve.core;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How much work an answer may cost.
 *
 * <p>The number of conflicts decides what is found: it is the same in every run. The time limit,
 * cancellation and {@link Thread#interrupt()} only end the work; they never lead to a different
 * solution. All are looked at often enough to be honored within 250 ms.
 *
 * @param conflicts conflicts of the search before it gives up
 * @param timeLimit wall-clock time before it gives up; empty for none
 * @param cancellation asked during the work whether to give up; must be cheap and thread-safe
 */
public record Budget(long conflicts, Optional<Duration> timeLimit, BooleanSupplier cancellation) {
  private static final BooleanSupplier NEVER = () -> false;

  /**
   * Creates a budget.
   *
   * @param conflicts conflicts of the search before it gives up
   * @param timeLimit wall-clock time before it gives up; empty for none
   * @param cancellation asked during the work whether to give up; must be cheap and thread-safe
   * @throws IllegalArgumentException if a limit is negative
   */
  public Budget {
    Objects.requireNonNull(timeLimit, "timeLimit");
    Objects.requireNonNull(cancellation, "cancellation");
    if (conflicts < 0 || timeLimit.isPresent() && timeLimit.get().isNegative()) {
      throw new IllegalArgumentException("a budget cannot be negative");
    }
  }

  /**
   * Returns a budget without limits.
   *
   * @return the budget
   */
  public static Budget unlimited() {
    return new Budget(Long.MAX_VALUE, Optional.empty(), NEVER);
  }

  /**
   * Limits the conflicts.
   *
   * @param limit conflicts before giving up
   * @return a changed copy
   */
  public Budget withConflicts(long limit) {
    return new Budget(limit, timeLimit, cancellation);
  }

  /**
   * Limits the time.
   *
   * @param limit wall-clock time before giving up
   * @return a changed copy
   */
  public Budget withTimeLimit(Duration limit) {
    return new Budget(conflicts, Optional.of(limit), cancellation);
  }

  /**
   * Adds a way to cancel.
   *
   * @param isCancelled asked during the work; must be cheap and thread-safe
   * @return a changed copy
   */
  public Budget withCancellation(BooleanSupplier isCancelled) {
    return new Budget(conflicts, timeLimit, isCancelled);
  }

  /** Why work ended before it was done. */
  public enum Stop {
    /** The conflicts were used up. */
    CONFLICTS,
    /** The time was used up. */
    TIME,
    /** The caller cancelled. */
    CANCELLED,
    /** The thread was interrupted; its interrupt status is still set. */
    INTERRUPTED
  }
}
