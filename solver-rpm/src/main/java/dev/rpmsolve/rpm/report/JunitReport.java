package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.rpm.findings.Finding;
import dev.rpmsolve.rpm.findings.RootCause;
import dev.rpmsolve.rpm.findings.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the findings of a closure check as JUnit XML: one suite per repository, with a failed test
 * for each finding, a skipped one for each that the baseline knows, and a passed one for all other
 * packages.
 *
 * <p>The elements are those that Ant's JUnit task wrote and CI servers read: {@code testsuites},
 * {@code testsuite}, {@code testcase}, {@code failure}, {@code skipped}, {@code error}. There are
 * no times and no host names, so that the same answer gives the same bytes.
 */
final class JunitReport {
  private static final String CLASS = "rpmsolve.closure.";

  private final CheckedClosure closure;
  private final Appendable out;
  private final Words words;
  private final Map<String, RootCause> causes = new TreeMap<>();

  private JunitReport(CheckedClosure closure, Appendable out) {
    this.closure = closure;
    this.out = out;
    words = Words.of(closure.universe());
    closure.judgement().findings().rootCauses().forEach(cause -> causes.put(cause.key(), cause));
  }

  static void write(CheckedClosure closure, Appendable out) throws IOException {
    new JunitReport(closure, out).write();
  }

  private void write() throws IOException {
    Map<String, List<Finding>> byRepository = new TreeMap<>();
    closure.checkedIds().forEach(id -> byRepository.put(id, new ArrayList<>()));
    List<Finding> all = closure.judgement().findings().all();
    for (Finding finding : all) {
      byRepository
          .computeIfAbsent(finding.subject().repository().id(), id -> new ArrayList<>())
          .add(finding);
    }
    boolean isStopped = closure.effort().stop().isPresent();
    int suites = byRepository.size();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"rpmsolve closure\"");
    counts(all, all.size() + suites + (isStopped ? 1 : 0), isStopped);
    for (String id : closure.checkedIds()) {
      suite(id, byRepository.get(id));
    }
    if (isStopped) {
      stopped();
    }
    out.append("</testsuites>\n");
  }

  private void counts(List<Finding> findings, int tests, boolean isStopped) throws IOException {
    long fresh = findings.stream().filter(finding -> finding.status().isFresh()).count();
    out.append(" tests=\"").append(String.valueOf(tests));
    out.append("\" failures=\"").append(String.valueOf(fresh));
    out.append("\" errors=\"").append(isStopped ? "1" : "0");
    out.append("\" skipped=\"").append(String.valueOf(findings.size() - fresh));
    out.append("\" time=\"0\">\n");
  }

  private void suite(String id, List<Finding> findings) throws IOException {
    out.append("  <testsuite name=\"").append(MarkupEscapes.xml(id)).append('"');
    counts(findings, findings.size() + 1, false);
    testcase(id, findings.isEmpty() ? "all packages" : "all other packages");
    out.append("/>\n");
    for (Finding finding : findings) {
      testcase(id, finding.subject().toString());
      out.append(">\n");
      if (finding.status() == Status.KNOWN) {
        String reason = finding.note().isEmpty() ? "known to the baseline" : finding.note();
        out.append("      <skipped message=\"").append(MarkupEscapes.xml(reason)).append("\"/>\n");
      } else {
        failure(finding);
      }
      out.append("    </testcase>\n");
    }
    out.append("  </testsuite>\n");
  }

  private void testcase(String id, String name) throws IOException {
    out.append("    <testcase classname=\"").append(CLASS).append(MarkupEscapes.xml(id));
    out.append("\" name=\"").append(MarkupEscapes.xml(name)).append("\" time=\"0\"");
  }

  private void failure(Finding finding) throws IOException {
    RootCause cause = causes.get(finding.rootKey());
    out.append("      <failure type=\"").append(finding.rule().id());
    out.append("\" message=\"").append(MarkupEscapes.xml(cause.title())).append("\">");
    for (Cause fact : finding.explanation().causes()) {
      if (!(fact instanceof Cause.Requested)) {
        line(words.fact(fact));
      }
    }
    line("hint: " + cause.hint());
    line("key: " + finding.key());
    if (finding.status() == Status.EXPIRED) {
      line("the baseline accepted this until a day that is over");
    }
    out.append("</failure>\n");
  }

  private void line(String text) throws IOException {
    out.append(MarkupEscapes.xml(text)).append('\n');
  }

  private void stopped() throws IOException {
    String why = EffortText.stop(closure.effort().stop().orElseThrow());
    out.append("  <testsuite name=\"budget\" tests=\"1\" failures=\"0\" errors=\"1\"");
    out.append(" skipped=\"0\" time=\"0\">\n");
    testcase("budget", "the check is complete");
    out.append(">\n      <error type=\"incomplete\" message=\"").append(MarkupEscapes.xml(why));
    out.append("\"/>\n    </testcase>\n  </testsuite>\n");
  }
}
