package dev.rpmsolve.rpm.trust.openpgp;

/** The digest functions that signatures name, by their numbers. RFC 9580, section 9.5. */
final class Hashes {
  private static final int MD5 = 1;
  private static final int SHA1 = 2;
  private static final int RIPEMD160 = 3;
  private static final int SHA256 = 8;

  private Hashes() {}

  static String name(int number) {
    return switch (number) {
      case MD5 -> "MD5";
      case SHA1 -> "SHA1";
      case RIPEMD160 -> "RIPEMD160";
      case SHA256 -> "SHA256";
      case 9 -> "SHA384";
      case 10 -> "SHA512";
      case 11 -> "SHA224";
      case 12 -> "SHA3-256";
      case 14 -> "SHA3-512";
      default -> "hash " + number;
    };
  }

  /** Whether nobody can make two texts of one digest. */
  static boolean isStrong(int number) {
    return switch (number) {
      case SHA256, 9, 10, 11, 12, 14 -> true;
      default -> false;
    };
  }

  /**
   * Whether a key may bind its own names and subkeys with it. Old keys do so by SHA-1; whoever
   * could forge that would need the key file first, which is trusted anyway.
   */
  static boolean bindsKeys(int number) {
    return isStrong(number) || number == SHA1;
  }
}
