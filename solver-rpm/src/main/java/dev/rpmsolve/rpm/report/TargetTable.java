package dev.rpmsolve.rpm.report;

import dev.rpmsolve.rpm.findings.BaselineEntry;
import dev.rpmsolve.rpm.findings.Status;
import dev.rpmsolve.rpm.report.TextTable.Align;
import java.io.IOException;
import java.util.List;

/** Writes how the targets of a run fared: one line each, the worst first. */
final class TargetTable {
  /** What the columns after the name say. */
  static final List<String> COLUMNS = List.of("checked", "new", "expired", "known", "fixed");

  private final Appendable out;
  private final TextStyle style;

  TargetTable(Appendable out, TextStyle style) {
    this.out = out;
    this.style = style;
  }

  /** Returns the numbers of a target, in the order of the columns. */
  static List<Integer> numbers(CheckedTarget target) {
    var judgement = target.judgement();
    return List.of(
        target.effort().checkedCount(),
        judgement.findings().count(Status.NEW),
        judgement.findings().count(Status.EXPIRED),
        judgement.findings().count(Status.KNOWN),
        judgement.fixed().stream().mapToInt(BaselineEntry::count).sum());
  }

  void write(CheckReport report) throws IOException {
    TextTable table =
        new TextTable(
            Align.LEFT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.LEFT);
    table.row("target", "checked", "new", "expired", "known", "fixed", "");
    for (UncheckedTarget target : report.unchecked()) {
      table.row(PlainText.escapeWord(target.name()), "-", "-", "-", "-", "-", "not checked");
    }
    for (CheckedTarget target : report.worstFirst()) {
      List<String> cells = numbers(target).stream().map(String::valueOf).toList();
      table.row(
          PlainText.escapeWord(target.name()),
          cells.get(0),
          cells.get(1),
          cells.get(2),
          cells.get(3),
          cells.get(4),
          target.effort().isComplete() ? "" : "incomplete");
    }
    table.writeTo(out);
    long bad = report.targets().stream().filter(CheckedTarget::isFresh).count();
    boolean hasExpired =
        report.targets().stream()
            .anyMatch(target -> target.judgement().findings().count(Status.EXPIRED) > 0);
    String what = hasExpired ? "new or expired findings in " : "new findings in ";
    String verdict = bad == 0 ? style.good("nothing new") : style.bad(what + bad);
    out.append(Quantities.count(report.targets().size(), "target"))
        .append(" checked, ")
        .append(verdict);
    if (!report.unchecked().isEmpty()) {
      out.append(", ").append(style.bad(report.unchecked().size() + " not checked"));
    }
    out.append("\n");
  }
}
