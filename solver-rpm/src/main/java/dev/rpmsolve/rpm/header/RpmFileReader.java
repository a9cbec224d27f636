package dev.rpmsolve.rpm.header;

import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;

/**
 * Takes lead, signature header and header off a {@code .rpm} file; what follows is the payload.
 *
 * <p>Lengths are checked before memory is taken, the length of the file against the one that the
 * signature header announces; digests are up to the caller. Used once, by one thread.
 */
final class RpmFileReader {
  private static final int LEAD_BYTES = 96;
  private static final int LEAD_MAGIC = 0xedabeedb;
  private static final int HEADER_MAGIC = 0x8eade801;
  private static final int INTRO_BYTES = 16;
  private static final int SIGNATURE_LIMIT = 64 << 20;
  private static final String REMEDY = "get the package again; 'rpm -K' checks one";

  /** What a cut off file ends in. */
  private static final String END = "the end of the file";

  private final InputStream in;
  private final long size;
  private final String file;
  private long offset;
  private byte[] intro = new byte[0];

  /**
   * Starts reading.
   *
   * @param in the bytes of the file; not closed
   * @param size how many there are
   * @param file the name for messages
   */
  RpmFileReader(InputStream in, long size, String file) {
    this.in = in;
    this.size = size;
    this.file = file;
  }

  /**
   * What is in front of the payload.
   *
   * @param signatures the signature header
   * @param intro the 16 bytes that the header starts with in the file
   * @param header the header
   */
  record Parts(RpmHeader signatures, byte[] intro, RpmHeader header) {}

  /** Reads up to the payload. */
  Parts read() throws IOException {
    checkLead(next(LEAD_BYTES, "a lead"));
    RpmHeader signatures = readHeader("the signature header", SIGNATURE_LIMIT);
    int padding = -signatures.length() & 7;
    next(padding, "padding");
    long start = offset;
    RpmHeader header = readHeader("the header", Integer.MAX_VALUE);
    checkSize(signatures, start);
    return new Parts(signatures, intro, header);
  }

  /** A place in the file, for complaints. */
  HeaderSource source(long at, String what) {
    return new HeaderSource(file, at, what, REMEDY);
  }

  private void checkLead(byte... lead) {
    HeaderSource source = source(0, "the lead");
    if (RpmHeader.intAt(lead, 0) != LEAD_MAGIC) {
      throw source.malformed(0, "the magic number of a .rpm file", hex(lead, 0, 4));
    }
    if (lead[4] != 3 && lead[4] != 4) {
      throw source.complaintAt(
          Kind.UNSUPPORTED, 4, "version 3 or 4 of the file format", "version " + lead[4]);
    }
  }

  private RpmHeader readHeader(String what, int dataLimit) throws IOException {
    long start = offset;
    HeaderSource source = source(start + 8, what);
    intro = next(INTRO_BYTES, what);
    if (RpmHeader.intAt(intro, 0) != HEADER_MAGIC) {
      throw source(start, what).malformed(0, "the magic number of a header", hex(intro, 0, 4));
    }
    int entries = RpmHeader.intAt(intro, 8);
    int data = RpmHeader.intAt(intro, 12);
    RpmHeader.checkCounts(source, entries, data);
    if (data > dataLimit) {
      throw source.complaintAt(
          Kind.LIMIT_EXCEEDED, 4, "at most " + dataLimit + " bytes of data", "" + data);
    }
    long rest = RpmHeader.length(entries, data) - RpmHeader.PREAMBLE_BYTES;
    byte[] body = next(rest, what);
    byte[] bytes = new byte[RpmHeader.PREAMBLE_BYTES + body.length];
    System.arraycopy(intro, 8, bytes, 0, RpmHeader.PREAMBLE_BYTES);
    System.arraycopy(body, 0, bytes, RpmHeader.PREAMBLE_BYTES, body.length);
    return RpmHeader.parse(bytes, 0, bytes.length, source);
  }

  /** Nothing is allocated for bytes that the file does not have. */
  private byte[] next(long count, String what) throws IOException {
    if (count > size - offset) {
      throw source(size, what).malformed(0, count + " bytes", END);
    }
    byte[] bytes = in.readNBytes((int) count);
    if (bytes.length < count) {
      throw source(offset + bytes.length, what).malformed(0, count + " bytes", END);
    }
    offset += count;
    return bytes;
  }

  private void checkSize(RpmHeader signatures, long start) {
    int tag =
        signatures.has(HeaderTag.LONG_SIGNED_SIZE)
            ? HeaderTag.LONG_SIGNED_SIZE
            : HeaderTag.SIGNATURE_SIZE;
    if (signatures.has(tag) && signatures.number(tag, 0) != size - start) {
      throw source(-1, "header and payload")
          .complaint(
              Kind.SIZE_MISMATCH, signatures.number(tag, 0) + " bytes", (size - start) + " bytes");
    }
  }

  private static String hex(byte[] bytes, int from, int to) {
    return HexFormat.of().formatHex(bytes, from, to);
  }
}
