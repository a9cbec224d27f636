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

  /** Receives bytes of which a digest is taken. */
  @FunctionalInterface
  interface Sink {
    void accept(byte[] bytes, int from, int length);
  }

  /** The digest of a header's region. */
  static byte[] digest(RpmHeader header, String algorithm) {
    MessageDigest digest = digest(algorithm);
    feedRegion(header, digest::update);
    return digest.digest();
  }

  /** Hands out what digests and signatures of a header cover. */
  static void feedRegion(RpmHeader header, Sink sink) {
    HeaderRegion region = header.region();
    ByteBuffer counts = ByteBuffer.allocate(RpmHeader.PREAMBLE_BYTES);
    counts.putInt(region.entryCount()).putInt(region.dataBytes());
    sink.accept(MAGIC, 0, MAGIC.length);
    sink.accept(counts.array(), 0, RpmHeader.PREAMBLE_BYTES);
    sink.accept(header.bytes(), header.entryAt(0), region.entryCount() * RpmHeader.ENTRY_BYTES);
    sink.accept(header.bytes(), header.dataFrom(), region.dataBytes());
  }

  /** Hands out the header as the file has it: digests of header and payload start with it. */
  static void feedWhole(RpmFileReader.Parts parts, Sink sink) {
    sink.accept(parts.intro(), 0, parts.intro().length);
    RpmHeader header = parts.header();
    sink.accept(
        header.bytes(), RpmHeader.PREAMBLE_BYTES, header.length() - RpmHeader.PREAMBLE_BYTES);
  }

  static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
