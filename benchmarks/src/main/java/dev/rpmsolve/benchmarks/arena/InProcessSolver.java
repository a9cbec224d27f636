package dev.rpmsolve.benchmarks.arena;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.CudfOptions;
import dev.rpmsolve.core.CudfResult;
import dev.rpmsolve.core.CudfSolver;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfLimits;
import dev.rpmsolve.core.format.cudf.CudfReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.time.Duration;

/**
 * This solver in a JVM that is warm: each task is done twice, and the second time counts, unless
 * the first one took more than half of the budget. Reading the document is a part of the work, as
 * it is for others.
 *
 * <p>Processor time is that of the working thread; compiling and collecting garbage are not in it.
 * Memory is not measured.
 */
final class InProcessSolver {
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private InProcessSolver() {}

  /** What it found, and what that cost. */
  record Run(Verdict verdict, Figures figures) {}

  static Run run(ArenaTask task, PreparedInstance prepared) throws IOException {
    Run first = once(task, prepared);
    return first.figures().wallMillis() * 2 > task.seconds() * 1000L ? first : once(task, prepared);
  }

  private static Run once(ArenaTask task, PreparedInstance prepared) throws IOException {
    long wall = System.nanoTime();
    long cpu = THREADS.getCurrentThreadCpuTime();
    Verdict verdict;
    boolean timedOut = false;
    try {
      CudfResult result = solve(task, prepared);
      timedOut = result.stop().isPresent();
      verdict = verdict(result, task);
    } catch (IllegalArgumentException | OutOfMemoryError | StackOverflowError e) {
      verdict = Verdict.without(Outcome.ERROR, e.toString());
    }
    Figures figures =
        new Figures(
            (THREADS.getCurrentThreadCpuTime() - cpu) / NANOS_PER_MILLI,
            (System.nanoTime() - wall) / NANOS_PER_MILLI,
            -1,
            timedOut ? Figures.BUDGET : "0");
    return new Run(verdict, figures);
  }

  private static CudfResult solve(ArenaTask task, PreparedInstance prepared) throws IOException {
    try (InputStream in = Files.newInputStream(prepared.plain())) {
      CudfDocument document = CudfReader.read(in, CudfLimits.defaults());
      Budget budget = Budget.unlimited().withTimeLimit(Duration.ofSeconds(task.seconds()));
      CudfOptions options =
          CudfOptions.defaults().withCounting(task.solver().counting()).withBudget(budget);
      return CudfSolver.solve(document, task.criteria(), options);
    }
  }

  private static Verdict verdict(CudfResult result, ArenaTask task) {
    return switch (result.status()) {
      case PROVEN -> Verdict.on(result.best().orElseThrow().solution(), task.criteria()).proven();
      case GAP -> Verdict.on(result.best().orElseThrow().solution(), task.criteria());
      case INFEASIBLE -> Verdict.without(Outcome.FAIL, "").proven();
      case STOPPED -> Verdict.without(Outcome.TIMEOUT, "");
    };
  }
}
