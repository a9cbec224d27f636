package dev.rpmsolve.rpm.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No name in the metadata leads outside the folder. */
class SafePathTest {

  @TempDir Path temp;

  private Path root;
  private Path secret;

  @BeforeEach
  void makeFolders() throws IOException {
    root = Files.createDirectories(temp.resolve("cache"));
    Files.createDirectories(root.resolve("repodata"));
    Files.writeString(root.resolve("repodata/primary.xml"), "inside");
    secret = Files.createDirectories(temp.resolve("cache-evil")).resolve("secret");
    Files.writeString(secret, "outside");
  }

  @Test
  void resolvesAPlainName() throws IOException {
    Path path = SafePath.resolve(root, "repodata/primary.xml");
    assertEquals("inside", Files.readString(path));
    assertTrue(path.startsWith(root.toRealPath()));
  }

  @Test
  void resolvesBelowALinkedRoot() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("link"), root);
    assertEquals("inside", Files.readString(SafePath.resolve(link, "repodata/primary.xml")));
  }

  @Test
  void acceptsWhatRealRepositoriesHave() {
    for (String name :
        List.of(
            "x86_64/GeoIP-1.6.12-4.17.x86_64.rpm",
            "Packages/c/compat-libstdc++-33-3.2.3-72.el7.x86_64.rpm",
            "pool/a..b/...hidden/v1.0~rc1^git.rpm",
            "a%20b.rpm",
            "p/epoch-1:2.rpm",
            "p/\u00e9\u4e2d.rpm")) {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      assertTrue(SafePath.objection(bytes, 0, bytes.length).isEmpty(), name);
    }
  }

  @Test
  void refusesEveryHostileName() {
    Set<String> names = hostileNames();
    assertTrue(names.size() >= 500, "only " + names.size());
    for (String name : names) {
      MetadataException e =
          assertThrows(MetadataException.class, () -> SafePath.resolve(root, name), name);
      assertEquals(Kind.UNSAFE_PATH, e.kind(), e.getMessage());
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      assertTrue(SafePath.objection(bytes, 0, bytes.length).isPresent(), name);
    }
  }

  private Set<String> hostileNames() {
    Set<String> names = new LinkedHashSet<>();
    List<String> ups =
        List.of("..", "%2e%2e", "%2E%2E", ".%2e", "%2e.", "%252e%252e", ".", "", "..\\", "%5c..");
    List<String> slashes = List.of("/", "//", "\\", "%2f", "%2F", "%5c", "%5C", "/./", "/../");
    List<String> heads =
        List.of("", "repodata/", "/", "repodata/sub/", "./", "file:", "C:", "\\\\");
    List<String> tails = List.of("cache-evil/secret", "etc/passwd", "repodata/primary.xml");
    for (String head : heads) {
      for (String up : ups) {
        for (String slash : slashes) {
          tails.forEach(tail -> names.add(head + up + slash + tail));
        }
      }
    }
    for (int c = 0; c < 0x20; c++) {
      names.add("repodata/" + (char) c + "primary.xml");
      names.add("repodata/primary.xml" + (char) c);
      names.add("repodata/%" + String.format("%02x", c) + "primary.xml");
    }
    names.addAll(
        List.of(
            "",
            ".",
            "..",
            "/",
            "//",
            "\\",
            "C:\\x",
            "c:/x",
            "http://h/x",
            "file:///etc/passwd",
            "\\\\server\\share",
            "//server/share",
            "repodata/",
            "repodata/..",
            "repodata/.",
            "repodata/\u007fx",
            secret.toString(),
            "a/".repeat(3000) + "b"));
    names.removeIf(name -> name.equals("repodata/%20primary.xml"));
    names.removeIf(SafePathTest::isHarmless);
    return names;
  }

  /** Combinations of the generator that happen to be plain names. */
  private static boolean isHarmless(String name) {
    return List.of("repodata/primary.xml", "etc/passwd", "cache-evil/secret").contains(name);
  }

  @Test
  void refusesSymbolicLinks() throws IOException {
    Files.createSymbolicLink(root.resolve("repodata/link.xml"), secret);
    Files.createSymbolicLink(root.resolve("up"), temp);
    Files.createSymbolicLink(root.resolve("loop"), root.resolve("loop"));
    Files.createSymbolicLink(root.resolve("self"), root);
    for (String name :
        List.of(
            "repodata/link.xml",
            "up/cache-evil/secret",
            "loop",
            "loop/x",
            "self/repodata/primary.xml")) {
      MetadataException e =
          assertThrows(MetadataException.class, () -> SafePath.resolve(root, name), name);
      assertEquals(Kind.UNSAFE_PATH, e.kind(), e.getMessage());
    }
  }

  @Test
  void namesWhatIsMissing() {
    for (String name : List.of("repodata/other.xml", "repodata", "nothing/here")) {
      MetadataException e =
          assertThrows(MetadataException.class, () -> SafePath.resolve(root, name), name);
      assertEquals(Kind.MISSING, e.kind(), e.getMessage());
      assertTrue(e.getMessage().contains(name));
    }
    Path nowhere = temp.resolve("nowhere");
    assertEquals(
        Kind.MISSING,
        assertThrows(MetadataException.class, () -> SafePath.resolve(nowhere, "a")).kind());
  }
}
