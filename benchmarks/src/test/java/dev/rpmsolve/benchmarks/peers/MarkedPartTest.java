package dev.rpmsolve.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedPartTest {
  @TempDir private Path folder;

  @Test
  void writesBetweenTheLinesAndNowhereElse() throws IOException {
    Path document = folder.resolve("figures.md");
    Files.writeString(document, "before\n" + MarkedPart.BEGIN + "old\n" + MarkedPart.END + "after");
    MarkedPart.of(document).write("new\n\n");
    MarkedPart.of(document).write("newer\n");
    assertEquals(
        "before\n" + MarkedPart.BEGIN + "\nnewer\n\n" + MarkedPart.END + "after",
        Files.readString(document));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void saysWhichLinesAreMissing() throws IOException {
    Path document = folder.resolve("figures.md");
    Files.writeString(document, MarkedPart.END + MarkedPart.BEGIN);
    var thrown = assertThrows(IllegalArgumentException.class, () -> MarkedPart.of(document));
    assertTrue(thrown.getMessage().contains(MarkedPart.BEGIN), thrown.getMessage());
    assertTrue(thrown.getMessage().contains("figures.md"), thrown.getMessage());
  }

  @Test
  void theDocumentOfFiguresHasThePart() throws IOException {
    MarkedPart.of(Path.of(System.getProperty("rpmsolve.root")).resolve("docs/performance.md"));
  }
}
