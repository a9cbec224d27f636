package dev.rpmsolve.rpm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.ImageArrays;
import dev.rpmsolve.core.universe.Inquiry;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.cache.CacheFixture;
import dev.rpmsolve.rpm.cache.UniverseCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile variants of a file of the cache: loading goes on, with what was read or with the source.
 */
class CachedLoadFuzzTest {
  private static final ArchPolicy X86_64 = ArchPolicy.of("x86_64");

  @TempDir Path folder;
  private RpmRepositories cached;
  private Path file;
  private byte[] good;
  private ImageArrays expected;

  @BeforeEach
  void keep() throws Exception {
    Path base = Path.of(System.getProperty("rpmsolve.root"), "testdata/al2023-like/updates/x86_64");
    UniverseCache cache = UniverseCache.in(folder.resolve("cache"));
    cached = RpmRepositories.builder().repository("r", base).cache(cache).build();
    expected = ImageArrays.of(cached.load(X86_64));
    file = cache.path().resolve(cache.entries().get(0).name());
    good = Files.readAllBytes(file);
  }

  @Test
  void aSampleOfChangesIsFound() throws Exception {
    flip(150);
  }

  @Test
  @Tag("fuzz")
  @Tag("slow")
  void manyChangesAreFound() throws Exception {
    flip(20_000);
  }

  @Test
  void aSampleOfForgeriesMakesNoTrouble() throws Exception {
    forge(300);
  }

  @Test
  @Tag("fuzz")
  @Tag("slow")
  void manyForgeriesMakeNoTrouble() throws Exception {
    forge(20_000);
  }

  private void flip(int count) throws Exception {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      byte[] bad = random.nextInt(4) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : null;
      if (bad == null) {
        bad = good.clone();
        bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(file, bad);
      assertEquals(expected, ImageArrays.of(cached.load(X86_64)), "seed " + seed);
    }
  }

  /** With right checksums a change may pass; then the universe is another one, but whole. */
  private void forge(int count) throws Exception {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      byte[] bad = good.clone();
      CacheFixture.mutate(bad, random);
      CacheFixture.correctChecksums(bad);
      Files.write(file, bad);
      try {
        Universe universe = cached.load(X86_64);
        assertTrue(!Inquiry.answers(universe).isEmpty());
      } catch (RuntimeException e) {
        fail("seed " + seed + ", change " + i, e);
      }
    }
  }
}
