package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.explanation.ExplanationText;
import dev.rpmsolve.rpm.findings.Evidence;
import dev.rpmsolve.rpm.findings.Finding;
import dev.rpmsolve.rpm.findings.RootCause;
import dev.rpmsolve.rpm.findings.Status;
import dev.rpmsolve.rpm.findings.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes findings as JUnit XML: one suite per target and repository, with a failed test for each
 * finding, a skipped one for each that is known, and a passed one for all other packages.
 *
 * <p>The elements are those that Ant's JUnit task wrote and CI servers read: {@code testsuites},
 * {@code testsuite}, {@code testcase}, {@code failure}, {@code skipped}, {@code error}. There are
 * no times and no host names, so that the same answer gives the same bytes.
 */
final class JunitReport {
  private final CheckReport report;
  private final Appendable out;

  private JunitReport(CheckReport report, Appendable out) {
    this.report = report;
    this.out = out;
  }

  static void write(CheckReport report, Appendable out) throws IOException {
    new JunitReport(report, out).write();
  }

  private void write() throws IOException {
    List<Suite> suites = new ArrayList<>();
    report.targets().forEach(target -> suites.addAll(suites(target)));
    List<Finding> all = suites.stream().flatMap(suite -> suite.findings.stream()).toList();
    int unchecked = report.unchecked().size();
    int errors = (int) suites.stream().filter(suite -> suite.stop.isPresent()).count() + unchecked;
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"rpmsolve ");
    out.append(report.kind().word()).append('"');
    List<List<StaleEntry>> stale = report.targets().stream().map(report::stale).toList();
    int entries = stale.stream().mapToInt(List::size).sum();
    counts(all, all.size() + suites.size() + unchecked + entries, entries, errors);
    for (UncheckedTarget target : report.unchecked()) {
      write(target);
    }
    for (Suite suite : suites) {
      write(suite);
    }
    for (List<StaleEntry> some : stale) {
      write(some);
    }
    out.append("</testsuites>\n");
  }

  /**
   * What becomes one suite.
   *
   * @param name what CI servers show
   * @param className what they group tests by
   * @param nouns what it holds
   * @param findings the findings
   * @param stop why the check ended early; then there are no findings in it
   */
  private record Suite(
      String name,
      String className,
      String nouns,
      List<Finding> findings,
      Map<String, RootCause> causes,
      Optional<Budget.Stop> stop) {}

  private List<Suite> suites(CheckedTarget target) {
    Map<String, RootCause> causes = new TreeMap<>();
    target.judgement().findings().rootCauses().forEach(cause -> causes.put(cause.key(), cause));
    Map<String, List<Finding>> byPlace = new LinkedHashMap<>();
    if (target.levels().stream().anyMatch(level -> !level.isOfLists())) {
      target.checkedIds().forEach(id -> byPlace.put(id, new ArrayList<>()));
    }
    if (target.levels().stream().anyMatch(CheckLevel::isOfLists)) {
      byPlace.putIfAbsent(Subject.NamedList.PLACE, new ArrayList<>());
    }
    for (Finding finding : target.judgement().findings().all()) {
      byPlace.computeIfAbsent(finding.subject().place(), id -> new ArrayList<>()).add(finding);
    }
    String title = report.isMatrix() ? target.name() + ": " : "";
    String prefix =
        "rpmsolve." + report.kind().word() + "." + (report.isMatrix() ? target.name() + "." : "");
    List<Suite> suites = new ArrayList<>();
    byPlace.forEach(
        (place, found) -> {
          boolean isList = place.equals(Subject.NamedList.PLACE);
          suites.add(
              new Suite(
                  title + place,
                  prefix + place,
                  isList ? "lists" : "packages",
                  found,
                  causes,
                  Optional.empty()));
        });
    target
        .effort()
        .stop()
        .ifPresent(
            stop ->
                suites.add(
                    new Suite(
                        title + "budget",
                        prefix + "budget",
                        "",
                        List.of(),
                        causes,
                        Optional.of(stop))));
    return suites;
  }

  /** What is accepted in vain fails beside the findings. */
  private void counts(List<Finding> findings, int tests, int stale, int errors) throws IOException {
    long fresh = findings.stream().filter(finding -> finding.status().isFresh()).count();
    out.append(" tests=\"").append(String.valueOf(tests));
    out.append("\" failures=\"").append(String.valueOf(fresh + stale));
    out.append("\" errors=\"").append(String.valueOf(errors));
    out.append("\" skipped=\"").append(String.valueOf(findings.size() - fresh));
    out.append("\" time=\"0\">\n");
  }

  private void write(Suite suite) throws IOException {
    out.append("  <testsuite name=\"").append(MarkupEscapes.xml(suite.name())).append('"');
    if (suite.stop().isPresent()) {
      counts(List.of(), 1, 0, 1);
      stopped(suite);
      return;
    }
    List<Finding> findings = suite.findings();
    counts(findings, findings.size() + 1, 0, 0);
    testcase(suite, (findings.isEmpty() ? "all " : "all other ") + suite.nouns());
    out.append("/>\n");
    for (Finding finding : findings) {
      testcase(suite, name(finding));
      out.append(">\n");
      if (finding.status() == Status.KNOWN) {
        String reason = finding.note().isEmpty() ? "known to the baseline" : finding.note();
        out.append("      <skipped message=\"").append(MarkupEscapes.xml(reason)).append("\"/>\n");
      } else {
        failure(finding, suite.causes().get(finding.rootKey()));
      }
      out.append("    </testcase>\n");
    }
    out.append("  </testsuite>\n");
  }

  /** A package has one reason not to be installable, but may have several lints. */
  private static String name(Finding finding) {
    if (finding.evidence() instanceof Evidence.Observation observation) {
      return finding.subject().name() + " " + observation.lint().message();
    } else if (finding.subject() instanceof Subject.NamedList list) {
      return list.name() + ": " + String.join(" + ", list.specs());
    }
    return finding.subject().name();
  }

  private void testcase(Suite suite, String name) throws IOException {
    out.append("    <testcase classname=\"").append(MarkupEscapes.xml(suite.className()));
    out.append("\" name=\"").append(MarkupEscapes.xml(name)).append("\" time=\"0\"");
  }

  private void failure(Finding finding, RootCause cause) throws IOException {
    out.append("      <failure type=\"").append(finding.rule().id());
    out.append("\" message=\"").append(MarkupEscapes.xml(cause.title())).append("\">");
    for (String fact : facts(finding)) {
      line(fact);
    }
    line("hint: " + cause.hint());
    line("key: " + finding.key());
    if (finding.status() == Status.EXPIRED) {
      line("this was accepted until a day that is over");
    }
    out.append("</failure>\n");
  }

  private static List<String> facts(Finding finding) {
    if (finding.evidence() instanceof Evidence.Observation) {
      return FindingText.facts(finding);
    }
    return finding.evidence().causes().stream()
        .filter(cause -> !FindingText.isTrivial(cause))
        .map(ExplanationText::line)
        .toList();
  }

  private void line(String text) throws IOException {
    out.append(MarkupEscapes.xml(text)).append('\n');
  }

  private void stopped(Suite suite) throws IOException {
    String why = EffortText.stop(suite.stop().orElseThrow());
    testcase(suite, "the check is complete");
    error("incomplete", why);
  }

  private void write(List<StaleEntry> entries) throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    String target = entries.get(0).target();
    String className = "rpmsolve." + report.kind().word() + "." + target + ".accepted";
    Suite suite =
        new Suite(target + ": accepted", className, "", List.of(), Map.of(), Optional.empty());
    out.append("  <testsuite name=\"").append(MarkupEscapes.xml(suite.name())).append('"');
    counts(List.of(), entries.size(), entries.size(), 0);
    for (StaleEntry entry : entries) {
      testcase(suite, entry.what());
      out.append(">\n      <failure type=\"").append(StaleEntry.RULE.id());
      out.append("\" message=\"").append(MarkupEscapes.xml(entry.sentence())).append("\">");
      line("hint: " + entry.remedy());
      line("key: " + entry.key());
      out.append("</failure>\n    </testcase>\n");
    }
    out.append("  </testsuite>\n");
  }

  private void write(UncheckedTarget target) throws IOException {
    String className = "rpmsolve." + report.kind().word() + "." + target.name();
    Suite suite = new Suite(target.name(), className, "", List.of(), Map.of(), Optional.empty());
    out.append("  <testsuite name=\"").append(MarkupEscapes.xml(suite.name())).append('"');
    counts(List.of(), 1, 0, 1);
    testcase(suite, "the repositories can be read");
    error(UncheckedTarget.TYPE, target.reason());
  }

  private void error(String type, String why) throws IOException {
    out.append(">\n      <error type=\"").append(type);
    out.append("\" message=\"").append(MarkupEscapes.xml(why));
    out.append("\"/>\n    </testcase>\n  </testsuite>\n");
  }
}
