package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import java.util.List;
import java.util.Optional;

/**
 * Which requirements of repositories nothing fulfills.
 *
 * @param checkedCount packages that were looked at
 * @param unprovided the findings by name, architecture, EVR and repository of the package, those of
 *     one package in the order of its metadata
 * @param stop why the check ended early; empty if it is complete
 * @param nanos wall-clock time in nanoseconds; the only figure that differs from run to run
 */
public record ProvidesReport(
    int checkedCount, List<Unprovided> unprovided, Optional<Budget.Stop> stop, long nanos) {
  /**
   * Creates a report.
   *
   * @param checkedCount packages that were looked at
   * @param unprovided the findings
   * @param stop why the check ended early; empty if it is complete
   * @param nanos wall-clock time in nanoseconds
   */
  public ProvidesReport {
    unprovided = List.copyOf(unprovided);
  }

  /**
   * Tells whether every requirement has a provider.
   *
   * @return whether the check is complete and found nothing
   */
  public boolean isClosed() {
    return stop.isEmpty() && unprovided.isEmpty();
  }

  /**
   * Counts the packages with findings.
   *
   * @return how many packages require something that nothing provides
   */
  public int brokenCount() {
    return (int) unprovided.stream().map(finding -> finding.subject().id()).distinct().count();
  }
}
