package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.ClosureDeltaReport;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.release.ReleaseImpact;
import java.util.Objects;
import java.util.Optional;

/**
 * What a move between releases does, to be reported.
 *
 * @param impact the differences
 * @param closure which packages of the releases can be installed no more, if that was asked for
 * @param loadNanos how long reading took, in nanoseconds; shown in text only
 * @param nanos how long comparing took, in nanoseconds; shown in text only
 */
public record ReleaseReport(
    ReleaseImpact impact, Optional<Closure> closure, long loadNanos, long nanos) {
  /**
   * Refuses nulls.
   *
   * @param impact the differences
   * @param closure which packages can be installed no more
   * @param loadNanos nanoseconds
   * @param nanos nanoseconds
   */
  public ReleaseReport {
    Objects.requireNonNull(impact, "impact");
    Objects.requireNonNull(closure, "closure");
  }

  /**
   * What became of the packages of the repositories, installed or not.
   *
   * @param universe the packages of the new release
   * @param delta the comparison
   */
  public record Closure(Universe universe, ClosureDeltaReport delta) {}
}
