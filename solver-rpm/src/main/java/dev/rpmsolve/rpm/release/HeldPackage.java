package dev.rpmsolve.rpm.release;

import dev.rpmsolve.core.universe.RpmPackage;
import java.util.Objects;

/**
 * An installed package that stays though the release has a newer version.
 *
 * @param installed the package
 * @param newest the newest version that counts
 * @param attempt what becomes of asking for just that version: if it cannot be had either the
 *     problems say why; else what else is upgraded keeps it back
 */
public record HeldPackage(RpmPackage installed, RpmPackage newest, Move attempt) {
  /**
   * Refuses nulls.
   *
   * @param installed the package
   * @param newest the newest version that counts
   * @param attempt what becomes of asking for just that version
   */
  public HeldPackage {
    Objects.requireNonNull(installed, "installed");
    Objects.requireNonNull(newest, "newest");
    Objects.requireNonNull(attempt, "attempt");
  }

  /**
   * Tells whether the version could be had if nothing else were upgraded.
   *
   * @return whether the attempt works
   */
  public boolean isMovableAlone() {
    return attempt.solution().isPresent();
  }
}
