package dev.rpmsolve.core.internal.ints;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * An immutable sequence of longs that are mostly small.
 *
 * <p>Representation: unsigned ints if all values fit into them, else longs. O(1) to read a value.
 * Thread-safe because immutable.
 */
public final class LongColumn {
  private static final long MAX_SMALL = 0xFFFF_FFFFL;

  private final int[] small;

  /** The values, or null if they are all in {@code small}. */
  private final long[] large;

  private LongColumn(int[] small, long[] large) {
    this.small = small;
    this.large = large;
  }

  /**
   * Makes a column.
   *
   * @param values the values; perhaps not copied
   * @return the column
   */
  public static LongColumn of(long... values) {
    int[] small = new int[values.length];
    for (int row = 0; row < values.length; row++) {
      if ((values[row] & ~MAX_SMALL) != 0) {
        return new LongColumn(null, values);
      }
      small[row] = (int) values[row];
    }
    return new LongColumn(small, null);
  }

  /**
   * Returns a value.
   *
   * @param row its place
   * @return the value
   */
  public long get(int row) {
    return large == null ? small[row] & MAX_SMALL : large[row];
  }

  /**
   * Returns the number of values.
   *
   * @return the number of rows
   */
  public int size() {
    return large == null ? small.length : large.length;
  }

  /**
   * Picks values.
   *
   * @param rows their places
   * @return a column of these values in this order
   */
  public LongColumn select(int... rows) {
    return of(IntStream.of(rows).mapToLong(this::get).toArray());
  }

  /**
   * Appends values that are there already.
   *
   * @param rows their places
   * @return a column of all values, then these
   */
  public LongColumn withCopies(int... rows) {
    return of(
        LongStream.concat(LongStream.of(toArray()), IntStream.of(rows).mapToLong(this::get))
            .toArray());
  }

  /**
   * Returns all values.
   *
   * @return a new array
   */
  public long[] toArray() {
    return IntStream.range(0, size()).mapToLong(this::get).toArray();
  }
}
