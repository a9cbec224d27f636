package dev.rpmsolve.benchmarks.generator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class LargeRepositoryTest {
  private static final List<String> FILES =
      List.of("repomd.xml", "primary.xml.gz", "filelists.xml.gz");

  @TempDir Path folder;

  @Test
  void sameSeedGivesSameBytes() throws IOException {
    new LargeRepository(1_000, 5).write(folder.resolve("a"));
    new LargeRepository(1_000, 5).write(folder.resolve("b"));
    for (String file : FILES) {
      assertArrayEquals(bytes("a", file), bytes("b", file), file);
    }
  }

  @Test
  void anotherSeedGivesOtherBytes() throws IOException {
    new LargeRepository(1_000, 5).write(folder.resolve("a"));
    new LargeRepository(1_000, 6).write(folder.resolve("b"));
    assertFalse(Arrays.equals(bytes("a", "primary.xml.gz"), bytes("b", "primary.xml.gz")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_001, 2_345})
  void holdsExactlyTheAnnouncedPackages(int packages) throws IOException {
    new LargeRepository(packages, 1).write(folder);
    RepositoryChecks.assertRepomdIsTrue(folder);
    RepositoryChecks.assertFilesAgree(folder, packages);
  }

  @Test
  void onlyDeliberateBreakageIsUnprovided() throws IOException {
    new LargeRepository(3_000, 2).write(folder);
    Set<String> missing = RepositoryChecks.unprovided(List.of(folder));
    assertFalse(missing.isEmpty());
    assertTrue(missing.stream().allMatch(name -> name.startsWith("missing(")), missing.toString());
  }

  @Test
  void everyKindOfRelationOccurs() throws IOException {
    new LargeRepository(3_000, 2).write(folder);
    Element primary = Xml.root(folder.resolve("repodata/primary.xml.gz"));
    for (RelationKind kind : RelationKind.values()) {
      assertFalse(Xml.entries(primary, "rpm:" + kind.element()).isEmpty(), kind.element());
    }
    List<String> requires = Xml.entries(primary, "rpm:requires");
    assertTrue(requires.stream().anyMatch(name -> name.startsWith("(")));
    assertTrue(requires.stream().anyMatch(name -> name.startsWith("/usr/bin/")));
    assertTrue(requires.stream().anyMatch(name -> name.endsWith("(64bit)")));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 999, 100_001})
  void sizesOutOfRangeAreRefused(int packages) {
    assertThrows(IllegalArgumentException.class, () -> new LargeRepository(packages, 1));
  }

  @Test
  void noTwoSourcesShareAName() {
    Set<String> stems = new HashSet<>();
    for (int i = 0; i < LargeRepository.MAX_PACKAGES; i++) {
      stems.add(SyntheticSource.of(1, i).stem());
    }
    assertEquals(LargeRepository.MAX_PACKAGES, stems.size());
  }

  private byte[] bytes(String repository, String file) throws IOException {
    return Files.readAllBytes(folder.resolve(repository).resolve("repodata").resolve(file));
  }
}
