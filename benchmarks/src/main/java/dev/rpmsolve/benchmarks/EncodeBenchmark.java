package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.internal.encode.Encoder;
import dev.rpmsolve.core.internal.encode.Encoding;
import dev.rpmsolve.core.internal.encode.ResolvedRequest;
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
 * The time from a request to clauses: resolving its specs, finding what it can reach, encoding
 * that. The universe is loaded before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class EncodeBenchmark {
  /** What is to be installed, and where. */
  @Param({"GENERATED_60K_ZODIZU", "DEBIAN_APACHE2", "DEBIAN_GNOME", "CENTOS9_GIT", "CENTOS9_GCC"})
  public InstallCase installCase;

  /** Whether Recommends and Supplements are honored. */
  @Param public Policy.WeakDependencies weakDependencies;

  private Universe universe;
  private Request request;

  /** Creates the benchmark; the harness sets the parameters. */
  public EncodeBenchmark() {}

  /**
   * Loads the universe.
   *
   * @throws IOException if the data set cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  @Setup
  public void prepare() throws IOException, InterruptedException {
    universe = installCase.dataSet().load();
    request = installCase.request(weakDependencies);
  }

  /**
   * Encodes the request.
   *
   * @return its clauses
   */
  @Benchmark
  public Encoding encode() {
    return Encoder.encode(new ResolvedRequest(universe, request), () -> {});
  }
}
