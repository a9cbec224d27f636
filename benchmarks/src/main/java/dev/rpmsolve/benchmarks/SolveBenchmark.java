package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time from a request to a checked answer or to a minimal explanation, by a solver that has
 * solved nothing before. The universe is loaded before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class SolveBenchmark {
  /** What is to be installed, and where. */
  @Param({"GENERATED_60K_ZODIZU", "DEBIAN_APACHE2", "DEBIAN_GNOME", "CENTOS9_GIT", "CENTOS9_GCC"})
  public InstallCase installCase;

  /** Whether Recommends and Supplements are honored. */
  @Param public Policy.WeakDependencies weakDependencies;

  private Universe universe;
  private Request request;

  /** Creates the benchmark; the harness sets the parameters. */
  public SolveBenchmark() {}

  /**
   * Loads the universe and makes sure that the answer is the known one.
   *
   * @throws IOException if the data set cannot be read
   * @throws InterruptedException if the thread is interrupted
   * @throws IllegalStateException if the answer is wrong
   */
  @Setup
  public void prepare() throws IOException, InterruptedException {
    universe = installCase.dataSet().load();
    request = installCase.request(weakDependencies);
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
    return DependencySolver.of(universe).solve(request, Budget.unlimited());
  }
}
