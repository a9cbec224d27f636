package dev.rpmsolve.benchmarks.generator;

/**
 * A SplitMix64 generator of pseudo-random numbers, fixed here so that no JDK can change the bytes.
 *
 * <p>Not safe for use by several threads. Every draw is O(1). Logarithms and exponentials come from
 * {@link StrictMath}, which gives the same bits on every machine.
 *
 * <p>Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA
 * 2014.
 */
final class SeededRandom {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  SeededRandom(long seed) {
    this.state = seed;
  }

  /** Returns the generator that belongs to one item of one stream, independent of all others. */
  static SeededRandom of(long seed, int stream, int item) {
    return new SeededRandom(mix(mix(seed + stream * GOLDEN_GAMMA) + item));
  }

  /** Returns the next 64 bits. */
  long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Returns a number in {@code [0, bound)}; {@code bound} is at least 1. */
  int below(int bound) {
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  /** Returns a number in {@code [0, 1)}. */
  double unit() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** Tells, with the given probability, true. */
  boolean chance(double probability) {
    return unit() < probability;
  }

  /** Returns a draw from the log-normal distribution with this median, rounded down. */
  int logNormal(double median, double sigma) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
    double normal = radius * StrictMath.cos(2 * StrictMath.PI * unit());
    return (int) Math.min(1e6, median * StrictMath.exp(sigma * normal));
  }

  /** Returns a rank in {@code [0, bound)} whose frequency falls as 1 / (rank + 1). */
  int zipfBelow(int bound) {
    return Math.min(bound - 1, (int) StrictMath.exp(unit() * StrictMath.log(bound + 1.0)) - 1);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
