package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.ClosureReport;
import dev.rpmsolve.core.closure.Uninstallable;
import dev.rpmsolve.core.dependency.Dependency;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes the findings of a closure check for people: counts, what is missing most often, one block
 * per package.
 */
final class ClosureText {
  private static final int MISSING_SHOWN = 10;
  // With fewer findings than this the list itself is the overview.
  private static final int FINDINGS_TO_SUM_UP = 20;

  private final Appendable out;

  ClosureText(Appendable out) {
    this.out = out;
  }

  void write(CheckedClosure closure) throws IOException {
    List<Uninstallable> findings = closure.report().uninstallable();
    if (!findings.isEmpty()) {
      counts(closure, findings);
      if (findings.size() >= FINDINGS_TO_SUM_UP) {
        missing(findings);
      }
      for (Uninstallable finding : findings) {
        block(finding);
      }
      line("");
    }
    ClosureReport report = closure.report();
    line(EffortText.times(closure.loadNanos(), report.nanos(), "checking"));
    if (report.stop().isPresent()) {
      line("incomplete: " + EffortText.stop(report.stop().get()));
    }
    boolean isBuild = closure.level() == CheckLevel.BUILDABLE;
    line(
        Quantities.count(report.checkedCount(), isBuild ? "source package" : "package")
            + " checked, "
            + findings.size()
            + (isBuild ? " cannot be built" : " cannot be installed"));
  }

  private void counts(CheckedClosure closure, List<Uninstallable> findings) throws IOException {
    line(
        closure.level() == CheckLevel.BUILDABLE
            ? "Source packages that cannot be built, by repository:"
            : "Packages that cannot be installed, by repository:");
    TextTable table = new TextTable(Align.RIGHT, Align.LEFT);
    for (String id : closure.checkedIds()) {
      long count = findings.stream().filter(f -> f.subject().repository().id().equals(id)).count();
      table.row("  " + count, PlainText.escapeWord(id));
    }
    table.writeTo(out);
    line("");
  }

  private void missing(List<Uninstallable> findings) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (Uninstallable finding : findings) {
      for (String dependency : missing(finding.explanation())) {
        counts.merge(dependency, 1, Integer::sum);
      }
    }
    List<Map.Entry<String, Integer>> shared =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(MISSING_SHOWN)
            .toList();
    if (shared.isEmpty()) {
      return;
    }
    line(
        "Most often missing at all or in the wanted version, with the number of packages affected:");
    TextTable table = new TextTable(Align.RIGHT, Align.LEFT);
    for (Map.Entry<String, Integer> entry : shared) {
      table.row("  " + entry.getValue(), PlainText.escape(entry.getKey()));
    }
    table.writeTo(out);
    line("");
  }

  /** Collects what the facts say nothing provides, whatever the version wanted. */
  private static Set<String> missing(Explanation explanation) {
    Set<String> dependencies = new TreeSet<>();
    for (Cause cause : explanation.causes()) {
      if (cause instanceof Cause.Requires requires && requires.providers().isEmpty()) {
        Dependency dependency = requires.dependency();
        dependencies.add(
            dependency instanceof Dependency.Atom atom ? atom.name() : dependency.toString());
      }
    }
    return dependencies;
  }

  private void block(Uninstallable finding) throws IOException {
    String head = PlainText.escapeWord(finding.subject().toString());
    List<String> facts = facts(finding);
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
  private static List<String> facts(Uninstallable finding) {
    List<String> facts = new ArrayList<>();
    for (Cause cause : finding.explanation().causes()) {
      if (!(cause instanceof Cause.Requested)) {
        facts.add(PlainText.escape(withoutSubject(cause, finding.subject())));
      }
    }
    return facts.isEmpty() ? List.of("no reason is known") : facts;
  }

  /** The head of the block names the package; the facts about it need not. */
  private static String withoutSubject(Cause cause, RpmPackage subject) {
    String line = ExplanationText.line(cause);
    if (cause instanceof Cause.Requires requires && requires.requirer().equals(subject)) {
      line = removeEnd(line, " needed by " + subject);
    }
    return removeStart(line, "package " + subject + " ");
  }

  private static String removeStart(String text, String start) {
    return text.startsWith(start) ? text.substring(start.length()) : text;
  }

  private static String removeEnd(String text, String end) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
