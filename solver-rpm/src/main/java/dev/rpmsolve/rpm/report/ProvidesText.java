package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.ProvidesReport;
import dev.rpmsolve.core.closure.Unprovided;
import dev.rpmsolve.core.universe.RpmPackage;
import java.io.IOException;
import java.util.List;

/** Writes requirements without providers for people: one block per package. */
final class ProvidesText {
  private static final int PROVIDERS_SHOWN = 3;

  private final Appendable out;

  ProvidesText(Appendable out) {
    this.out = out;
  }

  void write(CheckedProvides checked) throws IOException {
    ProvidesReport report = checked.report();
    int subject = -1;
    for (Unprovided finding : report.unprovided()) {
      if (finding.subject().id() != subject) {
        subject = finding.subject().id();
        line(
            PlainText.escapeWord(finding.subject().toString())
                + " of "
                + PlainText.escapeWord(finding.subject().repository().id())
                + ":");
      }
      line("  - nothing provides " + requirement(finding));
    }
    if (!report.unprovided().isEmpty()) {
      line("");
    }
    line(EffortText.times(checked.loadNanos(), report.nanos(), "checking"));
    if (report.stop().isPresent()) {
      line("incomplete: " + EffortText.stop(report.stop().get()));
    }
    line(
        Quantities.count(report.checkedCount(), "package")
            + " checked, "
            + report.brokenCount()
            + " with requirements that nothing provides");
  }

  private static String requirement(Unprovided finding) {
    String dependency = PlainText.escape(finding.dependency().toString());
    List<RpmPackage> unavailable = finding.unavailable();
    if (unavailable.isEmpty()) {
      return dependency;
    }
    StringBuilder text = new StringBuilder(dependency).append(", except what does not count: ");
    for (int i = 0; i < Math.min(PROVIDERS_SHOWN, unavailable.size()); i++) {
      text.append(i == 0 ? "" : ", ");
      text.append(PlainText.escapeWord(unavailable.get(i).toString()));
    }
    int more = unavailable.size() - PROVIDERS_SHOWN;
    return more > 0 ? text + " and " + more + " more" : text.toString();
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
