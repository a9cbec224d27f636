package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.LintMetadata;
import dev.rpmsolve.core.closure.LintOptions;
import dev.rpmsolve.core.closure.LintRule;
import dev.rpmsolve.rpm.RepositoryLibrary;
import dev.rpmsolve.rpm.RepositorySurvey;
import dev.rpmsolve.rpm.findings.Allowances;
import dev.rpmsolve.rpm.findings.Findings;
import dev.rpmsolve.rpm.findings.Judgement;
import dev.rpmsolve.rpm.matrix.Target;
import dev.rpmsolve.rpm.report.CheckEffort;
import dev.rpmsolve.rpm.report.CheckLevel;
import dev.rpmsolve.rpm.report.CheckedTarget;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** All checks of one target of a file. */
final class TargetRun {
  private final Target target;
  private final BaselineFile baseline;
  private final Allowances allowances;
  private final LocalDate today;

  TargetRun(Target target, BaselineFile baseline, LocalDate today) {
    this.target = target;
    this.baseline = baseline;
    this.today = today;
    allowances = Allowances.of(target.accepted().all());
  }

  /**
   * What a target came to.
   *
   * @param checked what to report
   * @param acceptable the findings that a baseline may take up
   * @param warnings what to tell beside that
   */
  record Outcome(TargetRun run, CheckedTarget checked, Findings acceptable, List<String> warnings) {
    /** Writes the baseline again if that is asked for. */
    void save(CommandIo io) throws IOException {
      run.baseline.save(acceptable, checked.judgement(), checked.effort(), io);
    }
  }

  Target target() {
    return target;
  }

  /** Checks the target. */
  Outcome run(RepositoryLibrary library, int selection, Budget budget)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    RepositorySurvey survey = library.survey(selection);
    Target.Checks checks = target.checks();
    TargetScope scope = TargetScope.of(target, library, selection, survey.universe());
    LintMetadata metadata =
        checks.lints().isEmpty() ? LintMetadata.none() : survey.metadata(depth(checks));
    long loadNanos = System.nanoTime() - start;
    CheckRun run = new CheckRun(survey.universe(), scope.options(), budget);
    // Where two checks find the same, the first has the words: the deepest.
    for (CheckLevel level :
        List.of(CheckLevel.INSTALLABLE, CheckLevel.BUILDABLE, CheckLevel.PROVIDES)) {
      if (checks.levels().contains(level)) {
        run.check(level);
      }
    }
    if (!checks.lints().isEmpty()) {
      run.lint(new LintOptions(checks.lints(), scope.options(), checks.rpmVersion()), metadata);
    }
    for (Map.Entry<String, List<String>> list : checks.lists().entrySet()) {
      run.checkTogether(list.getKey(), list.getValue());
    }
    CheckEffort effort = run.effort(loadNanos);
    Findings findings = run.findings();
    Judgement judgement = allowances.judge(baseline.compare(findings, effort, today), today);
    List<String> checkedIds =
        target.options().checkedRepositories().stream()
            .map(index -> target.repositories().get(index).repository().id())
            .toList();
    CheckedTarget checked =
        new CheckedTarget(
            target.name(), survey.universe(), checkedIds, run.levels(), effort, judgement);
    return new Outcome(this, checked, allowances.without(findings), scope.warnings());
  }

  private static RepositorySurvey.Depth depth(Target.Checks checks) {
    return checks.lints().contains(LintRule.FILE_CONFLICT)
        ? RepositorySurvey.Depth.SHARED_FILES
        : RepositorySurvey.Depth.PRIMARY;
  }
}
