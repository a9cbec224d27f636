package dev.rpmsolve.rpm.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every format comes out whole and verified, or not at all. */
class DecompressionTest {

  private static final byte[] PLAIN = sample(3000);

  @TempDir Path temp;

  private static byte[] sample(int packages) {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><metadata>");
    for (int i = 0; i < packages / 100; i++) {
      text.append("<package><name>p").append(random.nextInt(100_000)).append("</name></package>");
    }
    return text.append("</metadata>").toString().getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(Packer.class)
  void givesBackWhatWasPacked(Packer packer) throws IOException {
    assertArrayEquals(PLAIN, expand(packer.pack(PLAIN), FilePromise.none()));
  }

  @ParameterizedTest
  @EnumSource(Packer.class)
  void givesBackLargeAndRandomData(Packer packer) throws IOException {
    byte[] noise = new byte[700_000];
    new Random(1).nextBytes(noise);
    Arrays.fill(noise, 100_000, 400_000, (byte) 'x');
    noise[0] = '<';
    assertArrayEquals(noise, expand(packer.pack(noise), FilePromise.none()));
  }

  @ParameterizedTest
  @EnumSource(value = Packer.class, names = "PLAIN", mode = EnumSource.Mode.EXCLUDE)
  void readsConcatenatedMembers(Packer packer) throws IOException {
    byte[] twice = concat(packer.pack(PLAIN), packer.pack(PLAIN));
    assertArrayEquals(concat(PLAIN, PLAIN), expand(twice, FilePromise.none()));
  }

  @ParameterizedTest
  @EnumSource(Packer.class)
  void refusesEveryTruncation(Packer packer) throws IOException {
    byte[] packed = packer.pack(PLAIN);
    for (int length = 0; length < packed.length; length++) {
      byte[] prefix = Arrays.copyOf(packed, length);
      MetadataException e =
          assertThrows(
              MetadataException.class,
              () -> ScannerLines.scan(open(prefix, FilePromise.none())),
              packer + " truncated to " + length);
      assertTrue(e.offset() >= 0, e.getMessage());
      assertEquals(Kind.MALFORMED, e.kind(), e.getMessage());
    }
  }

  @ParameterizedTest
  @EnumSource(value = Packer.class, names = "PLAIN", mode = EnumSource.Mode.EXCLUDE)
  void refusesTrailingBytes(Packer packer) throws IOException {
    for (byte[] garbage : new byte[][] {{0}, {'x'}, {0, 0, 0}, "<a/>".getBytes()}) {
      byte[] longer = concat(packer.pack(PLAIN), garbage);
      MetadataException e =
          assertThrows(MetadataException.class, () -> expand(longer, FilePromise.none()));
      assertEquals(Kind.MALFORMED, e.kind(), e.getMessage());
    }
  }

  @ParameterizedTest
  @EnumSource(Packer.class)
  void refusesEveryDamagedByteThroughTheChecksum(Packer packer) throws IOException {
    byte[] packed = packer.pack(PLAIN);
    FilePromise promise = promise(packed, PLAIN);
    assertArrayEquals(PLAIN, expand(packed, promise));
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      byte[] damaged = packed.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
      assertThrows(MetadataException.class, () -> expand(damaged, promise));
    }
  }

  @ParameterizedTest
  @EnumSource(Packer.class)
  void aDamagedFileIsCalledThatBeforeAnythingIsDecoded(Packer packer) throws IOException {
    byte[] packed = packer.pack(PLAIN);
    Path path = temp.resolve("f");
    byte[] damaged = packed.clone();
    damaged[damaged.length / 2] ^= 1;
    Files.write(path, damaged);
    MetadataException e =
        assertThrows(
            MetadataException.class,
            () -> Decompression.open(path, "f", promise(packed, PLAIN), defaults()));
    assertEquals(Kind.CHECKSUM_MISMATCH, e.kind());
    Files.write(path, packed);
    try (InputStream in = Decompression.open(path, "f", promise(packed, PLAIN), defaults())) {
      assertArrayEquals(PLAIN, in.readAllBytes());
    }
  }

