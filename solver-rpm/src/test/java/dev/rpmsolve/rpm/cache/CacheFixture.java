package dev.rpmsolve.rpm.cache;

import dev.rpmsolve.core.universe.ImageArrays;
import dev.rpmsolve.core.universe.UniverseImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** Arrays to be kept, and ways to spoil the file they are in. */
public final class CacheFixture {
  static final CacheKey KEY = new CacheKey(CacheKey.Kind.UNIVERSE, "what 4 test\n");
  private static final int[] BOUNDARIES = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 8, 24};

  private CacheFixture() {}

  /** Arrays of all types and odd lengths. */
  static ImageArrays arrays(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ImageArrays arrays = new ImageArrays();
    for (int i = 0; i < 12; i++) {
      int length = random.nextInt(random.nextInt(8) == 0 ? 200_000 : 40);
      switch (random.nextInt(3)) {
        case 0 -> {
          byte[] bytes = new byte[length];
          random.nextBytes(bytes);
          arrays.bytes(bytes);
        }
        case 1 -> arrays.ints(random.ints(length).toArray());
        default -> arrays.longs(random.longs(length).toArray());
      }
    }
    return arrays;
  }

  static UniverseCache.Encoder encoder(ImageArrays arrays) {
    return sink -> {
      for (Object array : arrays.arrays()) {
        put(array, sink);
      }
    };
  }

  private static void put(Object array, UniverseImage.Sink sink) throws IOException {
    if (array instanceof byte[] bytes) {
      sink.bytes(bytes);
    } else if (array instanceof int[] ints) {
      sink.ints(ints);
    } else {
      sink.longs((long[]) array);
    }
  }

  /** Expects arrays of the types that a sample has. */
  static UniverseCache.Decoder<ImageArrays> decoder(ImageArrays sample) {
    return source -> {
      ImageArrays read = new ImageArrays();
      for (Object array : sample.arrays()) {
        if (array instanceof byte[]) {
          read.bytes(source.bytes());
        } else if (array instanceof int[]) {
          read.ints(source.ints());
        } else {
          read.longs(source.longs());
        }
      }
      return read;
    };
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  static Path onlyFile(Path folder) throws IOException {
    List<Path> files = files(folder);
    if (files.size() != 1) {
      throw new AssertionError("expected one file, found " + files);
    }
    return files.get(0);
  }

  /** Changes one thing in the header or table, or some bytes anywhere. */
  public static void mutate(byte[] file, SplittableRandom random) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int table = FileLayout.headAndTable(bytes.getInt(12));
    if (random.nextBoolean()) {
      int at = 4 * random.nextInt(table / 4);
      bytes.putInt(at, BOUNDARIES[random.nextInt(BOUNDARIES.length)] + random.nextInt(2));
    } else {
      for (int i = 0; i <= random.nextInt(4); i++) {
        file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
      }
    }
  }

  /** Makes all checksums right again, as far as the table makes sense. */
  public static void correctChecksums(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int count = bytes.getInt(12);
    if (count < 0 || count > (file.length - FileLayout.HEADER_BYTES) / FileLayout.ROW_BYTES) {
      count = 0;
    }
    for (int i = 0; i < count; i++) {
      int row = FileLayout.headAndTable(i);
      long offset = bytes.getLong(row);
      long end = i + 1 < count ? bytes.getLong(row + FileLayout.ROW_BYTES) : file.length;
      if (offset >= 0 && offset <= end && end <= file.length) {
        bytes.putInt(row + 20, crc(file, (int) offset, (int) end));
      }
    }
    bytes.putInt(24, crc(file, FileLayout.HEADER_BYTES, FileLayout.headAndTable(count)));
    bytes.putInt(28, crc(file, 0, 28));
  }

  private static int crc(byte[] file, int from, int to) {
    CRC32C crc = new CRC32C();
    crc.update(file, from, to - from);
    return (int) crc.getValue();
  }
}
