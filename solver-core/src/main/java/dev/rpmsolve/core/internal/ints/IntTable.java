package dev.rpmsolve.core.internal.ints;

import java.util.Arrays;

/**
 * An immutable map from a row to a run of ints, stored as compressed sparse rows.
 *
 * <p>Representation: {@code starts} has {@code rows + 1} non-decreasing offsets into {@code
 * values}; row r is {@code [starts[r], starts[r + 1])}. Where most rows are empty there are only
 * the offsets of the others, and a set tells which those are. Cost: O(1) to find a row, no
 * allocation to read one, 4 bytes per value and 4 bytes per row, or 12 bytes per 64 rows and 4
 * bytes per row with values. A compact table has its offsets as {@link AscendingInts} and its
 * values as {@link SmallInts}: 3 bytes per value and 2 in place of 4 for an offset. Thread-safe
 * because immutable.
 */
public final class IntTable {
  /** The share of rows with values from which on a set of them would save less than half. */
  private static final double MOST_FILLED = 0.45;

  private static final int[] NO_INTS = {};
  private final int rows;

  /** Which rows have values, or null if {@code starts} has all rows. */
  private final RankedBits filled;

  private final int valueCount;

  /** Where rows begin, or null if the table is compact. */
  private final int[] starts;

  private final AscendingInts compactStarts;

  /** The values, or null if the table is compact. */
  private final int[] values;

  private final SmallInts compactValues;

  private IntTable(int[] starts, int[] values) {
    this.values = values;
    rows = starts.length - 1;
    valueCount = values.length;
    RankedBits some = RankedBits.filledRows(starts);
    boolean isSparse = some.size() < rows * MOST_FILLED;
    filled = isSparse ? some : null;
    this.starts = isSparse ? some.pick(starts, starts[rows]) : starts;
    compactStarts = null;
    compactValues = null;
  }

  private IntTable(IntTable same, SmallInts compactValues) {
    rows = same.rows;
    valueCount = same.valueCount;
    filled = same.filled;
    starts = null;
    compactStarts = AscendingInts.of(same.starts);
    values = compactValues == null ? same.values : null;
    this.compactValues = compactValues;
  }

  /**
   * Groups values by row, keeping their order within a row: a counting sort in O(rows + values).
   *
   * @param rows number of rows
   * @param rowOf the row of each value
   * @param values the values
   * @param count how many leading elements of the two arrays count
   * @return the table
   */
  public static IntTable group(int rows, int[] rowOf, int[] values, int count) {
    int[] starts = starts(rows, rowOf, count);
    int[] grouped = new int[count];
    int[] next = Arrays.copyOf(starts, rows);
    for (int i = 0; i < count; i++) {
      grouped[next[rowOf[i]]++] = values[i];
    }
    return new IntTable(starts, grouped);
  }

  /**
   * Groups the indexes of an array by what the array has there, in O(rows + values).
   *
   * @param rows number of rows
   * @param rowOf the row of each index
   * @return a table of the indexes, ascending in each row
   */
  public static IntTable ofIndexes(int rows, int... rowOf) {
    int[] starts = starts(rows, rowOf, rowOf.length);
    int[] grouped = new int[rowOf.length];
    int[] next = Arrays.copyOf(starts, rows);
    for (int i = 0; i < rowOf.length; i++) {
      grouped[next[rowOf[i]]++] = i;
    }
    return new IntTable(starts, grouped);
  }

  private static int[] starts(int rows, int[] rowOf, int count) {
    int[] starts = new int[rows + 1];
    for (int i = 0; i < count; i++) {
      starts[rowOf[i] + 1]++;
    }
    for (int row = 0; row < rows; row++) {
      starts[row + 1] += starts[row];
    }
    return starts;
  }

  /**
   * Makes a table without values.
   *
   * @param rows number of rows
   * @return the table
   */
  public static IntTable empty(int rows) {
    return new IntTable(new int[rows + 1], NO_INTS);
  }

  /**
   * Makes a table of its parts. Complexity: O(rows).
   *
   * @param starts where each row begins, then the number of values; not copied
   * @param values the values of all rows, one after another; not copied
   * @return the table
   * @throws IllegalArgumentException if the starts do not divide the values
   */
  public static IntTable of(int[] starts, int[] values) {
    int rows = starts.length - 1;
    boolean isGood = rows >= 0 && starts[0] == 0 && starts[rows] == values.length;
    for (int row = 0; row < rows && isGood; row++) {
      isGood = starts[row] <= starts[row + 1];
    }
    if (!isGood) {
      throw new IllegalArgumentException("the rows do not divide " + values.length + " values");
    }
    return new IntTable(starts, values);
  }

