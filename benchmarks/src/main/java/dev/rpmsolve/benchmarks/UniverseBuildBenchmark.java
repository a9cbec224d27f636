package dev.rpmsolve.benchmarks;

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
 * The time to build a universe whose strings are already in memory: interning, columns, indexes.
 * The difference to loading is that of files and XML.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class UniverseBuildBenchmark {
  /** What is built. */
  @Param({"GENERATED_60K", "DEBIAN", "CENTOS9"})
  public DataSet dataSet;

  private UniverseReplay replay;

  /** Creates the benchmark; the harness sets the parameters. */
  public UniverseBuildBenchmark() {}

  /**
   * Loads what is to be built again.
   *
   * @throws IOException if the data set cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  @Setup
  public void prepare() throws IOException, InterruptedException {
    replay = new UniverseReplay(dataSet.load());
  }

  /**
   * Builds everything.
   *
   * @return a new universe
   */
  @Benchmark
  public Universe build() {
    return replay.build();
  }
}
