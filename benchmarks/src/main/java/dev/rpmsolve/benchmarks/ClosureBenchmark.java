package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureCheck;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.ClosureReport;
import dev.rpmsolve.core.closure.ClosureVerdicts;
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
 * The time to check that every package of a universe can be installed. The universe is loaded
 * before. {@code -p variant=CONFLICTS_20K,TWO_VERSIONS,THREE_VERSIONS} measures harder universes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ClosureBenchmark {
  /** What is checked. */
  @Param({"GENERATED_60K", "DEBIAN", "CENTOS9", "CENTOS7_EPEL7", "EPEL8"})
  public DataSet dataSet;

  private Universe universe;

  /** How it is changed before. */
  @Param({"NONE"})
  public HardVariant variant;

  /** Creates the benchmark; the harness sets the parameters. */
  public ClosureBenchmark() {}

  /**
   * Loads the universe.
   *
   * @throws IOException if the data set cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  @Setup
  public void prepare() throws IOException, InterruptedException {
    universe = variant.of(dataSet.load());
  }

  /**
   * Checks all packages without looking for reasons.
   *
   * @return the verdicts
   */
  @Benchmark
  public ClosureVerdicts verdicts() {
    return ClosureCheck.of(universe).verdicts(ClosureOptions.everything(), Budget.unlimited());
  }

  /**
   * Checks all packages and finds the reasons of those that cannot be installed.
   *
   * @return the verdict
   */
  @Benchmark
  public ClosureReport check() {
    return ClosureCheck.of(universe).check(ClosureOptions.everything(), Budget.unlimited());
  }
}
