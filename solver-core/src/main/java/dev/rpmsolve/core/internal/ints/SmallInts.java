package dev.rpmsolve.core.internal.ints;

/**
 * An immutable sequence of ints from 0 to 2<sup>24</sup> - 1, in three bytes each.
 *
 * <p>Representation: the lower two bytes of all and the upper byte of all. O(1) to read an int.
 * Thread-safe because immutable.
 */
final class SmallInts {
  private static final int MAX = (1 << 24) - 1;

  private final char[] lower;
  private final byte[] upper;

  private SmallInts(char[] lower, byte[] upper) {
    this.lower = lower;
    this.upper = upper;
  }

  /** Makes a sequence, or returns null if a value is negative or too large. */
  static SmallInts of(int... values) {
    char[] lower = new char[values.length];
    byte[] upper = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      if ((values[i] & ~MAX) != 0) {
        return null;
      }
      lower[i] = (char) values[i];
      upper[i] = (byte) (values[i] >>> 16);
    }
    return new SmallInts(lower, upper);
  }

  /** Returns the int at an index. */
  int get(int index) {
    return (upper[index] & 0xFF) << 16 | lower[index];
  }
}
