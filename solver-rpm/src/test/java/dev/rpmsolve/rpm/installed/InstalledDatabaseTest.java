package dev.rpmsolve.rpm.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.header.HeaderPackage;
import dev.rpmsolve.rpm.header.HeaderWriter;
import dev.rpmsolve.rpm.installed.database.DatabaseWriter;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledDatabaseTest {
  @TempDir Path folder;

  private List<String> read(byte... database) throws IOException {
    return InstalledFixture.lines(folder.resolve("db"), database);
  }

  @Test
  void allFormsHaveTheSamePackages() throws IOException {
    List<String> expected = read(InstalledFixture.sqlite());
    assertEquals(6, expected.size());
    for (Map.Entry<String, byte[]> form : InstalledFixture.databases().entrySet()) {
      assertEquals(expected, read(form.getValue()), form.getKey());
    }
  }

  @Test
  void namesVersionsAndPathsAreThoseThatRpmPrints() throws IOException {
    List<String> expected =
        Files.readAllLines(InstalledFixture.file("packages.txt")).stream()
            .map(line -> line.split("\\|", -1))
            .map(
                f ->
                    String.join(
                        "|",
                        f[0],
                        (f[1].equals("0") ? "" : f[1] + ":") + f[2] + "-" + f[3],
                        f[4],
                        f[5].strip().replace(' ', ',')))
            .sorted()
            .toList();
    List<String> found =
        read(InstalledFixture.sqlite()).stream()
            .map(line -> line.split("\\|", -1))
            .map(f -> String.join("|", f[0], f[1], f[2], f[16]))
            .sorted()
            .toList();
    assertEquals(expected, found);
  }

  @Test
  void everyKindOfDependencyComesThrough() throws IOException {
    UniverseBuilder builder = Universe.builder(ArchPolicy.of("x86_64"));
    int index = builder.addRepository(Repository.of("@installed"));
    List<HeaderPackage> headers =
        InstalledDatabase.open(InstalledFixture.file("rpmdb.sqlite.gz"), ReadLimits.defaults())
            .read(builder, index, ReadLimits.defaults());
    Universe universe = builder.build();
    RpmPackage app = universe.get(3);
    assertEquals("app-1:2.0-1.noarch", app.toString());
    assertEquals("Example", app.vendor());
    assertTrue(app.dependencies(DependencyKind.REQUIRES).toString().contains("lib < 1:3"));
    assertTrue(app.dependencies(DependencyKind.REQUIRES).toString().contains("tool or tool-ng"));
    assertEquals("[docs]", app.dependencies(DependencyKind.RECOMMENDS).toString());
    assertEquals("[games]", app.dependencies(DependencyKind.SUGGESTS).toString());
    assertEquals("[old-app < 2]", app.dependencies(DependencyKind.CONFLICTS).toString());
    assertEquals("[old-app < 2]", app.dependencies(DependencyKind.OBSOLETES).toString());
    assertEquals("[shell]", app.dependencies(DependencyKind.TRANSIENT_REQUIRES).toString());
    RpmPackage lib = universe.get(0);
    assertEquals("[(app and docs)]", lib.dependencies(DependencyKind.SUPPLEMENTS).toString());
    assertEquals("[games]", lib.dependencies(DependencyKind.ENHANCES).toString());
    assertEquals("[tool]", lib.dependencies(DependencyKind.ORDER_WITH_REQUIRES).toString());
    assertEquals("tools:stable:1:abc", headers.get(2).modularityLabel());
    assertTrue(headers.stream().allMatch(HeaderPackage::isVerified));
    assertTrue(headers.stream().allMatch(header -> header.installTime() >= 1_700_000_000));
  }

  @Test
  void keysOfPackagersAreLeftOut() throws IOException {
    List<byte[]> headers = new ArrayList<>(InstalledFixture.headers(InstalledFixture.sqlite()));
    headers.add(2, HeaderWriter.of("gpg-pubkey", "1", "1", "(none)").writeInstalled(1));
    assertEquals(6, read(DatabaseWriter.ndb(headers)).size());
    assertEquals(6, read(DatabaseWriter.hash(headers, ByteOrder.BIG_ENDIAN, 1024)).size());
  }

  @Test
  void manyPackagesNeedChainsOfPages() throws IOException {
    List<byte[]> headers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      headers.add(HeaderWriter.of("p" + i, "1", "1", "noarch").writeInstalled(i));
    }
    assertEquals(200, read(DatabaseWriter.ndb(headers)).size());
    assertEquals(200, read(DatabaseWriter.hash(headers, ByteOrder.LITTLE_ENDIAN, 8192)).size());
    assertEquals(200, read(DatabaseWriter.hash(headers, ByteOrder.BIG_ENDIAN, 512)).size());
  }

  /** The number 0 is not that of a package; one that damage gave it would be lost unseen. */
  @Test
  void aPackageWithoutNumberIsDamage() throws IOException {
    byte[] header = HeaderWriter.of("p", "1", "1", "noarch").writeInstalled(1);
    byte[] bad = DatabaseWriter.hash(List.of(header), ByteOrder.BIG_ENDIAN, 4096);
    int key = 2 * 4096 - 5 - 5 - 5;
    assertEquals(1, bad[key + 4]);
    bad[key + 4] = 0;
    MetadataException e = assertThrows(MetadataException.class, () -> read(bad));
    assertTrue(e.getMessage().contains("other data of key 0"), e.getMessage());
  }

  @Test
  void emptyDatabasesAreEmpty() throws IOException {
    assertEquals(List.of(), read(DatabaseWriter.ndb(List.of())));
    assertEquals(List.of(), read(DatabaseWriter.hash(List.of(), ByteOrder.BIG_ENDIAN, 512)));
  }

  @Test
  void readingLeavesNoTrace() throws IOException {
    Path home = Files.createDirectory(folder.resolve("rpm"));
    Path file = home.resolve("rpmdb.sqlite");
    byte[] bytes = InstalledFixture.sqlite();
    Files.write(file, bytes);
    InstalledLines.of(InstalledDatabase.open(file, ReadLimits.defaults()));
    try (Stream<Path> files = Files.list(home)) {
      assertEquals(List.of(file), files.toList());
    }
    assertEquals(-1, Arrays.mismatch(bytes, Files.readAllBytes(file)));
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    byte[] text = "just a text file".getBytes(StandardCharsets.UTF_8);
    for (byte[] other : List.of(new byte[0], text, new byte[100_000])) {
      MetadataException e = assertThrows(MetadataException.class, () -> read(other));
      assertEquals(Kind.UNSUPPORTED, e.kind());
      assertTrue(e.getMessage().contains("/var/lib/rpm"), e.getMessage());
    }
    MetadataException e =
        assertThrows(
            MetadataException.class,
            () -> InstalledDatabase.open(folder.resolve("none"), ReadLimits.defaults()));
    assertEquals(Kind.MISSING, e.kind());
  }

  @Test
  void interruptionEndsIt() throws IOException {
    Path file = folder.resolve("db");
    Files.write(file, InstalledFixture.sqlite());
    InstalledDatabase database = InstalledDatabase.open(file, ReadLimits.defaults());
    Thread.currentThread().interrupt();
    try {
      InstalledLines.of(database);
    } catch (InterruptedIOException e) {
      // Small databases may be read before anybody looks; both are fine.
      assertTrue(e.getMessage().contains("interrupted"));
    } finally {
      assertTrue(Thread.interrupted());
    }
  }
}
