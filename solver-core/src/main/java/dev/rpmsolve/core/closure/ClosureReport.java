package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import java.util.List;
import java.util.Optional;

/**
 * The verdict on repositories.
 *
 * @param checkedCount packages that have a verdict
 * @param uninstallable those that cannot be installed, by name, architecture, EVR and repository
 * @param stop why the check ended early; empty if it is complete
 * @param nanos wall-clock time in nanoseconds; the only figure that differs from run to run
 */
public record ClosureReport(
    int checkedCount, List<Uninstallable> uninstallable, Optional<Budget.Stop> stop, long nanos) {
  /**
   * Creates a report.
   *
   * @param checkedCount packages that have a verdict
   * @param uninstallable those that cannot be installed, by name, architecture, EVR and repository
   * @param stop why the check ended early; empty if it is complete
   * @param nanos wall-clock time in nanoseconds; the only figure that differs from run to run
   */
  public ClosureReport {
    uninstallable = List.copyOf(uninstallable);
  }

  /**
   * Tells whether every package can be installed.
   *
   * @return whether the check is complete and found nothing
   */
  public boolean isClosed() {
    return stop.isEmpty() && uninstallable.isEmpty();
  }
}
