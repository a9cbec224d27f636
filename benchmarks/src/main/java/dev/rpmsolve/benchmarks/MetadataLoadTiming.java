package dev.rpmsolve.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints the processor time from folders of metadata to a universe as a table: that of all threads
 * of the JVM, first in a cold JVM and then in a warm one, and how much memory the universe keeps.
 * Give one data set to see the cold time: the second one finds the JVM warm.
 */
public final class MetadataLoadTiming {
  private static final int TIMES = 24;
  private static final int COMPACTING_COLLECTION = 4;
  private static final double NANOS_PER_MILLI = 1e6;

  private MetadataLoadTiming() {}

  /**
   * Measures data sets.
   *
   * @param args names of {@link DataSet}; without any, all that are there
   * @throws IOException if a data set cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<DataSet> dataSets =
        args.length == 0 ? DataSet.measured() : Arrays.stream(args).map(DataSet::valueOf).toList();
    List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    PrintStream out = System.out;
    out.println("Machine: " + MachineLine.describe(options, LocalDate.now(ZoneOffset.UTC)));
    out.println();
    out.println(
        "| data set | packages | first, CPU ms | warm, CPU ms | warm, wall ms | bytes per package |");
    out.println("|---|---:|---:|---:|---:|---:|");
    for (DataSet dataSet : dataSets) {
      if (dataSet.missingFolder().isPresent()) {
        System.err.println("skipped: no " + dataSet.missingFolder().get());
      } else {
        out.println(row(dataSet));
      }
    }
  }

  private static String row(DataSet dataSet) throws IOException, InterruptedException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    double[] cpu = new double[TIMES];
    double[] wall = new double[TIMES];
    int packages = 0;
    for (int i = 0; i < TIMES; i++) {
      long cpuStart = system.getProcessCpuTime();
      long start = System.nanoTime();
      packages = dataSet.load().packageCount();
      wall[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
      cpu[i] = (system.getProcessCpuTime() - cpuStart) / NANOS_PER_MILLI;
    }
    return String.format(
        Locale.ROOT,
        "| `%s` | %,d | %,.0f | %s | %s | %,d |",
        dataSet,
        packages,
        cpu[0],
        medianAndMinimum(cpu),
        medianAndMinimum(wall),
        keptBytes(dataSet) / packages);
  }

  private static long keptBytes(DataSet dataSet) throws IOException, InterruptedException {
    long before = usedBytes();
    Universe universe = dataSet.load();
    long after = usedBytes();
    Reference.reachabilityFence(universe);
    return after - before;
  }

  private static String medianAndMinimum(double[] millis) {
    double[] counted = Arrays.copyOfRange(millis, TIMES / 2, TIMES);
    Arrays.sort(counted);
    return String.format(Locale.ROOT, "%,.0f (%,.0f)", counted[counted.length / 2], counted[0]);
  }

  /** The serial collector leaves gaps of dead objects but for each fourth collection. */
  private static long usedBytes() {
    for (int i = 0; i < COMPACTING_COLLECTION; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
