package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.Needs;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.universe.Universe;
import java.util.Objects;
import java.util.Optional;

/**
 * What is in every installation with a package, with what it is about.
 *
 * @param universe the packages there are
 * @param spec what the user asked about
 * @param needs the needs
 * @param why why one of them is needed, if that was asked and is so
 * @param loadNanos how long reading the universe took, in nanoseconds; shown in text only
 */
public record NeedsAnswer(
    Universe universe, String spec, Needs needs, Optional<Explanation> why, long loadNanos) {
  /**
   * Refuses nulls.
   *
   * @param universe the packages there are
   * @param spec what the user asked about
   * @param needs the needs
   * @param why why one of them is needed, if that was asked and is so
   * @param loadNanos how long reading the universe took, in nanoseconds; shown in text only
   */
  public NeedsAnswer {
    Objects.requireNonNull(universe, "universe");
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(needs, "needs");
    Objects.requireNonNull(why, "why");
  }
}
