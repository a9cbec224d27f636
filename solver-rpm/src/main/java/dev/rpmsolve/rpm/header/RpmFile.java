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
 * announces. Signatures by keys are looked at by {@link PackageSeals}.
 *
 * @param header the header
 * @param fileBytes length of the file
 * @param isVerified whether a digest covers the header, and was right
 */
public record RpmFile(RpmHeader header, long fileBytes, boolean isVerified) {

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
    RpmFileReader reader = new RpmFileReader(in, size, file);
    RpmFileReader.Parts parts = reader.read();
    boolean isVerified = HeaderDigests.verify(parts.header(), parts.signatures());
    if (!isVerified && parts.signatures().has(HeaderTag.SIGNATURE_MD5)) {
      verifyWhole(parts, in, reader.source(-1, "header and payload"));
      isVerified = true;
    }
    return new RpmFile(parts.header(), size, isVerified);
  }

  private static void verifyWhole(RpmFileReader.Parts parts, InputStream in, HeaderSource source)
      throws IOException {
    MessageDigest md5 = HeaderDigests.digest("MD5");
    HeaderDigests.feedWhole(parts, md5::update);
    byte[] buffer = new byte[64 * 1024];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      md5.update(buffer, 0, n);
    }
    byte[] expected = parts.signatures().binary(HeaderTag.SIGNATURE_MD5);
    byte[] found = md5.digest();
    if (!Arrays.equals(expected, found)) {
      throw source.complaint(
          Kind.CHECKSUM_MISMATCH,
          "MD5 " + HexFormat.of().formatHex(expected, 0, Math.min(expected.length, 16)),
          HexFormat.of().formatHex(found));
    }
  }
}
