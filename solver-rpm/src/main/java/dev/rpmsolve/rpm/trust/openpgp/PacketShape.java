package dev.rpmsolve.rpm.trust.openpgp;

/**
 * Looks whether a packet is what the library may be given: versions, and every length inside.
 *
 * <p>The library reads lengths of up to 32 bits inside packets. Here they are held to the packet
 * first, so that a packet of a few bytes cannot ask for memory, nor one with a huge number for
 * hours of arithmetic. Source: RFC 9580, sections 5.2 and 5.5.
 */
final class PacketShape {
  /** The bytes of a signature at most. */
  private static final int SIGNATURE_LIMIT = 64 * 1024;

  private static final int KEY_LIMIT = 16 * 1024;
  private static final int BITS_LIMIT = 16_384;
  private static final int EXPONENT_LIMIT = 64;
  private static final int V3_HASHED = 5;
  private static final int V3_BYTES = 19;
  private static final int V4_BYTES = 10;
  private static final int RSA = 1;
  private static final int RSA_ENCRYPT = 2;
  private static final int RSA_SIGN = 3;
  private static final int DSA = 17;
  private static final int ECDSA = 19;
  private static final int EDDSA = 22;
  private static final int ED25519 = 27;
  private static final int ED448 = 28;

  private final byte[] bytes;
  private final int to;
  private int at;

  private PacketShape(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.to = to;
    at = from;
  }

  /** Tells whether a packet is a signature of version 3, 4 or 6 whose lengths fit into it. */
  static boolean isSignature(byte[] bytes, PacketFrames.Frame frame) {
    return frame.length() <= SIGNATURE_LIMIT && isSignature(bytes, frame.body(), frame.to(), 1);
  }

  private static boolean isSignature(byte[] bytes, int from, int to, int nesting) {
    if (to - from < V4_BYTES) {
      return false;
    }
    PacketShape shape = new PacketShape(bytes, from, to);
    return switch (shape.bytes[shape.at++]) {
      case 2, 3 -> to - from >= V3_BYTES && bytes[from + 1] == V3_HASHED;
      case 4 -> shape.isOfVersion4(2, nesting) && shape.has(2);
      case 6 -> shape.isOfVersion4(4, nesting) && shape.isSalted();
      default -> false;
    };
  }

  /** Type, two algorithms, and two areas of subpackets. */
  private boolean isOfVersion4(int lengthBytes, int nesting) {
    at += 3;
    return isArea(lengthBytes, nesting) && isArea(lengthBytes, nesting);
  }

  private boolean isSalted() {
    if (!has(3)) {
      return false;
    }
    at += 2;
    return has((bytes[at++] & 0xff) + 1);
  }

  private boolean has(long count) {
    return count <= to - at;
  }

  private long number(int count) {
    long number = 0;
    for (int i = 0; i < count; i++) {
      number = number << 8 | bytes[at++] & 0xff;
    }
    return number;
  }

  private boolean isArea(int lengthBytes, int nesting) {
    if (!has(lengthBytes)) {
      return false;
    }
    long length = number(lengthBytes);
    if (!has(length)) {
      return false;
    }
    int end = at + (int) length;
    while (at < end) {
      long size = subpacketLength(end);
      if (size < 1 || size > end - at) {
        return false;
      }
      int next = at + (int) size;
      boolean isEmbedded = (bytes[at] & 0x7f) == 32;
      if (isEmbedded && (nesting == 0 || !isSignature(bytes, at + 1, next, nesting - 1))) {
        return false;
      }
      at = next;
    }
    return true;
  }

  /** The length of a subpacket with its type; 0 if there is none. */
  private long subpacketLength(int end) {
    int first = bytes[at++] & 0xff;
    int more = first < 192 ? 0 : first < 255 ? 1 : 4;
    if (more > end - at) {
      return 0;
    }
    return switch (more) {
      case 0 -> first;
      case 1 -> (first - 192 << 8) + number(1) + 192;
      default -> number(4);
    };
  }

  /**
   * Tells whether a packet is a key of version 4 or 6 that can sign, and that is not out of all
   * proportion.
   */
  static boolean isSigningKey(byte[] bytes, PacketFrames.Frame frame) {
    if (frame.length() > KEY_LIMIT || frame.length() < 8) {
      return false;
    }
    PacketShape shape = new PacketShape(bytes, frame.body(), frame.to());
    int version = bytes[shape.at];
    shape.at += 5;
    int algorithm = bytes[shape.at++] & 0xff;
    if (version == 6) {
      return shape.has(4) && shape.number(4) == shape.to - shape.at && shape.isMaterial(algorithm);
    }
    return version == 4 && shape.isMaterial(algorithm);
  }

  private boolean isMaterial(int algorithm) {
    return switch (algorithm) {
      case RSA, RSA_SIGN -> isNumber(BITS_LIMIT) && isNumber(EXPONENT_LIMIT) && at == to;
      case DSA ->
          isNumber(BITS_LIMIT)
              && isNumber(BITS_LIMIT)
              && isNumber(BITS_LIMIT)
              && isNumber(BITS_LIMIT)
              && at == to;
      case ECDSA, EDDSA -> isCurve() && isNumber(BITS_LIMIT) && at == to;
      case ED25519 -> to - at == 32;
      case ED448 -> to - at == 57;
      default -> false;
    };
  }

  private boolean isCurve() {
    if (!has(1)) {
      return false;
    }
    int length = bytes[at++] & 0xff;
    at += length;
    return length > 0 && length < 0xff && at <= to;
  }

  private boolean isNumber(int bitsLimit) {
    if (!has(2)) {
      return false;
    }
    int bits = (int) number(2);
    int length = (bits + 7) / 8;
    if (bits == 0 || bits > bitsLimit || !has(length)) {
      return false;
    }
    at += length;
    return true;
  }

  /** Names an algorithm of keys. */
  static String algorithmName(int algorithm) {
    return switch (algorithm) {
      case RSA, RSA_ENCRYPT, RSA_SIGN -> "RSA";
      case DSA -> "DSA";
      case ECDSA -> "ECDSA";
      case EDDSA -> "EdDSA";
      case ED25519 -> "Ed25519";
      case ED448 -> "Ed448";
      default -> "algorithm " + algorithm;
    };
  }
}
