package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.rpm.findings.BaselineEntry;
import dev.rpmsolve.rpm.findings.Finding;
import dev.rpmsolve.rpm.findings.Findings;
import dev.rpmsolve.rpm.findings.Judgement;
import dev.rpmsolve.rpm.findings.RootCause;
import dev.rpmsolve.rpm.findings.Status;
import java.io.IOException;
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
  private static final int MAX_TITLE = 300;

  private final StringBuilder text = new StringBuilder();

  private MarkdownReport() {}

  static void write(CheckedClosure closure, Appendable out) throws IOException {
    MarkdownReport report = new MarkdownReport();
    report.summary(closure);
    report.causes(closure.judgement().findings());
    report.fixed(closure.judgement().fixed());
    out.append(report.text);
  }

  private void summary(CheckedClosure closure) {
    Judgement judgement = closure.judgement();
    Findings findings = judgement.findings();
    int fresh = judgement.freshCount();
    boolean isComplete = closure.effort().stop().isEmpty();
    if (!isComplete) {
      text.append("### :warning: The closure check is not complete\n\n");
    } else if (fresh > 0) {
      text.append("### :x: ").append(closure.level().count(fresh));
      text.append(findings.size() > fresh ? ", beside those that are known\n\n" : "\n\n");
    } else {
      text.append("### :white_check_mark: No ").append(findings.size() > 0 ? "new " : "");
      text.append("package that ").append(closure.level().one()).append("\n\n");
    }
    text.append("| checked | new | expired | known | fixed |\n|--:|--:|--:|--:|--:|\n| ");
    text.append(closure.effort().checkedCount()).append(" | ");
    text.append(findings.count(Status.NEW)).append(" | ");
    text.append(findings.count(Status.EXPIRED)).append(" | ");
    text.append(findings.count(Status.KNOWN)).append(" | ");
    text.append(judgement.fixed().stream().mapToInt(BaselineEntry::count).sum()).append(" |\n\n");
    text.append("Repositories: ");
    String separator = "";
    for (String id : closure.checkedIds()) {
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
    List<RpmPackage> victims =
        cause.victims().stream().filter(f -> f.status().isFresh()).map(Finding::subject).toList();
    for (RpmPackage victim : victims.subList(0, Math.min(victims.size(), NAMES_SHOWN))) {
      block.append("- ").append(code(shorten(victim.toString())));
      block.append(" of ").append(code(victim.repository().id())).append('\n');
    }
    if (victims.size() > NAMES_SHOWN) {
      block.append("- and ").append(victims.size() - NAMES_SHOWN).append(" more\n");
    }
    return block.append("\n</details>\n\n").toString();
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
