package dev.rpmsolve.benchmarks.arena;

/**
 * What a task cost.
 *
 * @param cpuMillis processor time of all its processes, or of its thread
 * @param wallMillis elapsed time
 * @param peakKib memory of the largest process at its peak; -1 where it is not measured
 * @param end {@code budget} if it was ended because that was used up, else the exit status of its
 *     command, negative for a signal
 */
record Figures(long cpuMillis, long wallMillis, long peakKib, String end) {
  /** Of a task that was not started. */
  static final Figures NONE = new Figures(0, 0, -1, "0");

  /** What {@link #end} says of a task that used up its budget. */
  static final String BUDGET = "budget";

  /** Tells whether it was ended because its budget was used up. */
  boolean timedOut() {
    return end.equals(BUDGET);
  }
}
