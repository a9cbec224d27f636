package dev.rpmsolve.benchmarks.peers;

/**
 * How much is measured.
 *
 * @param requests rounds of requests
 * @param randomRequests how many random requests there are
 * @param random rounds of random requests
 * @param loads rounds of loading metadata
 * @param commands rounds of whole commands
 */
record Effort(Rounds requests, int randomRequests, Rounds random, Rounds loads, Rounds commands) {
  /** Figures to publish. */
  static final Effort FULL =
      new Effort(new Rounds(60, 31), 200, new Rounds(5, 5), new Rounds(8, 11), new Rounds(1, 9));

  /** Figures to look at. */
  static final Effort QUICK =
      new Effort(new Rounds(5, 3), 40, new Rounds(1, 2), new Rounds(1, 2), new Rounds(1, 1));
}
