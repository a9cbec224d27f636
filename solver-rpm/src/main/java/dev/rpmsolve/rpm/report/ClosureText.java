package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.rpm.findings.BaselineEntry;
import dev.rpmsolve.rpm.findings.Finding;
import dev.rpmsolve.rpm.findings.Judgement;
import dev.rpmsolve.rpm.findings.RootCause;
import dev.rpmsolve.rpm.findings.Rule;
import dev.rpmsolve.rpm.findings.Status;
import dev.rpmsolve.rpm.report.TextTable.Align;
import java.io.IOException;
import java.util.List;

/**
 * Writes the findings of a closure check for people: root causes, those with most packages first,
 * each with whom it concerns and what could be done.
 */
final class ClosureText {
  private static final int CAUSES_SHOWN = 30;
  private static final int NAMES_SHOWN = 4;
  private static final int ENTRIES_SHOWN = 10;
  // With fewer findings than this the facts of each are shown.
  private static final int FINDINGS_TO_SUM_UP = 20;
  private static final String INDENT = " ".repeat(8);

  private final Appendable out;
  private final TextStyle style;
  private final List<Detail> details;

  ClosureText(Appendable out, TextStyle style, List<Detail> details) {
    this.out = out;
    this.style = style;
    this.details = details;
  }

  void write(CheckedClosure closure) throws IOException {
    Judgement judgement = closure.judgement();
    if (judgement.findings().size() > 0) {
      counts(closure);
    }
    causes(judgement);
    baseline(judgement);
    CheckEffort effort = closure.effort();
    line(EffortText.times(effort.loadNanos(), effort.checkNanos(), "checking"));
    if (!effort.isComplete()) {
      line(style.bad("incomplete: ") + EffortText.stop(effort.stop().orElseThrow()));
    }
    int bad = closure.brokenCount();
    String verdict =
        bad
            + (closure.level() == CheckLevel.PROVIDES
                ? " with requirements that nothing provides"
                : " " + closure.level().many());
    String noun = closure.level() == CheckLevel.BUILDABLE ? "source package" : "package";
    line(
        Quantities.count(effort.checkedCount(), noun)
            + " checked, "
            + (bad == 0 ? style.good(verdict) : style.bad(verdict)));
  }

  private void counts(CheckedClosure closure) throws IOException {
    line(
        (closure.level() == CheckLevel.BUILDABLE ? "Source packages" : "Packages")
            + " that "
            + closure.level().many()
            + ", by repository:");
    TextTable table = new TextTable(Align.RIGHT, Align.LEFT);
    List<Finding> findings = closure.judgement().findings().all();
    for (String id : closure.checkedIds()) {
      long count =
          findings.stream()
              .map(Finding::subject)
              .filter(subject -> subject.repository().id().equals(id))
              .distinct()
              .count();
      table.row("  " + count, PlainText.escapeWord(id));
    }
    table.writeTo(out);
    line("");
  }

  /** Writes the root causes of what nothing excuses. */
  void causes(Judgement judgement) throws IOException {
    List<RootCause> fresh =
        judgement.findings().rootCauses().stream().filter(c -> c.freshCount() > 0).toList();
    if (fresh.isEmpty()) {
      return;
    }
    boolean isShort = judgement.freshCount() < FINDINGS_TO_SUM_UP;
    boolean isVerbose = details.contains(Detail.FACTS);
    int shown = isShort || isVerbose ? fresh.size() : Math.min(fresh.size(), CAUSES_SHOWN);
    line(
        fresh.size() == 1
            ? "The root cause, and the packages it concerns:"
            : "Root causes with the number of packages they concern:");
    line("");
    for (RootCause cause : fresh.subList(0, shown)) {
      cause(cause, isShort || isVerbose);
      line("");
    }
    if (shown < fresh.size()) {
      int packages = fresh.stream().skip(shown).mapToInt(RootCause::freshCount).sum();
      line(
          Quantities.count(fresh.size() - shown, "more root cause")
              + " of "
              + Quantities.count(packages, "package")
              + ": --verbose shows all, --output html=FILE lets you search");
      line("");
    }
  }

  private void cause(RootCause cause, boolean isWhole) throws IOException {
    String count = String.valueOf(cause.freshCount());
    line(
        " ".repeat(Math.max(0, 6 - count.length()))
            + style.bad(count)
            + "  "
            + style.strong(PlainText.escape(cause.title()))
            + style.quiet("  [" + cause.rule().id() + "]"));
    if (isWhole) {
      for (Finding finding : cause.victims()) {
        if (finding.status().isFresh()) {
          block(finding);
        }
      }
    } else {
      summary(cause);
    }
    line(INDENT + style.quiet("hint: ") + PlainText.escape(cause.hint()));
  }

  private void summary(RootCause cause) throws IOException {
    if (!FindingText.isPlain(cause)) {
      block(FindingText.example(cause));
      return;
    }
    if (cause.rule() == Rule.MISSING_PROVIDER) {
      line(INDENT + "needed by " + FindingText.names(cause.sources(), NAMES_SHOWN));
    }
    List<RpmPackage> further = FindingText.furtherVictims(cause);
    if (!further.isEmpty()) {
      line(INDENT + "which also breaks " + FindingText.names(further, NAMES_SHOWN));
    }
  }

  private void block(Finding finding) throws IOException {
    String head = INDENT + FindingText.name(finding.subject());
    List<String> facts = FindingText.facts(finding);
    if (facts.size() == 1) {
      line(head + ": " + facts.get(0));
      return;
    }
    line(head + ":");
    for (String fact : facts) {
      line(INDENT + "  - " + fact);
    }
  }

  private void baseline(Judgement judgement) throws IOException {
    int known = judgement.findings().count(Status.KNOWN);
    if (known == 0 && judgement.fixed().isEmpty() && judgement.expired().isEmpty()) {
      return;
    }
    line(
        "Beside the baseline: "
            + judgement.findings().count(Status.NEW)
            + " new, "
            + known
            + " known, "
            + judgement.findings().count(Status.EXPIRED)
            + " expired, "
            + judgement.fixed().stream().mapToInt(BaselineEntry::count).sum()
            + " fixed.");
    entries("expired, so that it fails again", judgement.expired());
    entries("fixed; --update-baseline removes it", judgement.fixed());
    line("");
  }

  private void entries(String what, List<BaselineEntry> entries) throws IOException {
    for (BaselineEntry entry : entries.subList(0, Math.min(entries.size(), ENTRIES_SHOWN))) {
      line(
          "  "
              + what
              + ": "
              + PlainText.escape(entry.key())
              + (entry.count() > 1 ? ", " + entry.count() + " times" : "")
              + entry.expires().map(day -> ", accepted until " + day).orElse("")
              + (entry.reason().isEmpty() ? "" : ": " + PlainText.escape(entry.reason())));
    }
    if (entries.size() > ENTRIES_SHOWN) {
      line("  and " + (entries.size() - ENTRIES_SHOWN) + " more of these");
    }
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
