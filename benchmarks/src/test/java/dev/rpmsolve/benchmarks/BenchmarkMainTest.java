package dev.rpmsolve.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkMainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void helpGoesToStandardOutput() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("usage:"));
    assertEquals(0, err.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--fast", "--quick --table", "(", "-p x=y"})
  void wrongArgumentsAreRefused(String line) {
    assertEquals(2, run(line.split(" ")));
    assertEquals(0, out.size());
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("usage:"));
  }

  @Test
  void nothingSelectedIsAFailure() {
    assertEquals(1, run("NoSuchBenchmark"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("NoSuchBenchmark"));
  }

  @Test
  void argumentsAreRead() {
    BenchmarkArguments arguments =
        BenchmarkArguments.parse(List.of("--quick", "--table", "t.md", "Solve", "Closure"));
    assertEquals(BenchmarkArguments.Effort.QUICK, arguments.effort());
    assertEquals(Optional.of(Path.of("t.md")), arguments.table());
    assertTrue(arguments.selects("dev.rpmsolve.benchmarks.ClosureBenchmark.check"));
    assertFalse(arguments.selects("dev.rpmsolve.benchmarks.RulesBenchmark.write"));
    assertTrue(BenchmarkArguments.parse(List.of()).selects("anything"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.345|0.678|12.3 ± 0.7",
        "0.012345|NaN|0.0123",
        "1234567.8|1000|1,234,568 ± 1,000",
        "0|0|0 ± 0"
      })
  void scoresHaveThreeDigits(double score, double error, String expected) {
    assertEquals(expected, ResultTable.score(score, error));
  }

  @Test
  void machineLineNamesHeapAndDate() {
    String line = MachineLine.describe(List.of("-Xmx3g", "-Da=b"), LocalDate.of(2026, 1, 2));
    assertTrue(line.startsWith("JDK "), line);
    assertTrue(line.contains("`-Xmx3g`"), line);
    assertTrue(line.endsWith("2026-01-02"), line);
  }

  private int run(String... args) {
    return BenchmarkMain.run(
        List.of(args),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
