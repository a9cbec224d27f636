package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.LintFinding;
import dev.rpmsolve.core.closure.LintReport;
import dev.rpmsolve.core.closure.LintRule;
import java.io.IOException;
import java.util.List;

/** Writes the findings of lints for people: rule by rule, a line each. */
final class LintText {
  private final Appendable out;

  LintText(Appendable out) {
    this.out = out;
  }

  void write(LintAnswer answer) throws IOException {
    LintReport report = answer.report();
    for (LintRule rule : LintRule.values()) {
      List<LintFinding> findings =
          report.findings().stream().filter(finding -> finding.rule() == rule).toList();
      if (!findings.isEmpty()) {
        line(rule.id() + ": " + Quantities.count(findings.size(), "finding"));
        for (LintFinding finding : findings) {
          line(
              "  "
                  + PlainText.escapeWord(finding.subject().toString())
                  + " "
                  + PlainText.escape(finding.message()));
        }
        line("");
      }
    }
    line(EffortText.times(answer.loadNanos(), report.nanos(), "checking"));
    if (report.stop().isPresent()) {
      line("incomplete: " + EffortText.stop(report.stop().get()));
    }
    line(
        Quantities.count(report.checkedCount(), "package")
            + " checked, "
            + Quantities.count(report.findings().size(), "finding"));
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
