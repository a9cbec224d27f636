package dev.rpmsolve.core.internal.ints;

/**
 * Finds the row of a value of an {@link IntTable} in O(1).
 *
 * <p>Representation: a set of the indexes at which a row begins, in 12 bytes per 64 values; if some
 * rows are empty, also the rows that are not, in 4 bytes each. Thread-safe because immutable.
 */
public final class RowOfValue {
  private final RankedBits firsts;

  /** The rows that have values, ascending, or null if all have some. */
  private final int[] filled;

  RowOfValue(IntTable table) {
    int rows = table.rows();
    int[] starts = new int[rows + 1];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      starts[row] = table.start(row);
      count += table.isFilled(row) ? 1 : 0;
    }
    starts[rows] = table.valueCount();
    firsts = RankedBits.firstValues(starts);
    if (count == rows) {
      filled = null;
    } else {
      filled = new int[count];
      int next = 0;
      for (int row = 0; row < rows; row++) {
        if (table.isFilled(row)) {
          filled[next++] = row;
        }
      }
    }
  }

  /**
   * Returns the row that a value is in.
   *
   * @param index of a value
   * @return the row
   */
  public int of(int index) {
    int ordinal = firsts.rank(index + 1) - 1;
    return filled == null ? ordinal : filled[ordinal];
  }
}
