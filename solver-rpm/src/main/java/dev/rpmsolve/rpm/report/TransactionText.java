package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.solution.Transaction;
import dev.rpmsolve.core.solution.Transaction.Action;
import dev.rpmsolve.core.solution.Transaction.Step;
import dev.rpmsolve.core.solution.TransactionOrder;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.rpm.report.TextTable.Align;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a transaction for people: a table with totals. */
final class TransactionText {
  private final Appendable out;
  private final ReasonText reasons;

  TransactionText(Appendable out, ReasonText reasons) {
    this.out = out;
    this.reasons = reasons;
  }

  /** Writes the steps, by action or in an order of execution, and totals. */
  void transaction(Transaction transaction, Optional<TransactionOrder> order) throws IOException {
    if (transaction.steps().isEmpty()) {
      line("Nothing to do.");
      return;
    }
    if (order.isPresent()) {
      ordered(order.get());
    } else {
      table(transaction.steps());
    }
    line("");
    line(totals(transaction.steps()));
    boolean isDownload = transaction.steps().stream().anyMatch(s -> s.action() != Action.REMOVE);
    String usage = usage(transaction);
    line(
        isDownload
            ? "Download size: " + download(transaction) + "; disk usage " + usage
            : "Disk usage " + usage);
  }

  private static String download(Transaction transaction) {
    return transaction.downloadBytes() == 0
        ? "not stated"
        : Quantities.bytes(transaction.downloadBytes());
  }

  private static String usage(Transaction transaction) {
    long bytes = transaction.installedBytesChange();
    if (bytes == 0) {
      boolean isStated =
          transaction.steps().stream()
              .flatMap(step -> Stream.concat(Stream.of(step.subject()), step.replaced().stream()))
              .anyMatch(one -> one.installedBytes() != 0);
      return isStated ? "stays the same." : "is not stated.";
    }
    // The sign is in the words; a change by Long.MIN_VALUE keeps its own.
    return (bytes < 0 ? "shrinks by " : "grows by ") + Quantities.bytes(Math.abs(bytes)) + ".";
  }

  private void table(List<Step> steps) throws IOException {
    TextTable table = newTable();
    String previous = word(steps.get(0).action());
    for (Step step : steps) {
      if (!word(step.action()).equals(previous)) {
        table.gap();
        previous = word(step.action());
      }
      row(step, table);
    }
    table.writeTo(out);
  }

  private void ordered(TransactionOrder order) throws IOException {
    TextTable table = newTable();
    for (Step step : order.steps()) {
      row(step, table);
    }
    table.writeTo(out);
    if (!order.cycles().isEmpty()) {
      line("");
    }
    for (TransactionOrder.Cycle cycle : order.cycles()) {
      for (String text : OrderText.lines(cycle)) {
        line(PlainText.escape(text));
      }
    }
  }

  private static TextTable newTable() {
    TextTable table =
        new TextTable(
            Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.LEFT);
    table.row("Action", "Package", "Arch", "Version", "Repository", "Size", "Reason");
    return table;
  }

  private void row(Step step, TextTable table) {
    RpmPackage subject = step.subject();
    table.row(
        word(step.action()),
        PlainText.escapeWord(subject.name()),
        PlainText.escapeWord(subject.arch()),
        version(step),
        PlainText.escapeWord(subject.repository().id()),
        size(step),
        PlainText.escape(reasons.of(step)));
  }

  private static String word(Action action) {
    return switch (action) {
      case INSTALL, MULTIINSTALL -> "Install";
      case UPGRADE -> "Upgrade";
      case DOWNGRADE -> "Downgrade";
      case REINSTALL, MULTIREINSTALL -> "Reinstall";
      case CHANGE -> "Change";
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
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Action action : Action.values()) {
      counts.put(word(action), 0);
    }
    steps.forEach(step -> counts.merge(word(step.action()), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (word, count) -> {
          if (count > 0) {
            String number = parts.isEmpty() ? Quantities.count(count, "package") : "" + count;
            parts.add(number + " to " + word.toLowerCase(Locale.ROOT));
          }
        });
    return String.join(", ", parts) + ".";
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