  @ParameterizedTest
  @EnumSource(ChecksumAlgorithm.class)
  void theDigestOfAnExpansionCountsWhereItIsTheBetterOne(ChecksumAlgorithm algorithm)
      throws IOException {
    byte[] packed = Packer.GZIP.pack(PLAIN);
    Path path = Files.write(temp.resolve("f"), packed);
    Checksum lie = Checksum.of(algorithm, new byte[1]);
    FilePromise good = promise(packed, PLAIN);
    FilePromise promise =
        new FilePromise(good.checksum(), good.size(), Optional.of(lie), good.openSize());
    boolean isBetter = algorithm.compareTo(ChecksumAlgorithm.SHA256) > 0;
    try (InputStream in = Decompression.open(path, "f", promise, defaults())) {
      if (isBetter) {
        MetadataException e = assertThrows(MetadataException.class, in::readAllBytes);
        assertEquals(Kind.CHECKSUM_MISMATCH, e.kind());
      } else {
        assertArrayEquals(PLAIN, in.readAllBytes());
      }
    }
  }

  @Test
  void theDigestOfAnExpansionCountsWhereItIsTheOnlyOne() throws IOException {
    Path path = Files.write(temp.resolve("f"), Packer.GZIP.pack(PLAIN));
    FilePromise promise =
        new FilePromise(
            Optional.empty(),
            OptionalLong.empty(),
            Optional.of(Checksum.of(ChecksumAlgorithm.SHA256, new byte[1])),
            OptionalLong.empty());
    try (InputStream in = Decompression.open(path, "f", promise, defaults())) {
      MetadataException e = assertThrows(MetadataException.class, in::readAllBytes);
      assertEquals(Kind.CHECKSUM_MISMATCH, e.kind());
    }
  }

  @Test
  void filesTooLargeToHoldAreVerifiedFirstAsWell() throws IOException {
    byte[] large = new byte[33 * 1024 * 1024];
    Arrays.fill(large, (byte) 'x');
    Path path = Files.write(temp.resolve("f"), large);
    try (InputStream in = Decompression.open(path, "f", promise(large, large), defaults())) {
      assertArrayEquals(large, in.readAllBytes());
    }
    FilePromise promise = promise(large, large);
    large[large.length - 1] = 'y';
    Files.write(path, large);
    MetadataException e =
        assertThrows(
            MetadataException.class, () -> Decompression.open(path, "f", promise, defaults()));
    assertEquals(Kind.CHECKSUM_MISMATCH, e.kind());
  }

  @ParameterizedTest
  @EnumSource(Packer.class)
  void refusesLies(Packer packer) throws IOException {
    byte[] packed = packer.pack(PLAIN);
    FilePromise good = promise(packed, PLAIN);
    Checksum other = Checksum.of(ChecksumAlgorithm.SHA512, new byte[1]);
    for (long delta : new long[] {-1, 1}) {
      OptionalLong size = OptionalLong.of(packed.length + delta);
      OptionalLong openSize = OptionalLong.of(PLAIN.length + delta);
      assertRefused(
          packed,
          new FilePromise(good.checksum(), size, good.openChecksum(), good.openSize()),
          Kind.SIZE_MISMATCH);
      assertRefused(
          packed,
          new FilePromise(good.checksum(), good.size(), good.openChecksum(), openSize),
          Kind.SIZE_MISMATCH);
    }
    assertRefused(
        packed,
        new FilePromise(Optional.of(other), good.size(), good.openChecksum(), good.openSize()),
        Kind.CHECKSUM_MISMATCH);
    assertRefused(
        packed,
        new FilePromise(good.checksum(), good.size(), Optional.of(other), good.openSize()),
        Kind.CHECKSUM_MISMATCH);
  }

  @ParameterizedTest
  @EnumSource(ChecksumAlgorithm.class)
  void verifiesWithEveryAlgorithm(ChecksumAlgorithm algorithm) throws IOException {
    byte[] packed = Packer.GZIP.pack(PLAIN);
    FilePromise promise =
        new FilePromise(
            Optional.of(Checksum.of(algorithm, packed)),
            OptionalLong.empty(),
            Optional.of(Checksum.of(algorithm, PLAIN)),
            OptionalLong.empty());
    assertArrayEquals(PLAIN, expand(packed, promise));
  }

