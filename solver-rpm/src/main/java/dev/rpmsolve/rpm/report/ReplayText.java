package dev.rpmsolve.rpm.report;

import dev.rpmsolve.rpm.testcase.ReplayReport;
import java.io.IOException;
import java.util.Locale;

/** Writes how test cases were replayed. */
final class ReplayText {
  private final Appendable out;

  ReplayText(Appendable out) {
    this.out = out;
  }

  void write(ReplayReport report) throws IOException {
    String word = report.outcome().name().toLowerCase(Locale.ROOT);
    line(word + " ".repeat(12 - word.length()) + PlainText.escape(report.file()));
    if (report.runs().isEmpty()) {
      line("  it expects no result, so there is nothing to compare");
    }
    for (ReplayReport.RunReport run : report.runs()) {
      if (run.outcome() == ReplayReport.Outcome.PASS) {
        continue;
      }
      String lead = report.runs().size() > 1 ? "  run " + run.number() + ": " : "  ";
      for (String feature : run.unsupported()) {
        line(lead + PlainText.escape(feature));
      }
      for (String missing : run.missing()) {
        line(lead + "- " + PlainText.escape(missing));
      }
      for (String unexpected : run.unexpected()) {
        line(lead + "+ " + PlainText.escape(unexpected));
      }
    }
  }

  void write(ReplayedCases cases) throws IOException {
    line(
        cases.passed() + " passed, " + cases.failed() + " failed, " + cases.skipped() + " skipped");
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
