package dev.rpmsolve.core.internal.ints;

/**
 * An immutable set of small ints that knows how many of its members are below an int.
 *
 * <p>Representation: one bit per int in an array of longs, and beside each long the number of
 * members before it, so 12 bytes for 64 ints (rank of Jacobson, "Space-efficient static trees and
 * graphs", 1989). O(1) per operation. Thread-safe because immutable.
 */
final class RankedBits {
  private final long[] words;
  private final int[] ranks;

  private RankedBits(long[] words) {
    this.words = words;
    ranks = new int[words.length];
    for (int word = 1; word < words.length; word++) {
      ranks[word] = ranks[word - 1] + Long.bitCount(words[word - 1]);
    }
  }

  /**
   * Marks the rows that have values.
   *
   * @param starts where each row begins, ascending, then the number of values
   * @return the set of the rows whose start is not that of the next
   */
  static RankedBits filledRows(int... starts) {
    int rows = starts.length - 1;
    long[] words = new long[(rows >>> 6) + 1];
    for (int word = 0; word < words.length; word++) {
      int first = word << 6;
      long bits = 0;
      for (int row = first; row < Math.min(rows, first + 64); row++) {
        bits |= (starts[row] == starts[row + 1] ? 0L : 1L) << row;
      }
      words[word] = bits;
    }
    return new RankedBits(words);
  }

  /**
   * Marks the values at which a row begins.
   *
   * @param starts where each row begins, ascending, then the number of values
   * @return the set of the indexes of first values
   */
  static RankedBits firstValues(int... starts) {
    int rows = starts.length - 1;
    long[] words = new long[(starts[rows] >>> 6) + 1];
    for (int row = 0; row < rows; row++) {
      if (starts[row] != starts[row + 1]) {
        words[starts[row] >>> 6] |= 1L << starts[row];
      }
    }
    return new RankedBits(words);
  }

  /** Returns the number of members. */
  int size() {
    int last = words.length - 1;
    return ranks[last] + Long.bitCount(words[last]);
  }

  /** Picks the values of members, in their order, and puts a further one behind. */
  int[] pick(int[] values, int further) {
    int[] picked = new int[size() + 1];
    int next = 0;
    for (int word = 0; word < words.length; word++) {
      for (long left = words[word]; left != 0; left &= left - 1) {
        picked[next++] = values[(word << 6) + Long.numberOfTrailingZeros(left)];
      }
    }
    picked[next] = further;
    return picked;
  }

  /**
   * Tells whether an int is in the set.
   *
   * @param index the int
   * @return whether it is in the set
   */
  boolean get(int index) {
    return (words[index >>> 6] & 1L << index) != 0;
  }

  /**
   * Counts members.
   *
   * @param index at most the largest int that the set has room for
   * @return how many members are less than the index
   */
  int rank(int index) {
    int word = index >>> 6;
    return ranks[word] + Long.bitCount(words[word] & (1L << index) - 1);
  }
}
