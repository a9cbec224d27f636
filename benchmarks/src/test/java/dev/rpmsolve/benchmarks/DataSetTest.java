package dev.rpmsolve.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetTest {
  @TempDir Path folder;
  private String before;

  @BeforeEach
  void lookElsewhere() {
    before = System.setProperty(BenchmarkFolders.DATA_PROPERTY, folder.toString());
  }

  @AfterEach
  void lookWhereItWas() {
    if (before == null) {
      System.clearProperty(BenchmarkFolders.DATA_PROPERTY);
    } else {
      System.setProperty(BenchmarkFolders.DATA_PROPERTY, before);
    }
  }

  @Test
  void absentDataSetNamesItsFolder() throws Exception {
    Path debian = folder.resolve("repos/debian-as-rpm");
    assertEquals(Optional.of(debian), DataSet.DEBIAN.missingFolder());
    IllegalStateException e =
        assertThrows(IllegalStateException.class, DataSet.DEBIAN::repositories);
    assertTrue(e.getMessage().contains(debian.toString()), e.getMessage());
    Files.createDirectories(debian.resolve("repodata"));
    Files.createFile(debian.resolve("repodata/repomd.xml"));
    assertEquals(Optional.empty(), DataSet.DEBIAN.missingFolder());
  }

  @Test
  void generatedDataSetsAreNeverAbsent() {
    assertEquals(Optional.empty(), DataSet.GENERATED_60K.missingFolder());
    assertFalse(DataSet.measured().contains(DataSet.GENERATED_1K));
  }

  @Test
  void casesFollowTheirDataSet() {
    assertEquals(
        List.of(InstallCase.GENERATED_60K_ZODIZU), InstallCase.on(List.of(DataSet.GENERATED_60K)));
    assertEquals(List.of(), InstallCase.on(List.of()));
  }
}
