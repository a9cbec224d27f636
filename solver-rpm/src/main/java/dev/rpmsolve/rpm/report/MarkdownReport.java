package dev.rpmsolve.rpm.report;

import dev.rpmsolve.rpm.findings.BaselineEntry;
import dev.rpmsolve.rpm.findings.Finding;
import dev.rpmsolve.rpm.findings.Findings;
import dev.rpmsolve.rpm.findings.Judgement;
import dev.rpmsolve.rpm.findings.RootCause;
import dev.rpmsolve.rpm.findings.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a summary for a comment on a change: totals, then what is new by root cause, folded.
 *
 * <p>It ends before 60,000 characters, all of which may be ASCII, because comments are limited to
 * 65,536 on GitHub. Entities stand for all punctuation that could mean something.
 */
final class MarkdownReport {
  private static final int MAX_CHARACTERS = 60_000;
  private static final int RESERVED_CHARACTERS = 500;
  private static final int NAMES_SHOWN = 15;
  private static final int CAUSES_SHOWN = 100;
  // Names have at most 100 characters, so that these take a third of the page.
  private static final int ROWS_SHOWN = 100;
  private static final int MAX_TITLE = 300;

  private final StringBuilder text = new StringBuilder();

  private MarkdownReport() {}

  static void write(CheckReport report, Appendable out) throws IOException {
    MarkdownReport text = new MarkdownReport();
    if (report.isMatrix()) {
      text.matrix(report);
    } else {
      CheckedTarget target = report.targets().get(0);
      text.summary(target);
      text.causes(target.judgement().findings());
      text.fixed(target.judgement().fixed());
    }
    out.append(text.text);
  }

  private void matrix(CheckReport report) {
    long bad = report.targets().stream().filter(CheckedTarget::isFresh).count();
    boolean isComplete = report.targets().stream().allMatch(t -> t.effort().isComplete());
    String targets = Quantities.count(report.targetCount(), "target");
    if (!report.unchecked().isEmpty()) {
      text.append("### :x: ").append(report.unchecked().size()).append(" of ").append(targets);
      text.append(" not checked");
      text.append(bad > 0 ? ", " + Quantities.count(report.freshCount(), "finding") : "");
      text.append("\n\n");
    } else if (bad > 0) {
      text.append("### :x: ").append(Quantities.count(report.freshCount(), "finding"));
      text.append(" in ").append(bad).append(" of ").append(targets).append("\n\n");
    } else if (!isComplete) {
      text.append("### :warning: The check is not complete\n\n");
    } else {
      text.append("### :white_check_mark: No new finding in ").append(targets).append("\n\n");
    }
    text.append("| target | ").append(String.join(" | ", TargetTable.COLUMNS)).append(" |\n|---|");
    text.append("--:|".repeat(TargetTable.COLUMNS.size())).append('\n');
    List<String> rows = new ArrayList<>();
    report.unchecked().forEach(target -> rows.add(row(target)));
    report.worstFirst().forEach(target -> rows.add(row(target)));
    rows.stream().limit(ROWS_SHOWN).forEach(text::append);
    if (rows.size() > ROWS_SHOWN) {
      text.append("\nAnd ").append(rows.size() - ROWS_SHOWN).append(" more targets.\n");
    }
    text.append('\n');
    for (UncheckedTarget target : report.unchecked()) {
      if (text.length() < MAX_CHARACTERS / 2) {
        text.append("- ").append(code(shorten(target.name()))).append(" not checked: ");
        text.append(MarkupEscapes.markdown(shorten(target.reason()))).append('\n');
      }
    }
    text.append(report.unchecked().isEmpty() ? "" : "\n");
    for (CheckedTarget target : report.worstFirst()) {
      if (target.isFresh() && text.length() < MAX_CHARACTERS - RESERVED_CHARACTERS) {
        text.append("#### ").append(code(shorten(target.name()))).append("\n\n");
        causes(target.judgement().findings());
      }
    }
  }

  private static String row(UncheckedTarget target) {
    String cells = " | -".repeat(TargetTable.COLUMNS.size());
    return "| :x: " + code(shorten(target.name())) + cells + " |\n";
  }

  private static String row(CheckedTarget target) {
    String good = target.effort().isComplete() ? ":white_check_mark:" : ":warning:";
    String mark = target.isFresh() ? ":x:" : good;
    StringBuilder row = new StringBuilder("| ");
    row.append(mark).append(' ').append(code(shorten(target.name())));
    TargetTable.numbers(target).forEach(number -> row.append(" | ").append(number));
    return row.append(" |\n").toString();
  }

