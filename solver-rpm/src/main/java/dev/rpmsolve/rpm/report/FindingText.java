package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.ExplanationText;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.rpm.findings.Finding;
import dev.rpmsolve.rpm.findings.RootCause;
import dev.rpmsolve.rpm.findings.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts findings into words; all text is harmless and of one line. */
final class FindingText {
  private FindingText() {}

  /** Lists the facts; that the package itself is wanted goes without saying. */
  static List<String> facts(Finding finding) {
    List<String> facts = new ArrayList<>();
    for (Cause cause : finding.explanation().causes()) {
      if (!(cause instanceof Cause.Requested)) {
        facts.add(PlainText.escape(withoutSubject(cause, finding.subject())));
      }
    }
    return facts.isEmpty() ? List.of("no reason is known") : facts;
  }

  /** Whoever reads the facts knows the package; those about it need not name it. */
  private static String withoutSubject(Cause cause, RpmPackage subject) {
    String line = ExplanationText.line(cause);
    if (cause instanceof Cause.Requires requires && requires.requirer().equals(subject)) {
      line = removeEnd(line, " needed by " + subject);
    }
    return removeStart(line, "package " + subject + " ");
  }

  private static String removeStart(String text, String start) {
    return text.startsWith(start) ? text.substring(start.length()) : text;
  }

  private static String removeEnd(String text, String end) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }

  /** Prints NEVRA. */
  static String name(RpmPackage subject) {
    return PlainText.escapeWord(subject.toString());
  }

  /** Lists some packages, one of each name and architecture, and how many more there are. */
  static String names(List<RpmPackage> packages, int shown) {
    Map<String, List<RpmPackage>> byName = new LinkedHashMap<>();
    for (RpmPackage subject : packages) {
      byName
          .computeIfAbsent(subject.name() + "." + subject.arch(), k -> new ArrayList<>())
          .add(subject);
    }
    String list =
        byName.values().stream()
            .limit(shown)
            .map(FindingText::newest)
            .collect(Collectors.joining(", "));
    int more = byName.values().stream().skip(shown).mapToInt(List::size).sum();
    return more > 0 ? list + " and " + more + " more" : list;
  }

  private static String newest(List<RpmPackage> versions) {
    String last = name(versions.get(versions.size() - 1));
    return versions.size() == 1 ? last : last + " (" + versions.size() + " versions)";
  }

  /** Lists the packages of the fresh victims that are not sources themselves. */
  static List<RpmPackage> furtherVictims(RootCause cause) {
    Set<RpmPackage> sources = new LinkedHashSet<>(cause.sources());
    return cause.victims().stream()
        .filter(finding -> finding.status().isFresh())
        .map(Finding::subject)
        .filter(subject -> !sources.contains(subject))
        .toList();
  }

  /** Picks the victim whose facts are fewest. */
  static Finding example(RootCause cause) {
    return cause.victims().stream()
        .min(Comparator.comparingInt(finding -> finding.explanation().causes().size()))
        .orElseThrow();
  }

  /** Tells whether the title and the sources say all that there is to say. */
  static boolean isPlain(RootCause cause) {
    return cause.rule() == Rule.MISSING_PROVIDER || cause.rule() == Rule.EXCLUDED;
  }
}
