package dev.rpmsolve.core.internal.ints;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Tables whose rows are mostly empty read like tables whose rows are mostly filled. */
class IntTableProperties {
  /** Up to 300 rows; how many of them have values differs from table to table. */
  @Provide
  Arbitrary<List<int[]>> rows() {
    Arbitrary<int[]> row =
        Arbitraries.integers().between(-5, 1000).array(int[].class).ofMinSize(1).ofMaxSize(4);
    Arbitrary<int[]> empty = Arbitraries.just(new int[0]);
    return Arbitraries.integers()
        .between(0, 20)
        .flatMap(
            filled ->
                Arbitraries.integers()
                    .between(1, 20)
                    .flatMap(draw -> draw <= filled ? row : empty)
                    .list()
                    .ofMaxSize(300));
  }

  @Property
  void aTableHasTheRowsItWasMadeOf(@ForAll("rows") List<int[]> rows) {
    IntTable table = table(rows);
    assertEquals(rows.size(), table.rows());
    assertEquals(rows.stream().mapToInt(row -> row.length).sum(), table.valueCount());
    int start = 0;
    for (int i = 0; i < rows.size(); i++) {
      assertArrayEquals(rows.get(i), table.row(i));
      assertEquals(rows.get(i).length > 0, table.isFilled(i));
      assertEquals(start, table.start(i));
      start += rows.get(i).length;
      assertEquals(start, table.end(i));
    }
  }

  @Property
  void aCompactTableIsTheSame(@ForAll("rows") List<int[]> rows, @ForAll boolean isSmall) {
    for (int[] row : rows) {
      Arrays.setAll(row, i -> isSmall ? row[i] & 0xFF_FFFF : row[i] << 16);
    }
    IntTable table = table(rows);
    IntTable compact = table.compact().compact();
    assertEquals(table.rows(), compact.rows());
    assertEquals(table.valueCount(), compact.valueCount());
    for (int row = 0; row < rows.size(); row++) {
      assertArrayEquals(rows.get(row), compact.row(row));
      assertEquals(table.isFilled(row), compact.isFilled(row));
      assertEquals(table.start(row), compact.start(row));
      assertEquals(table.end(row), compact.end(row));
    }
    for (int index = 0; index < table.valueCount(); index++) {
      assertEquals(table.value(index), compact.value(index));
      assertEquals(table.rowOf(index), compact.rowOf(index));
    }
  }

  @Property
  void everyValueIsInItsRow(@ForAll("rows") List<int[]> rows) {
    IntTable table = table(rows);
    RowOfValue rowOf = table.rowsOfValues();
    for (int row = 0; row < rows.size(); row++) {
      for (int index = table.start(row); index < table.end(row); index++) {
        assertEquals(row, rowOf.of(index));
        assertEquals(row, table.rowOf(index));
      }
    }
  }

  @Property
  void aTableOfItsPartsAndAGroupedOneAreTheSame(@ForAll("rows") List<int[]> rows) {
    IntTable built = table(rows);
    int[] starts = new int[rows.size() + 1];
    int[] rowOf = new int[built.valueCount()];
    int[] values = new int[built.valueCount()];
    for (int row = 0; row < rows.size(); row++) {
      starts[row + 1] = built.end(row);
      for (int index = built.start(row); index < built.end(row); index++) {
        rowOf[index] = row;
        values[index] = built.value(index);
      }
    }
    int[] indexes = IntStream.range(0, values.length).toArray();
    IntTable byIndex = IntTable.group(rows.size(), rowOf, indexes, values.length);
    for (int row = 0; row < rows.size(); row++) {
      assertArrayEquals(byIndex.row(row), IntTable.ofIndexes(rows.size(), rowOf).row(row));
    }
    for (IntTable other :
        List.of(
            IntTable.of(starts, values),
            IntTable.group(rows.size(), rowOf, values, values.length),
            IntTable.empty(rows.size()).with(rowOf, values))) {
      for (int row = 0; row < rows.size(); row++) {
        assertArrayEquals(rows.get(row), other.row(row));
      }
    }
  }

  private static IntTable table(List<int[]> rows) {
    IntTable.Builder builder = new IntTable.Builder();
    for (int[] row : rows) {
      for (int value : row) {
        builder.add(value);
      }
      builder.endRow();
    }
    return builder.build();
  }
}
