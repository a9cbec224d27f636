package dev.rpmsolve.rpm.header;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A header: a table from tags to values, over bytes that somebody else owns.
 *
 * <p>Parsing looks at every entry, in linear time: its type, that its values start at a multiple of
 * their width, and that all of them are inside the data. Texts are looked at when they are asked
 * for. Behind the region, of which there is a digest, only such entries count as rpm adds when it
 * installs a package; of several entries with one tag the last counts. Nothing is copied; the bytes
 * must not change. Not thread-safe.
 */
public final class RpmHeader {

  static final int ENTRY_BYTES = 16;
  static final int PREAMBLE_BYTES = 8;

  /** rpm's own bounds. */
  static final int ENTRY_LIMIT = 0xffff;

  static final int DATA_LIMIT = 0x0fff_ffff;
  private static final int NONE = -1;
  private static final int FIRST_GROUP = 256;
  private static final int MAIN_GROUP = 1000;
  private static final int LATE_GROUP = 5000;
  private static final int GROUP_SIZE = 256;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes;
  private final int from;
  private final HeaderSource source;
  private final int entryCount;
  private final int dataFrom;
  private final int dataBytes;

  /** Positions of entries by tag, for three groups of tags. */
  private final int[] positions = new int[3 * GROUP_SIZE];

  private HeaderRegion region;

  private RpmHeader(byte[] bytes, int from, HeaderSource source, int entryCount, int dataBytes) {
    this.bytes = bytes;
    this.from = from;
    this.source = source;
    this.entryCount = entryCount;
    this.dataBytes = dataBytes;
    dataFrom = from + PREAMBLE_BYTES + entryCount * ENTRY_BYTES;
    Arrays.fill(positions, NONE);
  }

  /**
   * Reads a header without magic in front of it, as databases keep it.
   *
   * @param bytes hold the header, and perhaps more
   * @param from its first byte
   * @param to one past its last byte
   * @param source where it is, for messages
   * @return a view of the bytes
   * @throws MetadataException if the header is not exactly these bytes, or an entry leads out of it
   */
  public static RpmHeader parse(byte[] bytes, int from, int to, HeaderSource source) {
    int length = to - from;
    if (length < PREAMBLE_BYTES) {
      throw source.malformed(0, "a header of 8 bytes and more", length + " bytes");
    }
    int entries = intAt(bytes, from);
    int data = intAt(bytes, from + 4);
    checkCounts(source, entries, data);
    long needed = length(entries, data);
    if (needed != length) {
      throw source.malformed(
          0, "a header of the " + needed + " bytes that it announces", length + " bytes");
    }
    RpmHeader header = new RpmHeader(bytes, from, source, entries, data);
    header.checkEntries();
    return header;
  }

  /** Checks the two numbers that a header starts with. */
  static void checkCounts(HeaderSource source, int entries, int data) {
    if (entries < 1 || entries > ENTRY_LIMIT) {
      throw source.malformed(0, "1 to " + ENTRY_LIMIT + " entries", shown(entries));
    }
    if (data < 0 || data > DATA_LIMIT) {
      throw source.malformed(4, "at most " + DATA_LIMIT + " bytes of data", shown(data));
    }
  }

  /** The length of a header with so many entries and bytes of data. */
  static long length(int entries, int data) {
    return PREAMBLE_BYTES + (long) entries * ENTRY_BYTES + data;
  }

  private static String shown(int unsigned) {
    return Integer.toUnsignedString(unsigned);
  }

  private void checkEntries() {
    for (int position = 0; position < entryCount; position++) {
      checkEntry(position);
    }
    region = HeaderRegion.of(this);
    for (int position = 0; position < entryCount; position++) {
      int tag = tag(position);
      if (slot(tag) >= 0 && (position < region.entryCount() || HeaderTag.isOfInstalling(tag))) {
        positions[slot(tag)] = position;
      }
    }
  }

  private void checkEntry(int position) {
    int type = type(position);
    int offset = offset(position);
    int count = count(position);
    if (!HeaderType.isKnown(type)) {
      throw malformed(position, "a type from 1 to 9", shown(type));
    }
    if (offset < 0 || offset >= dataBytes) {
      throw malformed(position, "an offset inside the data", shown(offset));
    }
    if (count < 1 || count > dataBytes) {
      throw malformed(position, "as many values as the data can hold", shown(count));
    }
    int width = HeaderType.width(type);
    if (offset % width != 0) {
      throw malformed(position, "an offset that is a multiple of " + width, shown(offset));
    }
    if ((long) offset + (long) count * width > dataBytes) {
      throw malformed(position, "values inside the data", count + " values at " + offset);
    }
    if (type == HeaderType.STRING && count != 1) {
      throw malformed(position, "one value", shown(count));
    }
  }

  private MetadataException malformed(int position, String expected, String found) {
    long place = entryAt(position) - from;
    return source.malformed(place, expected + " of tag " + shown(tag(position)), found);
  }

  /** A complaint about the values of a tag. */
  MetadataException complaint(int tag, String expected, String found) {
    int position = position(tag);
    return position == NONE
        ? source.complaint(Kind.MALFORMED, expected + " of tag " + tag, found)
        : malformed(position, expected, found);
  }

