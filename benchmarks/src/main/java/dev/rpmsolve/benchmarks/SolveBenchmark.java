package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.SolveResult;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time from a request to a checked answer or to a minimal explanation, by a solver that has
 * solved nothing before. The universe is loaded before.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class SolveBenchmark extends InstallState {
  /** Creates the benchmark; the harness sets the parameters. */
  public SolveBenchmark() {}

  /** Compares the answer to the known one. */
  @Override
  protected void verify() {
    SolveResult result = solve();
    boolean isKnown =
        switch (installCase.outcome()) {
          case SOLVED -> result instanceof SolveResult.Solved;
          case UNSOLVABLE -> result instanceof SolveResult.Unsolvable;
        };
    if (!isKnown) {
      throw new IllegalStateException(installCase + ": " + result);
    }
  }

  /**
   * Solves the request.
   *
   * @return the answer
   */
  @Benchmark
  public SolveResult solve() {
    return DependencySolver.of(universe()).solve(request(), Budget.unlimited());
  }
}
