package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.Optimality;
import java.io.IOException;

/** Says for people how good an answer is by its criteria. */
final class OptimalityText {
  private static final String INDENT = "  ";

  private final Appendable out;

  OptimalityText(Appendable out) {
    this.out = out;
  }

  void write(Optimality optimality) throws IOException {
    out.append('\n');
    out.append(
        optimality.isProven()
            ? "By the criteria, this is proven to be the best answer:\n"
            : "The best answer found; the budget ended before it was proven that none is better:\n");
    TextTable table =
        new TextTable(
            TextTable.Align.LEFT,
            TextTable.Align.RIGHT,
            TextTable.Align.LEFT,
            TextTable.Align.LEFT);
    Optimality.Bounds wishes = optimality.wishes();
    if (wishes.value() != 0 || wishes.first() != 0) {
      row("short of what is asked for", wishes, table);
    }
    for (Optimality.Value value : optimality.values()) {
      row(value.criterion().toString(), value.bounds(), table);
    }
    table.writeTo(out);
  }

  private static void row(String name, Optimality.Bounds bounds, TextTable table) {
    table.row(
        INDENT + name,
        Long.toString(bounds.value()),
        bounds.isMet() ? "" : "at best " + bounds.bound(),
        bounds.first() == bounds.value() ? "" : "(" + bounds.first() + " in the first answer)");
  }
}
