package dev.rpmsolve.rpm.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RpmHeaderTest {
  private static final HeaderSource SOURCE = new HeaderSource("db", 100, "header 7", "try again");
  private final byte[] good = HeaderWriter.of("web", "1.0", "1", "noarch").write();

  private static RpmHeader parse(byte... bytes) {
    return RpmHeader.parse(bytes, 0, bytes.length, SOURCE);
  }

  @Test
  void readsWhatIsThere() {
    RpmHeader header = parse(good);
    assertEquals("web", header.textOf(HeaderTag.NAME));
    assertEquals("", header.textOf(HeaderTag.VENDOR));
    assertEquals(5, header.numberOr(HeaderTag.EPOCH, 5));
  }

  /** Entry 0 is the name: tag at byte 8, type at 12, offset at 16, count at 20. */
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0, -1",
    "0, 65536",
    "4, -1",
    "4, 268435456",
    "0, 6",
    "12, 0",
    "12, 10",
    "12, -3",
    "16, -1",
    "16, 100000",
    "16, 2147483647",
    "20, 0",
    "20, -1",
    "20, 2147483647",
    "20, 2"
  })
  void refusesWhatLeadsOut(int at, int value) {
    byte[] bad = good.clone();
    ByteBuffer.wrap(bad).putInt(at, value);
    MetadataException e = assertThrows(MetadataException.class, () -> parse(bad));
    assertEquals(Kind.MALFORMED, e.kind());
    assertTrue(e.getMessage().startsWith("db: byte 1"), e.getMessage());
    assertTrue(e.getMessage().contains("header 7"), e.getMessage());
  }

  @Test
  void refusesNumbersBetweenTheirMultiples() {
    byte[] bad = new HeaderWriter().numbers(HeaderTag.EPOCH, 1, 2).write();
    ByteBuffer.wrap(bad).putInt(16, 1).putInt(20, 1);
    assertThrows(MetadataException.class, () -> parse(bad));
  }

  @Test
  void refusesTextsWithoutEnd() {
    byte[] bad = new HeaderWriter().texts(HeaderTag.DIR_NAMES, "/a/", "/b/").write();
    bad[bad.length - 1] = 'x';
    RpmHeader header = parse(bad);
    RpmHeader.Texts texts = header.texts(HeaderTag.DIR_NAMES);
    texts.next();
    assertThrows(MetadataException.class, texts::next);
  }

  @Test
  void refusesEveryOtherLength() {
    for (int length = 0; length < good.length; length++) {
      byte[] bad = Arrays.copyOf(good, length);
      assertThrows(MetadataException.class, () -> parse(bad), "length " + length);
    }
    assertThrows(MetadataException.class, () -> parse(Arrays.copyOf(good, good.length + 1)));
  }

  @Test
  void lastOfSeveralEntriesCounts() {
    byte[] two =
        new HeaderWriter().text(HeaderTag.NAME, "old").text(HeaderTag.VERSION, "new").write();
    ByteBuffer.wrap(two).putInt(8 + 16, HeaderTag.NAME);
    assertEquals("new", parse(two).textOf(HeaderTag.NAME));
  }

  @Test
  void whatNobodyVouchesForDoesNotCount() {
    byte[] installed = HeaderWriter.of("web", "1.0", "1", "noarch").writeInstalled(77);
    int last = 8 + 16 * (ByteBuffer.wrap(installed).getInt(0) - 1);
    assertEquals(HeaderTag.INSTALL_TIME, ByteBuffer.wrap(installed).getInt(last));
    ByteBuffer.wrap(installed).putInt(last, HeaderTag.EPOCH);
    assertEquals(0, parse(installed).numberOr(HeaderTag.EPOCH, 0));
  }

  @Test
  void digestsCoverTheRegionOnly() {
    byte[] installed = HeaderWriter.of("web", "1.0", "1", "noarch").writeInstalled(77);
    RpmHeader header = parse(installed);
    assertTrue(HeaderDigests.verify(header, header));
    assertEquals(77, header.numberOr(HeaderTag.INSTALL_TIME, 0));
    installed[installed.length - 1]++;
    assertTrue(HeaderDigests.verify(parse(installed), parse(installed)));
  }
}
