package dev.rpmsolve.core.internal.ints;

import java.util.Arrays;

/**
 * A fixed-size set of small ints.
 *
 * <p>Representation: one bit per int in an array of longs. O(1) per operation, no allocation after
 * construction; not thread-safe while written to.
 */
public final class Bits {
  private final long[] words;
  private int cardinality;

  /**
   * Creates an empty set.
   *
   * @param size the set can hold 0 to {@code size - 1}
   */
  public Bits(int size) {
    words = new long[(size + 63) >>> 6];
  }

  /**
   * Makes a set of all ints that it can hold.
   *
   * @param size the set holds 0 to {@code size - 1}
   * @return the set
   */
  public static Bits full(int size) {
    Bits bits = new Bits(size);
    Arrays.fill(bits.words, -1L);
    if ((size & 63) != 0) {
      bits.words[bits.words.length - 1] = (1L << size) - 1;
    }
    bits.cardinality = size;
    return bits;
  }

  /**
   * Copies a set.
   *
   * @return a set of its own with the same members
   */
  public Bits copy() {
    Bits copy = new Bits(words.length << 6);
    System.arraycopy(words, 0, copy.words, 0, words.length);
    copy.cardinality = cardinality;
    return copy;
  }

  /**
   * Tells whether another set has the same members.
   *
   * @param other a set that can hold as many ints
   * @return whether it does
   */
  public boolean hasSameMembers(Bits other) {
    return cardinality == other.cardinality && Arrays.equals(words, other.words);
  }

  /**
   * Adds all members of another set.
   *
   * @param other a set that can hold no more ints than this one
   */
  public void addAll(Bits other) {
    int count = 0;
    for (int word = 0; word < other.words.length; word++) {
      words[word] |= other.words[word];
    }
    for (long word : words) {
      count += Long.bitCount(word);
    }
    cardinality = count;
  }

  /**
   * Removes all members of another set.
   *
   * @param other a set that can hold no more ints than this one
   */
  public void removeAll(Bits other) {
    int count = 0;
    for (int word = 0; word < other.words.length; word++) {
      words[word] &= ~other.words[word];
    }
    for (long word : words) {
      count += Long.bitCount(word);
    }
    cardinality = count;
  }

  /**
   * Keeps only members of another set.
   *
   * @param other a set that can hold as many ints as this one
   */
  public void retainAll(Bits other) {
    int count = 0;
    for (int word = 0; word < words.length; word++) {
      words[word] &= other.words[word];
      count += Long.bitCount(words[word]);
    }
    cardinality = count;
  }

  /**
   * Adds an int.
   *
   * @param index the int
   * @return whether it was not in the set before
   */
  public boolean add(int index) {
    long mask = 1L << index;
    if ((words[index >>> 6] & mask) != 0) {
      return false;
    }
    words[index >>> 6] |= mask;
    cardinality++;
    return true;
  }

  /**
   * Removes an int.
   *
   * @param index the int
   * @return whether it was in the set before
   */
  public boolean remove(int index) {
    long mask = 1L << index;
    if ((words[index >>> 6] & mask) == 0) {
      return false;
    }
    words[index >>> 6] &= ~mask;
    cardinality--;
    return true;
  }

  /**
   * Tells whether an int is in the set.
   *
   * @param index the int
   * @return whether it is in the set
   */
  public boolean get(int index) {
    return (words[index >>> 6] & (1L << index)) != 0;
  }

  /** Removes all members. */
  public void clear() {
    Arrays.fill(words, 0);
    cardinality = 0;
  }

  /**
   * Returns the number of ints in the set.
   *
   * @return the number of ints
   */
  public int size() {
    return cardinality;
  }

  /**
   * Lists the set.
   *
   * @return the ints in ascending order
   */
  public int[] toArray() {
    int[] ints = new int[cardinality];
    int next = 0;
    for (int word = 0; word < words.length; word++) {
      for (long left = words[word]; left != 0; left &= left - 1) {
        ints[next++] = (word << 6) + Long.numberOfTrailingZeros(left);
      }
    }
    return ints;
  }
}
