package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.SearchStopped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The threads of one check: the caller's and, if there is to be more than one, some of a pool.
 *
 * <p>Work of several threads is stopped as a whole: by the budget, by an interrupt of the caller or
 * by the first that fails. Belongs to the calling thread; when it is closed no thread is left.
 */
final class Crew implements AutoCloseable {
  /** What waits for a thread; the caller does the rest itself, so that it never runs far ahead. */
  private static final int QUEUE = 4;

  private final BudgetGuard guard;
  private final int threads;
  private final List<ThreadPoolExecutor> pool = new ArrayList<>(1);
  private final List<Future<?>> pending = new ArrayList<>();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * Puts a crew together; threads start when there is work for them.
   *
   * @param threads how many with the caller's
   * @param guard of the caller
   */
  Crew(int threads, BudgetGuard guard) {
    this.threads = threads;
    this.guard = guard;
  }

  /** The caller alone. */
  static Crew alone(BudgetGuard guard) {
    return new Crew(1, guard);
  }

  int size() {
    return threads;
  }

  /** Returns the caller's. */
  BudgetGuard guard() {
    return guard;
  }

  /** Does some work, at once or while the caller goes on; {@link #join} tells of its failure. */
  void later(Runnable work) {
    if (threads == 1) {
      work.run();
    } else {
      pending.add(pool().submit(() -> attempt(work)));
    }
  }

  /** Does one piece of work per thread, each with a guard of its own. */
  void together(List<? extends Consumer<BudgetGuard>> works) {
    if (works.size() == 1) {
      works.get(0).accept(guard);
      return;
    }
    for (Consumer<BudgetGuard> work : works.subList(1, works.size())) {
      BudgetGuard own = guard.fork(() -> failure.get() != null);
      pending.add(pool().submit(() -> attempt(() -> work.accept(own))));
    }
    attempt(() -> works.get(0).accept(guard));
    join();
  }

  /** Keeps the first failure, which stops the others. */
  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  /** Waits for all work, interrupted or not, and passes the first failure on. */
  void join() {
    boolean isInterrupted = false;
    for (Future<?> future : pending) {
      for (boolean isOver = false; !isOver; ) {
        try {
          future.get();
          isOver = true;
        } catch (InterruptedException e) {
          failure.compareAndSet(null, new SearchStopped(Budget.Stop.INTERRUPTED));
          isInterrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException("work that catches all failures failed", e);
        }
      }
    }
    pending.clear();
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
    Throwable first = failure.getAndSet(null);
    if (first instanceof Error error) {
      throw error;
    } else if (first instanceof RuntimeException exception) {
      throw exception;
    }
  }

  private ThreadPoolExecutor pool() {
    if (pool.isEmpty()) {
      pool.add(
          new ThreadPoolExecutor(
              threads - 1,
              threads - 1,
              1,
              TimeUnit.SECONDS,
              new ArrayBlockingQueue<>(QUEUE),
              new ThreadPoolExecutor.CallerRunsPolicy()));
    }
    return pool.get(0);
  }

  @Override
  public void close() {
    try {
      join();
    } finally {
      pool.forEach(ThreadPoolExecutor::shutdown);
    }
  }
}