  @Test
  void namesFormatsItDoesNotRead() {
    byte[][] files = {
      {0, 'Z', 'C', 'K', '1', 0, 0}, {0x5d, 0, 0, 0, 4, 0, 0}, {'P', 'K', 3, 4, 0, 0, 0}
    };
    for (byte[] file : files) {
      assertRefused(file, FilePromise.none(), Kind.UNSUPPORTED);
    }
  }

  @Test
  void refusesGzipThatLiesInItsTrailer() throws IOException {
    byte[] packed = Packer.GZIP.pack(PLAIN);
    for (int back = 1; back <= 8; back++) {
      byte[] damaged = packed.clone();
      damaged[damaged.length - back] ^= 1;
      assertRefused(damaged, FilePromise.none(), Kind.MALFORMED);
    }
  }

  @Test
  void readsGzipWithAllOptionalFields() throws IOException {
    byte[] packed = Packer.GZIP.pack(PLAIN);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(new byte[] {0x1f, (byte) 0x8b, 8, 4 + 8 + 16, 1, 2, 3, 4, 0, 3});
    file.write(new byte[] {2, 0, 'e', 'x'});
    file.write("name\0comment\0".getBytes(StandardCharsets.US_ASCII));
    file.write(packed, 10, packed.length - 10);
    assertArrayEquals(PLAIN, expand(file.toByteArray(), FilePromise.none()));
  }

  @Test
  void stopsAtTheByteLimits() throws IOException {
    byte[] packed = Packer.GZIP.pack(PLAIN);
    ReadLimits.Bytes tightExpanded = defaults().withExpanded(PLAIN.length - 1);
    ReadLimits.Bytes tightCompressed = defaults().withCompressed(packed.length - 1);
    for (ReadLimits.Bytes limits : new ReadLimits.Bytes[] {tightExpanded, tightCompressed}) {
      MetadataException e =
          assertThrows(
              MetadataException.class,
              () -> {
                try (InputStream in = open(packed, FilePromise.none(), limits)) {
                  in.readAllBytes();
                }
              });
      assertEquals(Kind.LIMIT_EXCEEDED, e.kind());
    }
  }

  @Test
  void interruptEndsTheReading() throws IOException {
    InputStream in = open(Packer.GZIP.pack(PLAIN), FilePromise.none());
    Thread.currentThread().interrupt();
    try {
      assertThrows(InterruptedIOException.class, in::readAllBytes);
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void failureOfTheSourceIsNotBlamedOnTheData() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk on fire");
          }
        };
    IOException e =
        assertThrows(
            IOException.class,
            () -> Decompression.open(broken, "f", FilePromise.none(), defaults()).readAllBytes());
    assertEquals("disk on fire", e.getMessage());
  }

  private static void assertRefused(byte[] file, FilePromise promise, Kind kind) {
    MetadataException e = assertThrows(MetadataException.class, () -> expand(file, promise));
    assertEquals(kind, e.kind(), e.getMessage());
  }

  private static FilePromise promise(byte[] packed, byte[] plain) {
    return new FilePromise(
        Optional.of(Checksum.of(ChecksumAlgorithm.SHA256, packed)),
        OptionalLong.of(packed.length),
        Optional.of(Checksum.of(ChecksumAlgorithm.SHA256, plain)),
        OptionalLong.of(plain.length));
  }

  private static ReadLimits.Bytes defaults() {
    return ReadLimits.defaults().bytes();
  }

  private static InputStream open(byte[] file, FilePromise promise) throws IOException {
    return open(file, promise, defaults());
  }

  private static InputStream open(byte[] file, FilePromise promise, ReadLimits.Bytes limits)
      throws IOException {
    return Decompression.open(new ByteArrayInputStream(file), "f", promise, limits);
  }

  private static byte[] expand(byte[] file, FilePromise promise) throws IOException {
    try (InputStream in = open(file, promise)) {
      return in.readAllBytes();
    }
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
