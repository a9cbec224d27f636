package dev.rpmsolve.core;

import dev.rpmsolve.core.criteria.Counting;
import java.util.Objects;

/**
 * How {@link CudfSolver} works.
 *
 * @param counting what counts as one in criteria
 * @param budget how much work the answer may cost
 * @param runnersUp how many further solutions to find, the best after the best
 * @param extras what to find out besides
 * @param listener told how far the search is
 */
public record CudfOptions(
    Counting counting, Budget budget, int runnersUp, Extras extras, CudfListener listener) {

  /**
   * Creates options.
   *
   * @param counting what counts as one in criteria
   * @param budget how much work the answer may cost
   * @param runnersUp how many further solutions to find, the best after the best
   * @param extras what to find out besides
   * @param listener told how far the search is
   * @throws IllegalArgumentException if {@code runnersUp} is negative
   */
  public CudfOptions {
    Objects.requireNonNull(counting, "counting");
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(extras, "extras");
    Objects.requireNonNull(listener, "listener");
    if (runnersUp < 0) {
      throw new IllegalArgumentException("there cannot be " + runnersUp + " further solutions");
    }
  }

  /** What to find out besides the answer. */
  public enum Extras {
    /** Nothing. */
    NONE,
    /** Why there is no solution, if there is none. */
    REASONS,
    /** A proof that no solution is better. */
    CERTIFICATE,
    /** Both. */
    ALL;

    boolean hasReasons() {
      return this == REASONS || this == ALL;
    }

    boolean hasCertificate() {
      return this == CERTIFICATE || this == ALL;
    }
  }

  /**
   * Returns options that count names, without limits, further solutions and extras.
   *
   * @return the options
   */
  public static CudfOptions defaults() {
    return new CudfOptions(
        Counting.NAMES, Budget.unlimited(), 0, Extras.NONE, (criterion, value, bound) -> {});
  }

  /**
   * Sets what counts as one.
   *
   * @param newCounting what counts as one in criteria
   * @return a changed copy
   */
  public CudfOptions withCounting(Counting newCounting) {
    return new CudfOptions(newCounting, budget, runnersUp, extras, listener);
  }

  /**
   * Limits the work.
   *
   * @param newBudget how much work the answer may cost
   * @return a changed copy
   */
  public CudfOptions withBudget(Budget newBudget) {
    return new CudfOptions(counting, newBudget, runnersUp, extras, listener);
  }

  /**
   * Asks for further solutions.
   *
   * @param count how many
   * @return a changed copy
   */
  public CudfOptions withRunnersUp(int count) {
    return new CudfOptions(counting, budget, count, extras, listener);
  }

  /**
   * Asks for more than the answer.
   *
   * @param newExtras what to find out besides
   * @return a changed copy
   */
  public CudfOptions withExtras(Extras newExtras) {
    return new CudfOptions(counting, budget, runnersUp, newExtras, listener);
  }

  /**
   * Sets who is told how far the search is.
   *
   * @param newListener called while the search is at work
   * @return a changed copy
   */
  public CudfOptions withListener(CudfListener newListener) {
    return new CudfOptions(counting, budget, runnersUp, extras, newListener);
  }
}
