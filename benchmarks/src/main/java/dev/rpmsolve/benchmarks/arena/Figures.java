package dev.rpmsolve.benchmarks.arena;

/**
 * What a task cost.
 *
 * @param cpuMillis processor time of all its processes, or of its thread
 * @param wallMillis elapsed time
 * @param peakKib memory of the largest process at its peak; -1 where it is not measured
 * @param timedOut whether it was ended because its budget was used up
 */
record Figures(long cpuMillis, long wallMillis, long peakKib, boolean timedOut) {
  /** Of a task that was not started. */
  static final Figures NONE = new Figures(0, 0, -1, false);
}
