package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.ClosureReport;
import dev.rpmsolve.core.closure.Uninstallable;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.explanation.ExplanationText;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.rpm.report.TextTable.Align;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the findings of a closure check for people: counts, frequent causes, one block per
 * package.
 */
final class ClosureText {
  private static final int FREQUENT_CAUSES = 10;
  // With fewer findings than this the list itself is the overview.
  private static final int FINDINGS_TO_SUM_UP = 20;

  private final Appendable out;

  ClosureText(Appendable out) {
    this.out = out;
  }

  void write(CheckedClosure closure) throws IOException {
    List<Uninstallable> findings = closure.sortedFindings();
    if (!findings.isEmpty()) {
      counts(closure, findings);
      if (findings.size() >= FINDINGS_TO_SUM_UP) {
        frequentCauses(findings);
      }
      for (Uninstallable finding : findings) {
        block(finding);
      }
      line("");
    }
    ClosureReport report = closure.report();
    line(
        "Time: "
            + Quantities.seconds(closure.loadNanos())
            + " reading metadata, "
            + Quantities.seconds(report.nanos())
            + " checking.");
    if (report.stop().isPresent()) {
      line("incomplete: " + SolveText.describe(report.stop().get()) + "; allow more with --budget");
    }
    line(
        Quantities.count(report.checkedCount(), "package")
            + " checked, "
            + findings.size()
            + " cannot be installed");
  }

  private void counts(CheckedClosure closure, List<Uninstallable> findings) throws IOException {
    line("Packages that cannot be installed, by repository:");
    TextTable table = new TextTable(Align.RIGHT, Align.LEFT);
    for (String id : closure.checkedIds()) {
      long count = findings.stream().filter(f -> f.subject().repository().id().equals(id)).count();
      table.row("  " + count, PlainText.escapeWord(id));
    }
    table.writeTo(out);
    line("");
  }

  private void frequentCauses(List<Uninstallable> findings) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (Uninstallable finding : findings) {
      List<String> facts = facts(finding.explanation());
      counts.merge(facts.get(facts.size() - 1), 1, Integer::sum);
    }
    List<Map.Entry<String, Integer>> shared =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(FREQUENT_CAUSES)
            .toList();
    if (shared.isEmpty()) {
      return;
    }
    line("Most frequent causes, with the number of packages they affect:");
    TextTable table = new TextTable(Align.RIGHT, Align.LEFT);
    for (Map.Entry<String, Integer> entry : shared) {
      table.row("  " + entry.getValue(), entry.getKey());
    }
    table.writeTo(out);
    line("");
  }

  private void block(Uninstallable finding) throws IOException {
    RpmPackage subject = finding.subject();
    String head = PlainText.escapeWord(subject.toString());
    List<String> facts = facts(finding.explanation());
    if (facts.size() == 1) {
      line(head + ": " + facts.get(0));
      return;
    }
    line(head + ":");
    for (String fact : facts) {
      line("  - " + fact);
    }
  }

  /** That the package itself is wanted goes without saying, unless nothing else is said. */
  private static List<String> facts(Explanation explanation) {
    List<String> facts = new ArrayList<>();
    for (Cause cause : explanation.causes()) {
      if (!(cause instanceof Cause.Requested)) {
        facts.add(PlainText.escape(ExplanationText.line(cause)));
      }
    }
    return facts.isEmpty() ? List.of("no reason is known") : facts;
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
