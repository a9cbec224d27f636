package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.Impact;
import dev.rpmsolve.core.closure.ImpactRanking;
import dev.rpmsolve.core.closure.Needs;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.request.NearNames;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.report.TextTable.Align;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes strong dependencies and impacts for people: tables and a closing line. */
final class AnalysisText {
  private static final int SHOWN = 3;

  private final Appendable out;

  AnalysisText(Appendable out) {
    this.out = out;
  }

  void write(NeedsAnswer answer) throws IOException {
    Needs needs = answer.needs();
    if (!needs.needs().isEmpty()) {
      TextTable table = new TextTable(Align.LEFT, Align.LEFT);
      table.row("Always there", "Which");
      for (Needs.Need need : needs.needs()) {
        table.row(
            PlainText.escapeWord(need.name()),
            need.always().isEmpty() ? "one of " + some(need.alternatives()) : some(need.always()));
      }
      table.writeTo(out);
      line("");
    }
    if (answer.why().isPresent()) {
      why(answer, answer.why().get());
    }
    time(answer.loadNanos(), needs.nanos(), needs.stop());
    String spec = PlainText.escape(answer.spec());
    if (needs.subjects().isEmpty()) {
      nothing(answer.spec(), answer.universe());
    } else if (needs.installable().isEmpty() && needs.stop().isEmpty()) {
      line(spec + " cannot be installed; 'rpmsolve install' tells why");
    } else {
      line(
          Quantities.count(needs.needs().size(), "other name")
              + (needs.needs().size() == 1 ? " is" : " are")
              + " in every installation with "
              + spec
              + matches(needs.subjects()));
    }
  }

  private void nothing(String spec, Universe universe) throws IOException {
    List<String> near = NearNames.of(spec, universe, packageId -> true);
    line("nothing matches " + PlainText.escape(spec + NearNames.meant(near)));
  }

  private void why(NeedsAnswer answer, Explanation why) throws IOException {
    Words words = Words.of(answer.universe());
    line("Without it:");
    for (Cause cause : why.causes()) {
      line("  - " + PlainText.escape(words.fact(cause)));
    }
    line("");
  }

  void write(ImpactAnswer answer) throws IOException {
    Impact impact = answer.impact();
    TextTable table = new TextTable(Align.LEFT, Align.LEFT);
    for (RpmPackage impacted : impact.impacted()) {
      table.row(
          PlainText.escapeWord(impacted.toString()),
          PlainText.escapeWord(impacted.repository().id()));
    }
    table.writeTo(out);
    if (!impact.impacted().isEmpty()) {
      line("");
    }
    time(answer.loadNanos(), impact.nanos(), impact.stop());
    String spec = PlainText.escape(answer.spec());
    if (impact.subjects().isEmpty()) {
      nothing(answer.spec(), answer.universe());
    } else {
      line(
          Quantities.count(impact.impacted().size(), "other package")
              + " cannot be installed without "
              + spec
              + matches(impact.subjects()));
    }
  }

  void write(RankingAnswer answer) throws IOException {
    ImpactRanking ranking = answer.ranking();
    TextTable table = new TextTable(Align.RIGHT, Align.RIGHT, Align.LEFT);
    table.row("Packages", "Names", "Cannot be installed without");
    ranking.entries().stream()
        .limit(answer.top())
        .forEach(
            entry ->
                table.row(
                    Integer.toString(entry.packageCount()),
                    Integer.toString(entry.nameCount()),
                    PlainText.escapeWord(entry.name())));
    if (!ranking.entries().isEmpty()) {
      table.writeTo(out);
      line("");
    }
    time(answer.loadNanos(), ranking.nanos(), ranking.stop());
    line(
        Quantities.count(ranking.checkedCount(), "package")
            + " checked, "
            + ranking.installableCount()
            + " can be installed; "
            + Quantities.count(ranking.entries().size(), "name")
            + (ranking.entries().size() == 1 ? " is" : " are")
            + " needed by others");
  }

  private static String matches(List<RpmPackage> subjects) {
    return subjects.size() == 1
        ? " (" + PlainText.escapeWord(subjects.get(0).toString()) + ")"
        : " (any of " + subjects.size() + " packages)";
  }

  private static String some(List<RpmPackage> packages) {
    String shown =
        packages.stream()
            .limit(SHOWN)
            .map(p -> PlainText.escapeWord(p.toString()))
            .collect(Collectors.joining(", "));
    int more = packages.size() - SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private void time(long loadNanos, long nanos, Optional<Budget.Stop> stop) throws IOException {
    line(EffortText.times(loadNanos, nanos, "searching"));
    if (stop.isPresent()) {
      line("incomplete: " + EffortText.stop(stop.get()));
    }
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
