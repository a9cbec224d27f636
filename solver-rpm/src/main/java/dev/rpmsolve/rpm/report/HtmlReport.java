package dev.rpmsolve.rpm.report;

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
 * Writes the findings of a closure check as one HTML page that needs nothing else.
 *
 * <p>The page shows the greatest root causes as it is; its script replaces them with a list to
 * search and filter, drawn from the embedded data as it is opened. A content security policy allows
 * this script and this style by their digests and nothing else: no network, no other script.
 */
final class HtmlReport {
  private static final int STATIC_CAUSES = 100;
  private static final int FIXED_SHOWN = 50;

  private final CheckedClosure closure;
  private final StringBuilder text = new StringBuilder();

  private HtmlReport(CheckedClosure closure) {
    this.closure = closure;
  }

  static void write(CheckedClosure closure, OutputStream out) throws IOException {
    String style = resource("closure.css");
    String script = resource("closure.js");
    HtmlReport page = new HtmlReport(closure);
    page.head(style, script);
    page.totals();
    page.staticCauses();
    page.fixed();
    page.text.append("<footer>Made by rpmsolve closure.</footer>\n</main>\n");
    page.text.append("<script type=\"application/json\" id=\"data\">");
    page.flushTo(out);
    HtmlData.write(closure, out);
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
    text.append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>Closure of ");
    text.append(repositories()).append("</title>\n<style>").append(style);
    text.append("</style>\n</head>\n<body>\n<main>\n<h1>Closure of ").append(repositories());
    text.append("</h1>\n<div class=\"quiet\">").append(MarkupEscapes.xml(arch()));
    text.append("</div>\n");
  }

  private String arch() {
    int repositories = closure.universe().repositories().size();
    return (closure.level() == CheckLevel.BUILDABLE ? "source packages" : "packages")
        + " that "
        + closure.level().many()
        + " on "
        + closure.universe().archPolicy().machine()
        + ", given "
        + (repositories == 1 ? "1 repository" : repositories + " repositories");
  }

  private String repositories() {
    return MarkupEscapes.xml(String.join(", ", closure.checkedIds()));
  }

  private void totals() {
    Judgement judgement = closure.judgement();
    int known = judgement.findings().count(Status.KNOWN);
    int fixed = judgement.fixed().stream().mapToInt(BaselineEntry::count).sum();
    int fresh = judgement.freshCount();
    text.append("<div class=\"totals\">\n");
    total("", closure.effort().checkedCount(), "packages checked");
    total(fresh > 0 ? "bad" : "good", fresh, closure.level().many() + (known > 0 ? ", new" : ""));
    if (known > 0) {
      total("", known, "known to the baseline");
    }
    if (fixed > 0) {
      total("good", fixed, "fixed");
    }
    total("", judgement.findings().rootCauses().size(), "root causes");
    text.append("</div>\n");
    if (closure.effort().stop().isPresent()) {
      String why = EffortText.stop(closure.effort().stop().get());
      text.append("<p class=\"notice\">The check is not complete: ");
      text.append(MarkupEscapes.xml(why)).append("</p>\n");
    }
  }

  private void total(String style, int number, String what) {
    text.append("<div class=\"total ").append(style).append("\"><b>");
    text.append(String.format(Locale.ROOT, "%,d", number));
    text.append("</b><span>").append(what).append("</span></div>\n");
  }

  private void staticCauses() {
    List<RootCause> causes = closure.judgement().findings().rootCauses();
    text.append("<div id=\"app\">\n");
    if (!causes.isEmpty()) {
      text.append("<table>\n<tr><th>packages</th><th>root cause</th><th>hint</th></tr>\n");
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
    text.append("</div>\n");
  }

  private void fixed() {
    List<BaselineEntry> fixed = closure.judgement().fixed();
    if (fixed.isEmpty()) {
      return;
    }
    text.append("<h2>Fixed</h2>\n<ul class=\"facts\">\n");
    for (BaselineEntry entry : fixed.subList(0, Math.min(fixed.size(), FIXED_SHOWN))) {
      text.append("<li>").append(MarkupEscapes.xml(entry.key())).append("</li>\n");
    }
    if (fixed.size() > FIXED_SHOWN) {
      text.append("<li>and ").append(fixed.size() - FIXED_SHOWN).append(" more</li>\n");
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
