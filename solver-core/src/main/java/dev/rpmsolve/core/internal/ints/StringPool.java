package dev.rpmsolve.core.internal.ints;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A set of byte strings with dense ids in first-seen order; id 0 is always the empty string.
 *
 * <p>Representation: all bytes in one array, an offset per id, and an open-addressing table with
 * linear probing. The hash is seeded anew each time the program runs, so that colliding names
 * cannot be prepared; the seed never reaches an id. Interning is amortized O(length) without
 * allocation; not thread-safe. Once no more strings are interned, all reading methods are safe to
 * share between threads that received the pool through a final field.
 */
public final class StringPool {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final int MAX_BYTES = Integer.MAX_VALUE - 64;

  /** One for all pools, so that equal strings have equal hashes. */
  private static final long SEED =
      (System.nanoTime() + Long.rotateLeft(System.currentTimeMillis(), 32)) * MULTIPLIER;

  private byte[] bytes;
  private int[] offsets;
  private long[] hashes;
  private int[] table;
  private int size;

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
    size = 0;
    intern(bytes, 0, 0);
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
    int slot = slotOf(source, from, to, hash);
    if (table[slot] != 0) {
      return table[slot] - 1;
    }
    return add(source, from, to, hash, slot);
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
    return table[slotOf(source, from, to, hash(source, from, to))] - 1;
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
    return new String(bytes, offsets[id], offsets[id + 1] - offsets[id], StandardCharsets.UTF_8);
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
    return offsets[id];
  }

  /**
   * Returns where a string ends in {@link #bytes()}.
   *
   * @param id an id of this pool
   * @return offset one past the last byte
   */
  public int end(int id) {
    return offsets[id + 1];
  }

  /**
   * Tells whether a string begins with a byte.
   *
   * @param id an id of this pool
   * @param first the byte
   * @return whether the string is not empty and begins with the byte
   */
  public boolean startsWith(int id, char first) {
    return offsets[id] < offsets[id + 1] && bytes[offsets[id]] == (byte) first;
  }

  /**
   * Returns the hash of a string.
   *
   * @param id an id of this pool
   * @return 64 bits; the same for the same string in all pools of one run of the program, another
   *     one in another run
   */
  public long hash(int id) {
    return hashes[id];
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
    return Arrays.compareUnsigned(
        bytes, offsets[a], offsets[a + 1], bytes, offsets[b], offsets[b + 1]);
  }

  /** Releases spare room. */
  public void trim() {
    bytes = Arrays.copyOf(bytes, offsets[size]);
    offsets = Arrays.copyOf(offsets, size + 1);
    hashes = Arrays.copyOf(hashes, size);
  }

  private int slotOf(byte[] source, int from, int to, long hash) {
    int mask = table.length - 1;
    int slot = (int) hash & mask;
    while (table[slot] != 0 && !holds(table[slot] - 1, source, from, to, hash)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean holds(int id, byte[] source, int from, int to, long hash) {
    return hashes[id] == hash
        && Arrays.equals(bytes, offsets[id], offsets[id + 1], source, from, to);
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
    if (size * 2 > table.length) {
      grow();
    }
    return id;
  }

  private void grow() {
    int[] larger = new int[table.length * 2];
    int mask = larger.length - 1;
    for (int id = 0; id < size; id++) {
      int slot = (int) hashes[id] & mask;
      while (larger[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      larger[slot] = id + 1;
    }
    table = larger;
  }

  private static long hash(byte[] source, int from, int to) {
    long state = SEED ^ (to - from);
    int at = from;
    for (; at + 8 <= to; at += 8) {
      state = mix(state ^ (long) LONGS.get(source, at));
    }
    long tail = 0;
    for (; at < to; at++) {
      tail = (tail << 8) | (source[at] & 0xFF);
    }
    state = mix(state ^ tail);
    return state ^ (state >>> 32);
  }

  private static long mix(long value) {
    long high = Math.multiplyHigh(value, MULTIPLIER);
    return (value * MULTIPLIER) ^ high ^ (value >>> 29);
  }
}
