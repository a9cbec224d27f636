package dev.rpmsolve.rpm;

import static dev.rpmsolve.rpm.RepositoryFixture.primary;
import static dev.rpmsolve.rpm.RepositoryFixture.requires;
import static dev.rpmsolve.rpm.RepositoryFixture.rpm;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.io.ChecksumAlgorithm;
import dev.rpmsolve.rpm.io.ChecksumPolicy;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.Packer;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Folders become universes, or one clear complaint. */
class RpmRepositoriesTest {

  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);

  @TempDir Path temp;

  private final List<String> heard = new ArrayList<>();
  private final LoadListener listener =
      new LoadListener() {
        @Override
        public void warning(Repository repository, String message) {
          heard.add(repository.id() + ": " + message);
        }

        @Override
        public void filelistsNeeded(int paths) {
          heard.add("filelists for " + paths);
        }
      };

  @ParameterizedTest
  @EnumSource(Packer.class)
  void loadsRepositoriesInOrder(Packer packer) throws Exception {
    Path first =
        new RepositoryFixture(temp.resolve("1"))
            .packedBy(packer)
            .file("primary", primary(1, rpm("a", A, requires("b"))))
            .write();
    Path second =
        new RepositoryFixture(temp.resolve("2"))
            .packedBy(packer)
            .file("primary", primary(1, rpm("b", B, "")))
            .write();
    Universe universe =
        RpmRepositories.builder()
            .repository(new Repository("one", 10, 20), first)
            .repository("two", second)
            .listener(listener)
            .build()
            .load(policy());
    assertEquals("a-1-2.noarch", universe.get(0).nevra().toString());
    assertEquals("b-1-2.noarch", universe.get(1).nevra().toString());
    assertEquals(new Repository("one", 10, 20), universe.get(0).repository());
    assertEquals(Repository.of("two"), universe.get(1).repository());
    assertEquals(List.of(), heard);
  }

  @Test
  void readsFilelistsWhenADependencyNeedsThem() throws Exception {
    String wanted = "/usr/share/data/x";
    Path folder =
        new RepositoryFixture(temp)
            .file(
                "primary",
                primary(
                    4,
                    rpm("a", A, requires(wanted, "/usr/bin/known", "/nowhere"))
                        + rpm("b", B, "<file>/usr/bin/known</file>")
                        + rpm("twin", B, "")
                        + rpm("c", "c", "")))
            .file(
                "filelists",
                filelist(A, "a", "<file>/usr/share/data/other</file>")
                    + filelist(B, "b", "<file>/usr/bin/known</file>")
                    + filelist(B, "b", "<file type=\"dir\">" + wanted + "</file>")
                    + filelist("none", "c", "<file>" + wanted + "</file>")
                    + filelist("none", "stranger", "<file>" + wanted + "</file>")
                    + "</filelists>")
            .write();
    Universe universe = load(folder);
    int[] providers = universe.providers(Dependency.parse(wanted));
    assertArrayEquals(new int[] {1, 2, 3}, providers);
    assertEquals("filelists for 2", heard.get(0));
    assertTrue(heard.get(1).contains("lists 1 packages"), heard.toString());
  }

  private static String filelist(String pkgid, String name, String files) {
    String head = name.equals("a") ? "<filelists packages=\"5\">" : "";
    return head
        + "<package pkgid=\""
        + pkgid
        + "\" name=\""
        + name
        + "\" arch=\"noarch\"><version epoch=\"0\" ver=\"1\" rel=\"2\"/>"
        + files
        + "</package>";
  }

  @Test
  void doesNotOpenFilelistsWithoutNeed() throws Exception {
    Path folder =
        new RepositoryFixture(temp)
            .file("primary", primary(1, rpm("a", A, requires("b"))))
            .entry("<data type='filelists'><location href='repodata/gone.xml'/></data>")
            .write();
    assertEquals(1, load(folder).packageCount());
  }

  @Test
  void saysHowToHelpWhenThereIsNoRepository() throws IOException {
    MetadataException empty = refusal(temp);
    assertEquals(Kind.MISSING, empty.kind());
    assertTrue(empty.getMessage().contains("createrepo_c"), empty.getMessage());
    Path folder = new RepositoryFixture(temp.resolve("r")).write();
    MetadataException inside = refusal(folder.resolve("repodata"));
    assertTrue(inside.getMessage().contains("not repodata/ itself"), inside.getMessage());
    MetadataException noPrimary = refusal(folder);
    assertTrue(noPrimary.getMessage().contains("primary"), noPrimary.getMessage());
    assertEquals(Kind.MISSING, refusal(temp.resolve("nowhere")).kind());
  }

  @Test
  void namesTheFileThatIsListedAndMissing() throws IOException {
    Path folder =
        new RepositoryFixture(temp)
            .entry(
                "<data type='primary'><location xml:base='http://example.org/r'"
                    + " href='repodata/p.xml.gz'/></data>")
            .write();
    MetadataException e = refusal(folder);
    assertEquals(Kind.MISSING, e.kind());
    assertTrue(e.getMessage().contains("repodata/p.xml.gz"), e.getMessage());
    assertTrue(e.getMessage().contains("http://example.org/r"), e.getMessage());
  }

  @Test
  void refusesLinksThatLeaveTheFolder() throws IOException {
    Path outside = Files.writeString(temp.resolve("outside.xml"), primary(0, ""));
    Path folder =
        new RepositoryFixture(temp.resolve("r"))
            .entry("<data type='primary'><location href='repodata/link.xml'/></data>")
            .write();
    Files.createSymbolicLink(folder.resolve("repodata/link.xml"), outside);
    assertEquals(Kind.UNSAFE_PATH, refusal(folder).kind());
  }

  @Test
  void refusesHostileLocations() throws IOException {
    int number = 0;
    for (String href : List.of("../x", "/etc/passwd", "repodata/%2e%2e/x", "a/../../b", "")) {
      Path folder =
          new RepositoryFixture(temp.resolve("r" + number++))
              .file("primary", primary(0, ""))
              .entry("<data type='other'><location href='" + href + "'/></data>")
              .write();
      assertEquals(Kind.UNSAFE_PATH, refusal(folder).kind(), href);
    }
  }

  @Test
  void refusesEveryDamagedByte() throws IOException {
    Path folder =
        new RepositoryFixture(temp).file("primary", primary(1, rpm("a", A, requires("b")))).write();
    Path file = folder.resolve("repodata/primary.xml.packed");
    byte[] good = Files.readAllBytes(file);
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      byte[] bad = good.clone();
      bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bad);
      assertEquals(Kind.CHECKSUM_MISMATCH, refusal(folder).kind());
    }
  }

  @Test
  void checksumPolicyDecidesWhatCounts() throws Exception {
    Path md5 = digested("md5", ChecksumAlgorithm.MD5);
    Path sha1 = digested("sha1", ChecksumAlgorithm.SHA1);
    Path sha512 = digested("sha512", ChecksumAlgorithm.SHA512);
    assertEquals(Kind.UNSUPPORTED, refusal(md5).kind());
    assertEquals(1, load(md5, ChecksumPolicy.LEGACY).packageCount());
    assertEquals(1, load(sha1).packageCount());
    assertThrows(MetadataException.class, () -> load(sha1, ChecksumPolicy.STRONG));
    assertEquals(1, load(sha512, ChecksumPolicy.STRONG).packageCount());
  }

  private Path digested(String name, ChecksumAlgorithm algorithm) throws IOException {
    return new RepositoryFixture(temp.resolve(name))
        .digestedBy(algorithm)
        .file("primary", primary(1, rpm("a", A, "")))
        .write();
  }

  @Test
  void missingChecksumIsAWarningOrARefusal() throws Exception {
    Path folder =
        new RepositoryFixture(temp)
            .entry("<data type='primary'><location href='repodata/p.xml'/></data>")
            .write();
    Files.writeString(folder.resolve("repodata/p.xml"), primary(1, rpm("a", A, "")));
    assertEquals(1, load(folder).packageCount());
    assertTrue(heard.get(0).contains("no checksum"), heard.toString());
    assertThrows(MetadataException.class, () -> load(folder, ChecksumPolicy.STRONG));
  }

  @Test
  void wrongPackageCountIsAWarning() throws Exception {
    Path folder = new RepositoryFixture(temp).file("primary", primary(7, rpm("a", A, ""))).write();
    assertEquals(1, load(folder).packageCount());
    assertTrue(heard.get(0).contains("\"7\" packages and has 1"), heard.toString());
  }

  @Test
  void interruptEndsTheLoading() throws IOException {
    Path folder = new RepositoryFixture(temp).file("primary", primary(0, "")).write();
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> load(folder));
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @Test
  void repomdMayNotExpandWithoutBound() throws IOException {
    Path folder = new RepositoryFixture(temp).file("primary", primary(0, "")).write();
    Files.write(
        folder.resolve("repodata/repomd.xml"),
        Packer.GZIP.pack(("<repomd>" + " ".repeat(40 << 20) + "</repomd>").getBytes()));
    assertEquals(Kind.LIMIT_EXCEEDED, refusal(folder).kind());
  }

  private static ArchPolicy policy() {
    return ArchPolicy.of("x86_64");
  }

  private Universe load(Path folder) throws IOException, InterruptedException {
    return load(folder, ChecksumPolicy.STANDARD);
  }

  private Universe load(Path folder, ChecksumPolicy checksums)
      throws IOException, InterruptedException {
    return RpmRepositories.builder()
        .repository("r", folder)
        .limits(ReadLimits.defaults())
        .checksums(checksums)
        .listener(listener)
        .build()
        .load(policy());
  }

  private MetadataException refusal(Path folder) {
    return assertThrows(MetadataException.class, () -> load(folder));
  }
}
