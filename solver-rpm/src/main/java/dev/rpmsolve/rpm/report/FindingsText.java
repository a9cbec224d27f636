package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.Witnesses;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.rpm.findings.AllowanceUse;
import dev.rpmsolve.rpm.findings.BaselineEntry;
import dev.rpmsolve.rpm.findings.Finding;
import dev.rpmsolve.rpm.findings.Judgement;
import dev.rpmsolve.rpm.findings.RootCause;
import dev.rpmsolve.rpm.findings.Rule;
import dev.rpmsolve.rpm.findings.Status;
import dev.rpmsolve.rpm.findings.Subject;
import dev.rpmsolve.rpm.report.TextTable.Align;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes findings for people: root causes, those with most packages first, each with whom it
 * concerns and what could be done.
 */
final class FindingsText {
  private static final int CAUSES_SHOWN = 30;
  private static final int CAUSES_OF_TARGET = 10;
  private static final int NAMES_SHOWN = 4;
  private static final int ENTRIES_SHOWN = 10;
  // With fewer findings than this the facts of each are shown.
  private static final int FINDINGS_TO_SUM_UP = 20;
  private static final String INDENT = " ".repeat(8);

  private final Appendable out;
  private final TextStyle style;
  private final List<Detail> details;

  FindingsText(Appendable out, TextStyle style, List<Detail> details) {
    this.out = out;
    this.style = style;
    this.details = details;
  }

  void write(CheckReport report) throws IOException {
    for (UncheckedTarget target : report.unchecked()) {
      line(style.strong("=== " + PlainText.escapeWord(target.name()) + " ==="));
      line(style.bad("not checked: ") + PlainText.escape(target.reason()));
      line("");
    }
    if (report.witnesses().isPresent()) {
      for (Witnesses.Witness witness : report.witnesses().get().found()) {
        witness(witness);
      }
    }
    for (CheckedTarget target : report.targets()) {
      if (report.isMatrix()) {
        line(style.strong("=== " + PlainText.escapeWord(target.name()) + " ==="));
      }
      write(target, report.isMatrix() ? CAUSES_OF_TARGET : CAUSES_SHOWN);
      if (report.isMatrix()) {
        line("");
      }
    }
    if (report.isMatrix()) {
      new TargetTable(out, style).write(report);
    }
  }

  private void witness(Witnesses.Witness witness) throws IOException {
    int others = witness.installation().size() - 1;
    line(
        style.strong(PlainText.escapeWord(witness.subject().toString()))
            + " can be installed"
            + (others == 0
                ? ", alone"
                : " with " + Quantities.count(others, "other package") + ":"));
    for (RpmPackage member : witness.installation()) {
      if (!member.equals(witness.subject())) {
        line("  " + PlainText.escapeWord(member.toString()));
      }
    }
    line("");
  }

  private void write(CheckedTarget target, int most) throws IOException {
    Judgement judgement = target.judgement();
    CheckLevel level = target.level();
    if (judgement.findings().size() > 0) {
      counts(target);
    }
    causes(judgement, most);
    baseline(judgement);
    allowances(judgement);
    CheckEffort effort = target.effort();
    line(EffortText.times(effort.loadNanos(), effort.checkNanos(), "checking"));
    if (!effort.isComplete()) {
      line(style.bad("incomplete: ") + EffortText.stop(effort.stop().orElseThrow()));
    }
    int bad = target.brokenCount();
    String verdict =
        bad
            + (level == CheckLevel.PROVIDES
                ? " with requirements that nothing provides"
                : " " + (bad == 1 ? level.one() : level.many()));
    line(
        Quantities.count(effort.checkedCount(), level.noun())
            + " checked, "
            + (bad == 0 ? style.good(verdict) : style.bad(verdict)));
  }

  private void counts(CheckedTarget target) throws IOException {
    CheckLevel level = target.level();
    String noun = level.noun() + "s";
    line(
        Character.toUpperCase(noun.charAt(0))
            + noun.substring(1)
            + (level == CheckLevel.LINT ? " with findings" : " that " + level.many())
            + ", by repository:");
    TextTable table = new TextTable(Align.RIGHT, Align.LEFT);
    Set<Subject> subjects = target.judgement().findings().subjects();
    for (String id : target.checkedIds()) {
      long count =
          subjects.stream()
              .filter(subject -> subject.rpm().isPresent() && subject.place().equals(id))
              .count();
      table.row("  " + count, PlainText.escapeWord(id));
    }
    long lists = subjects.stream().filter(subject -> subject.rpm().isEmpty()).count();
    if (level == CheckLevel.GROUPS) {
      table.row("  " + target.brokenCount(), "(groups)");
    } else if (lists > 0) {
      table.row("  " + lists, lists == 1 ? "(a list)" : "(lists)");
    }
    table.writeTo(out);
    line("");
  }

