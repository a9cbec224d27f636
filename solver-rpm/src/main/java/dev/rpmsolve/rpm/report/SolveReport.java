package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.Universe;
import java.util.Objects;

/**
 * An answer of the solver with what it is about.
 *
 * @param universe the packages there are
 * @param request what was asked
 * @param result the answer
 * @param loadNanos how long reading the universe took, in nanoseconds; shown in text only
 */
public record SolveReport(Universe universe, Request request, SolveResult result, long loadNanos) {
  /**
   * Refuses nulls.
   *
   * @param universe the packages there are
   * @param request what was asked
   * @param result the answer
   * @param loadNanos nanoseconds
   */
  public SolveReport {
    Objects.requireNonNull(universe, "universe");
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(result, "result");
  }
}
