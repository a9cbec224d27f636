package dev.rpmsolve.rpm.metadata;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Positions 0, 1, 2, ... by byte keys; positions with equal keys form a chain, newest first.
 *
 * <p>Representation: the bytes of all keys in one array and an open-addressing table of chain
 * heads, which is brought up to date by the first question after an addition: most indexes are
 * never asked. The hash is seeded per table, so that colliding keys cannot be prepared; the seed
 * never reaches an answer. Time is amortized linear in the keys. Not thread-safe.
 */
final class KeyChains {

  /** The end of a chain, and the answer for a key that is not there. */
  static final int NONE = -1;

  /** The next of a position without a key, until the table has passed it. */
  private static final int SKIPPED = -2;

  private static final long MULTIPLIER = 0x9e37_79b9_7f4a_7c15L;

  private final long seed = System.nanoTime() * MULTIPLIER;
  private byte[] bytes = new byte[1024];
  private int[] starts = new int[65];
  private int[] nexts = new int[64];
  private int[] table = emptyTable(128);
  private int size;
  private int indexed;
  private int headCount;

  /** Adds the next position under a key; positions without a key are added by {@link #skipTo}. */
  void add(byte[] source, int from, int to) {
    int length = to - from;
    reserve(length);
    System.arraycopy(source, from, bytes, starts[size], length);
    starts[size + 1] = starts[size] + length;
    nexts[size++] = NONE;
  }

  /** Leaves out positions, so that {@code position} is the next to be added. */
  void skipTo(int position) {
    while (size < position) {
      reserve(0);
      starts[size + 1] = starts[size];
      nexts[size++] = SKIPPED;
    }
  }

  /** The newest position with a key, or {@link #NONE}. */
  int find(byte[] source, int from, int to) {
    for (; indexed < size; indexed++) {
      if (nexts[indexed] == SKIPPED) {
        nexts[indexed] = NONE;
      } else {
        index(indexed);
      }
    }
    return table[slotOf(source, from, to)];
  }

  /** The next older position with the same key as one that was found, or {@link #NONE}. */
  int next(int position) {
    return nexts[position];
  }

  /** The key of a position as text; empty if it has none. */
  String key(int position) {
    return position >= size
        ? ""
        : new String(
            bytes,
            starts[position],
            starts[position + 1] - starts[position],
            StandardCharsets.UTF_8);
  }

  private void index(int position) {
    if (2 * headCount >= table.length) {
      rehash();
    }
    int slot = slotOf(bytes, starts[position], starts[position + 1]);
    nexts[position] = table[slot];
    headCount += table[slot] == NONE ? 1 : 0;
    table[slot] = position;
  }

  private int slotOf(byte[] source, int from, int to) {
    int slot = hash(source, from, to) & (table.length - 1);
    while (table[slot] != NONE && !holds(table[slot], source, from, to)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private boolean holds(int position, byte[] source, int from, int to) {
    return Arrays.equals(bytes, starts[position], starts[position + 1], source, from, to);
  }

  private int hash(byte[] source, int from, int to) {
    long state = seed ^ (to - from);
    for (int i = from; i < to; i++) {
      state = (state ^ source[i]) * MULTIPLIER;
      state ^= state >>> 29;
    }
    return (int) (state >>> 20);
  }

  private void rehash() {
    int[] heads = table;
    table = emptyTable(2 * heads.length);
    for (int head : heads) {
      if (head != NONE) {
        table[slotOf(bytes, starts[head], starts[head + 1])] = head;
      }
    }
  }

  private void reserve(int length) {
    if (size == nexts.length) {
      nexts = Arrays.copyOf(nexts, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size + 1);
    }
    int end = Math.addExact(starts[size], length);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, (int) Math.min(2L * bytes.length, 1 << 30)));
    }
  }

  private static int[] emptyTable(int length) {
    int[] empty = new int[length];
    Arrays.fill(empty, NONE);
    return empty;
  }
}
