package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.ProvidesReport;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.Objects;

/**
 * The requirements without providers, with what they are about.
 *
 * @param universe the packages there are
 * @param checkedIds ids of the repositories whose packages were checked
 * @param report the findings
 * @param loadNanos how long reading the universe took, in nanoseconds; shown in text only
 */
public record CheckedProvides(
    Universe universe, List<String> checkedIds, ProvidesReport report, long loadNanos) {
  /**
   * Refuses nulls.
   *
   * @param universe the packages there are
   * @param checkedIds ids of the checked repositories; copied
   * @param report the findings
   * @param loadNanos nanoseconds
   */
  public CheckedProvides {
    Objects.requireNonNull(universe, "universe");
    Objects.requireNonNull(report, "report");
    checkedIds = List.copyOf(checkedIds);
  }
}
