package dev.rpmsolve.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.benchmarks.peers.Sample;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    Sample sample = Sample.parse(lines.get(2));
    assertEquals("small.t", sample.subject());
    assertEquals("1", sample.outcome());
    assertEquals(lines.get(2), sample.line());
  }

  @Test
  void noFileIsWrongUsage() {
    assertThrows(
        IllegalArgumentException.class,
        () -> TestcaseTiming.measure(List.of("ours", "1", "2"), out));
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
