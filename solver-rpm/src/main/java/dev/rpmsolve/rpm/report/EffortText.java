package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.Budget;

/** Puts into words what an answer cost, and which limit ended the work on one. */
final class EffortText {
  private EffortText() {}

  /** Says which limit ended the work, and what helps. */
  static String stop(Budget.Stop stop) {
    String reason =
        switch (stop) {
          case CONFLICTS -> "the allowed number of conflicts was used up";
          case TIME -> "the allowed time was used up";
          case CANCELLED -> "the work was canceled";
          case INTERRUPTED -> "the work was interrupted";
        };
    boolean isLimit = stop == Budget.Stop.CONFLICTS || stop == Budget.Stop.TIME;
    return isLimit ? reason + "; allow more with --budget" : reason;
  }

  /** Says how long reading and the rest took, in nanoseconds. */
  static String times(long loadNanos, long workNanos, String work) {
    return "Time: "
        + Quantities.seconds(loadNanos)
        + " reading metadata, "
        + Quantities.seconds(workNanos)
        + " "
        + work
        + ".";
  }
}