  /**
   * Makes a table with more values at the ends of some rows.
   *
   * @param rowOf the row of each value to be added
   * @param added the values to be added
   * @return the table
   */
  public IntTable with(int[] rowOf, int[] added) {
    IntTable extra = group(rows(), rowOf, added, added.length);
    Builder joined = new Builder();
    for (int row = 0; row < rows(); row++) {
      for (int i = start(row); i < end(row); i++) {
        joined.add(value(i));
      }
      for (int i = extra.start(row); i < extra.end(row); i++) {
        joined.add(extra.value(i));
      }
      joined.endRow();
    }
    return joined.build();
  }

  /**
   * Makes the same table for less room: it takes somewhat longer to read.
   *
   * @return a compact table
   */
  public IntTable compact() {
    return starts == null ? this : new IntTable(this, SmallInts.of(values));
  }

  /**
   * Returns the number of rows.
   *
   * @return the number of rows
   */
  public int rows() {
    return rows;
  }

  /**
   * Returns the index of a row's first value.
   *
   * @param row a row
   * @return an index for {@link #value(int)}
   */
  public int start(int row) {
    int index = filled == null ? row : filled.rank(row);
    return starts == null ? compactStarts.get(index) : starts[index];
  }

  /**
   * Returns the index past a row's last value.
   *
   * @param row a row
   * @return an index for {@link #value(int)}
   */
  public int end(int row) {
    int index = filled == null ? row + 1 : filled.rank(row + 1);
    return starts == null ? compactStarts.get(index) : starts[index];
  }

  /**
   * Tells whether a row has values.
   *
   * @param row a row
   * @return whether there is a value
   */
  public boolean isFilled(int row) {
    return filled == null ? start(row) < end(row) : filled.get(row);
  }

  /**
   * Returns a value.
   *
   * @param index between a row's start and end
   * @return the value
   */
  public int value(int index) {
    return values == null ? compactValues.get(index) : values[index];
  }

  /**
   * Finds the row of a value, in O(log rows).
   *
   * @param index of a value
   * @return the row it is in
   */
  public int rowOf(int index) {
    int low = 0;
    int high = rows();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (start(middle) <= index) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Prepares to find rows by their values, in O(rows + values / 64).
   *
   * @return which row each value is in
   */
  public RowOfValue rowsOfValues() {
    return new RowOfValue(this);
  }

  /**
   * Returns the number of values in all rows.
   *
   * @return the number of values
   */
  public int valueCount() {
    return valueCount;
  }

  /**
   * Copies a row.
   *
   * @param row a row
   * @return its values
   */
  public int[] row(int row) {
    int start = start(row);
    int end = end(row);
    if (start == end) {
      return NO_INTS;
    } else if (values != null) {
      return Arrays.copyOfRange(values, start, end);
    }
    int[] copy = new int[end - start];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = compactValues.get(start + i);
    }
    return copy;
  }

  /**
   * Collects rows that arrive in order.
   *
   * <p>Not thread-safe. Amortized O(1) per value.
   */
  public static final class Builder {
    private int[] starts = new int[64];
    private int[] values = new int[256];
    private int rows;
    private int size;

    /** Creates an empty builder. */
    public Builder() {}

    /**
     * Creates a builder that starts with rows without values.
     *
     * @param emptyRows how many
     */
    public Builder(int emptyRows) {
      starts = new int[Math.max(64, emptyRows + 1)];
      rows = emptyRows;
    }

    /**
     * Appends a value to the row that is being filled.
     *
     * @param value the value
     */
    public void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, Math.multiplyExact(size, 2));
      }
      values[size++] = value;
    }

    /** Ends the row that is being filled. */
    public void endRow() {
      if (rows + 1 == starts.length) {
        starts = Arrays.copyOf(starts, Math.multiplyExact(starts.length, 2));
      }
      starts[++rows] = size;
    }

    /**
     * Makes the table.
     *
     * @return a table of the ended rows
     */
    public IntTable build() {
      return new IntTable(Arrays.copyOf(starts, rows + 1), Arrays.copyOf(values, starts[rows]));
    }
  }
}
