package dev.rpmsolve.rpm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.closure.LintMetadata;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.ImageArrays;
import dev.rpmsolve.core.universe.Inquiry;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.cache.UniverseCache;
import dev.rpmsolve.rpm.io.ChecksumAlgorithm;
import dev.rpmsolve.rpm.io.ChecksumPolicy;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cache answers is what reading answers, and it answers only if nothing changed. */
class CachedLoadTest {
  private static final Path TESTDATA =
      Path.of(System.getProperty("rpmsolve.root"), "testdata/al2023-like");
  private static final ArchPolicy X86_64 = ArchPolicy.of("x86_64");

  @TempDir Path folder;
  private UniverseCache cache;
  private final List<String> notes = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  @BeforeEach
  void makeCache() {
    cache = UniverseCache.in(folder.resolve("cache"));
  }

  private final LoadListener listener =
      new LoadListener() {
        @Override
        public void cacheNote(String message) {
          notes.add(message.replaceAll(" .*", ""));
        }

        @Override
        public void warning(Repository repository, String message) {
          warnings.add(message);
        }
      };

  private RpmRepositories.Builder repositories(Path... folders) {
    RpmRepositories.Builder builder = RpmRepositories.builder().listener(listener);
    for (int i = 0; i < folders.length; i++) {
      builder.repository(new Repository("r" + i, 10 + i, i), folders[i]);
    }
    return builder;
  }

  /** Loads with the cache, and compares with loading without; tells what came of the cache. */
  private String load(Path... folders) throws Exception {
    return load(repositories(folders), repositories(folders));
  }

  private String load(RpmRepositories.Builder cached, RpmRepositories.Builder plain)
      throws Exception {
    notes.clear();
    Universe expected = plain.build().load(X86_64);
    Universe actual = cached.cache(cache).build().load(X86_64);
    assertEquals(ImageArrays.of(expected), ImageArrays.of(actual));
    assertEquals(Inquiry.answers(expected), Inquiry.answers(actual));
    return String.join(" ", notes);
  }

  private Path repository(String name, String format) throws IOException {
    return fixture(name, format).write();
  }

  private RepositoryFixture fixture(String name, String format) throws IOException {
    String primary =
        RepositoryFixture.primary(1, RepositoryFixture.rpm("one", "a".repeat(64), format));
    return new RepositoryFixture(folder.resolve(name)).file("primary", primary);
  }

  @Test
  void theSecondLoadIsOfTheCache() throws Exception {
    Path base = TESTDATA.resolve("base/x86_64");
    Path updates = TESTDATA.resolve("updates/x86_64");
    assertEquals("not kept", load(base, updates));
    assertEquals("read", load(base, updates));
    // Another order, another set and another machine.
    assertEquals("not kept", load(updates, base));
    assertEquals("not kept", load(base));
    assertEquals("read", load(base, updates));
    Universe other = repositories(base).cache(cache).build().load(ArchPolicy.of("aarch64"));
    Universe expected = repositories(base).build().load(ArchPolicy.of("aarch64"));
    assertEquals(Inquiry.answers(expected), Inquiry.answers(other));
  }

  @Test
  void namesAndPreferencesOfRepositoriesAreThoseOfTheCaller() throws Exception {
    Path base = TESTDATA.resolve("base/x86_64");
    load(base);
    Universe universe =
        RpmRepositories.builder()
            .repository(new Repository("mine", 1, 2), base)
            .listener(listener)
            .cache(cache)
            .build()
            .load(X86_64);
    assertEquals("read", notes.get(notes.size() - 1));
    assertEquals(List.of(new Repository("mine", 1, 2)), universe.repositories());
    assertEquals("mine", universe.get(0).repository().id());
  }

