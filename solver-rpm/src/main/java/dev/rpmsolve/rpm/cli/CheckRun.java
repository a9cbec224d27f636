package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.GroupCheck;
import dev.rpmsolve.core.closure.BuildCheck;
import dev.rpmsolve.core.closure.ClosureCheck;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.ClosureReport;
import dev.rpmsolve.core.closure.CoinstallCheck;
import dev.rpmsolve.core.closure.CoinstallReport;
import dev.rpmsolve.core.closure.LintMetadata;
import dev.rpmsolve.core.closure.LintOptions;
import dev.rpmsolve.core.closure.LintReport;
import dev.rpmsolve.core.closure.ProvidesCheck;
import dev.rpmsolve.core.closure.ProvidesReport;
import dev.rpmsolve.core.closure.RepositoryLints;
import dev.rpmsolve.core.group.Environment;
import dev.rpmsolve.core.group.Group;
import dev.rpmsolve.core.group.GroupCatalog;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.findings.ClosureFindings;
import dev.rpmsolve.rpm.findings.CoinstallFindings;
import dev.rpmsolve.rpm.findings.Findings;
import dev.rpmsolve.rpm.findings.GroupFindings;
import dev.rpmsolve.rpm.findings.LintFindings;
import dev.rpmsolve.rpm.report.CheckEffort;
import dev.rpmsolve.rpm.report.CheckLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks of one universe, one after the other, and the sum of what they found.
 *
 * <p>Each check has the whole budget. Not thread-safe.
 */
final class CheckRun {
  private final Universe universe;
  private final ClosureOptions options;
  private final Budget budget;
  private final int threads;
  private final List<CheckLevel> levels = new ArrayList<>();
  private final List<Findings> findings = new ArrayList<>();
  private Optional<Budget.Stop> stop = Optional.empty();
  private int packageCount;
  private int sourceCount;
  private int lintedCount;
  private int listCount;
  private long nanos;

  CheckRun(Universe universe, ClosureOptions options, Budget budget) {
    this(universe, options, budget, 1);
  }

  CheckRun(Universe universe, ClosureOptions options, Budget budget, int threads) {
    this.threads = threads;
    this.universe = universe;
    this.options = options;
    this.budget = budget;
  }

  /** Checks whether packages can be installed or built, or at least have what they require. */
  void check(CheckLevel level) {
    if (level == CheckLevel.PROVIDES) {
      ProvidesReport report = ProvidesCheck.of(universe).check(options, budget);
      packageCount = Math.max(packageCount, report.checkedCount());
      add(level, ClosureFindings.of(universe, options, report), report.stop(), report.nanos());
    } else if (level == CheckLevel.BUILDABLE) {
      ClosureReport report = BuildCheck.of(universe).check(options, budget);
      sourceCount = report.checkedCount();
      add(level, ClosureFindings.of(universe, options, report), report.stop(), report.nanos());
    } else {
      ClosureReport report = ClosureCheck.of(universe).withThreads(threads).check(options, budget);
      packageCount = Math.max(packageCount, report.checkedCount());
      add(level, ClosureFindings.of(universe, options, report), report.stop(), report.nanos());
    }
  }

  /** Looks for what lints look for. */
  void lint(LintOptions lints, LintMetadata metadata) {
    LintReport report = RepositoryLints.of(universe).check(lints, metadata, budget);
    lintedCount = report.checkedCount();
    add(CheckLevel.LINT, LintFindings.of(report), report.stop(), report.nanos());
  }

  /** Checks whether the items of a list can be installed together. */
  CoinstallReport checkTogether(String list, List<String> specs) {
    List<Selection> wanted = new ArrayList<>();
    specs.forEach(spec -> wanted.add(new Selection.Spec(spec)));
    CoinstallReport report = CoinstallCheck.of(universe).check(wanted, options, budget);
    listCount++;
    add(
        CheckLevel.COINSTALLABLE,
        CoinstallFindings.of(universe, options, list, report),
        report.stop(),
        report.nanos());
    return report;
  }

  /** Checks whether what groups and environments list exists and goes together. */
  void checkGroups(GroupCatalog catalog, List<Group> groups, List<Environment> environments) {
    GroupCheck check = new GroupCheck(universe, catalog, options);
    groups.forEach(group -> add(check.check(group, budget)));
    environments.forEach(environment -> add(check.check(environment, budget)));
    if (levels.isEmpty()) {
      levels.add(CheckLevel.GROUPS);
    }
  }

  private void add(GroupCheck.Verdict verdict) {
    listCount++;
    add(
        CheckLevel.GROUPS,
        GroupFindings.of(universe, options, verdict),
        verdict.together().stop(),
        verdict.together().nanos());
  }

  private void add(CheckLevel level, Findings found, Optional<Budget.Stop> why, long time) {
    levels.add(level);
    findings.add(found);
    stop = stop.or(() -> why);
    nanos += time;
  }

  List<CheckLevel> levels() {
    return levels;
  }

  Findings findings() {
    return Findings.merged(findings);
  }

  /** Sums up: lists count only where nothing else was checked. */
  CheckEffort effort(long loadNanos) {
    int packages = Math.max(packageCount + sourceCount, lintedCount);
    boolean isListsOnly =
        levels.stream()
            .allMatch(level -> level == CheckLevel.COINSTALLABLE || level == CheckLevel.GROUPS);
    return new CheckEffort(isListsOnly ? listCount : packages, stop, loadNanos, nanos);
  }
}
