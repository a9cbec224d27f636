package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which packages cannot be installed without any of some others.
 *
 * @param subjects the others
 * @param impacted the packages that can be installed, but only together with a subject; by name,
 *     architecture, EVR and repository; the subjects are not among them
 * @param stop why the search ended early; then only some are known, and all that are listed are
 *     right
 * @param nanos wall-clock time in nanoseconds; the only figure that differs from run to run
 */
public record Impact(
    List<RpmPackage> subjects, List<RpmPackage> impacted, Optional<Budget.Stop> stop, long nanos) {
  /**
   * Creates a result.
   *
   * @param subjects the others
   * @param impacted the packages that need one of them
   * @param stop why the search ended early
   * @param nanos wall-clock time in nanoseconds
   */
  public Impact {
    subjects = List.copyOf(subjects);
    impacted = List.copyOf(impacted);
    Objects.requireNonNull(stop, "stop");
  }
}
