package dev.rpmsolve.core.internal.ints;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A set of byte strings with dense ids in first-seen order; id 0 is always the empty string.
 *
 * <p>Representation: all bytes in one array, an offset per id, and while strings come in an
 * open-addressing table with linear probing, at most half full, with a byte of the hash beside each
 * id, so that a string that is not there is seldom compared with another. {@link #trim} drops the
 * table and the hashes, and keeps offsets as {@link AscendingInts}; who searches after that gets
 * {@link HashBuckets}, which take half of the room and no more strings. The hash is seeded anew
 * each time the program runs, so that colliding names cannot be prepared; the seed never reaches an
 * id. Interning is amortized O(length) without allocation; not thread-safe. Once no more strings
 * are interned, all reading methods are safe to share between threads that received the pool
 * through a final field.
 */
public final class StringPool {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final int MAX_BYTES = Integer.MAX_VALUE - 64;

  /** One for all pools, so that equal strings have equal hashes. */
  private static final long SEED =
      (System.nanoTime() + Long.rotateLeft(System.currentTimeMillis(), 32)) * MULTIPLIER;

  private static final long FIRST_FACTOR = finish(SEED + MULTIPLIER) | 1;
  private static final long SECOND_FACTOR = finish(SEED - MULTIPLIER) | 1;

  private byte[] bytes;

  /** Where each string begins, then where the last ends; null if the pool is trimmed. */
  private int[] offsets;

  /** The offsets of a trimmed pool. */
  private AscendingInts trimmedOffsets;

  /** The hash of each string, needed to enlarge the table; null if there is no table. */
  private long[] hashes;

  /** Null if the pool is trimmed. */
  private int[] table;

  /** Part of the hash of the id in each slot, 0 if the slot is empty. */
  private byte[] marks;

  private int size;

  /** What finds strings in a trimmed pool: made by the first search. */
  private volatile HashBuckets buckets;

  /** Creates a pool that holds only the empty string. */
  public StringPool() {
    this(1 << 10);
  }

  /**
   * Creates a pool that holds only the empty string.
   *
   * @param expectedStrings how many strings to make room for
   */
  public StringPool(int expectedStrings) {
    int capacity = Math.max(16, expectedStrings);
    bytes = new byte[capacity * 8];
    offsets = new int[capacity + 1];
    hashes = new long[capacity];
    table = new int[Integer.highestOneBit(capacity * 2 - 1) * 2];
    marks = new byte[table.length];
    size = 0;
    intern(bytes, 0, 0);
  }

  private StringPool(byte[] bytes, int[] offsets) {
    this.bytes = bytes;
    trimmedOffsets = AscendingInts.of(offsets);
    size = offsets.length - 1;
  }

  /**
   * Makes a pool of strings that were those of a pool before. Complexity: O(strings); hashing them
   * is left to the first search.
   *
   * @param bytes the bytes of all strings, one after another; not copied
   * @param offsets where each string begins, by id, then the number of bytes; not copied
   * @return the pool
   * @throws IllegalArgumentException if the offsets do not divide the bytes, or any string but that
   *     of id 0 is empty
   */
  public static StringPool of(byte[] bytes, int[] offsets) {
    int size = offsets.length - 1;
    boolean isGood =
        size >= 1 && offsets[0] == 0 && offsets[1] == 0 && offsets[size] == bytes.length;
    for (int id = 1; id < size && isGood; id++) {
      isGood = offsets[id] < offsets[id + 1];
    }
    if (!isGood) {
      throw new IllegalArgumentException("the offsets do not divide " + bytes.length + " bytes");
    }
    return new StringPool(bytes, offsets);
  }

  private HashBuckets requireBuckets() {
    HashBuckets known = buckets;
    return known == null ? makeBuckets() : known;
  }

  private synchronized HashBuckets makeBuckets() {
    if (buckets == null) {
      buckets = new HashBuckets(hashesOfAll(), size);
    }
    return buckets;
  }

  /**
   * Returns the id of a string, adding it if it is new.
   *
   * @param source holds the string's bytes; copied
   * @param from first byte
   * @param to one past the last byte
   * @return the id
   * @throws IllegalStateException if the pool would exceed 2 GiB
   */
  public int intern(byte[] source, int from, int to) {
    long hash = hash(source, from, to);
    if (table == null) {
      int known = findTrimmed(source, from, to, hash);
      if (known >= 0) {
        return known;
      }
      makeTable();
    }
    int slot = slotOf(source, from, to, hash);
    return table[slot] != 0 ? table[slot] - 1 : add(source, from, to, hash, slot);
  }

  /**
   * Returns the id of a string, adding it if it is new.
   *
   * @param string any string
   * @return the id
   */
  public int intern(String string) {
    byte[] utf8 = string.getBytes(StandardCharsets.UTF_8);
    return intern(utf8, 0, utf8.length);
  }

  /**
   * Returns the id of a string, or -1 if the pool does not hold it.
   *
   * @param source holds the string's bytes
   * @param from first byte
   * @param to one past the last byte
   * @return the id or -1
   */
  public int find(byte[] source, int from, int to) {
    long hash = hash(source, from, to);
    return table == null
        ? findTrimmed(source, from, to, hash)
        : table[slotOf(source, from, to, hash)] - 1;
  }

  private int findTrimmed(byte[] source, int from, int to, long hash) {
    HashBuckets candidates = requireBuckets();
    int end = candidates.end(hash);
    for (int place = candidates.first(hash); place < end; place++) {
      int id = candidates.candidate(place, hash);
      if (id >= 0 && holds(id, source, from, to)) {
        return id;
      }
    }
    return -1;
  }

  /**
   * Returns the id of a string, or -1 if the pool does not hold it.
   *
   * @param string any string
   * @return the id or -1
   */
  public int find(String string) {
    byte[] utf8 = string.getBytes(StandardCharsets.UTF_8);
    return find(utf8, 0, utf8.length);
  }

  /**
   * Decodes a string.
   *
   * @param id an id of this pool
   * @return the string
   */
  public String get(int id) {
    int start = start(id);
    return new String(bytes, start, end(id) - start, StandardCharsets.UTF_8);
  }

  /**
   * Returns the array that holds the strings; do not write to it.
   *
   * @return the bytes of all strings
   */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * Returns where a string begins in {@link #bytes()}.
   *
   * @param id an id of this pool
   * @return offset of the first byte
   */
  public int start(int id) {
    return offsets == null ? trimmedOffsets.get(id) : offsets[id];
  }

  /**
   * Returns where a string ends in {@link #bytes()}.
   *
   * @param id an id of this pool
   * @return offset one past the last byte
   */
  public int end(int id) {
    return offsets == null ? trimmedOffsets.get(id + 1) : offsets[id + 1];
  }

  /**
   * Tells whether a string begins with a byte.
   *
   * @param id an id of this pool
   * @param first the byte
   * @return whether the string is not empty and begins with the byte
   */
  public boolean startsWith(int id, char first) {
    int start = start(id);
    return start < end(id) && bytes[start] == (byte) first;
  }

  /**
   * Returns the hash of a string. Complexity: O(length).
   *
   * @param id an id of this pool
   * @return 64 bits; the same for the same string in all pools of one run of the program, another
   *     one in another run
   */
  public long hash(int id) {
    return hash(bytes, start(id), end(id));
  }

  /**
   * Returns the number of strings, the empty one included.
   *
   * @return the number of ids
   */
  public int size() {
    return size;
  }

  /**
   * Compares two strings of the pool byte-wise.
   *
   * @param a an id
   * @param b an id
   * @return negative, zero or positive
   */
  public int compare(int a, int b) {
    return Arrays.compareUnsigned(bytes, start(a), end(a), bytes, start(b), end(b));
  }

  /**
   * Returns where each string begins and ends, as {@link #of} takes it.
   *
   * @return a new array: the offset of each string by id, then the number of bytes
   */
  public int[] offsets() {
    return offsets == null ? trimmedOffsets.toArray() : Arrays.copyOf(offsets, size + 1);
  }

  /**
   * Releases spare room, and all that only serves to find and to add strings: the first search
   * after that makes what it needs, in O(bytes), and adding a string makes the table anew.
   */
  public void trim() {
    if (offsets == null) {
      return;
    }
    bytes = Arrays.copyOf(bytes, offsets[size]);
    trimmedOffsets = AscendingInts.of(Arrays.copyOf(offsets, size + 1));
    offsets = null;
    table = null;
    marks = null;
    hashes = null;
  }

  /** Does what {@link #trim} does, for a pool that will be searched. */
  public void trimToFind() {
    if (table != null) {
      buckets = new HashBuckets(hashes, size);
    }
    trim();
  }

  private void makeTable() {
    hashes = hashesOfAll();
    offsets = trimmedOffsets.toArray();
    trimmedOffsets = null;
    buckets = null;
    fill(Math.max(16, Integer.highestOneBit(size) * 4));
  }

  private long[] hashesOfAll() {
    long[] all = new long[size];
    for (int id = 0; id < size; id++) {
      all[id] = hash(id);
    }
    return all;
  }

  private int slotOf(byte[] source, int from, int to, long hash) {
    byte[] present = marks;
    int mask = present.length - 1;
    int slot = (int) hash & mask;
    byte mark = mark(hash);
    while (present[slot] != 0
        && (present[slot] != mark || !holds(table[slot] - 1, source, from, to))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static byte mark(long hash) {
    return (byte) (hash >>> 56 | 1);
  }

  private boolean holds(int id, byte[] source, int from, int to) {
    return Arrays.equals(bytes, start(id), end(id), source, from, to);
  }

  private int add(byte[] source, int from, int to, long hash, int slot) {
    int end = size == 0 ? 0 : offsets[size];
    if (to - from > MAX_BYTES - end) {
      throw new IllegalStateException("string pool exceeds 2 GiB");
    }
    int newEnd = end + (to - from);
    if (newEnd > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(MAX_BYTES, Math.max(newEnd, bytes.length * 2L)));
    }
    System.arraycopy(source, from, bytes, end, to - from);
    if (size == hashes.length) {
      offsets = Arrays.copyOf(offsets, size * 2 + 1);
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    offsets[size + 1] = newEnd;
    hashes[size] = hash;
    int id = size++;
    table[slot] = id + 1;
    marks[slot] = mark(hash);
    if (size * 2 > table.length) {
      fill(table.length * 2);
    }
    return id;
  }

  private void fill(int slots) {
    int[] ids = new int[slots];
    byte[] present = new byte[slots];
    int mask = slots - 1;
    for (int id = 0; id < size; id++) {
      long hash = hashes[id];
      int slot = (int) hash & mask;
      while (present[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      ids[slot] = id + 1;
      present[slot] = mark(hash);
    }
    table = ids;
    marks = present;
  }

  /** Eight bytes at a time; the last step takes the last eight again, or all if they are fewer. */
  private static long hash(byte[] source, int from, int to) {
    int length = to - from;
    long state = SEED + length;
    if (length < Long.BYTES) {
      return finish(mix(state ^ few(source, from, length)));
    }
    for (int at = from; at < to - Long.BYTES; at += Long.BYTES) {
      state = mix(state ^ (long) LONGS.get(source, at));
    }
    return finish(mix(state ^ (long) LONGS.get(source, to - Long.BYTES)));
  }

  private static long few(byte[] source, int from, int length) {
    if (length >= Integer.BYTES) {
      int first = (int) INTS.get(source, from);
      int last = (int) INTS.get(source, from + length - Integer.BYTES);
      return (long) first << Integer.SIZE | last & 0xFFFF_FFFFL;
    }
    if (length == 0) {
      return 0;
    }
    int middle = source[from + length / 2] & 0xFF;
    return (source[from] & 0xFF) << 16 | middle << 8 | source[from + length - 1] & 0xFF;
  }

  /**
   * Two secret factors: after one, a difference in the highest bit only would still be known, and a
   * later step could undo it.
   */
  private static long mix(long value) {
    long mixed = value * FIRST_FACTOR;
    return (mixed ^ mixed >>> 32) * SECOND_FACTOR;
  }

  private static long finish(long value) {
    long mixed = (value ^ value >>> 32) * MULTIPLIER;
    return mixed ^ mixed >>> 29;
  }
}
