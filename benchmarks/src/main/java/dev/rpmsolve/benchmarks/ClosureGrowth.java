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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures how the cost of a closure check grows with the repository, and draws it.
 *
 * <p>The exponent is the slope of the least-squares line through the logarithms: 1 where twice the
 * packages cost twice the time.
 */
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
    List<Point> points = measure(SIZES, TIMES, System.out);
    if (args.length > 0) {
      draw(points, Path.of(args[0]));
    }
  }

  /**
   * One repository.
   *
   * @param packages its size
   * @param millis processor time of the verdicts
   */
  record Point(int packages, double millis) {}

  /** Measures generated repositories and prints a table. */
  static List<Point> measure(int[] sizes, int times, PrintStream out)
      throws IOException, InterruptedException {
    List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    out.println("Machine: " + MachineLine.describe(options, LocalDate.now(ZoneOffset.UTC)));
    out.println();
    out.println("| packages | verdicts, CPU ms, median (min) |");
    out.println("|---:|---:|");
    List<Point> points = new ArrayList<>();
    for (int size : sizes) {
      ClosureCheck check = ClosureCheck.of(universe(size));
      CpuSamples samples =
          CpuSamples.of(
              times, () -> check.verdicts(ClosureOptions.everything(), Budget.unlimited()));
      points.add(new Point(size, samples.median()));
      out.printf(Locale.ROOT, "| %,d | %s |%n", size, samples);
    }
    out.printf(Locale.ROOT, "%nGrowth exponent: %.2f%n", exponent(points));
    return points;
  }

  private static Universe universe(int packages) throws IOException, InterruptedException {
    Path folder = BenchmarkFolders.generate(new LargeRepository(packages, SEED));
    return RpmRepositories.builder()
        .repository("generated", folder)
        .build()
        .load(ArchPolicy.of("x86_64"));
  }

  /** Returns the slope of time over packages, both as logarithms. */
  static double exponent(List<Point> points) {
    double meanX = points.stream().mapToDouble(p -> Math.log(p.packages())).average().orElseThrow();
    double meanY = points.stream().mapToDouble(p -> Math.log(p.millis())).average().orElseThrow();
    double covariance = 0;
    double variance = 0;
    for (Point point : points) {
      double x = Math.log(point.packages()) - meanX;
      covariance += x * (Math.log(point.millis()) - meanY);
      variance += x * x;
    }
    return covariance / variance;
  }

  private static void draw(List<Point> points, Path file) throws IOException {
    Charts.Lines chart =
        new Charts.Lines(
            "Closure check of a whole repository, verdicts, warm", "packages", "CPU ms");
    double[] packages = points.stream().mapToDouble(Point::packages).toArray();
    Point first = points.get(0);
    chart.addMarked("measured", packages, points.stream().mapToDouble(Point::millis).toArray());
    chart.addMarked(
        "linear",
        packages,
        points.stream()
            .mapToDouble(p -> first.millis() * p.packages() / first.packages())
            .toArray());
    Files.write(file, chart.png());
  }
}
