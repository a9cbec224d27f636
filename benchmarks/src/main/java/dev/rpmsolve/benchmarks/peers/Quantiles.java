package dev.rpmsolve.benchmarks.peers;

/** Quantiles of sorted values. */
final class Quantiles {
  private Quantiles() {}

  /** The middle of sorted values, or the mean of the two middle ones. */
  static double median(long[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }

  /** The smallest value that is not exceeded by a share of all, by the nearest rank. */
  static double nearestRank(double share, double... sorted) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, rank - 1)];
  }
}
