package dev.rpmsolve.core.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rpmsolve.quality.DataPresence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The version comparisons of libsolv's own test cases; skipped where the data is absent. */
class RpmVersionConformanceTest {
  @Test
  void caretCasesOfLibsolvCompareAsRecorded() throws IOException {
    Path file = DataPresence.ofSystem().required("libsolv-testcases/evrcmp/caret.t");
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
