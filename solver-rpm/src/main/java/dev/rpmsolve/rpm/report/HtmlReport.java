package dev.rpmsolve.rpm.report;

import dev.rpmsolve.rpm.findings.AllowanceUse;
import dev.rpmsolve.rpm.findings.BaselineEntry;
import dev.rpmsolve.rpm.findings.Judgement;
import dev.rpmsolve.rpm.findings.RootCause;
import dev.rpmsolve.rpm.findings.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Writes findings as one HTML page that needs nothing else.
 *
 * <p>The page shows the greatest root causes of all targets as it is; its script shows one target
 * at a time, with a list to search and filter, drawn from the embedded data as it is opened. A
 * content security policy allows this script and this style by their digests and nothing else: no
 * network, no other script.
 */
final class HtmlReport {
  private static final int STATIC_CAUSES = 100;
  private static final int LINES_SHOWN = 50;

  private final CheckReport report;
  private final StringBuilder text = new StringBuilder();

  private HtmlReport(CheckReport report) {
    this.report = report;
  }

  static void write(CheckReport report, OutputStream out) throws IOException {
    String style = resource("findings.css");
    String script = resource("findings.js");
    HtmlReport page = new HtmlReport(report);
    page.head(style, script);
    if (report.isMatrix()) {
      page.targets();
    }
    // The script puts what belongs to the chosen target in place of this.
    page.text.append("<div id=\"app\">\n");
    for (CheckedTarget target : report.worstFirst()) {
      page.target(target);
    }
    page.text.append("</div>\n<footer>Made by rpmsolve ").append(report.kind().word());
    page.text.append(".</footer>\n</main>\n");
    page.text.append("<script type=\"application/json\" id=\"data\">");
    page.flushTo(out);
    HtmlData.write(report, out);
    page.text.append("</script>\n<script>").append(script).append("</script>\n</body>\n</html>\n");
    page.flushTo(out);
    out.flush();
  }

