package dev.rpmsolve.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * Processor times of the calling thread for the same work, done again and again.
 *
 * <p>The JVM's compiler and garbage collector are not in them, nor what neighbors on the machine
 * take. The first half of the times warms up and does not count.
 *
 * @param sortedMillis what counts, ascending
 */
record CpuSamples(double[] sortedMillis) {
  private static final double NANOS_PER_MILLI = 1e6;

  /** Does some work several times. */
  static CpuSamples of(int times, Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] millis = new double[times];
    for (int i = 0; i < times; i++) {
      long start = threads.getCurrentThreadCpuTime();
      work.run();
      millis[i] = (threads.getCurrentThreadCpuTime() - start) / NANOS_PER_MILLI;
    }
    double[] counted = Arrays.copyOfRange(millis, times / 2, times);
    Arrays.sort(counted);
    return new CpuSamples(counted);
  }

  double median() {
    return sortedMillis[sortedMillis.length / 2];
  }

  double min() {
    return sortedMillis[0];
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,.1f (%,.1f)", median(), min());
  }
}
