package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.Impact;
import dev.rpmsolve.core.universe.Universe;
import java.util.Objects;

/**
 * What cannot be installed without a package, with what it is about.
 *
 * @param universe the packages there are
 * @param spec what the user asked about
 * @param impact what needs it
 * @param loadNanos how long reading the universe took, in nanoseconds; shown in text only
 */
public record ImpactAnswer(Universe universe, String spec, Impact impact, long loadNanos) {
  /**
   * Refuses nulls.
   *
   * @param universe the packages there are
   * @param spec what the user asked about
   * @param impact what needs it
   * @param loadNanos how long reading the universe took, in nanoseconds; shown in text only
   */
  public ImpactAnswer {
    Objects.requireNonNull(universe, "universe");
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(impact, "impact");
  }
}
