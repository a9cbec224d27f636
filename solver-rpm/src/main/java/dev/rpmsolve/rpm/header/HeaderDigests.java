package dev.rpmsolve.rpm.header;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The digests that rpm makes of a header when it builds a package. They cover the region: the
 * entries and data that were there then, as if nothing had been added since.
 */
final class HeaderDigests {

  /** What stands in front of every header in a file. */
  private static final byte[] MAGIC = {(byte) 0x8e, (byte) 0xad, (byte) 0xe8, 1, 0, 0, 0, 0};

  private HeaderDigests() {}

  /**
   * Verifies a header against all digests that somebody knows of it.
   *
   * @param header the header
   * @param digests holds the digests: the same header in a database, the signature header in a file
   * @return whether there was one
   * @throws MetadataException if one differs
   */
  static boolean verify(RpmHeader header, RpmHeader digests) {
    boolean isVerified = verify(header, digests, HeaderTag.SHA256_HEADER, "SHA-256");
    if (!isVerified) {
      isVerified = verify(header, digests, HeaderTag.SHA1_HEADER, "SHA-1");
    }
    return isVerified;
  }

  private static boolean verify(RpmHeader header, RpmHeader digests, int tag, String algorithm) {
    if (!digests.has(tag)) {
      return false;
    }
    String expected = digests.textOf(tag).toLowerCase(Locale.ROOT);
    String found = HexFormat.of().formatHex(digest(header, algorithm));
    if (!found.equals(expected)) {
      throw header
          .source()
          .complaint(Kind.CHECKSUM_MISMATCH, algorithm + " " + expected + " of the header", found);
    }
    return true;
  }

  private static byte[] digest(RpmHeader header, String algorithm) {
    Region region = Region.of(header);
    ByteBuffer counts = ByteBuffer.allocate(RpmHeader.PREAMBLE_BYTES);
    counts.putInt(region.entryCount()).putInt(region.dataBytes());
    MessageDigest digest = digest(algorithm);
    digest.update(MAGIC);
    digest.update(counts.array());
    digest.update(header.bytes(), header.entryAt(0), region.entryCount() * RpmHeader.ENTRY_BYTES);
    digest.update(header.bytes(), header.dataFrom(), region.dataBytes());
    return digest.digest();
  }

  static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  /**
   * The part of a header that was there when the package was built.
   *
   * @param entryCount the first so many entries
   * @param dataBytes the first so many bytes of data
   */
  private record Region(int entryCount, int dataBytes) {

    /** Reads what the first entry says; a header without region is one as a whole. */
    static Region of(RpmHeader header) {
      if (header.tag(0) != HeaderTag.HEADER_IMMUTABLE) {
        return new Region(header.entryCount(), header.dataBytes());
      }
      int trailer = header.offset(0);
      boolean isWhole =
          header.type(0) == HeaderType.BIN && header.count(0) == RpmHeader.ENTRY_BYTES;
      if (!isWhole) {
        throw header.source().malformed(RpmHeader.PREAMBLE_BYTES, "a region of 16 bytes", "none");
      }
      // The trailer is an entry itself, whose offset leads back to the first entry.
      int back = RpmHeader.intAt(header.bytes(), header.dataFrom() + trailer + 8);
      long bytes = -(long) back;
      long count = bytes / RpmHeader.ENTRY_BYTES;
      if (bytes % RpmHeader.ENTRY_BYTES != 0 || count < 1 || count > header.entryCount()) {
        throw header
            .source()
            .malformed(
                header.dataFrom() - header.from() + (long) trailer,
                "a region of some of the " + header.entryCount() + " entries",
                back + " bytes");
      }
      return new Region((int) count, trailer + RpmHeader.ENTRY_BYTES);
    }
  }
}
