package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.LintReport;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.Objects;

/**
 * The findings of lints, with what they are about.
 *
 * @param universe the packages there are
 * @param checkedIds ids of the repositories whose packages were looked at
 * @param report the findings
 * @param loadNanos how long reading the metadata took, in nanoseconds; shown in text only
 */
public record LintAnswer(
    Universe universe, List<String> checkedIds, LintReport report, long loadNanos) {
  /**
   * Refuses nulls.
   *
   * @param universe the packages there are
   * @param checkedIds ids of the repositories; copied
   * @param report the findings
   * @param loadNanos nanoseconds
   */
  public LintAnswer {
    Objects.requireNonNull(universe, "universe");
    Objects.requireNonNull(report, "report");
    checkedIds = List.copyOf(checkedIds);
  }
}
