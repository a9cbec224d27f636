package dev.rpmsolve.rpm.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RpmFileTest {
  private final byte[] good;
  private final int headerFrom;

  RpmFileTest() throws IOException {
    good =
        Files.readAllBytes(
            Path.of(
                System.getProperty("rpmsolve.root"),
                "testdata/installed/rpms/app-2.1-1.noarch.rpm"));
    ByteBuffer bytes = ByteBuffer.wrap(good);
    int end = 96 + 16 + 16 * bytes.getInt(96 + 8) + bytes.getInt(96 + 12);
    headerFrom = end + (-end & 7);
  }

  private static RpmFile read(byte... bytes) throws IOException {
    return RpmFile.read(new ByteArrayInputStream(bytes), bytes.length, "app.rpm");
  }

  private static MetadataException refusal(byte... bytes) {
    return assertThrows(MetadataException.class, () -> read(bytes));
  }

  @Test
  void headersAreVerified() throws IOException {
    RpmFile file = read(good);
    assertTrue(file.isVerified());
    assertEquals("app", file.header().textOf(HeaderTag.NAME));
    assertEquals(good.length, file.fileBytes());
  }

  @Test
  void everyPrefixIsRefused() {
    for (int length = 0; length < good.length; length++) {
      MetadataException e = refusal(Arrays.copyOf(good, length));
      assertTrue(e.getMessage().startsWith("app.rpm: "), e.getMessage());
    }
    assertEquals(Kind.SIZE_MISMATCH, refusal(Arrays.copyOf(good, good.length + 1)).kind());
  }

  @Test
  void everyChangeOfTheHeaderIsFound() {
    SplittableRandom random = new SplittableRandom(7);
    int payload =
        headerFrom
            + 16
            + 16 * ByteBuffer.wrap(good).getInt(headerFrom + 8)
            + ByteBuffer.wrap(good).getInt(headerFrom + 12);
    for (int i = 0; i < 3000; i++) {
      byte[] bad = good.clone();
      // Behind the magic there are four bytes that mean nothing.
      int at = headerFrom + 8 + random.nextInt(payload - headerFrom - 8);
      bad[at] ^= (byte) (1 + random.nextInt(255));
      refusal(bad);
    }
  }

  @Test
  void changesOfTheRestAreFoundOrHarmless() throws IOException {
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < 3000; i++) {
      byte[] bad = good.clone();
      bad[random.nextInt(headerFrom)] ^= (byte) (1 + random.nextInt(255));
      try {
        assertEquals("app", read(bad).header().textOf(HeaderTag.NAME));
      } catch (MetadataException e) {
        assertTrue(e.getMessage().startsWith("app.rpm: "), e.getMessage());
      }
    }
  }

  @Test
  void hugeCountsAskForNoMemory() {
    for (int at : new int[] {96 + 8, 96 + 12, headerFrom + 8, headerFrom + 12}) {
      for (int value : new int[] {-1, 0xffff, 0x0fff_ffff, Integer.MAX_VALUE}) {
        byte[] bad = good.clone();
        ByteBuffer.wrap(bad).putInt(at, value);
        refusal(bad);
      }
    }
  }

  @Test
  void otherFilesAndFormatsAreRefused() {
    assertEquals(Kind.MALFORMED, refusal(new byte[200]).kind());
    byte[] later = good.clone();
    later[4] = 5;
    assertEquals(Kind.UNSUPPORTED, refusal(later).kind());
  }

  /** A file as rpm 4.0 made them: MD5 of header and payload, and nothing else. */
  private static byte[] old(byte[] payload, byte... header) throws Exception {
    byte[] magic = HexFormat.of().parseHex("8eade80100000000");
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    signed.writeBytes(magic);
    signed.writeBytes(header);
    signed.writeBytes(payload);
    byte[] md5 = MessageDigest.getInstance("MD5").digest(signed.toByteArray());
    ByteBuffer signature = ByteBuffer.allocate(8 + 16 + 16 + 8).putInt(1).putInt(16);
    signature.putInt(HeaderTag.SIGNATURE_MD5).putInt(HeaderType.BIN).putInt(0).putInt(16).put(md5);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(ByteBuffer.allocate(96).putInt(0xedabeedb).put((byte) 3).array());
    file.writeBytes(magic);
    file.writeBytes(Arrays.copyOf(signature.array(), 8 + 16 + 16));
    file.writeBytes(signed.toByteArray());
    return file.toByteArray();
  }

  @Test
  void oldFilesAreVerifiedToTheirEnd() throws Exception {
    byte[] header = HeaderWriter.of("old", "1", "1", "noarch").write();
    byte[] file = old(new byte[100_000], header);
    assertTrue(read(file).isVerified());
    file[file.length - 1]++;
    assertEquals(Kind.CHECKSUM_MISMATCH, refusal(file).kind());
  }

  @Test
  void filesWithoutDigestsAreKnownAsSuch() throws Exception {
    byte[] file = old(new byte[10], HeaderWriter.of("old", "1", "1", "noarch").write());
    ByteBuffer.wrap(file).putInt(96 + 16, 1007);
    assertFalse(read(file).isVerified());
  }

  @Test
  void realFilesAreVerified() throws IOException {
    Path folder = DataPresence.ofSystem().required("rpms");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.sorted().toList();
      assertEquals(12, all.size());
      for (Path file : all) {
        RpmFile rpm = RpmFile.read(file, file.toString());
        assertTrue(rpm.isVerified());
        String name = rpm.header().textOf(HeaderTag.NAME);
        assertTrue(file.getFileName().toString().startsWith(name + "-2.4.6-2."));
      }
    }
  }
}
