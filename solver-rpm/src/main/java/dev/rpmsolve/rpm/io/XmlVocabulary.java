package dev.rpmsolve.rpm.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The element and attribute names a reader knows, numbered from 0 in the order it lists them.
 *
 * <p>Immutable and thread-safe. A name is looked at as two words: its first eight bytes and its
 * last eight bytes, shorter names filled up with zeros. Length and words decide names of up to 16
 * bytes, so that a lookup is one hash probe and a comparison of three numbers. Only the fixed names
 * are in the table, so a file cannot slow it down.
 */
public final class XmlVocabulary {

  /** The number of every name that is not listed. */
  public static final int UNKNOWN = -1;

  /** How many bytes behind a name must be readable. */
  static final int PADDING = Long.BYTES;

  private static final int WORDS = 2 * Long.BYTES;
  private static final long MIXER = 0x9e37_79b9_7f4a_7c15L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[][] names;
  private final long[] firsts;
  private final long[] lasts;
  private final long[] masks;
  private final int[] lengths;
  private final int[] table;
  private final Map<String, String> prefixes;

  private XmlVocabulary(List<String> texts, Map<String, String> prefixes) {
    int size = texts.size();
    this.prefixes = Map.copyOf(prefixes);
    names = new byte[size][];
    firsts = new long[size];
    lasts = new long[size];
    masks = new long[size];
    lengths = new int[size];
    table = new int[8 * Integer.highestOneBit(size + 1)];
    Arrays.fill(table, UNKNOWN);
    for (int id = 0; id < size; id++) {
      names[id] = texts.get(id).getBytes(StandardCharsets.US_ASCII);
      add(id, Arrays.copyOf(names[id], names[id].length + PADDING));
    }
  }

  /**
   * A vocabulary of qualified names as they are written, prefix included.
   *
   * @param names the names; the position of a name is its number
   * @param prefixes namespace name to the one prefix under which it may be bound. Names are
   *     compared as text, so a file that binds one of these namespaces to another prefix is refused
   * @return the vocabulary
   * @throws IllegalArgumentException if a name is listed twice
   */
  public static XmlVocabulary of(List<String> names, Map<String, String> prefixes) {
    return new XmlVocabulary(names, prefixes);
  }

  private void add(int id, byte[] padded) {
    int length = names[id].length;
    if (find(padded, 0, length) != UNKNOWN) {
      throw new IllegalArgumentException("expected distinct names, found one twice: number " + id);
    }
    lengths[id] = length;
    masks[id] = length >= Long.BYTES ? -1 : (1L << 8 * length) - 1;
    firsts[id] = first(padded, 0, length);
    lasts[id] = last(padded, 0, length);
    int slot = slot(hash(padded, 0, length));
    while (table[slot] != UNKNOWN) {
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = id;
  }

  int size() {
    return names.length;
  }

  byte[] name(int id) {
    return names[id];
  }

  /** The number of the name in {@code buffer}, behind which {@link #PADDING} bytes can be read. */
  int find(byte[] buffer, int from, int to) {
    int slot = slot(hash(buffer, from, to));
    while (table[slot] != UNKNOWN) {
      if (isNameAt(table[slot], buffer, from, to)) {
        return table[slot];
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return UNKNOWN;
  }

  /** The bytes of the longest name. */
  int longestName() {
    return Arrays.stream(lengths).max().orElse(0);
  }

  /**
   * Where a name ends that is the one of a number, else -1.
   *
   * @param id the number
   * @param buffer holds the name; {@link #PADDING} bytes behind {@code limit} can be read
   * @param from where it begins
   * @param limit where the bytes of the file end; a name that reaches up to it is not recognized
   */
  int endOf(int id, byte[] buffer, int from, int limit) {
    int length = lengths[id];
    int end = from + length;
    if (end >= limit || ((long) LONGS.get(buffer, from) & masks[id]) != firsts[id]) {
      return -1;
    }
    if (length > Long.BYTES) {
      boolean isSame =
          (long) LONGS.get(buffer, end - Long.BYTES) == lasts[id]
              && (length <= WORDS || Arrays.equals(names[id], 0, length, buffer, from, end));
      if (!isSame) {
        return -1;
      }
    }
    return buffer[end] < 0 || XmlBytes.is(buffer[end], XmlBytes.IN_NAME) ? -1 : end;
  }

  /** Tells whether a range of {@code buffer} is the name of a number. */
  boolean isNameAt(int id, byte[] buffer, int from, int to) {
    int length = to - from;
    return length == names[id].length
        && firsts[id] == first(buffer, from, to)
        && lasts[id] == last(buffer, from, to)
        && (length <= WORDS || Arrays.equals(names[id], 0, length, buffer, from, to));
  }

  /** The only prefix allowed for a namespace; the given one where any prefix is. */
  String prefixFor(String namespace, String prefix) {
    return prefixes.getOrDefault(namespace, prefix);
  }

  /** A hash of a name; equal names have equal hashes. */
  static int hash(byte[] buffer, int from, int to) {
    long words = first(buffer, from, to) + 31 * last(buffer, from, to) + (to - from);
    return (int) (words * MIXER >>> 32);
  }

  private static long first(byte[] buffer, int from, int to) {
    long word = (long) LONGS.get(buffer, from);
    int length = to - from;
    return length >= Long.BYTES ? word : word & (1L << 8 * length) - 1;
  }

  private static long last(byte[] buffer, int from, int to) {
    return to - from >= Long.BYTES ? (long) LONGS.get(buffer, to - Long.BYTES) : 0;
  }

  private int slot(int hash) {
    return hash >>> 8 & (table.length - 1);
  }
}
