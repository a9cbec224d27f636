package dev.rpmsolve.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTableTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void twoSolversAreCompared() {
    print(
        "# Machine: m",
        "a\tx.t\t2\tcpu=1000000\twall=3000000",
        "b\tx.t\t2\twall=5000000\tcpu=4000000",
        "# Machine: m, later",
        "a\tx.t\t2\tcpu=3000000\twall=5000000",
        "a\ty.t\t0\tcpu=1000000\twall=1000000");
    assertEquals(
        """
        Machine: m

        | request | a, CPU ms | b, CPU ms | ratio | a, wall ms | b, wall ms | ratio | packages | samples |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|
        | x.t | 2.00 (min 1.00) | 4.00 (min 4.00) | 0.50 | 4.00 (min 3.00) | 5.00 (min 5.00) | 0.80 | 2 | 2 / 1 |
        | y.t | 1.00 (min 1.00) | - | - | 1.00 (min 1.00) | - | - | 0 | 1 |
        """,
        text());
  }

  @Test
  void differentOutcomesAreShown() {
    print("a\tx\t2\tcpu=1000000", "b\tx\t3\tcpu=1000000", "b\tx\t4\tcpu=1000000");
    assertTrue(text().endsWith("| 2 / 3 or 4 | 1 / 2 |\n"), text());
  }

  @Test
  void oneSolverHasNoRatio() {
    print("a\tx\t2\tcpu=1000000\twall=3000000\tpeak=2048");
    assertTrue(
        text().endsWith("| x | 1.00 (min 1.00) | 3.00 (min 3.00) | 2.00 (min 2.00) | 2 | 1 |\n"),
        text());
  }

  @Test
  void aThirdSolverIsRefused() {
    List<Sample> three =
        List.of(
            new Sample("a", "x", "1", 1, 1),
            new Sample("b", "x", "1", 1, 1),
            new Sample("c", "x", "1", 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new SampleTable(three));
  }

  @Test
  void medianIsTheMiddle() {
    assertEquals(3, Quantiles.median(new long[] {1, 3, 9}));
    assertEquals(2.5, Quantiles.median(new long[] {1, 2, 3, 9}));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 2", "0.51, 3", "0.99, 4", "1, 4", "0, 1"})
  void quantileIsThatOfTheNearestRank(double share, double expected) {
    assertEquals(expected, Quantiles.nearestRank(share, 1, 2, 3, 4));
  }

  @ParameterizedTest
  @CsvSource({
    "1234567890, '1,235'",
    "123400000, 123",
    "12340000, 12.3",
    "1234000, 1.23",
    "123400, 0.123",
    "1234, 0.001"
  })
  void timesHaveThreeDigits(double nanos, String expected) {
    assertEquals(expected, Measure.CPU.format(nanos));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a\tb", "a\tx\t1", "a\tx\t1\tcpu", "a\tx\t1\tcpu=-1", "a\tx\t1\ttime=1"})
  void otherLinesAreRefused(String line) {
    assertThrows(IllegalArgumentException.class, () -> Sample.parse(line));
  }

  @Test
  void whatIsWrittenIsRead() {
    Sample sample = Sample.parse("a 1\tx y\t2 (3)\tpeak=7\tcpu=1");
    assertEquals("a 1\tx y\t2 (3)\tcpu=1\tpeak=7", sample.line());
    assertEquals(sample, Sample.parse(sample.line()));
  }

  private void print(String... lines) {
    SampleTable.print("request", "packages", List.of(lines), out);
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
