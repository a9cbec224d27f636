package dev.rpmsolve.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.closure.ClosureReport;
import dev.rpmsolve.core.closure.Uninstallable;
import dev.rpmsolve.core.request.Policy.WeakDependencies;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each benchmark once, on a small repository and in this JVM. */
class BenchmarkSmokeTest {

  @Test
  void waysToCompareVersionsAgree() throws Exception {
    VersionCompareBenchmark benchmark = new VersionCompareBenchmark();
    benchmark.dataSet = DataSet.GENERATED_1K;
    benchmark.prepare();
    int sum = benchmark.strings();
    assertEquals(sum, benchmark.bytes());
    assertEquals(sum, benchmark.keys());
    assertTrue(Math.abs(benchmark.ranks()) <= VersionCompareBenchmark.PAIRS);
  }

  @Test
  void metadataIsLoaded() throws Exception {
    MetadataLoadBenchmark benchmark = new MetadataLoadBenchmark();
    benchmark.dataSet = DataSet.GENERATED_1K;
    benchmark.prepare();
    assertEquals(1_000, benchmark.load().packageCount());
  }

  @Test
  void universeIsBuilt() throws Exception {
    UniverseBuildBenchmark benchmark = new UniverseBuildBenchmark();
    benchmark.dataSet = DataSet.GENERATED_1K;
    benchmark.prepare();
    assertEquals(1_000, benchmark.build().packageCount());
  }

  @ParameterizedTest
  @EnumSource
  void rulesAreWritten(WeakDependencies weakDependencies) throws Exception {
    RulesBenchmark benchmark = new RulesBenchmark();
    benchmark.installCase = InstallCase.GENERATED_1K_SAMPLE;
    benchmark.weakDependencies = weakDependencies;
    benchmark.prepare();
    assertTrue(benchmark.write().size() > 100);
  }

  @ParameterizedTest
  @EnumSource
  void requestIsSolved(WeakDependencies weakDependencies) throws Exception {
    SolveBenchmark benchmark = new SolveBenchmark();
    benchmark.installCase = InstallCase.GENERATED_1K_SAMPLE;
    benchmark.weakDependencies = weakDependencies;
    benchmark.prepare();
    assertInstanceOf(SolveResult.Solved.class, benchmark.solve());
  }

  @Test
  void closureOfAChangeIsThatOfAFullCheck() throws IOException, InterruptedException {
    ClosureDeltaBenchmark benchmark = new ClosureDeltaBenchmark();
    benchmark.dataSet = DataSet.GENERATED_1K;
    benchmark.prepare();
    assertEquals(995, benchmark.full().checkedCount());
    assertEquals(benchmark.full().uninstallable(), benchmark.delta().uninstallable());
    assertEquals(benchmark.full().checkedCount(), benchmark.delta().checkedCount());
  }

  @Test
  void closureIsChecked() throws IOException, InterruptedException {
    ClosureBenchmark benchmark = new ClosureBenchmark();
    benchmark.dataSet = DataSet.GENERATED_1K;
    benchmark.variant = HardVariant.NONE;
    benchmark.prepare();
    ClosureReport report = benchmark.check();
    assertEquals(1_000, report.checkedCount());
    assertTrue(report.stop().isEmpty());
    assertEquals(
        report.uninstallable().stream().map(Uninstallable::subject).toList(),
        benchmark.verdicts().uninstallable());
  }

  @Test
  void testcaseIsSolved() throws Exception {
    TestcaseBenchmark benchmark = new TestcaseBenchmark();
    benchmark.testcase = smallTestcase().toString();
    benchmark.prepare();
    assertEquals(1, PreparedTestcase.problems(benchmark.solve()));
  }

  /** A test case with one update and one request that cannot be fulfilled. */
  static Path smallTestcase() throws URISyntaxException {
    return Path.of(BenchmarkSmokeTest.class.getResource("/testcases/small.t").toURI());
  }
}
