package dev.rpmsolve.core.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The version comparisons of libsolv's own test cases; skipped where the data is absent. */
class RpmVersionConformanceTest {
  @Test
  void caretCasesOfLibsolvCompareAsRecorded() throws IOException {
    Path file =
        Path.of(System.getProperty("rpmsolve.data", ""), "libsolv-testcases/evrcmp/caret.t");
    Assumptions.assumeTrue(
        Files.isReadable(file), "libsolv-testcases/evrcmp/caret.t is absent, nothing compared");
    String prefix = "#>job noop provides ";
    List<String> cases =
        Files.readAllLines(file).stream()
            .filter(line -> line.startsWith(prefix))
            .map(line -> line.substring(prefix.length()))
            .collect(Collectors.toList());
    assertFalse(cases.isEmpty());
    for (String line : cases) {
      String[] parts = line.split(" ");
      int expected = "<=>".indexOf(parts[1]) - 1;
      assertEquals(expected, Evr.parse(parts[0]).compareTo(Evr.parse(parts[2])), line);
    }
  }
}
