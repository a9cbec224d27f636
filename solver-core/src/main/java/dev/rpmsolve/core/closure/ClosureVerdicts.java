package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Optional;

/**
 * The verdict on repositories, without reasons.
 *
 * @param checkedCount packages that have a verdict
 * @param uninstallable those that cannot be installed, by name, architecture, EVR and repository
 * @param stop why the check ended early; empty if it is complete
 * @param nanos wall-clock time in nanoseconds; the only figure that differs from run to run
 */
public record ClosureVerdicts(
    int checkedCount, List<RpmPackage> uninstallable, Optional<Budget.Stop> stop, long nanos) {
  /**
   * Creates verdicts.
   *
   * @param checkedCount packages that have a verdict
   * @param uninstallable those that cannot be installed, by name, architecture, EVR and repository
   * @param stop why the check ended early; empty if it is complete
   * @param nanos wall-clock time in nanoseconds; the only figure that differs from run to run
   */
  public ClosureVerdicts {
    uninstallable = List.copyOf(uninstallable);
  }
}
