package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureCheck;
import dev.rpmsolve.core.closure.ClosureDelta;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.ClosureSnapshot;
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
 * The time to check a universe that changed a little, with and without what is known of it before:
 * the two days of EPEL 8 that there are, and {@linkplain SmallChange 50 changed packages} of the
 * others. Universes are loaded before, and the earlier one is checked; matching the packages is a
 * part of what is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
public class ClosureDeltaBenchmark {
  private static final ClosureOptions EVERYTHING = ClosureOptions.everything();

  /** What is checked. */
  @Param({"DEBIAN", "EPEL8", "CENTOS7_EPEL7", "CENTOS9"})
  public DataSet dataSet;

  private Universe after;
  private ClosureDelta delta;

  /** Creates the benchmark; the harness sets the parameters. */
  public ClosureDeltaBenchmark() {}

  /**
   * Loads the universes and checks the earlier one.
   *
   * @throws IOException if the data set cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  @Setup
  public void prepare() throws IOException, InterruptedException {
    after = dataSet.loadLater();
    Universe before = dataSet.loadEarlier();
    ClosureSnapshot snapshot = ClosureSnapshot.of(before, EVERYTHING, Budget.unlimited());
    delta = ClosureDelta.of(snapshot, after);
  }

  /**
   * Checks all packages of the later universe with what is known of the earlier one.
   *
   * @return the verdicts
   */
  @Benchmark
  public ClosureVerdicts delta() {
    return delta.verdicts(EVERYTHING, Budget.unlimited());
  }

  /**
   * Checks all packages of the later universe.
   *
   * @return the same verdicts
   */
  @Benchmark
  public ClosureVerdicts full() {
    return ClosureCheck.of(after).verdicts(EVERYTHING, Budget.unlimited());
  }
}
