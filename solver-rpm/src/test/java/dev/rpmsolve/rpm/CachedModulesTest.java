package dev.rpmsolve.rpm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.module.ModuleCatalog;
import dev.rpmsolve.core.module.OfferedBuild;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.cache.UniverseCache;
import dev.rpmsolve.rpm.io.ChecksumAlgorithm;
import dev.rpmsolve.rpm.io.MetadataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cache says of modules is what their file says, and only as long as that is the same. */
class CachedModulesTest {
  private static final Path APPSTREAM =
      Path.of(System.getProperty("rpmsolve.root"), "testdata/modules-like/appstream");
  private static final String BUILD =
      "document: modulemd\nversion: 2\ndata: {name: m, stream: '%s', version: 1}\n";

  @TempDir Path folder;
  private final List<String> notes = new ArrayList<>();

  private RpmRepositories.Builder repositories(String id, Path path) {
    return RpmRepositories.builder()
        .repository(id, path)
        .listener(
            new LoadListener() {
              @Override
              public void cacheNote(String message) {
                notes.add(message.replaceAll(" .*", ""));
              }
            });
  }

  private UniverseCache cache() {
    return UniverseCache.in(folder.resolve("cache"));
  }

  /** Reads with the cache and compares with reading without; tells what came of the cache. */
  private String read(String id, Path path) throws IOException, InterruptedException {
    notes.clear();
    ModuleCatalog expected = repositories(id, path).build().modules();
    ModuleCatalog actual = repositories(id, path).cache(cache()).build().modules();
    assertEquals(expected.builds(), actual.builds());
    for (String name : expected.names()) {
      assertEquals(expected.defaultStream(name), actual.defaultStream(name));
    }
    for (OfferedBuild one : expected.builds()) {
      assertEquals(
          expected.defaultProfiles(one.nameStream()), actual.defaultProfiles(one.nameStream()));
      assertEquals(expected.end(one.nameStream()), actual.end(one.nameStream()));
    }
    return String.join(" ", notes);
  }

  private Path repository(String stream, ChecksumAlgorithm algorithm) throws IOException {
    return new RepositoryFixture(folder.resolve("r"))
        .digestedBy(algorithm)
        .file("primary", RepositoryFixture.primary(0, ""))
        .file("modules", String.format(BUILD, stream))
        .write();
  }

  @Test
  void theSecondReadingIsOfTheCache() throws Exception {
    assertEquals("not kept", read("one", APPSTREAM));
    assertEquals("read", read("another", APPSTREAM));
    assertEquals("one: 9 builds of modules", cache().entries().get(0).about());
    assertTrue(cache().entries().get(0).name().endsWith(".modules"));
    repositories("one", APPSTREAM).cache(cache()).build().load(ArchPolicy.of("x86_64"));
    assertEquals(2, cache().entries().size());
    assertTrue(cache().clear() > 0);
    assertEquals(List.of(), cache().entries());
    assertEquals("not kept", read("one", APPSTREAM));
    assertEquals(List.of(Repository.of("x")), repositories("x", APPSTREAM).build().withModules());
  }

  @Test
  void whatChangesIsReadAnew() throws Exception {
    Path path = repository("1", ChecksumAlgorithm.SHA256);
    read("r", path);
    repository("2", ChecksumAlgorithm.SHA256);
    assertEquals("not kept", read("r", path));
    assertEquals("read", read("r", path));
    repository("1", ChecksumAlgorithm.SHA256);
    assertEquals("read", read("r", path));
  }

  @Test
  void withoutAStrongChecksumNothingIsKept() throws Exception {
    Path path = repository("1", ChecksumAlgorithm.SHA1);
    assertEquals("not", read("r", path));
    assertEquals("not", read("r", path));
  }

  @Test
  void whatIsWarnedOfIsReadEveryTime() throws Exception {
    Path path =
        new RepositoryFixture(folder.resolve("r"))
            .file("primary", RepositoryFixture.primary(0, ""))
            .file("modules", "document: strange\nversion: 1\n")
            .write();
    assertEquals("not not", read("r", path));
    assertEquals("not not", read("r", path));
  }

  @Test
  void aMissingFileIsMissedAlthoughItIsKnown() throws Exception {
    Path path = repository("1", ChecksumAlgorithm.SHA256);
    read("r", path);
    Files.delete(path.resolve("repodata/modules.xml.packed"));
    assertThrows(
        MetadataException.class, () -> repositories("r", path).cache(cache()).build().modules());
  }

  @Test
  void aRepositoryWithoutModulesKeepsNothing() throws Exception {
    Path path =
        new RepositoryFixture(folder.resolve("r"))
            .file("primary", RepositoryFixture.primary(0, ""))
            .write();
    assertEquals("", read("r", path));
    assertEquals(List.of(), repositories("r", path).build().withModules());
    assertTrue(Files.notExists(folder.resolve("cache")));
  }

  @Test
  void whateverHappensToTheFileTheModulesStayTheSame() throws Exception {
    read("r", APPSTREAM);
    Path file = cache().path().resolve(cache().entries().get(0).name());
    SplittableRandom random = new SplittableRandom();
    for (int i = 0; i < 300; i++) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bytes);
      assertEquals("not kept", read("r", APPSTREAM));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"centos-stream9/appstream", "with-modules-and-updateinfo"})
  void realModulesAreTheSame(String name) throws Exception {
    Path path = DataPresence.ofSystem().required("repos/" + name);
    String first = read("r", path);
    assertEquals(first.equals("not not") ? "not not" : "read", read("r", path));
  }
}
