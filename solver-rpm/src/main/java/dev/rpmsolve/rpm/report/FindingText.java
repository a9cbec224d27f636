package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.LintFinding;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.ExplanationText;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.rpm.findings.Evidence;
import dev.rpmsolve.rpm.findings.Finding;
import dev.rpmsolve.rpm.findings.RootCause;
import dev.rpmsolve.rpm.findings.Rule;
import dev.rpmsolve.rpm.findings.Subject;
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
  private static final int PATHS_SHOWN = 10;

  private FindingText() {}

  /**
   * Lists the facts; that the package itself is wanted goes without saying, and what is true of the
   * same package in several repositories is said once.
   */
  static List<String> facts(Finding finding) {
    if (finding.evidence() instanceof Evidence.Observation observation) {
      return observed(observation.lint());
    }
    Set<String> facts = new LinkedHashSet<>();
    for (Cause cause : finding.evidence().causes()) {
      if (!isTrivial(cause)) {
        String line = ExplanationText.line(cause);
        facts.add(
            PlainText.escape(
                finding.subject().rpm().map(p -> withoutSubject(cause, line, p)).orElse(line)));
      }
    }
    return facts.isEmpty() ? List.of("no reason is known") : List.copyOf(facts);
  }

  /** Tells whether a fact only says that something is wanted that there is. */
  static boolean isTrivial(Cause cause) {
    return cause instanceof Cause.Requested requested && !requested.candidates().isEmpty();
  }

  /** Says what a lint saw, and lists the paths that the message has no room for. */
  static List<String> observed(LintFinding lint) {
    List<String> facts = new ArrayList<>(List.of(PlainText.escape(lint.message())));
    if (lint instanceof LintFinding.FileConflict conflict && conflict.paths().size() > 1) {
      conflict.paths().stream()
          .skip(1)
          .limit(PATHS_SHOWN)
          .forEach(path -> facts.add("also " + PlainText.escape(path)));
      int more = conflict.paths().size() - 1 - PATHS_SHOWN;
      if (more > 0) {
        facts.add("and " + more + " more");
      }
    }
    return facts;
  }

  /** Says in one sentence, without its end, what is wrong with whom. */
  static String sentence(Finding finding, RootCause cause, List<CheckLevel> levels) {
    if (finding.evidence() instanceof Evidence.Observation observation) {
      return name(finding.subject()) + " " + PlainText.escape(observation.lint().message());
    }
    String title = PlainText.escape(cause.title());
    return finding.subject() instanceof Subject.NamedList
        ? name(finding.subject()) + ": " + title
        : name(finding.subject()) + " " + CheckLevel.of(finding, levels).one() + ": " + title;
  }

  /** Whoever reads the facts knows the package; those about it need not name it. */
  private static String withoutSubject(Cause cause, String text, RpmPackage subject) {
    String line = text;
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

  /** Prints NEVRA, or the name of a list. */
  static String name(Subject subject) {
    return PlainText.escapeWord(subject.name());
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
        .flatMap(subject -> subject.rpm().stream())
        .filter(subject -> !sources.contains(subject))
        .toList();
  }

  /**
   * Lists the sources that a report on fresh findings names: those that are among them; all, if
   * only packages that need them are.
   */
  static List<RpmPackage> sources(RootCause cause) {
    Set<RpmPackage> fresh =
        cause.victims().stream()
            .filter(finding -> finding.status().isFresh())
            .flatMap(finding -> finding.subject().rpm().stream())
            .collect(Collectors.toSet());
    List<RpmPackage> named = cause.sources().stream().filter(fresh::contains).toList();
    return named.isEmpty() ? cause.sources() : named;
  }

  /** Picks the fresh victim whose facts are fewest. */
  static Finding example(RootCause cause) {
    return cause.victims().stream()
        .filter(finding -> finding.status().isFresh())
        .min(Comparator.comparingInt(finding -> finding.evidence().causes().size()))
        .orElseThrow();
  }

  /** Tells whether findings of one root cause differ in more than whom they are about. */
  static boolean isVaried(Rule rule) {
    return rule == Rule.RICH_DEPENDENCY
        || rule == Rule.FILE_CONFLICT
        || rule == Rule.SAME_NEVRA_OTHER_CHECKSUM;
  }

  /** Tells whether the title and the sources say all that there is to say. */
  static boolean isPlain(RootCause cause) {
    return cause.rule() == Rule.MISSING_PROVIDER || cause.rule() == Rule.EXCLUDED;
  }
}
