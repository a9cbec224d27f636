package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.Optimality;
import dev.rpmsolve.core.Optimization;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Policy.WeakDependencies;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints what proven best answers cost beside first answers to the same requests: processor time in
 * a warm JVM, both measured in turn.
 */
public final class OptimumTiming {
  private static final int TIMES = 40;
  private static final int RANDOM = 50;
  private static final int LARGE = 10;
  private static final int DRAWN = 400;
  private static final int SYSTEM = 2_000;

  private final PrintStream out;
  private final Optimization optimization;

  private OptimumTiming(PrintStream out, Criteria criteria) {
    this.out = out;
    optimization = Optimization.by(criteria);
  }

  /**
   * Measures Debian and CentOS Stream 9, as far as they are there.
   *
   * @param args the criteria, if they are not to be {@code minimal-change}
   * @throws IOException if a data set cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Criteria criteria = args.length == 0 ? Criteria.minimalChange() : Criteria.parse(args[0]);
    new OptimumTiming(System.out, criteria).measure(List.of(DataSet.DEBIAN, DataSet.CENTOS9));
  }

  private void measure(List<DataSet> dataSets) throws IOException, InterruptedException {
    List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    out.println("Machine: " + MachineLine.describe(options, LocalDate.now(ZoneOffset.UTC)));
    out.println();
    out.println("Criteria: `" + optimization.criteria() + "`");
    out.println();
    out.println(
        "| data set | requests | first answer, CPU ms | proven, CPU ms | ratio: median | highest |"
            + " proven | better than the first |");
    out.println("|---|---|---:|---:|---:|---:|---:|---:|");
    for (DataSet dataSet : dataSets) {
      if (dataSet.missingFolder().isPresent()) {
        System.err.println("skipped: no " + dataSet.missingFolder().get());
        continue;
      }
      Universe universe = dataSet.load();
      RandomRequests random = new RandomRequests(universe);
      row(dataSet, "random installs", universe, installs(random.names(RANDOM)));
      row(dataSet, "large installs", universe, installs(random.largest(LARGE, DRAWN)));
      List<Integer> newer = InstalledSystem.newerVersions(universe);
      List<String> names = new RandomRequests(universe, newer).system(SYSTEM);
      InstalledSystem system = InstalledSystem.of(universe, newer, names);
      Request upgrade =
          Request.builder().installed(system.installed()).upgradeAll().policy(policy()).build();
      String name =
          String.format(Locale.ROOT, "upgrade of %,d packages", system.installed().length);
      row(dataSet, name, system.universe(), List.of(upgrade));
    }
  }

  private static Policy policy() {
    return Policy.usual().withWeakDependencies(WeakDependencies.IGNORE);
  }

  private static List<Request> installs(List<String> names) {
    return names.stream()
        .map(name -> Request.builder().install(name).policy(policy()).build())
        .toList();
  }

  private void row(DataSet dataSet, String name, Universe universe, List<Request> requests) {
    List<Pair> pairs = new ArrayList<>();
    for (Request request : requests) {
      pairs.add(measure(DependencySolver.of(universe), request));
    }
    double[] ratios = sorted(pairs.stream().mapToDouble(p -> p.best / p.first).toArray());
    out.println(
        String.format(
            Locale.ROOT,
            "| %s | %d %s | %.2f | %.2f | %.2f | %.2f | %d | %d |",
            dataSet.title(),
            requests.size(),
            name,
            median(sorted(pairs.stream().mapToDouble(Pair::first).toArray())),
            median(sorted(pairs.stream().mapToDouble(Pair::best).toArray())),
            median(ratios),
            ratios[ratios.length - 1],
            pairs.stream().filter(Pair::isProven).count(),
            pairs.stream().filter(Pair::isBetter).count()));
  }

  private record Pair(double first, double best, boolean isProven, boolean isBetter) {}

  /** Both in turn; what warms up does not count. */
  private Pair measure(DependencySolver solver, Request request) {
    double[] first = new double[TIMES];
    double[] best = new double[TIMES];
    SolveResult result = null;
    for (int i = 0; i < TIMES; i++) {
      first[i] =
          CpuSamples.of(2, () -> solver.solveWithoutRemedies(request, Budget.unlimited())).min();
      SolveResult[] found = new SolveResult[1];
      best[i] =
          CpuSamples.of(
                  2, () -> found[0] = solver.optimize(request, optimization, Budget.unlimited()))
              .min();
      result = found[0];
    }
    Optimality optimality = result.resolution().orElseThrow().extras().optimality().orElseThrow();
    boolean isBetter =
        optimality.values().stream().anyMatch(v -> v.bounds().value() != v.bounds().first());
    return new Pair(half(first), half(best), optimality.isProven(), isBetter);
  }

  private static double half(double... millis) {
    return median(sorted(Arrays.copyOfRange(millis, millis.length / 2, millis.length)));
  }

  private static double[] sorted(double... values) {
    return Arrays.stream(values).sorted().toArray();
  }

  private static double median(double... sorted) {
    return sorted[sorted.length / 2];
  }
}
