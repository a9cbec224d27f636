package dev.rpmsolve.rpm.metadata;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.rpmsolve.rpm.io.MetadataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Files with random changes: cut off, flipped bits, something put in, left out or said twice.
 *
 * @param folder where the files are
 * @param files their names
 * @param inserts what matters to their readers
 */
record HostileVariants(Path folder, List<String> files, List<String> inserts) {

  /** Reads one variant. */
  interface Reading {
    void read(String name, byte[] bytes) throws IOException;
  }

  /** Has variants read; each is fine, or ends in a complaint that names a place. */
  void read(int count, Reading reading) throws IOException {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      String name = files.get(i % files.size());
      byte[] bytes = Files.readAllBytes(folder.resolve(name));
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        bytes = changed(bytes, random);
      }
      try {
        reading.read(name, bytes);
      } catch (MetadataException e) {
        assertTrue(e.offset() >= 0 || e.line() > 0, "seed " + seed + ": " + e.getMessage());
      } catch (RuntimeException | IOException e) {
        fail("seed " + seed + ", change " + i + " of " + name, e);
      }
    }
  }

  private byte[] changed(byte[] bytes, SplittableRandom random) {
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(bytes, at + 1);
      case 1 -> {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        yield flipped;
      }
      case 2 -> {
        byte[] insert =
            inserts.get(random.nextInt(inserts.size())).getBytes(StandardCharsets.UTF_8);
        yield spliced(bytes, at, at, insert);
      }
      case 3 -> spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(40)), new byte[0]);
      default -> {
        int end = Math.min(bytes.length, at + random.nextInt(200));
        yield spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
      }
    };
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] insert) {
    byte[] result = new byte[Math.max(1, bytes.length - (to - from) + insert.length)];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(insert, 0, result, from, insert.length);
    System.arraycopy(bytes, to, result, from + insert.length, bytes.length - to);
    return result;
  }
}
