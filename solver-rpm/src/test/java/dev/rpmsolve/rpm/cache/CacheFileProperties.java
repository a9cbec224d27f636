package dev.rpmsolve.rpm.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.universe.ImageArrays;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class CacheFileProperties {
  private static final List<Path> FOLDERS = new ArrayList<>();

  @BeforeContainer
  static void makeFolder() throws IOException {
    FOLDERS.add(Files.createTempDirectory("rpmsolve-cache"));
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    for (Path folder : FOLDERS) {
      for (Path file : CacheFixture.files(folder)) {
        Files.delete(file);
      }
      Files.delete(folder);
    }
    FOLDERS.clear();
  }

  private static UniverseCache cache() {
    return UniverseCache.in(FOLDERS.get(0));
  }

  private static Path write(ImageArrays arrays) throws IOException {
    cache()
        .write(
            CacheFixture.KEY,
            "test",
            CacheFixture.encoder(arrays),
            CacheFixture.decoder(arrays),
            note -> assertTrue(note.startsWith("kept in "), note));
    return CacheFixture.onlyFile(FOLDERS.get(0));
  }

  private static Optional<ImageArrays> read(ImageArrays sample) throws ClosedByInterruptException {
    return cache().read(CacheFixture.KEY, CacheFixture.decoder(sample), note -> {});
  }

  @Property(tries = 60)
  void whatIsReadIsWhatWasWritten(@ForAll long seed) throws IOException {
    ImageArrays arrays = CacheFixture.arrays(seed);
    write(arrays);
    assertEquals(Optional.of(arrays), read(arrays));
  }

  @Property(tries = 10)
  void everyFlippedBitIsFound(@ForAll long seed) throws IOException {
    ImageArrays arrays = CacheFixture.arrays(seed);
    Path file = write(arrays);
    byte[] good = Files.readAllBytes(file);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 40; i++) {
      byte[] bad = good.clone();
      int at = i < 20 ? random.nextInt(100) : random.nextInt(bad.length);
      bad[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bad);
      assertEquals(Optional.empty(), read(arrays), "byte " + at);
    }
  }

  @Property(tries = 10)
  void everyTruncationAndExtensionIsFound(@ForAll long seed) throws IOException {
    ImageArrays arrays = CacheFixture.arrays(seed);
    Path file = write(arrays);
    byte[] good = Files.readAllBytes(file);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 40; i++) {
      int length = i < 20 ? i * 8 : random.nextInt(good.length);
      Files.write(file, Arrays.copyOf(good, length));
      assertEquals(Optional.empty(), read(arrays), "length " + length);
    }
    Files.write(file, Arrays.copyOf(good, good.length + 8));
    assertEquals(Optional.empty(), read(arrays));
  }

  @Property(tries = 10)
  void withChecksumsMadeRightNoChangeLeadsToAnythingButArraysOrNothing(@ForAll long seed)
      throws IOException {
    ImageArrays arrays = CacheFixture.arrays(seed);
    Path file = write(arrays);
    byte[] good = Files.readAllBytes(file);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 40; i++) {
      byte[] bad = good.clone();
      CacheFixture.mutate(bad, random);
      CacheFixture.correctChecksums(bad);
      Files.write(file, bad);
      read(arrays);
      cache().entries();
    }
  }
}
