package dev.rpmsolve.rpm.io;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;

/**
 * A digest that metadata announces for a file.
 *
 * @param algorithm the digest function
 * @param hex the digest in lower case hexadecimal digits
 */
public record Checksum(ChecksumAlgorithm algorithm, String hex) {
  private static final int BUFFER = 1 << 16;

  /**
   * Refuses text that is not a digest of the algorithm; upper case digits become lower case.
   *
   * @param algorithm the digest function
   * @param hex the digest in lower case hexadecimal digits
   */
  public Checksum {
    Objects.requireNonNull(algorithm, "algorithm");
    hex = hex.toLowerCase(Locale.ROOT);
    if (hex.length() != 2 * algorithm.byteCount() || !isHex(hex)) {
      throw new IllegalArgumentException(
          "expected "
              + 2 * algorithm.byteCount()
              + " hexadecimal digits for "
              + algorithm
              + ", found \""
              + hex
              + "\"");
    }
  }

  /**
   * The checksum of bytes in memory.
   *
   * @param algorithm the digest function
   * @param bytes what to digest
   * @return its checksum
   */
  public static Checksum of(ChecksumAlgorithm algorithm, byte[] bytes) {
    return new Checksum(algorithm, HexFormat.of().formatHex(algorithm.newDigest().digest(bytes)));
  }

  /**
   * The checksum of all that a stream has left, read piece by piece.
   *
   * @param algorithm the digest function
   * @param in the bytes; not closed
   * @return the checksum
   * @throws IOException if the stream fails
   */
  public static Checksum of(ChecksumAlgorithm algorithm, InputStream in) throws IOException {
    MessageDigest digest = algorithm.newDigest();
    byte[] buffer = new byte[BUFFER];
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      digest.update(buffer, 0, length);
    }
    return new Checksum(algorithm, HexFormat.of().formatHex(digest.digest()));
  }

  private static boolean isHex(String text) {
    return text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }
}
