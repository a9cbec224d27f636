package dev.rpmsolve.rpm.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rpmsolve.core.universe.ImageArrays;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UniverseCacheTest {
  private static final CacheKey OTHER = new CacheKey(CacheKey.Kind.UNIVERSE, "what 5 other\n");

  @TempDir Path temporary;
  private Path folder;
  private UniverseCache cache;
  private final ImageArrays arrays = CacheFixture.arrays(7);
  private final List<String> notes = new ArrayList<>();

  @BeforeEach
  void makeCache() {
    folder = temporary.resolve("a/b/cache");
    cache = UniverseCache.in(folder);
  }

  private void write(UniverseCache into, CacheKey key) throws IOException {
    into.write(
        key, "about " + key.text().strip(), CacheFixture.encoder(arrays), decoder(), notes::add);
  }

  private UniverseCache.Decoder<ImageArrays> decoder() {
    return CacheFixture.decoder(arrays);
  }

  private Optional<ImageArrays> read(UniverseCache from, CacheKey key)
      throws ClosedByInterruptException {
    return from.read(key, decoder(), notes::add);
  }

  private String lastNote() {
    return notes.get(notes.size() - 1);
  }

  private static void assumePosix() {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "no permissions here");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void onlyTheOwnerMayReadAndWrite() throws IOException {
    assumePosix();
    write(cache, CacheFixture.KEY);
    assertEquals("rwx------", permissions(folder));
    assertEquals("rw-------", permissions(CacheFixture.onlyFile(folder)));
  }

  @Test
  void nothingIsThereBeforeSomethingIsWritten() throws IOException {
    assertEquals(Optional.empty(), read(cache, CacheFixture.KEY));
    assertEquals("not in " + folder, lastNote());
    assertEquals(List.of(), cache.entries());
    assertEquals(0, cache.clear());
    assertFalse(Files.exists(folder));
  }

  @Test
  void anotherKeyFindsNothingEvenUnderTheSameName() throws IOException {
    write(cache, CacheFixture.KEY);
    assertEquals(Optional.empty(), read(cache, OTHER));
    Files.move(CacheFixture.onlyFile(folder), folder.resolve(OTHER.fileName()));
    assertEquals(Optional.empty(), read(cache, OTHER));
    assertTrue(lastNote().contains("it is of another key"), lastNote());
  }

  @Test
  void aFolderThatOthersCanWriteToIsLeftAlone() throws IOException {
    assumePosix();
    write(cache, CacheFixture.KEY);
    for (String mode : List.of("rwxrwx---", "rwx----w-")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
      assertEquals(Optional.empty(), read(cache, CacheFixture.KEY));
      assertTrue(lastNote().contains("can be written to by others"), lastNote());
      write(cache, OTHER);
      assertTrue(lastNote().contains("can be written to by others"), lastNote());
      assertThrows(CacheFormatException.class, cache::entries);
      assertThrows(CacheFormatException.class, cache::clear);
      assertEquals(1, CacheFixture.files(folder).size());
    }
  }

  @Test
  void noLinkIsFollowed() throws IOException {
    write(cache, CacheFixture.KEY);
    Path file = CacheFixture.onlyFile(folder);
    Path elsewhere = Files.move(file, temporary.resolve("elsewhere"));
    byte[] content = Files.readAllBytes(elsewhere);
    Files.createSymbolicLink(file, elsewhere);
    assertEquals(Optional.empty(), read(cache, CacheFixture.KEY));
    // Writing replaces the link, not what it leads to.
    Files.write(elsewhere, new byte[] {1});
    write(cache, CacheFixture.KEY);
    assertEquals(Optional.of(arrays), read(cache, CacheFixture.KEY));
    assertEquals(1, Files.size(elsewhere));
    assertEquals(content.length, Files.size(file));

    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);
    UniverseCache linked = UniverseCache.in(link);
    assertEquals(Optional.empty(), read(linked, CacheFixture.KEY));
    write(linked, OTHER);
    assertEquals(1, CacheFixture.files(folder).size());
  }

  @Test
  void whatIsNoFolderOrFileIsPassedOver() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");
    for (Path path : List.of(file, file.resolve("below"))) {
      UniverseCache bad = UniverseCache.in(path);
      assertEquals(Optional.empty(), read(bad, CacheFixture.KEY));
      write(bad, CacheFixture.KEY);
      assertTrue(lastNote().startsWith("not kept in "), lastNote());
    }
    Files.createDirectories(folder.resolve(CacheFixture.KEY.fileName()));
    UniverseCache blocked = UniverseCache.in(folder);
    assertEquals(Optional.empty(), read(blocked, CacheFixture.KEY));
    write(blocked, CacheFixture.KEY);
    assertEquals(1, CacheFixture.files(folder).size());
  }

  @Test
  void aPipeIsNotWaitedFor() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no pipes here");
    write(cache, OTHER);
    Path pipe = folder.resolve(CacheFixture.KEY.fileName());
    assertEquals(0, new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor());
    assertEquals(Optional.empty(), read(cache, CacheFixture.KEY));
    assertTrue(lastNote().contains("no regular file"), lastNote());
    write(cache, CacheFixture.KEY);
    assertEquals(Optional.of(arrays), read(cache, CacheFixture.KEY));
  }

  @Test
  void whatWasUsedLongestAgoGoesFirst() throws IOException {
    write(cache, CacheFixture.KEY);
    long one = Files.size(CacheFixture.onlyFile(folder));
    UniverseCache small = cache.withMaxBytes(2 * one + one / 2);
    write(small, OTHER);
    age(CacheFixture.KEY, 3);
    age(OTHER, 2);
    // Reading makes it the latest.
    assertEquals(Optional.of(arrays), read(small, CacheFixture.KEY));
    CacheKey third = new CacheKey(CacheKey.Kind.UNIVERSE, "what 5 third\n");
    write(small, third);
    assertEquals(Optional.empty(), read(small, OTHER));
    assertEquals(Optional.of(arrays), read(small, CacheFixture.KEY));
    assertEquals(Optional.of(arrays), read(small, third));
    assertEquals(
        Set.of("about what 5 third", "about what 4 test"),
        small.entries().stream().map(CacheEntry::about).collect(Collectors.toSet()));
  }

  private void age(CacheKey key, int hours) throws IOException {
    Instant time = Instant.now().minus(Duration.ofHours(hours));
    Files.setLastModifiedTime(folder.resolve(key.fileName()), FileTime.from(time));
  }

  @Test
  void whatIsLargerThanTheCacheIsNotKept() throws IOException {
    write(cache.withMaxBytes(100), CacheFixture.KEY);
    assertTrue(lastNote().startsWith("not kept: larger"), lastNote());
    assertEquals(List.of(), CacheFixture.files(folder));
  }

  @Test
  void clearingRemovesFilesOfTheCacheOnly() throws IOException {
    write(cache, CacheFixture.KEY);
    Path other = Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.writeString(folder.resolve(".left-over.new"), "12345");
    long expected = Files.size(folder.resolve(CacheFixture.KEY.fileName())) + 5;
    assertEquals(expected, cache.clear());
    assertEquals(List.of(other), CacheFixture.files(folder));
  }

  @Test
  void whatACrashLeftGoesWithTheNextWrite() throws IOException {
    Files.createDirectories(folder);
    assumePosix();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    Path old = Files.writeString(folder.resolve(".old.new"), "");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    Path young = Files.writeString(folder.resolve(".young.new"), "");
    write(cache, CacheFixture.KEY);
    assertFalse(Files.exists(old));
    assertTrue(Files.exists(young));
  }

  @Test
  void aFailureOfAnyOperationKeepsWhatWasThere() throws IOException {
    write(cache, CacheFixture.KEY);
    int failed = 0;
    for (int at = 0; failed == at; at++) {
      FailingChannel.Countdown countdown = new FailingChannel.Countdown(at);
      UniverseCache failing = cache.withChannels(ch -> new FailingChannel(ch, countdown));
      write(failing, CacheFixture.KEY);
      if (lastNote().contains(FailingChannel.MESSAGE)) {
        failed++;
      }
      assertEquals(1, CacheFixture.files(folder).size());
      assertEquals(Optional.of(arrays), read(cache, CacheFixture.KEY));
    }
    assertTrue(failed > 10, "operations that failed: " + failed);
    assertTrue(lastNote().startsWith("read from"), lastNote());
  }

  @Test
  void aReadThatFailsFindsNothing() throws IOException {
    write(cache, CacheFixture.KEY);
    int failed = 0;
    for (int at = 0; failed == at; at++) {
      FailingChannel.Countdown countdown = new FailingChannel.Countdown(at);
      UniverseCache failing = cache.withChannels(ch -> new FailingChannel(ch, countdown));
      if (read(failing, CacheFixture.KEY).isEmpty()) {
        failed++;
      }
    }
    assertTrue(failed > 3, "operations that failed: " + failed);
  }

  @Test
  void anInterruptionIsPassedOn() throws IOException {
    write(cache, CacheFixture.KEY);
    Thread.currentThread().interrupt();
    try {
      assertThrows(ClosedByInterruptException.class, () -> read(cache, CacheFixture.KEY));
    } finally {
      assertTrue(Thread.interrupted());
    }
    assertEquals(Optional.of(arrays), read(cache, CacheFixture.KEY));
  }

  @Test
  void writersAndReadersMayMeet() throws Exception {
    write(cache, CacheFixture.KEY);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        boolean isWriter = thread < 2;
        work.add(() -> meet(isWriter));
      }
      for (Future<Integer> found : threads.invokeAll(work)) {
        assertEquals(30, found.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(1, CacheFixture.files(folder).size());
  }

  private int meet(boolean isWriter) throws IOException {
    int good = 0;
    for (int i = 0; i < 30; i++) {
      if (isWriter) {
        UniverseCache.in(folder)
            .write(CacheFixture.KEY, "", CacheFixture.encoder(arrays), decoder(), note -> {});
      }
      good +=
          cache
              .read(CacheFixture.KEY, decoder(), note -> {})
              .filter(arrays::equals)
              .map(found -> 1)
              .orElse(0);
    }
    return good;
  }

  @Test
  void theUsersFolderFollowsXdg() {
    assertEquals(
        Optional.of(Path.of("/x/rpmsolve")),
        UniverseCache.userFolder(Map.of("XDG_CACHE_HOME", "/x", "HOME", "/h")));
    assertEquals(
        Optional.of(Path.of("/h/.cache/rpmsolve")),
        UniverseCache.userFolder(Map.of("XDG_CACHE_HOME", "relative", "HOME", "/h")));
    assertEquals(
        Optional.of(Path.of("/h/.cache/rpmsolve")),
        UniverseCache.userFolder(Map.of("XDG_CACHE_HOME", "", "HOME", "/h")));
    assertEquals(Optional.empty(), UniverseCache.userFolder(Map.of("HOME", "h")));
    assertEquals(Optional.empty(), UniverseCache.userFolder(Map.of("HOME", "/h\0")));
    assertEquals(Optional.empty(), UniverseCache.userFolder(Map.of()));
  }

  @Test
  void theNameIsAHashOfTheKey() {
    assertEquals(
        "85944171f73967e8.universe", new CacheKey(CacheKey.Kind.UNIVERSE, "foobar").fileName());
    assertEquals(
        "85944171f73967e8.modules", new CacheKey(CacheKey.Kind.MODULES, "foobar").fileName());
    assertThrows(IllegalArgumentException.class, () -> cache.withMaxBytes(-1));
  }
}