  @Test
  void aCopyOfTheRepositoryElsewhereIsFound() throws Exception {
    Path one = repository("one", RepositoryFixture.requires("x"));
    load(one);
    Path copy = folder.resolve("copy");
    copyAll(one, copy);
    assertEquals("read", load(copy));
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  @Test
  void aRepositoryThatChangedIsReadAnew() throws Exception {
    Path one = repository("one", RepositoryFixture.requires("x"));
    assertEquals("not kept", load(one));
    repository("one", RepositoryFixture.requires("y"));
    assertEquals("not kept", load(one));
    assertEquals("read", load(one));
  }

  @Test
  void optionsAndWantedPathsCount() throws Exception {
    Path base = TESTDATA.resolve("base/x86_64");
    load(base);
    ReadLimits limits = ReadLimits.defaults();
    ReadLimits others = limits.withXml(new ReadLimits.Xml(33, 64, 256, 65_536, 1 << 24));
    assertEquals("not kept", load(repositories(base).limits(others), repositories(base)));
    ChecksumPolicy strong = ChecksumPolicy.STRONG;
    assertEquals("not kept", load(repositories(base).checksums(strong), repositories(base)));
    List<String> paths = List.of("/usr/sbin/httpd", "/usr/share/doc/x\ny");
    for (String expected : List.of("not kept", "read")) {
      assertEquals(
          expected,
          load(repositories(base).wantedPaths(paths), repositories(base).wantedPaths(paths)));
    }
  }

  @Test
  void aMissingOrShortenedFileIsAnErrorAsBefore() throws Exception {
    Path one = repository("one", RepositoryFixture.requires("x"));
    load(one);
    Path primary = one.resolve("repodata/primary.xml.packed");
    byte[] bytes = Files.readAllBytes(primary);
    Files.write(primary, new byte[bytes.length - 1]);
    RpmRepositories cached = repositories(one).cache(cache).build();
    assertThrows(MetadataException.class, () -> cached.load(X86_64));
    Files.delete(primary);
    assertThrows(MetadataException.class, () -> cached.load(X86_64));
    Files.write(primary, bytes);
    assertEquals("read", load(one));
  }

  @Test
  void weakChecksumsAreNoKey() throws Exception {
    String primary = RepositoryFixture.primary(1, RepositoryFixture.rpm("one", "a".repeat(64), ""));
    Path weak =
        new RepositoryFixture(folder.resolve("weak"))
            .digestedBy(ChecksumAlgorithm.SHA1)
            .file("primary", primary)
            .write();
    assertEquals("not", load(weak));
    assertEquals("not", load(weak));
    assertEquals(List.of(), cache.entries());
  }

  @Test
  void warningsAreToldEveryTime() throws Exception {
    String primary = RepositoryFixture.primary(9, RepositoryFixture.rpm("one", "a".repeat(64), ""));
    Path odd = new RepositoryFixture(folder.resolve("odd")).file("primary", primary).write();
    for (int i = 1; i <= 3; i++) {
      RpmRepositories cached = repositories(odd).cache(cache).build();
      cached.load(X86_64);
      assertEquals(i, warnings.size());
    }
    assertEquals(List.of(), cache.entries());
  }

  @Test
  void aDamagedFileOfTheCacheIsReplaced() throws Exception {
    Path base = TESTDATA.resolve("base/x86_64");
    load(base);
    Path file = cache.path().resolve(cache.entries().get(0).name());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertEquals("not kept", load(base));
    assertEquals("read", load(base));
  }

  private RepositoryLibrary library(boolean isCached) throws Exception {
    notes.clear();
    RepositoryLibrary.Builder builder = RepositoryLibrary.builder(listener);
    Map<Repository, Path> both = new LinkedHashMap<>();
    both.put(Repository.of("base"), TESTDATA.resolve("base/x86_64"));
    builder.select(X86_64, both, List.of());
    both.put(Repository.of("updates"), TESTDATA.resolve("updates/x86_64"));
    builder.select(ArchPolicy.of("aarch64"), both, List.of("/usr/sbin/httpd", "/none"));
    if (isCached) {
      builder.cache(cache);
    }
    return builder.load();
  }

  @Test
  void aLibraryOfTheCacheAnswersAsOneThatWasRead() throws Exception {
    RepositoryLibrary expected = library(false);
    for (String note : List.of("not kept", "read")) {
      RepositoryLibrary actual = library(true);
      assertEquals(note, String.join(" ", notes));
      assertEquals(expected.folderCount(), actual.folderCount());
      for (int selection = 0; selection < 2; selection++) {
        RepositorySurvey one = expected.survey(selection);
        RepositorySurvey other = actual.survey(selection);
        assertEquals(ImageArrays.of(one.universe()), ImageArrays.of(other.universe()));
        LintMetadata lints = one.metadata(RepositorySurvey.Depth.SHARED_FILES);
        LintMetadata others = other.metadata(RepositorySurvey.Depth.SHARED_FILES);
        assertEquals(lints.checksums(), others.checksums());
        assertEquals(lints.hiddenPaths(), others.hiddenPaths());
        assertEquals(lints.sharedPaths(), others.sharedPaths());
      }
    }
  }

  @Test
  void aRepositoryThatChangesUnderALibraryIsNotMistakenForTheOldOne() throws Exception {
    Path one = repository("one", RepositoryFixture.requires("x"));
    Map<Repository, Path> folders = Map.of(Repository.of("one"), one);
    for (int i = 0; i < 2; i++) {
      RepositoryLibrary.Builder builder = RepositoryLibrary.builder(listener).cache(cache);
      builder.select(X86_64, folders, List.of());
      RepositorySurvey survey = builder.load().survey(0);
      if (i == 1) {
        repository("one", RepositoryFixture.requires("yy"));
        assertThrows(
            UnreadableRepositoryException.class,
            () -> survey.metadata(RepositorySurvey.Depth.PRIMARY));
      }
    }
    assertTrue(notes.contains("read"));
  }
}
