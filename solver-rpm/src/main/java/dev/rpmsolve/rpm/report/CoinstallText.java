package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.CoinstallReport;
import dev.rpmsolve.core.closure.CoinstallReport.Conflict;
import dev.rpmsolve.core.explanation.Cause;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes for people what of a list can be installed together, and what stands in the way. */
final class CoinstallText {
  private static final int LEFT_SHOWN = 20;

  private final Appendable out;

  CoinstallText(Appendable out) {
    this.out = out;
  }

  void write(CheckedSet checked) throws IOException {
    conflicts(checked);
    CoinstallReport report = checked.report();
    line(EffortText.times(checked.loadNanos(), report.nanos(), "checking"));
    if (report.stop().isPresent()) {
      line("incomplete: " + EffortText.stop(report.stop().get()));
    }
    summary(report);
  }

  /** Writes what stands in the way, and how many go together. */
  void conflicts(CheckedSet checked) throws IOException {
    CoinstallReport report = checked.report();
    for (Conflict conflict : report.conflicts()) {
      line(
          names(conflict.items(), report)
              + (conflict.items().size() == 1
                  ? " cannot be installed:"
                  : " cannot be installed together, but without any one of them the rest can:"));
      for (Cause cause : conflict.explanation().causes()) {
        boolean isItem = cause instanceof Cause.Requested r && !r.candidates().isEmpty();
        if (!isItem) {
          line("  - " + PlainText.escape(Words.of(checked.universe()).fact(cause)));
        }
      }
      line("");
    }
    if (!report.isCoinstallable() && !report.together().isEmpty()) {
      largest(report);
    }
  }

  private void largest(CoinstallReport report) throws IOException {
    Set<Integer> together = new HashSet<>(report.together());
    List<Integer> left =
        IntStream.range(0, report.items().size())
            .filter(item -> !together.contains(item))
            .boxed()
            .toList();
    // Each of them has a paragraph above, unless the budget ended.
    int more = left.size() > LEFT_SHOWN ? left.size() - LEFT_SHOWN : 0;
    line(
        (report.isLargest()
                ? "No more can be installed together than without "
                : "The rest can be installed together without ")
            + names(left.subList(0, left.size() - more), report)
            + (more > 0 ? " and " + more + " more" : "")
            + ".");
    line("");
  }

  private void summary(CoinstallReport report) throws IOException {
    String items = Quantities.count(report.items().size(), "item");
    if (report.isCoinstallable()) {
      line(
          items
              + " checked, can be installed together: "
              + Quantities.count(report.installation().size(), "package")
              + " with all they need");
      return;
    }
    line(
        items
            + " checked, cannot be installed together; "
            + (report.isLargest() ? "at most " : "at least ")
            + report.together().size()
            + " can");
  }

  private static String names(List<Integer> items, CoinstallReport report) {
    return items.stream()
        .map(item -> PlainText.escape(report.items().get(item).selection().toString()))
        .collect(Collectors.joining(", "));
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
