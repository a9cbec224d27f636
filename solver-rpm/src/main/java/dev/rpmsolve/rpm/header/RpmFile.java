package dev.rpmsolve.rpm.header;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The header of a {@code .rpm} file, with what in front of it vouches for it.
 *
 * <p>A file starts with a lead of 96 bytes, of which only the magic still means something; then
 * comes the signature header, filled up to a multiple of 8 bytes, then the header, then the
 * payload, which is not read. Where the signature header has SHA-256 or SHA-1 of the header it must
 * be right; where it has neither, as before rpm 4.0.4, MD5 of header and payload must be, and the
 * file is read to its end. The length of the file must be the one that the signature header
 * announces. Signatures by keys are not looked at.
 *
 * @param header the header
 * @param fileBytes length of the file
 * @param isVerified whether a digest covers the header, and was right
 */
public record RpmFile(RpmHeader header, long fileBytes, boolean isVerified) {

  private static final int LEAD_BYTES = 96;
  private static final int LEAD_MAGIC = 0xedabeedb;
  private static final int HEADER_MAGIC = 0x8eade801;
  private static final int INTRO_BYTES = 16;
  private static final int SIGNATURE_LIMIT = 64 << 20;
  private static final String REMEDY = "get the package again; 'rpm -K' checks one";

  /** What a cut off file ends in. */
  private static final String END = "the end of the file";

  /**
   * Reads lead and headers.
   *
   * @param path a regular file
   * @param file the name for messages
   * @return the header and what is known of it
   * @throws IOException if the file system fails
   * @throws MetadataException if this is no package of rpm, or a damaged one
   */
  public static RpmFile read(Path path, String file) throws IOException {
    long size = Files.size(path);
    try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      return read(in, size, file);
    }
  }

  /**
   * Reads lead and headers.
   *
   * @param in the bytes of the file; not closed
   * @param size how many there are
   * @param file the name for messages
   * @return the header and what is known of it
   * @throws IOException if the stream fails
   * @throws MetadataException if this is no package of rpm, or a damaged one
   */
  public static RpmFile read(InputStream in, long size, String file) throws IOException {
    return new Reading(in, size, file).read();
  }

  /** The reading of one file. */
  private static final class Reading {
    private final InputStream in;
    private final long size;
    private final String file;
    private long offset;
    private byte[] intro;

    Reading(InputStream in, long size, String file) {
      this.in = in;
      this.size = size;
      this.file = file;
    }

    RpmFile read() throws IOException {
      checkLead(next(LEAD_BYTES, "a lead"));
      RpmHeader signatures = readHeader("the signature header", SIGNATURE_LIMIT);
      int padding = -signatures.length() & 7;
      next(padding, "padding");
      long start = offset;
      RpmHeader header = readHeader("the header", Integer.MAX_VALUE);
      checkSize(signatures, start);
      boolean isVerified = HeaderDigests.verify(header, signatures);
      if (!isVerified && signatures.has(HeaderTag.SIGNATURE_MD5)) {
        verifyWhole(header, signatures);
        isVerified = true;
      }
      return new RpmFile(header, size, isVerified);
    }

    private HeaderSource source(long at, String what) {
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
                Kind.SIZE_MISMATCH,
                signatures.number(tag, 0) + " bytes",
                (size - start) + " bytes");
      }
    }

    private void verifyWhole(RpmHeader header, RpmHeader signatures) throws IOException {
      MessageDigest md5 = HeaderDigests.digest("MD5");
      md5.update(intro);
      md5.update(
          header.bytes(), RpmHeader.PREAMBLE_BYTES, header.length() - RpmHeader.PREAMBLE_BYTES);
      byte[] buffer = new byte[64 * 1024];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        md5.update(buffer, 0, n);
      }
      byte[] expected = signatures.binary(HeaderTag.SIGNATURE_MD5);
      byte[] found = md5.digest();
      if (!Arrays.equals(expected, found)) {
        throw source(-1, "header and payload")
            .complaint(
                Kind.CHECKSUM_MISMATCH,
                "MD5 " + hex(expected, 0, Math.min(expected.length, 16)),
                hex(found, 0, 16));
      }
    }

    private static String hex(byte[] bytes, int from, int to) {
      return HexFormat.of().formatHex(bytes, from, to);
    }
  }
}
