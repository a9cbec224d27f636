package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.explanation.ExplanationText;
import dev.rpmsolve.core.solution.Transaction;
import dev.rpmsolve.core.solution.Transaction.Action;
import dev.rpmsolve.core.solution.Transaction.Step;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.rpm.report.TextTable.Align;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes an answer of the solver for people: a table with totals, or the reasons against it. */
final class SolveText {
  private final Appendable out;

  SolveText(Appendable out) {
    this.out = out;
  }

  void write(SolveReport report) throws IOException {
    SolveResult result = report.result();
    if (result instanceof SolveResult.Solved solved) {
      transaction(solved.solution().transaction());
    } else if (result instanceof SolveResult.Unsolvable unsolvable) {
      explanation(unsolvable.explanation());
    } else if (result instanceof SolveResult.BudgetExhausted exhausted) {
      line("no answer: " + describe(exhausted.stop()) + "; allow more with --budget");
    }
    line(
        "Time: "
            + Quantities.seconds(report.loadNanos())
            + " reading metadata, "
            + Quantities.seconds(result.statistics().nanos())
            + " solving.");
  }

  /** Says in words which limit ended the work. */
  static String describe(Budget.Stop stop) {
    return switch (stop) {
      case CONFLICTS -> "the allowed number of conflicts was used up";
      case TIME -> "the allowed time was used up";
      case CANCELLED -> "the work was canceled";
      case INTERRUPTED -> "the work was interrupted";
    };
  }

  private void transaction(Transaction transaction) throws IOException {
    if (transaction.steps().isEmpty()) {
      line("Nothing to do.");
      return;
    }
    table(transaction.steps());
    line("");
    line(totals(transaction.steps()));
    String growth = growth(transaction.installedBytesChange());
    boolean isDownload = transaction.steps().stream().anyMatch(s -> s.action() != Action.REMOVE);
    line(
        isDownload
            ? "Download size: "
                + Quantities.bytes(transaction.downloadBytes())
                + "; disk usage "
                + growth
            : "Disk usage " + growth);
  }

  private static String growth(long bytes) {
    if (bytes == 0) {
      return "stays the same.";
    }
    // The sign is in the words; a change by Long.MIN_VALUE keeps its own.
    return (bytes < 0 ? "shrinks by " : "grows by ") + Quantities.bytes(Math.abs(bytes)) + ".";
  }

  private void table(List<Step> steps) throws IOException {
    TextTable table =
        new TextTable(
            Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.LEFT);
    table.row("Action", "Package", "Arch", "Version", "Repository", "Size", "Reason");
    Action previous = steps.get(0).action();
    for (Step step : steps) {
      if (step.action() != previous) {
        table.gap();
        previous = step.action();
      }
      RpmPackage subject = step.subject();
      table.row(
          word(step.action()),
          PlainText.escapeWord(subject.name()),
          PlainText.escapeWord(subject.arch()),
          version(step),
          PlainText.escapeWord(subject.repository().id()),
          size(step),
          PlainText.escape(ReasonText.of(step)));
    }
    table.writeTo(out);
  }

  private static String word(Action action) {
    return switch (action) {
      case INSTALL -> "Install";
      case UPGRADE -> "Upgrade";
      case DOWNGRADE -> "Downgrade";
      case REINSTALL -> "Reinstall";
      case REPLACE -> "Replace";
      case REMOVE -> "Remove";
    };
  }

  private static String version(Step step) {
    String version = PlainText.escapeWord(step.subject().evr().toString());
    Optional<String> old =
        step.replaced().stream()
            .filter(replaced -> replaced.name().equals(step.subject().name()))
            .map(replaced -> PlainText.escapeWord(replaced.evr().toString()))
            .findFirst();
    return old.filter(text -> !text.equals(version)).map(text -> text + " -> ").orElse("")
        + version;
  }

  private static String size(Step step) {
    RpmPackage subject = step.subject();
    long bytes =
        step.action() == Action.REMOVE ? subject.installedBytes() : subject.downloadBytes();
    return bytes == 0 ? "-" : Quantities.bytes(bytes);
  }

  private static String totals(List<Step> steps) {
    List<String> parts = new ArrayList<>();
    for (Action action : Action.values()) {
      long count = steps.stream().filter(step -> step.action() == action).count();
      if (count > 0) {
        String number = parts.isEmpty() ? Quantities.count(count, "package") : "" + count;
        parts.add(number + " to " + word(action).toLowerCase(java.util.Locale.ROOT));
      }
    }
    return String.join(", ", parts) + ".";
  }

  private void explanation(Explanation explanation) throws IOException {
    line("cannot be solved:");
    for (String fact : ExplanationText.lines(explanation)) {
      line("  - " + PlainText.escape(fact));
    }
    if (!explanation.isMinimal()) {
      line("  (not all of these facts may be needed)");
    }
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
