package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.SolveResult;
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
 * The time from a request of one of libsolv's test cases to a checked answer, with a minimal
 * explanation of every problem, but without remedies. The test case is read before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TestcaseBenchmark {
  /** The {@code .t} file, below the folder of real data or absolute. */
  @Param({
    "zypp-testcases/sat-tests/test-crappy-coolo-1-test.t",
    "zypp-testcases/sat-tests/test-crappy-coolo-3-test.t",
    "zypp-testcases/sat-tests/test-crappy-coolo-4-test.t",
    "zypp-testcases/sat-tests/test-crappy-coolo-5-test.t",
    "zypp-testcases/sat-tests/test-crappy-coolo-7-test.t"
  })
  public String testcase;

  private PreparedTestcase prepared;

  /** Creates the benchmark; the harness sets the parameters. */
  public TestcaseBenchmark() {}

  /**
   * Reads the test case.
   *
   * @throws IOException if a file cannot be read
   */
  @Setup
  public void prepare() throws IOException {
    prepared = PreparedTestcase.read(TestcaseFiles.file(testcase));
  }

  /**
   * Solves the test case.
   *
   * @return the answer
   */
  @Benchmark
  public SolveResult solve() {
    return prepared.solve();
  }
}
