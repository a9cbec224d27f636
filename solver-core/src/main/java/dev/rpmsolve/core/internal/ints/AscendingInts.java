package dev.rpmsolve.core.internal.ints;

/**
 * An immutable sequence of ints, none less than the one before it.
 *
 * <p>Representation: for each 64 ints the first one, and for each int its distance from that in two
 * bytes; four bytes for each if a distance is too large. O(1) to read an int. Thread-safe because
 * immutable.
 */
final class AscendingInts {
  private static final int BLOCK_BITS = 6;
  private static final int BLOCK_MASK = (1 << BLOCK_BITS) - 1;

  /** The first int of each block, or all if there are no distances. */
  private final int[] bases;

  private final char[] distances;

  private AscendingInts(int[] bases, char[] distances) {
    this.bases = bases;
    this.distances = distances;
  }

  /**
   * Makes a sequence.
   *
   * @param values ascending; perhaps not copied
   * @return the sequence
   */
  static AscendingInts of(int... values) {
    int[] bases = new int[(values.length + BLOCK_MASK) >>> BLOCK_BITS];
    char[] distances = new char[values.length];
    int base = 0;
    for (int i = 0; i < values.length; i++) {
      if ((i & BLOCK_MASK) == 0) {
        base = values[i];
        bases[i >>> BLOCK_BITS] = base;
      }
      int distance = values[i] - base;
      if (distance > Character.MAX_VALUE) {
        return new AscendingInts(values, null);
      }
      distances[i] = (char) distance;
    }
    return new AscendingInts(bases, distances);
  }

  /** Returns the int at an index. */
  int get(int index) {
    return distances == null ? bases[index] : bases[index >>> BLOCK_BITS] + distances[index];
  }

  /** Returns the number of ints. */
  int size() {
    return distances == null ? bases.length : distances.length;
  }

  /** Returns all ints in a new array. */
  int[] toArray() {
    int[] values = new int[size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = get(i);
    }
    return values;
  }
}
