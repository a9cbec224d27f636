package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.findings.Judgement;
import java.util.List;
import java.util.Objects;

/**
 * The findings of a check of repositories with what they are about.
 *
 * @param universe the packages there are
 * @param checkedIds ids of the repositories whose packages were checked
 * @param level what was checked
 * @param effort how far the check got
 * @param judgement the findings, beside a baseline
 */
public record CheckedClosure(
    Universe universe,
    List<String> checkedIds,
    CheckLevel level,
    CheckEffort effort,
    Judgement judgement) {
  /**
   * Refuses nulls.
   *
   * @param universe the packages there are
   * @param checkedIds ids of the checked repositories; copied
   * @param level what was checked
   * @param effort how far the check got
   * @param judgement the findings
   */
  public CheckedClosure {
    Objects.requireNonNull(universe, "universe");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(effort, "effort");
    Objects.requireNonNull(judgement, "judgement");
    checkedIds = List.copyOf(checkedIds);
  }

  /** Counts the packages with findings that nothing excuses. */
  int freshPackageCount() {
    return (int)
        judgement.findings().all().stream()
            .filter(finding -> finding.status().isFresh())
            .map(finding -> finding.subject().id())
            .distinct()
            .count();
  }

  /** Counts the packages with findings. */
  int brokenCount() {
    return (int)
        judgement.findings().all().stream()
            .map(finding -> finding.subject().id())
            .distinct()
            .count();
  }
}