  private void flushTo(OutputStream out) throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }

  private void head(String style, String script) {
    text.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    text.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';");
    text.append(" style-src 'sha256-").append(digest(style));
    text.append("'; script-src 'sha256-").append(digest(script));
    text.append("'; base-uri 'none'; form-action 'none'\">\n");
    text.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    String title = MarkupEscapes.xml(title());
    text.append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>").append(title);
    text.append("</title>\n<style>").append(style);
    text.append("</style>\n</head>\n<body>\n<main>\n<h1>").append(title).append("</h1>\n");
  }

  private String title() {
    if (report.isMatrix()) {
      return "Check of " + Quantities.count(report.targetCount(), "target");
    }
    String what =
        switch (report.kind()) {
          case CLOSURE -> "Closure of ";
          case LINT -> "Lints of ";
          default -> "Lists on ";
        };
    return what + String.join(", ", report.targets().get(0).checkedIds());
  }

  /** What was looked for, where. */
  static String subtitle(CheckedTarget target) {
    CheckLevel level = target.level();
    int repositories = target.universe().repositories().size();
    return level.noun()
        + (level == CheckLevel.LINT ? "s with findings on " : "s that " + level.many() + " on ")
        + target.universe().archPolicy().machine()
        + ", given "
        + (repositories == 1 ? "1 repository" : repositories + " repositories")
        + (target.name().isEmpty() ? "" : "; checked: " + String.join(", ", target.checkedIds()));
  }

  private void targets() {
    text.append("<table class=\"targets\">\n<tr><th>target</th>");
    TargetTable.COLUMNS.forEach(column -> text.append("<th>").append(column).append("</th>"));
    text.append("</tr>\n");
    for (UncheckedTarget target : report.unchecked()) {
      text.append("<tr><td>").append(MarkupEscapes.xml(target.name()));
      text.append(" <span class=\"chip new\">not checked</span></td>");
      text.append("<td>-</td>".repeat(TargetTable.COLUMNS.size())).append("</tr>\n");
    }
    for (CheckedTarget target : report.worstFirst()) {
      text.append("<tr><td><a class=\"").append(target.isFresh() ? "bad" : "good");
      text.append("\" href=\"#target=").append(MarkupEscapes.uriPath(target.name()));
      text.append("\">").append(MarkupEscapes.xml(target.name())).append("</a>");
      if (!target.effort().isComplete()) {
        text.append(" <span class=\"chip new\">incomplete</span>");
      }
      text.append("</td>");
      for (int number : TargetTable.numbers(target)) {
        text.append("<td>").append(String.format(Locale.ROOT, "%,d", number)).append("</td>");
      }
      text.append("</tr>\n");
    }
    text.append("</table>\n");
    for (UncheckedTarget target : report.unchecked()) {
      text.append("<p class=\"notice\">").append(MarkupEscapes.xml(target.name()));
      text.append(" is not checked: ").append(MarkupEscapes.xml(target.reason()));
      text.append("</p>\n");
    }
  }

  private void target(CheckedTarget target) {
    text.append("<section>\n");
    if (report.isMatrix()) {
      text.append("<h2>").append(MarkupEscapes.xml(target.name())).append("</h2>\n");
    }
    text.append("<div class=\"quiet\">").append(MarkupEscapes.xml(subtitle(target)));
    text.append("</div>\n");
    totals(target);
    text.append("<div class=\"causes\">\n");
    staticCauses(target);
    text.append("</div>\n");
    fixed(target.judgement().fixed());
    allowances(target.judgement().allowances());
    text.append("</section>\n");
  }

  private void totals(CheckedTarget target) {
    Judgement judgement = target.judgement();
    CheckLevel level = target.level();
    int known = judgement.findings().count(Status.KNOWN);
    int fixed = judgement.fixed().stream().mapToInt(BaselineEntry::count).sum();
    int fresh = judgement.freshCount();
    String what = level.isOfPackages() ? level.many() : "findings";
    text.append("<div class=\"totals\">\n");
    total("", target.effort().checkedCount(), level.noun() + "s checked");
    total(fresh > 0 ? "bad" : "good", fresh, what + (known > 0 ? ", new" : ""));
    if (known > 0) {
      total("", known, "known");
    }
    if (fixed > 0) {
      total("good", fixed, "fixed");
    }
    total("", judgement.findings().rootCauses().size(), "root causes");
    text.append("</div>\n");
    if (target.effort().stop().isPresent()) {
      String why = EffortText.stop(target.effort().stop().get());
      text.append("<p class=\"notice\">The check is not complete: ");
      text.append(MarkupEscapes.xml(why)).append("</p>\n");
    }
  }

  private void total(String style, int number, String what) {
    text.append("<div class=\"total ").append(style).append("\"><b>");
    text.append(String.format(Locale.ROOT, "%,d", number));
    text.append("</b><span>").append(what).append("</span></div>\n");
  }

  private void staticCauses(CheckedTarget target) {
    List<RootCause> causes = target.judgement().findings().rootCauses();
    if (!causes.isEmpty()) {
      text.append("<table>\n<tr><th>findings</th><th>root cause</th><th>hint</th></tr>\n");
      for (RootCause cause : causes.subList(0, Math.min(causes.size(), STATIC_CAUSES))) {
        text.append("<tr><td>").append(cause.victims().size()).append("</td><td>");
        text.append(MarkupEscapes.xml(cause.title())).append("</td><td>");
        text.append(MarkupEscapes.xml(cause.hint())).append("</td></tr>\n");
      }
      text.append("</table>\n");
    }
    if (causes.size() > STATIC_CAUSES) {
      text.append("<p>And ").append(causes.size() - STATIC_CAUSES);
      text.append(" more; with scripts enabled all can be searched.</p>\n");
    }
  }

  private void fixed(List<BaselineEntry> fixed) {
    list("Fixed", fixed.stream().map(BaselineEntry::key).toList());
  }

  private void allowances(List<AllowanceUse> uses) {
    list(
        "Allowed until a day that is over",
        uses.stream()
            .filter(use -> use.isExpired() && !use.isStale())
            .map(use -> use.allowance().what() + ": " + use.allowance().reason())
            .toList());
    list(
        "Allowed, but not found any more",
        uses.stream().filter(AllowanceUse::isStale).map(use -> use.allowance().what()).toList());
  }

  private void list(String title, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    text.append("<h3>").append(title).append("</h3>\n<ul class=\"facts\">\n");
    for (String line : lines.subList(0, Math.min(lines.size(), LINES_SHOWN))) {
      text.append("<li>").append(MarkupEscapes.xml(line)).append("</li>\n");
    }
    if (lines.size() > LINES_SHOWN) {
      text.append("<li>and ").append(lines.size() - LINES_SHOWN).append(" more</li>\n");
    }
    text.append("</ul>\n");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String digest(String content) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
