package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.internal.encode.Encoder;
import dev.rpmsolve.core.internal.encode.Encoding;
import dev.rpmsolve.core.internal.encode.ResolvedRequest;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time from a request to clauses: resolving its specs, finding what it can reach, encoding
 * that. The universe is loaded before.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class EncodeBenchmark extends InstallState {
  /** Creates the benchmark; the harness sets the parameters. */
  public EncodeBenchmark() {}

  /**
   * Encodes the request.
   *
   * @return its clauses
   */
  @Benchmark
  public Encoding encode() {
    return Encoder.encode(new ResolvedRequest(universe(), request()), () -> {});
  }
}
