package dev.rpmsolve.rpm.release;

import java.util.Objects;
import java.util.Optional;

/**
 * How two releases differ, and what that means for a system.
 *
 * @param from the old release
 * @param to the new release, with the system in it
 * @param changes how their repositories differ
 * @param system what moving the system does; empty if nothing is installed
 */
public record ReleaseImpact(
    ReleaseSystem from, ReleaseSystem to, ReleaseChanges changes, Optional<SystemImpact> system) {
  /**
   * Refuses nulls.
   *
   * @param from the old release
   * @param to the new release
   * @param changes how their repositories differ
   * @param system what moving the system does
   */
  public ReleaseImpact {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(changes, "changes");
    Objects.requireNonNull(system, "system");
  }
}