  /** Where this header is. */
  HeaderSource source() {
    return source;
  }

  byte[] bytes() {
    return bytes;
  }

  /** What was there when the package was built. */
  HeaderRegion region() {
    return region;
  }

  /** The first byte of the header in {@link #bytes}. */
  int from() {
    return from;
  }

  /** The number of bytes of the header. */
  int length() {
    return dataFrom + dataBytes - from;
  }

  int dataFrom() {
    return dataFrom;
  }

  int dataBytes() {
    return dataBytes;
  }

  int entryCount() {
    return entryCount;
  }

  /** The first byte of an entry in {@link #bytes}. */
  int entryAt(int position) {
    return from + PREAMBLE_BYTES + position * ENTRY_BYTES;
  }

  int tag(int position) {
    return intAt(bytes, entryAt(position));
  }

  int type(int position) {
    return intAt(bytes, entryAt(position) + 4);
  }

  int offset(int position) {
    return intAt(bytes, entryAt(position) + 8);
  }

  int count(int position) {
    return intAt(bytes, entryAt(position) + 12);
  }

  static int intAt(byte[] bytes, int at) {
    return (int) INTS.get(bytes, at);
  }

  private static int slot(int tag) {
    if (tag >= MAIN_GROUP && tag < MAIN_GROUP + GROUP_SIZE) {
      return GROUP_SIZE + tag - MAIN_GROUP;
    } else if (tag >= LATE_GROUP && tag < LATE_GROUP + GROUP_SIZE) {
      return 2 * GROUP_SIZE + tag - LATE_GROUP;
    }
    return tag >= FIRST_GROUP && tag < FIRST_GROUP + GROUP_SIZE ? tag - FIRST_GROUP : NONE;
  }

  private int position(int tag) {
    return positions[slot(tag)];
  }

  /** Whether there is an entry of a tag. */
  boolean has(int tag) {
    return position(tag) != NONE;
  }

  /** The number of values of a tag; 0 if there is no such entry. */
  int size(int tag) {
    return has(tag) ? count(position(tag)) : 0;
  }

  /**
   * One of the numbers of a tag.
   *
   * @param tag a tag that this header has
   * @param index below {@link #size}
   * @return the value; those of less than 64 bits without sign
   * @throws MetadataException if its values are no numbers
   */
  long number(int tag, int index) {
    int position = position(tag);
    int at = dataFrom + offset(position);
    return switch (type(position)) {
      case HeaderType.CHAR, HeaderType.INT8 -> bytes[at + index] & 0xffL;
      case HeaderType.INT16 ->
          (bytes[at + 2 * index] & 0xffL) << 8 | bytes[at + 2 * index + 1] & 0xffL;
      case HeaderType.INT32 -> intAt(bytes, at + 4 * index) & 0xffff_ffffL;
      case HeaderType.INT64 -> (long) LONGS.get(bytes, at + 8 * index);
      default -> throw malformed(position, "numbers", "values of type " + type(position));
    };
  }

  /** The first number of a tag, or a substitute if there is no such entry. */
  long numberOr(int tag, long substitute) {
    return has(tag) ? number(tag, 0) : substitute;
  }

  /**
   * The texts of a tag, one by one.
   *
   * @param tag a tag that this header has
   * @return a cursor in front of the first
   * @throws MetadataException if its values are no texts
   */
  Texts texts(int tag) {
    int position = position(tag);
    if (!HeaderType.isText(type(position))) {
      throw malformed(position, "texts", "values of type " + type(position));
    }
    return new Texts(position);
  }

  /** The first text of a tag, decoded; empty if there is no such entry. */
  String textOf(int tag) {
    if (!has(tag)) {
      return "";
    }
    Texts texts = texts(tag);
    texts.next();
    return new String(bytes, texts.from(), texts.to() - texts.from(), StandardCharsets.UTF_8);
  }

  /** The bytes of a tag of type BIN, copied. */
  byte[] binary(int tag) {
    int position = position(tag);
    if (type(position) != HeaderType.BIN) {
      throw malformed(position, "bytes", "values of type " + type(position));
    }
    int at = dataFrom + offset(position);
    return Arrays.copyOfRange(bytes, at, at + count(position));
  }

  /** A cursor over the texts of one entry. */
  final class Texts {
    private final int position;
    private final int end = dataFrom + dataBytes;
    private int textFrom;
    private int textTo;
    private int passed;

    private Texts(int position) {
      this.position = position;
      textTo = dataFrom + offset(position) - 1;
    }

    /** Steps to the next text; there must be one. */
    void next() {
      if (passed == count(position)) {
        throw new IllegalStateException("no more texts");
      }
      passed++;
      textFrom = textTo + 1;
      textTo = textFrom;
      while (textTo < end && bytes[textTo] != 0) {
        textTo++;
      }
      if (textTo >= end) {
        throw malformed(position, count(position) + " texts that end inside the data", "no end");
      }
    }

    /** The first byte of the text. */
    int from() {
      return textFrom;
    }

    /** One past the last byte of the text. */
    int to() {
      return textTo;
    }
  }
}
