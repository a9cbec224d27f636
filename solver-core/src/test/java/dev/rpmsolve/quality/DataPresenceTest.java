package dev.rpmsolve.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class DataPresenceTest {

  @TempDir Path folder;

  @Test
  void presentPathIsReturned() throws IOException {
    Path path = Files.createDirectories(folder.resolve("repos/a"));
    assertEquals(path, DataPresence.byHand(folder).required("repos/a"));
    assertEquals(path, DataPresence.inContinuousIntegration(folder).required("repos/a"));
    assertEquals(folder, DataPresence.byHand(folder).required());
  }

  @Test
  void absentFolderSkipsEverywhere() {
    Path absent = folder.resolve("absent");
    assertThrows(TestAbortedException.class, () -> DataPresence.byHand(absent).required());
    assertThrows(
        TestAbortedException.class,
        () -> DataPresence.inContinuousIntegration(absent).required("repos"));
  }

  @Test
  void absentPathSkipsByHand() {
    assertThrows(TestAbortedException.class, () -> DataPresence.byHand(folder).required("repos"));
  }

  @Test
  void absentPathFailsInContinuousIntegration() {
    AssertionFailedError error =
        assertThrows(
            AssertionFailedError.class,
            () -> DataPresence.inContinuousIntegration(folder).required("repos"));
    assertEquals(
        "the data folder is there, but lacks " + folder.resolve("repos"), error.getMessage());
  }
}
