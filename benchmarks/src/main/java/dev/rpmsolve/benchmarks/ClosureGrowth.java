package dev.rpmsolve.benchmarks;

import dev.rpmsolve.benchmarks.generator.LargeRepository;
import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureCheck;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.RpmRepositories;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Measures how the cost of a closure check grows with the repository, and draws it. */
public final class ClosureGrowth {
  private static final int[] SIZES = {10_000, 20_000, 40_000, 80_000};
  private static final long SEED = 2023;
  private static final int TIMES = 40;

  private ClosureGrowth() {}

  /**
   * Measures generated repositories of four sizes.
   *
   * @param args the PNG file to draw, if there is to be one
   * @throws IOException if a file cannot be read or written
   * @throws InterruptedException if the thread is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Growth growth = measure(SIZES, TIMES, System.out);
    if (args.length > 0) {
      Charts.Lines chart =
          new Charts.Lines(
              "Closure check of a whole repository, verdicts, warm", "packages", "CPU ms");
      growth.draw(chart);
      Files.write(Path.of(args[0]), chart.png());
    }
  }

  /** Measures generated repositories and prints a table. */
  static Growth measure(int[] sizes, int times, PrintStream out)
      throws IOException, InterruptedException {
    List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    out.println("Machine: " + MachineLine.describe(options, LocalDate.now(ZoneOffset.UTC)));
    out.println();
    out.println("| packages | verdicts, CPU ms, median (min) |");
    out.println("|---:|---:|");
    Growth growth = new Growth("measured");
    for (int size : sizes) {
      ClosureCheck check = ClosureCheck.of(universe(size));
      CpuSamples samples =
          CpuSamples.of(
              times, () -> check.verdicts(ClosureOptions.everything(), Budget.unlimited()));
      growth.add(size, samples.median());
      out.printf(Locale.ROOT, "| %,d | %s |%n", size, samples);
    }
    out.printf(Locale.ROOT, "%nGrowth exponent: %.2f%n", growth.exponent());
    return growth;
  }

  private static Universe universe(int packages) throws IOException, InterruptedException {
    Path folder = BenchmarkFolders.generate(new LargeRepository(packages, SEED));
    return RpmRepositories.builder()
        .repository("generated", folder)
        .build()
        .load(ArchPolicy.of("x86_64"));
  }
}