  private void summary(CheckedTarget target) {
    Judgement judgement = target.judgement();
    Findings findings = judgement.findings();
    CheckLevel level = target.level();
    int fresh = judgement.freshCount();
    boolean isComplete = target.effort().stop().isEmpty();
    if (!isComplete) {
      text.append("### :warning: The check is not complete\n\n");
    } else if (fresh > 0) {
      text.append("### :x: ");
      text.append(level.isOfPackages() ? level.count(fresh) : Quantities.count(fresh, "finding"));
      text.append(findings.size() > fresh ? ", beside those that are known\n\n" : "\n\n");
    } else {
      text.append("### :white_check_mark: No ").append(findings.size() > 0 ? "new " : "");
      text.append(level.isOfPackages() ? level.noun() + " that " + level.one() : "finding");
      text.append("\n\n");
    }
    text.append("| ").append(String.join(" | ", TargetTable.COLUMNS)).append(" |\n|");
    text.append("--:|".repeat(TargetTable.COLUMNS.size())).append("\n|");
    TargetTable.numbers(target).forEach(number -> text.append(' ').append(number).append(" |"));
    text.append("\n\nRepositories: ");
    String separator = "";
    for (String id : target.checkedIds()) {
      text.append(separator).append(code(id));
      separator = ", ";
    }
    text.append("\n\n");
  }

  private void causes(Findings findings) {
    List<RootCause> fresh =
        findings.rootCauses().stream().filter(cause -> cause.freshCount() > 0).toList();
    int shown = 0;
    for (RootCause cause : fresh) {
      String block = block(cause);
      if (shown == CAUSES_SHOWN
          || text.length() + block.length() > MAX_CHARACTERS - RESERVED_CHARACTERS) {
        break;
      }
      text.append(block);
      shown++;
    }
    if (shown < fresh.size()) {
      int packages = fresh.stream().skip(shown).mapToInt(RootCause::freshCount).sum();
      text.append("And ").append(Quantities.count(fresh.size() - shown, "more root cause"));
      text.append(" of ").append(Quantities.count(packages, "package")).append(".\n\n");
    }
  }

  private static String block(RootCause cause) {
    StringBuilder block = new StringBuilder();
    block.append("<details><summary><b>").append(cause.freshCount()).append("</b> &times; ");
    block.append(MarkupEscapes.markdown(shorten(cause.title()))).append("</summary>\n\n");
    block.append("- rule: ").append(code(cause.rule().id())).append('\n');
    block.append("- hint: ").append(MarkupEscapes.markdown(shorten(cause.hint()))).append('\n');
    List<Finding> victims =
        cause.victims().stream().filter(finding -> finding.status().isFresh()).toList();
    for (Finding victim : victims.subList(0, Math.min(victims.size(), NAMES_SHOWN))) {
      block.append("- ").append(victim(victim)).append('\n');
    }
    if (victims.size() > NAMES_SHOWN) {
      block.append("- and ").append(victims.size() - NAMES_SHOWN).append(" more\n");
    }
    return block.append("\n</details>\n\n").toString();
  }

  private static String victim(Finding finding) {
    String name = code(shorten(finding.subject().name()));
    if (finding.subject() instanceof Subject.NamedList) {
      return "list " + name;
    }
    String place = name + " of " + code(finding.subject().place());
    return FindingText.isVaried(finding.rule())
        ? place + ": " + MarkupEscapes.markdown(shorten(FindingText.facts(finding).get(0)))
        : place;
  }

  private void fixed(List<BaselineEntry> fixed) {
    StringBuilder list = new StringBuilder();
    for (BaselineEntry entry : fixed) {
      String line = "- " + code(shorten(entry.key())) + "\n";
      if (text.length() + list.length() + line.length() > MAX_CHARACTERS - RESERVED_CHARACTERS) {
        list.append("- and more\n");
        break;
      }
      list.append(line);
    }
    if (list.length() > 0) {
      text.append("<details><summary>Fixed, can leave the baseline</summary>\n\n").append(list);
      text.append("\n</details>\n");
    }
  }

  private static String shorten(String value) {
    return value.length() <= MAX_TITLE ? value : value.substring(0, MAX_TITLE) + "...";
  }

  private static String code(String value) {
    return "<code>" + MarkupEscapes.markdown(value) + "</code>";
  }
}
