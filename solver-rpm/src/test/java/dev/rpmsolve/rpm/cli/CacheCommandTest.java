package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rpmsolve cache}, and the options that other commands have for it. */
class CacheCommandTest {
  @TempDir Path folder;
  private Path cache;

  @BeforeEach
  void write() throws IOException {
    Fixture.writeTo(folder);
    cache = folder.resolve("cache");
  }

  private Run install(Map<String, String> environment, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "install", "web", "--arch", "x86_64", "--repo", folder.resolve("os").toString()));
    args.addAll(List.of(more));
    return Run.in(environment, args.toArray(String[]::new));
  }

  private String cacheDir() {
    return "--cache-dir=" + cache;
  }

  @Test
  void answersAreTheSameWithAndWithoutTheCache() {
    Run without = install(Map.of(), "--no-cache", "--verbose");
    assertEquals("", without.err());
    Run first = install(Map.of(), cacheDir(), "--verbose");
    Run second = install(Map.of(), cacheDir(), "--verbose");
    assertEquals(without.timeless(), first.timeless());
    assertEquals(without.timeless(), second.timeless());
    assertTrue(first.errWithout(folder).startsWith("rpmsolve: cache: not in DIR/cache\n"));
    assertTrue(second.errWithout(folder).startsWith("rpmsolve: cache: read from DIR/cache/"));
    assertEquals("", install(Map.of(), cacheDir()).err());
  }

  @Test
  void listsAndCleans() {
    assertEquals(
        cache + ": 0 files, 0.0 MiB of at most 512.0 MiB\n",
        Run.of("cache", "list", cacheDir()).out());
    install(Map.of(), cacheDir());
    Run list = Run.of("cache", "list", cacheDir());
    assertTrue(list.out().startsWith(cache + ": 1 file, 0.0 MiB of at most"), list.out());
    assertTrue(list.out().endsWith("Z  os: 8 packages\n"), list.out());
    assertEquals(cache + ": 0.0 MiB removed\n", Run.of("cache", "clean", cacheDir()).out());
    assertTrue(Run.of("cache", "list", cacheDir()).out().contains(": 0 files"));
  }

  @Test
  void theUsersCacheIsUsedIfThereIsAnEnvironment() {
    Map<String, String> home = Map.of("HOME", folder.toString());
    install(home, "--no-cache");
    assertFalse(Files.exists(folder.resolve(".cache")));
    install(home);
    assertTrue(Run.in(home, "cache", "list").out().contains("/.cache/rpmsolve: 1 file,"));
  }

  @Test
  void aCacheThatCannotBeUsedIsPassedOver() throws IOException {
    Files.writeString(cache, "a file");
    Run run = install(Map.of(), cacheDir());
    assertEquals(ExitCode.SOLVED, run.code());
    assertEquals("", run.err());
    assertEquals(ExitCode.UNREADABLE, Run.of("cache", "list", cacheDir()).code());
  }

  @Test
  void checkKeepsALibrary() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("config.yaml"),
            """
            version: 1
            repositories:
              os: {path: os}
            targets:
              all: {arches: [x86_64], repositories: [os]}
            """);
    String[] check = {"check", config.toString(), cacheDir(), "--verbose"};
    Run first = Run.of(check);
    Run second = Run.of(check);
    assertEquals(first.timeless(), second.timeless());
    assertTrue(second.err().startsWith("rpmsolve: cache: read from "), second.err());
  }

  @Test
  void complainsOfWrongUsage() {
    for (String[] args :
        new String[][] {
          {"cache"}, {"cache", "empty"}, {"cache", "list", "clean"}, {"cache", "list"}
        }) {
      Run run = Run.of(args);
      assertEquals(ExitCode.USAGE, run.code());
      assertTrue(run.err().startsWith("rpmsolve: cache: "), run.err());
    }
    Run both = install(Map.of(), cacheDir(), "--no-cache");
    assertEquals("rpmsolve: --cache-dir and --no-cache exclude each other\n", both.err());
    assertEquals(ExitCode.USAGE, install(Map.of(), "--cache-dir=").code());
  }
}
