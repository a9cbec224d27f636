package dev.rpmsolve.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestcaseTimingTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void everyTimedSolveIsALine() throws Exception {
    String file = BenchmarkSmokeTest.smallTestcase().toString();
    TestcaseTiming.measure(List.of("ours", "1", "2", file), out);
    List<String> lines = text().lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(0).startsWith("# Machine: JDK "), lines.get(0));
    TestcaseSample sample = TestcaseSample.parse(lines.get(2));
    assertEquals("small.t", sample.testcase());
    assertEquals(1, sample.problems());
    assertEquals(lines.get(2), sample.line());
  }

  @Test
  void noFileIsWrongUsage() {
    assertThrows(
        IllegalArgumentException.class,
        () -> TestcaseTiming.measure(List.of("ours", "1", "2"), out));
  }

  @Test
  void twoSolversAreCompared() {
    TestcaseComparison.print(
        List.of(
            "# Machine: m",
            "a\tx.t\t2\t3000000\t1000000",
            "b\tx.t\t2\t5000000\t4000000",
            "# Machine: m, later",
            "a\tx.t\t2\t5000000\t3000000",
            "a\ty.t\t0\t1000000\t1000000"),
        out);
    assertEquals(
        """
        Machine: m

        | test case | a, CPU ms | b, CPU ms | ratio | a, wall ms | b, wall ms | ratio | problems | solves |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|
        | x.t | 2 (min 1) | 4 (min 4) | 0.50 | 4 (min 3) | 5 (min 5) | 0.80 | 2 | 2 / 1 |
        | y.t | 1 (min 1) | - | - | 1 (min 1) | - | - | 0 | 1 |
        """,
        text());
  }

  @Test
  void oneSolverHasNoRatio() {
    TestcaseComparison.print(List.of("a\tx.t\t2\t3000000\t1000000"), out);
    assertTrue(text().endsWith("| x.t | 1 (min 1) | 3 (min 3) | 2 | 1 |\n"), text());
  }

  @Test
  void medianIsTheMiddle() {
    assertEquals(3, TestcaseComparison.median(new long[] {1, 3, 9}));
    assertEquals(2.5, TestcaseComparison.median(new long[] {1, 2, 3, 9}));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\tb", "a\tx.t\tfew\t1\t1", "a\tx.t\t1\t1\t1\t1"})
  void otherLinesAreRefused(String line) {
    assertThrows(IllegalArgumentException.class, () -> TestcaseSample.parse(line));
  }

  @Test
  void testcasesAreFoundBelowTheDataOrByTheirPath() {
    assertEquals(5, TestcaseFiles.wanted().size());
    Path absolute = Path.of("small.t").toAbsolutePath();
    assertEquals(absolute, TestcaseFiles.file(absolute.toString()));
    assertEquals(BenchmarkFolders.real().resolve("x/y.t"), TestcaseFiles.file("x/y.t"));
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
