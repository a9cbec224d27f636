package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.CoinstallReport;
import dev.rpmsolve.core.universe.Universe;
import java.util.Objects;

/**
 * The verdict on items that are to be installed together, with what it is about.
 *
 * @param universe the packages there are
 * @param report the verdict
 * @param loadNanos how long reading the universe took, in nanoseconds; shown in text only
 */
public record CheckedSet(Universe universe, CoinstallReport report, long loadNanos) {
  /**
   * Refuses nulls.
   *
   * @param universe the packages there are
   * @param report the verdict
   * @param loadNanos nanoseconds
   */
  public CheckedSet {
    Objects.requireNonNull(universe, "universe");
    Objects.requireNonNull(report, "report");
  }
}
