package dev.rpmsolve.rpm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.ImageArrays;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.cache.UniverseCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real repositories, read and of the cache: bit by bit the same. */
class CachedRealRepositoriesTest {
  private static final ArchPolicy X86_64 = ArchPolicy.of("x86_64");
  private static final int FLIPS = 30;

  @TempDir Path folder;

  private static RpmRepositories.Builder repositories(String names, List<String> notes) {
    RpmRepositories.Builder builder = RpmRepositories.builder();
    for (String name : names.split(";")) {
      builder.repository(name.replace('/', '-'), DataPresence.ofSystem().required("repos/" + name));
    }
    return builder.listener(
        new LoadListener() {
          @Override
          public void cacheNote(String message) {
            notes.add(message);
          }

          @Override
          public void warning(Repository repository, String message) {
            notes.add("warning: " + message);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "al2023-nagios",
        "al2023-python2",
        "centos-stream9/baseos;centos-stream9/appstream",
        "centos7-dvd;epel7",
        "centos7-dvd",
        "debian-as-rpm",
        "epel8/20250311",
        "epel8/20250317",
        "pgdg15-rhel8",
        "sle15/basesystem;sle15/product-sles;sle15/server-applications",
        "with-modules-and-updateinfo"
      })
  void theUniverseIsTheSame(String names) throws Exception {
    List<String> notes = new ArrayList<>();
    UniverseCache cache = UniverseCache.in(folder.resolve("cache"));
    RpmRepositories cached = repositories(names, notes).cache(cache).build();
    Universe read = repositories(names, notes).build().load(X86_64);
    ImageArrays expected = ImageArrays.of(read);
    assertEquals(expected, ImageArrays.of(cached.load(X86_64)));
    Universe known = cached.load(X86_64);
    assertEquals(expected, ImageArrays.of(known));
    assertEquals(3, notes.size(), notes.toString());
    assertTrue(notes.get(2).startsWith("read from "), notes.toString());
    for (int packageId = 0; packageId < read.packageCount(); packageId += 97) {
      assertEquals(read.get(packageId).toString(), known.get(packageId).toString());
    }
    for (int id = 0; id < read.dependencies().size(); id += 997) {
      assertEquals(read.dependencies().operator(id), known.dependencies().operator(id));
    }
    flip(cache, cached, expected);
  }

  /** Whatever happens to the file, the universe stays the same. */
  private static void flip(UniverseCache cache, RpmRepositories cached, ImageArrays expected)
      throws Exception {
    if (expected.arrays().get(1) instanceof int[] names && names.length > 30_000) {
      return;
    }
    SplittableRandom random = new SplittableRandom();
    Path file = cache.path().resolve(cache.entries().get(0).name());
    for (int i = 0; i < FLIPS; i++) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bytes);
      assertEquals(expected, ImageArrays.of(cached.load(X86_64)));
    }
  }
}
