package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.Budget;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Watches over a budget while work goes on.
 *
 * <p>Counts conflicts exactly; looks at the clock, the cancellation and the interrupt status at
 * every conflict and every {@value #POLL_INTERVAL}th {@link #step()}. Not thread-safe.
 */
public final class BudgetGuard {
  private static final int POLL_INTERVAL = 64;

  private final Budget budget;
  private final long start;
  private final long limitNanos;
  private long conflicts;
  private boolean isLifted;
  private long steps;

  /**
   * Starts to watch.
   *
   * @param budget the budget
   */
  public BudgetGuard(Budget budget) {
    this(budget, System.nanoTime());
  }

  private BudgetGuard(Budget budget, long start) {
    this.budget = budget;
    this.start = start;
    limitNanos =
        budget.timeLimit().isEmpty() || budget.timeLimit().get().getSeconds() > 1_000_000_000L
            ? Long.MAX_VALUE
            : budget.timeLimit().get().toNanos();
  }

  /**
   * Creates a guard for another thread that works for the same end: with the same end of time, and
   * as many conflicts of its own.
   *
   * @param isStopped asked whether that thread is to stop
   * @return a guard that starts to count anew
   */
  public BudgetGuard fork(BooleanSupplier isStopped) {
    BooleanSupplier cancellation = budget.cancellation();
    return new BudgetGuard(
        budget.withCancellation(() -> isStopped.getAsBoolean() || cancellation.getAsBoolean()),
        start);
  }

  /**
   * Does a work that may end early.
   *
   * @param work calls this guard, or what does
   * @return why it ended early; empty if it did not
   */
  public Optional<Budget.Stop> run(Runnable work) {
    try {
      work.run();
      return Optional.empty();
    } catch (SearchStopped stopped) {
      return Optional.of(stopped.stop());
    }
  }

  /** Notes a conflict. */
  public void conflict() {
    if (++conflicts > budget.conflicts() && !isLifted) {
      throw new SearchStopped(Budget.Stop.CONFLICTS);
    }
    poll();
  }

  /** Notes a small piece of work. */
  public void step() {
    if (++steps % POLL_INTERVAL == 0) {
      poll();
    }
  }

  /**
   * Lets what is left be done whatever the budget says: short work without which what was found is
   * no answer.
   */
  public void lift() {
    isLifted = true;
  }

  /** Looks whether to stop. */
  public void poll() {
    if (isLifted) {
      return;
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new SearchStopped(Budget.Stop.INTERRUPTED);
    }
    if (budget.cancellation().getAsBoolean()) {
      throw new SearchStopped(Budget.Stop.CANCELLED);
    }
    if (System.nanoTime() - start >= limitNanos) {
      throw new SearchStopped(Budget.Stop.TIME);
    }
  }

  /**
   * Returns the conflicts so far.
   *
   * @return the number of conflicts
   */
  public long conflicts() {
    return conflicts;
  }

  /**
   * Returns the time so far.
   *
   * @return nanoseconds
   */
  public long elapsedNanos() {
    return System.nanoTime() - start;
  }
}
