package dev.rpmsolve.rpm.trust.openpgp;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Takes bytes out of ASCII armor: {@code -----BEGIN PGP ...-----}, headers, base64, a checksum.
 *
 * <p>Text outside of armor is passed over, as in key files that say whose key it is. Linear in the
 * length of the input. Source: RFC 9580, section 6.
 */
final class Armor {
  private static final String BEGIN = "-----BEGIN PGP ";
  private static final String END = "-----END PGP ";
  private static final String DASHES = "-----";
  private static final String REMEDY = "get the file again";
  private static final int BINARY = 0x80;
  private static final int CRC_BYTES = 3;
  private static final int CRC_INIT = 0xb704ce;
  private static final int CRC_POLYNOMIAL = 0x1864cfb;

  private final String[] lines;
  private final String file;
  private int next;

  private Armor(String[] lines, String file) {
    this.lines = lines;
    this.file = file;
  }

  /**
   * A run of packets.
   *
   * @param type what the armor says it is, such as {@code SIGNATURE}; empty if there was none
   * @param bytes the packets
   */
  record Block(String type, byte[] bytes) {}

  /** Finds what is in a file: one block of plain packets, or all blocks in armor. */
  static List<Block> decode(byte[] bytes, String file) {
    if (bytes.length > 0 && (bytes[0] & BINARY) != 0) {
      return List.of(new Block("", bytes));
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<Block> blocks = new ArrayList<>();
    Armor armor = new Armor(text.split("\r?\n|\r", -1), file);
    while (armor.findBegin()) {
      blocks.add(armor.block());
    }
    if (blocks.isEmpty()) {
      throw new MetadataException(
          Kind.MALFORMED,
          file,
          0,
          new Finding("OpenPGP packets, or a line '" + BEGIN + "...'", "other bytes"),
          REMEDY);
    }
    return blocks;
  }

  private boolean findBegin() {
    while (next < lines.length && !lines[next].startsWith(BEGIN)) {
      next++;
    }
    return next < lines.length;
  }

  private Block block() {
    String head = lines[next].stripTrailing();
    if (!head.endsWith(DASHES) || head.length() <= BEGIN.length() + DASHES.length()) {
      throw malformed("'" + BEGIN + "TYPE-----'", head);
    }
    String type = head.substring(BEGIN.length(), head.length() - DASHES.length());
    next++;
    skipHeaders();
    StringBuilder base64 = new StringBuilder();
    String checksum = "";
    while (next < lines.length && !lines[next].startsWith(DASHES)) {
      String line = lines[next].strip();
      if (line.startsWith("=")) {
        checksum = line.substring(1);
      } else {
        base64.append(line);
      }
      next++;
    }
    if (next == lines.length || !lines[next].stripTrailing().equals(END + type + DASHES)) {
      throw malformed(
          "'" + END + type + DASHES + "'", next == lines.length ? "the end" : "another");
    }
    byte[] bytes = decoded(base64.toString());
    if (!checksum.isEmpty() && !Arrays.equals(crc(bytes), decoded(checksum))) {
      throw malformed("the checksum of the lines above", checksum);
    }
    return new Block(type, bytes);
  }

  /** Headers end with a blank line; where there is none, base64 starts at once. */
  private void skipHeaders() {
    while (next < lines.length && lines[next].contains(": ")) {
      next++;
    }
    while (next < lines.length && lines[next].isBlank()) {
      next++;
    }
  }

  private byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw malformed("base64", "other text");
    }
  }

  private static byte[] crc(byte... bytes) {
    int crc = CRC_INIT;
    for (byte b : bytes) {
      crc ^= (b & 0xff) << 16;
      for (int i = 0; i < Byte.SIZE; i++) {
        crc <<= 1;
        if ((crc & 0x1000000) != 0) {
          crc ^= CRC_POLYNOMIAL;
        }
      }
    }
    byte[] out = new byte[CRC_BYTES];
    for (int i = 0; i < CRC_BYTES; i++) {
      out[i] = (byte) (crc >>> (16 - 8 * i));
    }
    return out;
  }

  private MetadataException malformed(String expected, String found) {
    int line = Math.min(next + 1, lines.length);
    return MetadataException.atLine(
        Kind.MALFORMED, file, line, new Finding(expected, found), REMEDY);
  }
}
