package dev.rpmsolve.rpm.io;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** A digest function that repository metadata may name; the better ones come later. */
public enum ChecksumAlgorithm {
  /** MD5, 128 bits; forgeable. */
  MD5("MD5", 16),
  /** SHA-1, 160 bits; collisions are known. Very old metadata calls it {@code sha}. */
  SHA1("SHA-1", 20),
  /** SHA-224. */
  SHA224("SHA-224", 28),
  /** SHA-256, what every current tool writes. */
  SHA256("SHA-256", 32),
  /** SHA-384. */
  SHA384("SHA-384", 48),
  /** SHA-512. */
  SHA512("SHA-512", 64);

  private final String javaName;
  private final int byteCount;

  ChecksumAlgorithm(String javaName, int byteCount) {
    this.javaName = javaName;
    this.byteCount = byteCount;
  }

  /**
   * The algorithm that the {@code type} attribute of a checksum element names.
   *
   * @param type the attribute, for example {@code sha256}
   * @return the algorithm; empty if the name is not known
   */
  public static Optional<ChecksumAlgorithm> ofMetadataName(String type) {
    return switch (type) {
      case "md5" -> Optional.of(MD5);
      case "sha", "sha1" -> Optional.of(SHA1);
      case "sha224" -> Optional.of(SHA224);
      case "sha256" -> Optional.of(SHA256);
      case "sha384" -> Optional.of(SHA384);
      case "sha512" -> Optional.of(SHA512);
      default -> Optional.empty();
    };
  }

  /**
   * The length of a digest.
   *
   * @return bytes
   */
  public int byteCount() {
    return byteCount;
  }

  MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance(javaName);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime lacks " + javaName, e);
    }
  }
}
