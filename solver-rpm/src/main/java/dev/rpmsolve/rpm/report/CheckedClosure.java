package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.ClosureReport;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.Objects;

/**
 * The findings of a closure check with what they are about.
 *
 * @param universe the packages there are
 * @param checkedIds ids of the repositories whose packages were checked
 * @param level what was checked: installability or build requirements
 * @param report the findings
 * @param loadNanos how long reading the universe took, in nanoseconds; shown in text only
 */
public record CheckedClosure(
    Universe universe,
    List<String> checkedIds,
    CheckLevel level,
    ClosureReport report,
    long loadNanos) {
  /**
   * Refuses nulls.
   *
   * @param universe the packages there are
   * @param checkedIds ids of the checked repositories; copied
   * @param level what was checked
   * @param report the findings
   * @param loadNanos nanoseconds
   */
  public CheckedClosure {
    Objects.requireNonNull(universe, "universe");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(report, "report");
    checkedIds = List.copyOf(checkedIds);
  }

  /**
   * Creates the findings of a check for installability.
   *
   * @param universe the packages there are
   * @param checkedIds ids of the checked repositories; copied
   * @param report the findings
   * @param loadNanos nanoseconds
   */
  public CheckedClosure(
      Universe universe, List<String> checkedIds, ClosureReport report, long loadNanos) {
    this(universe, checkedIds, CheckLevel.INSTALLABLE, report, loadNanos);
  }
}
