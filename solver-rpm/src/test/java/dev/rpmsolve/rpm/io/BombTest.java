package dev.rpmsolve.rpm.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Small files that would fill the machine are refused after a few MiB. */
class BombTest {

  private static final int MEBIBYTE = 1 << 20;
  private static final int MOST_EXPANDED = 32 * MEBIBYTE;

  @ParameterizedTest
  @EnumSource(value = Packer.class, names = "PLAIN", mode = EnumSource.Mode.EXCLUDE)
  void oneGibibyteOfZerosIsRefusedEarly(Packer packer) throws IOException {
    assertRefusedEarly(zeros(packer, 1024));
  }

  @Test
  void nestedGzipIsNotExpandedTwice() throws IOException {
    byte[] nested = Packer.GZIP.pack(Packer.GZIP.pack("<a/>".getBytes()));
    MetadataException e =
        assertThrows(
            MetadataException.class,
            () ->
                ScannerLines.scan(
                    Decompression.open(
                        new ByteArrayInputStream(nested),
                        "f",
                        FilePromise.none(),
                        ReadLimits.defaults().bytes())));
    assertEquals(Kind.MALFORMED, e.kind());
  }

  @Test
  void truthfulOpenSizeEndsTheExpansionOneByteLater() throws IOException {
    byte[] bomb = zeros(Packer.GZIP, 16);
    FilePromise promise =
        new FilePromise(
            Optional.empty(), OptionalLong.empty(), Optional.empty(), OptionalLong.of(1000));
    long[] count = new long[1];
    MetadataException e = assertThrows(MetadataException.class, () -> drain(bomb, promise, count));
    assertEquals(Kind.SIZE_MISMATCH, e.kind());
    assertTrue(count[0] <= 1000);
  }

  @Test
  void largeZstdWindowIsRefusedBeforeMemoryIsAsked() {
    for (int exponent = 14; exponent < 32; exponent++) {
      byte[] frame = {
        0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, (byte) (exponent << 3), 1, 0, 0, 0, 0, 0
      };
      MetadataException e =
          assertThrows(
              MetadataException.class, () -> drain(frame, FilePromise.none(), new long[1]));
      assertEquals(Kind.UNSUPPORTED, e.kind(), e.getMessage());
      assertTrue(e.getMessage().contains("window"), e.getMessage());
    }
  }

  @Test
  void skippableZstdFramesAreSkipped() throws IOException {
    byte[] skippable = {0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3};
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(skippable);
    file.write(Packer.ZSTD.pack("<a/>".getBytes()));
    file.write(skippable);
    long[] count = new long[1];
    drain(file.toByteArray(), FilePromise.none(), count);
    assertEquals(4, count[0]);
    drain(skippable, FilePromise.none(), count = new long[1]);
    assertEquals(0, count[0]);
  }

  @Test
  void xzDictionaryBeyondTheMemoryLimitIsRefused() throws IOException {
    byte[] packed = Packer.XZ.pack("<a/>".getBytes());
    ReadLimits.Bytes tight = new ReadLimits.Bytes(1000, 1000, 200, 1000, 64 * 1024);
    MetadataException e =
        assertThrows(
            MetadataException.class,
            () ->
                Decompression.open(new ByteArrayInputStream(packed), "f", FilePromise.none(), tight)
                    .readAllBytes());
    assertEquals(Kind.LIMIT_EXCEEDED, e.kind(), e.getMessage());
  }

  private static void assertRefusedEarly(byte[] bomb) {
    long[] count = new long[1];
    MetadataException e =
        assertThrows(MetadataException.class, () -> drain(bomb, FilePromise.none(), count));
    assertEquals(Kind.LIMIT_EXCEEDED, e.kind(), e.getMessage());
    assertTrue(count[0] <= MOST_EXPANDED, "expanded " + count[0]);
  }

  private static void drain(byte[] file, FilePromise promise, long[] count) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    try (InputStream in =
        Decompression.open(
            new ByteArrayInputStream(file), "f", promise, ReadLimits.defaults().bytes())) {
      int n;
      while ((n = in.read(buffer)) >= 0) {
        count[0] += n;
      }
    }
  }

  /** As many members of 16 MiB as it takes. */
  private static byte[] zeros(Packer packer, int mebibytes) throws IOException {
    byte[] member = packer.pack(new byte[16 * MEBIBYTE]);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int done = 0; done < mebibytes; done += 16) {
      file.write(member);
    }
    return file.toByteArray();
  }
}
