package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.ClosureReport;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.findings.Judgement;
import java.util.List;
import java.util.Objects;

/**
 * The findings of a closure check with what they are about.
 *
 * @param universe the packages there are
 * @param checkedIds ids of the repositories whose packages were checked
 * @param report the verdicts
 * @param judgement the findings made of them, beside a baseline
 * @param loadNanos how long reading the universe took, in nanoseconds; shown in text only
 */
public record CheckedClosure(
    Universe universe,
    List<String> checkedIds,
    ClosureReport report,
    Judgement judgement,
    long loadNanos) {
  /**
   * Refuses nulls.
   *
   * @param universe the packages there are
   * @param checkedIds ids of the checked repositories; copied
   * @param report the verdicts
   * @param judgement the findings
   * @param loadNanos nanoseconds
   */
  public CheckedClosure {
    Objects.requireNonNull(universe, "universe");
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(judgement, "judgement");
    checkedIds = List.copyOf(checkedIds);
  }
}
