package dev.rpmsolve.core.internal.ints;

import java.util.Arrays;

/**
 * A set of (tag, int, int) triples with dense ids in first-seen order.
 *
 * <p>Representation: three columns and an open-addressing table with linear probing, with a byte of
 * the hash beside each id. Interning is amortized O(1) without allocation; not thread-safe. Reading
 * is safe to share between threads once no more triples are interned.
 */
public final class IntTripleTable {
  private byte[] tags = new byte[256];
  private int[] firsts = new int[256];
  private int[] seconds = new int[256];
  private int[] table = new int[512];

  /** Part of the hash of the id in each slot, 0 if the slot is empty. */
  private byte[] marks = new byte[512];

  private int size;

  /** Creates an empty table. */
  public IntTripleTable() {}

  /**
   * Makes a frozen table of its columns.
   *
   * @param tags the tags by id; not copied
   * @param firsts the first ints; not copied
   * @param seconds the second ints; not copied
   * @return the table
   * @throws IllegalArgumentException if the columns are not of one length
   */
  public static IntTripleTable frozen(byte[] tags, int[] firsts, int[] seconds) {
    if (firsts.length != tags.length || seconds.length != tags.length) {
      throw new IllegalArgumentException("columns of different lengths");
    }
    IntTripleTable table = new IntTripleTable();
    table.tags = tags;
    table.firsts = firsts;
    table.seconds = seconds;
    table.size = tags.length;
    table.table = new int[0];
    return table;
  }

  /**
   * Returns the id of a triple, adding it if it is new.
   *
   * @param tag 0 to 127
   * @param first any int
   * @param second any int
   * @return the id
   */
  public int intern(int tag, int first, int second) {
    long hash = hash(tag, first, second);
    byte mark = mark(hash);
    byte[] present = marks;
    int mask = present.length - 1;
    int slot = (int) (hash >>> 32) & mask;
    while (present[slot] != 0) {
      if (present[slot] == mark) {
        int id = table[slot] - 1;
        if (firsts[id] == first && seconds[id] == second && tags[id] == tag) {
          return id;
        }
      }
      slot = (slot + 1) & mask;
    }
    return add(tag, first, second, slot);
  }

  private int add(int tag, int first, int second, int slot) {
    if (size == tags.length) {
      tags = Arrays.copyOf(tags, size * 2);
      firsts = Arrays.copyOf(firsts, size * 2);
      seconds = Arrays.copyOf(seconds, size * 2);
    }
    tags[size] = (byte) tag;
    firsts[size] = first;
    seconds[size] = second;
    table[slot] = ++size;
    marks[slot] = mark(hash(tag, first, second));
    if (size * 2 > table.length) {
      rehash(table.length * 2);
    }
    return size - 1;
  }

  private void rehash(int capacity) {
    int[] larger = new int[capacity];
    byte[] present = new byte[capacity];
    for (int id = 0; id < size; id++) {
      long hash = hash(tags[id], firsts[id], seconds[id]);
      int slot = (int) (hash >>> 32) & (capacity - 1);
      while (present[slot] != 0) {
        slot = (slot + 1) & (capacity - 1);
      }
      larger[slot] = id + 1;
      present[slot] = mark(hash);
    }
    table = larger;
    marks = present;
  }

  /** Releases spare room and the means to intern; triples can only be read from now on. */
  public void freeze() {
    tags = Arrays.copyOf(tags, size);
    firsts = Arrays.copyOf(firsts, size);
    seconds = Arrays.copyOf(seconds, size);
    table = new int[0];
    marks = new byte[0];
  }

  /**
   * Returns a triple's tag.
   *
   * @param id an id of this table
   * @return the tag
   */
  public int tag(int id) {
    return tags[id];
  }

  /**
   * Returns a triple's first int.
   *
   * @param id an id of this table
   * @return the first int
   */
  public int first(int id) {
    return firsts[id];
  }

  /**
   * Returns a triple's second int.
   *
   * @param id an id of this table
   * @return the second int
   */
  public int second(int id) {
    return seconds[id];
  }

  /**
   * Returns the number of triples.
   *
   * @return the number of ids
   */
  public int size() {
    return size;
  }

  private static byte mark(long hash) {
    return (byte) (hash | 1);
  }

  private static long hash(int tag, int first, int second) {
    long mixed = (first * 0x9E3779B97F4A7C15L) ^ ((second * 31L + tag) * 0xC2B2AE3D27D4EB4FL);
    mixed ^= mixed >>> 32;
    return mixed * 0x9E3779B97F4A7C15L;
  }
}
