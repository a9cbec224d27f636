package dev.rpmsolve.rpm.io;

/** Which digest functions count as a proof that a file is the announced one. */
public enum ChecksumPolicy {
  /** Only the SHA-2 family, and every file must have a checksum. */
  STRONG,
  /** The SHA-2 family and SHA-1; a missing checksum is a warning. The default. */
  STANDARD,
  /** Like {@link #STANDARD}, and MD5 as well: for museum pieces from a trusted place. */
  LEGACY;

  /**
   * Tells whether a digest function is good enough.
   *
   * @param algorithm the digest function
   * @return true if a match of it is accepted
   */
  public boolean accepts(ChecksumAlgorithm algorithm) {
    return switch (algorithm) {
      case MD5 -> this == LEGACY;
      case SHA1 -> this != STRONG;
      case SHA224, SHA256, SHA384, SHA512 -> true;
    };
  }

  /**
   * Tells whether a file without a checksum is refused.
   *
   * @return true if every file must have one
   */
  public boolean requiresChecksum() {
    return this == STRONG;
  }
}
