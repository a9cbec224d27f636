package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.RuleBook;
import dev.rpmsolve.core.internal.rules.RuleWriter;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time from a request to its rules: resolving its goals, finding what they can reach, writing
 * what that requires. The universe is loaded before.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class RulesBenchmark extends InstallState {
  /** Creates the benchmark; the harness sets the parameters. */
  public RulesBenchmark() {}

  /**
   * Writes the rules of the request.
   *
   * @return its rules
   */
  @Benchmark
  public RuleBook write() {
    return RuleWriter.write(
            new JobList(universe(), request()), RuleWriter.Scope.EVERYTHING, () -> {})
        .state()
        .rules();
  }
}