  /** Writes the root causes of what nothing excuses. */
  void causes(Judgement judgement) throws IOException {
    causes(judgement, CAUSES_SHOWN);
  }

  private void causes(Judgement judgement, int most) throws IOException {
    List<RootCause> fresh =
        judgement.findings().rootCauses().stream().filter(c -> c.freshCount() > 0).toList();
    if (fresh.isEmpty()) {
      return;
    }
    boolean isShort = judgement.freshCount() < FINDINGS_TO_SUM_UP;
    boolean isVerbose = details.contains(Detail.FACTS);
    int shown = isShort || isVerbose ? fresh.size() : Math.min(fresh.size(), most);
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
      blocks(cause.victims().stream().filter(f -> f.status().isFresh()).toList());
    } else {
      summary(cause);
    }
    line(INDENT + style.quiet("hint: ") + PlainText.escape(cause.hint()));
  }

  private void summary(RootCause cause) throws IOException {
    if (cause.rule().isLint()) {
      some(cause);
      return;
    } else if (!FindingText.isPlain(cause)) {
      Finding example = FindingText.example(cause);
      block(FindingText.name(example.subject()), example);
      return;
    }
    if (cause.rule() == Rule.MISSING_PROVIDER) {
      line(INDENT + "needed by " + FindingText.names(FindingText.sources(cause), NAMES_SHOWN));
    }
    List<RpmPackage> further = FindingText.furtherVictims(cause);
    if (!further.isEmpty()) {
      line(INDENT + "which also breaks " + FindingText.names(further, NAMES_SHOWN));
    }
  }

  private void some(RootCause cause) throws IOException {
    List<Finding> fresh = cause.victims().stream().filter(f -> f.status().isFresh()).toList();
    if (!FindingText.isVaried(cause.rule())) {
      List<RpmPackage> subjects = fresh.stream().flatMap(f -> f.subject().rpm().stream()).toList();
      line(INDENT + "concerns " + FindingText.names(subjects, NAMES_SHOWN));
      return;
    }
    for (Finding finding : fresh.subList(0, Math.min(fresh.size(), NAMES_SHOWN))) {
      line(INDENT + FindingText.name(finding.subject()) + " " + FindingText.facts(finding).get(0));
    }
    if (fresh.size() > NAMES_SHOWN) {
      line(INDENT + "and " + (fresh.size() - NAMES_SHOWN) + " more");
    }
  }

  /** Writes what several repositories have of one version once, where the facts are the same. */
  private void blocks(List<Finding> findings) throws IOException {
    Map<String, Map<List<String>, List<Finding>>> byName = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byName
          .computeIfAbsent(FindingText.name(finding.subject()), k -> new LinkedHashMap<>())
          .computeIfAbsent(FindingText.facts(finding), k -> new ArrayList<>())
          .add(finding);
    }
    for (Map.Entry<String, Map<List<String>, List<Finding>>> entry : byName.entrySet()) {
      List<Finding> all = entry.getValue().values().stream().flatMap(List::stream).toList();
      boolean isInOne = all.stream().map(f -> f.subject().place()).distinct().count() == 1;
      for (List<Finding> same : entry.getValue().values()) {
        block(entry.getKey() + (isInOne ? "" : " in " + places(same)), same.get(0));
      }
    }
  }

  private static String places(List<Finding> findings) {
    return findings.stream()
        .map(finding -> PlainText.escapeWord(finding.subject().place()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private void block(String name, Finding finding) throws IOException {
    String head = INDENT + name;
    List<String> facts = FindingText.facts(finding);
    if (facts.size() == 1) {
      line(head + (finding.rule().isLint() ? " " : ": ") + facts.get(0));
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
        (judgement.allowances().isEmpty() ? "Beside the baseline: " : "Beside what is accepted: ")
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

  private void allowances(Judgement judgement) throws IOException {
    List<AllowanceUse> expired =
        judgement.allowances().stream().filter(use -> use.isExpired() && !use.isStale()).toList();
    List<AllowanceUse> stale =
        judgement.allowances().stream().filter(AllowanceUse::isStale).toList();
    if (expired.isEmpty() && stale.isEmpty()) {
      return;
    }
    for (AllowanceUse use : expired) {
      line(
          style.bad("allowed until " + use.allowance().expires().orElseThrow())
              + ", so that it fails again: "
              + PlainText.escape(use.allowance().what())
              + " ("
              + Quantities.count(use.count(), "finding")
              + "): "
              + PlainText.escape(use.allowance().reason()));
    }
    for (AllowanceUse use : stale) {
      line(
          "allowed, but not found any more; remove it from the file: "
              + PlainText.escape(use.allowance().what()));
    }
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
