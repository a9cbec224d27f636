package dev.rpmsolve.rpm.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of text with aligned columns, two blanks apart; the last column is not padded.
 *
 * <p>Widths are counted in code points. Not thread-safe.
 */
final class TextTable {
  private static final int GAP = 2;

  /** To which side a column is aligned. */
  enum Align {
    LEFT,
    RIGHT
  }

  private final List<Align> columns;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(Align... columns) {
    this.columns = List.of(columns);
  }

  /** Adds a row; its cells must be escaped already. */
  void row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns.size());
    }
    rows.add(List.of(cells));
  }

  /** Adds an empty line. */
  void gap() {
    rows.add(List.of());
  }

  void writeTo(Appendable out) throws IOException {
    int[] widths = widths();
    StringBuilder line = new StringBuilder();
    for (List<String> row : rows) {
      line.setLength(0);
      for (int column = 0; column < row.size(); column++) {
        append(row.get(column), widths[column], columns.get(column), line);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private int[] widths() {
    int[] widths = new int[columns.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        widths[column] = Math.max(widths[column], width(row.get(column)));
      }
    }
    return widths;
  }

  private static void append(String cell, int width, Align align, StringBuilder line) {
    String padding = " ".repeat(width - width(cell));
    line.append(align == Align.RIGHT ? padding : "").append(cell);
    line.append(align == Align.LEFT ? padding : "").append(" ".repeat(GAP));
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
