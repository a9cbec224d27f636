package dev.rpmsolve.rpm.trust.openpgp;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts bytes into OpenPGP packets, before anything looks inside.
 *
 * <p>A length is checked against the bytes that are there, so that nobody allocates for bytes that
 * are not; lengths in parts and without end, which only encrypted data needs, are refused. Source:
 * RFC 9580, section 4.2.
 */
final class PacketFrames {
  static final int SIGNATURE = 2;
  static final int SECRET_KEY = 5;
  static final int PUBLIC_KEY = 6;
  static final int SECRET_SUBKEY = 7;
  static final int MARKER = 10;
  static final int TRUST = 12;
  static final int USER_ID = 13;
  static final int PUBLIC_SUBKEY = 14;
  static final int USER_ATTRIBUTE = 17;
  static final int PADDING = 21;

  /** Packets of one file at most. */
  private static final int PACKET_LIMIT = 100_000;

  private static final int NEW_FORMAT = 0x40;
  private static final int ALWAYS = 0x80;
  private static final int TWO_BYTES = 192;
  private static final int IN_PARTS = 224;
  private static final int FIVE_BYTES = 255;

  private final byte[] bytes;
  private final String file;
  private int at;

  private PacketFrames(byte[] bytes, String file) {
    this.bytes = bytes;
    this.file = file;
  }

  /**
   * A packet.
   *
   * @param tag its kind
   * @param from its first byte, which has the tag
   * @param body the first byte of what it holds
   * @param to one past its last byte
   */
  record Frame(int tag, int from, int body, int to) {
    /** The bytes of what it holds. */
    int length() {
      return to - body;
    }
  }

  /** Finds all packets. */
  static List<Frame> of(byte[] bytes, String file) {
    PacketFrames frames = new PacketFrames(bytes, file);
    List<Frame> found = new ArrayList<>();
    while (frames.at < bytes.length) {
      if (found.size() == PACKET_LIMIT) {
        throw frames.complaint(Kind.LIMIT_EXCEEDED, "at most " + PACKET_LIMIT + " packets", "more");
      }
      found.add(frames.next());
    }
    return found;
  }

  /** Copies a packet with its tag and length. */
  static byte[] copy(byte[] bytes, Frame frame) {
    return Arrays.copyOfRange(bytes, frame.from(), frame.to());
  }

  private Frame next() {
    int from = at;
    int head = bytes[at++] & 0xff;
    if ((head & ALWAYS) == 0) {
      at = from;
      throw complaint(Kind.MALFORMED, "the start of an OpenPGP packet", "byte " + head);
    }
    boolean isNew = (head & NEW_FORMAT) != 0;
    int tag = isNew ? head & 0x3f : head >>> 2 & 0xf;
    long length = isNew ? newLength() : oldLength(head & 3);
    if (length > bytes.length - at) {
      throw complaint(
          Kind.MALFORMED, length + " bytes of a packet", (bytes.length - at) + " bytes");
    }
    int body = at;
    at += (int) length;
    return new Frame(tag, from, body, at);
  }

  private long oldLength(int type) {
    return switch (type) {
      case 0 -> number(1);
      case 1 -> number(2);
      case 2 -> number(4);
      default -> throw complaint(Kind.UNSUPPORTED, "a packet with a length", "one without end");
    };
  }

  private long newLength() {
    int first = (int) number(1);
    if (first < TWO_BYTES) {
      return first;
    } else if (first < IN_PARTS) {
      return (first - TWO_BYTES << 8) + number(1) + TWO_BYTES;
    } else if (first == FIVE_BYTES) {
      return number(4);
    }
    throw complaint(Kind.UNSUPPORTED, "a packet in one piece", "one in parts");
  }

  private long number(int count) {
    if (count > bytes.length - at) {
      throw complaint(Kind.MALFORMED, "the length of a packet", "the end of the data");
    }
    long number = 0;
    for (int i = 0; i < count; i++) {
      number = number << 8 | bytes[at++] & 0xff;
    }
    return number;
  }

  private MetadataException complaint(Kind kind, String expected, String found) {
    return new MetadataException(
        kind, file, at, new Finding(expected, found), "get the file again");
  }
}
