package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.closure.LintFinding;
import dev.rpmsolve.core.closure.LintReport;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns what lints saw into findings.
 *
 * <p>Root causes are what one change would end: a feature, a path, all that differs between builds
 * of the same version. Keys name what is wrong and the package, without releases.
 */
public final class LintFindings {
  private final Grouping grouping = new Grouping();

  private LintFindings() {}

  /**
   * Turns what lints saw into findings.
   *
   * @param report what they saw
   * @return one finding for each thing that was seen; all of them new
   */
  public static Findings of(LintReport report) {
    LintFindings findings = new LintFindings();
    report.findings().forEach(findings::add);
    return findings.grouping.build();
  }

  private void add(LintFinding lint) {
    if (lint instanceof LintFinding.MissingFeature missing) {
      add(missing);
    } else if (lint instanceof LintFinding.RichDependency rich) {
      add(rich);
    } else if (lint instanceof LintFinding.HiddenPath hidden) {
      add(hidden);
    } else if (lint instanceof LintFinding.OtherChecksum checksum) {
      add(checksum);
    } else if (lint instanceof LintFinding.SelfObsoletes self) {
      add(self);
    } else if (lint instanceof LintFinding.FileConflict conflict) {
      add(conflict);
    }
  }

  private void add(LintFinding.MissingFeature lint) {
    String detail = KeyText.of(lint.dependency(), lint.subject());
    Optional<String> since = lint.since();
    add(
        lint,
        head(
            lint,
            detail,
            since
                .map(
                    v ->
                        "the rpm of the target lacks "
                            + lint.dependency()
                            + ", which came with rpm "
                            + v)
                .orElse("no known rpm has " + lint.dependency()),
            since
                .map(v -> "build without the feature, or have rpm " + v + " on the target")
                .orElse("check the name; no known version of rpm has this feature")),
        detail,
        List.of());
  }

  private void add(LintFinding.RichDependency lint) {
    String detail =
        lint.kind().name().toLowerCase(Locale.ROOT)
            + " "
            + KeyText.of(lint.dependency(), lint.subject());
    add(
        lint,
        head(
            lint,
            "",
            "the rpm of the target cannot read rich dependencies, which came with rpm 4.13",
            "write plain dependencies, or have rpm 4.13 on the target"),
        detail,
        List.of());
  }

  private void add(LintFinding.HiddenPath lint) {
    String detail = KeyText.unquoted(lint.path(), lint.subject());
    String owner = lint.owners().get(0).name();
    add(
        lint,
        head(
            lint,
            detail,
            "only file lists have " + lint.path() + ", which is required",
            "let " + owner + " provide the path, or require " + owner),
        detail,
        lint.owners());
  }

  private void add(LintFinding.OtherChecksum lint) {
    add(
        lint,
        head(
            lint,
            "",
            "different files of the same name, version and architecture",
            "raise the release with each build, and publish each build once"),
        "",
        List.of());
  }

  private void add(LintFinding.SelfObsoletes lint) {
    String detail = KeyText.of(lint.dependency(), lint.subject());
    add(
        lint,
        head(
            lint,
            detail,
            lint.subject().name() + " obsoletes " + lint.dependency() + ", which is itself",
            "narrow the Obsoletes to versions before the change that it was made for"),
        detail,
        List.of());
  }

  private void add(LintFinding.FileConflict lint) {
    RpmPackage other = lint.other();
    // Of each two names one pair is told, whichever architectures it is of.
    String detail = "with " + other.name();
    // Packages of one build often share several files, each with each: the first stands for them.
    String path = lint.paths().get(0);
    add(
        lint,
        head(
            lint,
            KeyText.unquoted(path, lint.subject()),
            "several packages have " + path,
            "compare the files; unless they are equal, move them or let the packages conflict"),
        detail,
        List.of(lint.subject(), other));
  }

  private static Grouping.Head head(LintFinding lint, String detail, String title, String hint) {
    Rule rule = Rule.of(lint.rule());
    return new Grouping.Head(rule, (rule.id() + " " + detail).strip(), title, hint);
  }

  private void add(LintFinding lint, Grouping.Head head, String detail, List<RpmPackage> sources) {
    Subject subject = new Subject.OnePackage(lint.subject());
    String where = lint instanceof LintFinding.FileConflict ? lint.subject().name() : subject.key();
    String key = (head.rule().id() + " " + detail).strip() + " in " + where;
    grouping.add(
        head,
        sources,
        new Finding(
            head.rule(), key, subject, head.key(), new Evidence.Observation(lint), Status.NEW, ""));
  }
}
