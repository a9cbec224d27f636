package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.RpmRepositories;
import dev.rpmsolve.rpm.cache.UniverseCache;
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
 * The time from folders of metadata to a universe: reading, verifying, expanding, parsing,
 * building. The files are in the page cache.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class MetadataLoadBenchmark {
  /** What is loaded. */
  @Param({"GENERATED_60K", "DEBIAN", "CENTOS9"})
  public DataSet dataSet;

  private RpmRepositories repositories;
  private RpmRepositories cached;
  private ArchPolicy archPolicy;

  /** Creates the benchmark; the harness sets the parameters. */
  public MetadataLoadBenchmark() {}

  /**
   * Finds the folders.
   *
   * @throws IOException if a repository cannot be generated
   */
  @Setup
  public void prepare() throws IOException {
    repositories = dataSet.repositories();
    archPolicy = dataSet.archPolicy();
    cached = dataSet.repositories(UniverseCache.in(BenchmarkFolders.cache()));
  }

  /**
   * Loads everything.
   *
   * @return a new universe
   * @throws IOException if a file cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  @Benchmark
  public Universe load() throws IOException, InterruptedException {
    return repositories.load(archPolicy);
  }

  /**
   * Loads everything of a cache, which the first call fills.
   *
   * @return a new universe
   * @throws IOException if a file cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  @Benchmark
  public Universe cached() throws IOException, InterruptedException {
    return cached.load(archPolicy);
  }
}
