package dev.rpmsolve.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmazonLinuxTimingTest {
  @Test
  void everyCommandHasAnAnswer() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AmazonLinuxTiming.measure(1_000, 2, 2, new PrintStream(out, true, StandardCharsets.UTF_8));

    List<String> rows =
        out.toString(StandardCharsets.UTF_8).lines().filter(row -> row.startsWith("| `")).toList();
    List<String> commands =
        rows.stream()
            .filter(row -> row.contains("release-impact") || row.contains("upgrade"))
            .toList();
    assertEquals(3, commands.size(), rows.toString());
    for (String row : commands) {
      assertTrue(
          row.contains("` | 0 | ") || row.contains("release-impact") && row.contains("` | 1 | "),
          row);
    }
  }
}
