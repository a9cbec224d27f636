package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureCheck;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * Prints the processor time of closure checks in a warm JVM as a table, which is steadier on a busy
 * machine than the wall-clock times of {@link ClosureBenchmark}. Hard variants, of which much more
 * is broken than of anything that is published, are measured without reasons.
 */
public final class ClosureTiming {
  private static final int TIMES = 60;
  private static final int TIMES_HARD = 16;

  private ClosureTiming() {}

  /**
   * Measures all data sets that are there, and the hard variants of Debian.
   *
   * @param args none
   * @throws IOException if a data set cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    measure(DataSet.measured(), System.out);
  }

  /** Measures some data sets. */
  static void measure(List<DataSet> dataSets, PrintStream out)
      throws IOException, InterruptedException {
    List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    out.println("Machine: " + MachineLine.describe(options, LocalDate.now(ZoneOffset.UTC)));
    out.println();
    out.println(
        "| data set | packages | not installable | verdicts, CPU ms | with reasons, CPU ms |");
    out.println("|---|---:|---:|---:|---:|");
    for (DataSet dataSet : dataSets) {
      if (dataSet.missingFolder().isPresent()) {
        System.err.println("skipped: no " + dataSet.missingFolder().get());
        continue;
      }
      Universe universe = dataSet.load();
      for (HardVariant variant : HardVariant.values()) {
        if (variant == HardVariant.NONE) {
          out.println(row(dataSet.name(), universe, TIMES));
        } else if (dataSet == DataSet.DEBIAN) {
          String name = dataSet + " " + variant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
          out.println(row(name, variant.of(universe), TIMES_HARD));
        }
      }
    }
  }

  private static String row(String name, Universe universe, int times) {
    ClosureCheck check = ClosureCheck.of(universe);
    ClosureOptions options = ClosureOptions.everything();
    int broken = check.verdicts(options, Budget.unlimited()).uninstallable().size();
    CpuSamples verdicts = CpuSamples.of(times, () -> check.verdicts(options, Budget.unlimited()));
    String reasons =
        times == TIMES_HARD
            ? ""
            : CpuSamples.of(times, () -> check.check(options, Budget.unlimited())).toString();
    return String.format(
        Locale.ROOT,
        "| `%s` | %,d | %,d | %s | %s |",
        name,
        universe.packageCount(),
        broken,
        verdicts,
        reasons);
  }
}
