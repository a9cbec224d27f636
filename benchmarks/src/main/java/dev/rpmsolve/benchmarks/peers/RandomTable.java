package dev.rpmsolve.benchmarks.peers;

import dev.rpmsolve.benchmarks.Charts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the costs of many requests are distributed, as a table and as a plot. */
final class RandomTable {
  private static final double MEDIAN = 0.5;
  private static final double HIGH = 0.99;

  private final Session session;
  private final StringBuilder rows = new StringBuilder();
  private final List<Curve> curves = new ArrayList<>();
  private List<String> solvers = List.of();

  RandomTable(Session session) {
    this.session = session;
  }

  /**
   * Medians of all requests.
   *
   * @param name whose, and of what
   * @param millis medians in ms, ascending
   */
  private record Curve(String name, double... millis) {}

  /** Adds requests of one kind, by all solvers. */
  void add(String kind, List<Sample> samples) {
    SampleTable table = new SampleTable(samples);
    solvers = table.solvers();
    List<Curve> added = new ArrayList<>();
    for (String solver : solvers) {
      double[] millis =
          table.subjects().stream()
              .mapToDouble(
                  subject -> Measure.CPU.inUnit(table.median(subject, solver, Measure.CPU)))
              .sorted()
              .toArray();
      added.add(new Curve(solver + ", " + kind, millis));
    }
    curves.addAll(added);
    rows.append("| ").append(kind);
    cells(added, curve -> Quantiles.nearestRank(MEDIAN, curve.millis()));
    cells(added, curve -> Quantiles.nearestRank(HIGH, curve.millis()));
    cells(added, curve -> curve.millis()[curve.millis().length - 1]);
    rows.append(" | ").append(sameOutcomes(samples)).append(" |\n");
  }

  private void cells(List<Curve> added, Function<Curve, Double> figure) {
    List<Double> figures = added.stream().map(figure).toList();
    figures.forEach(each -> rows.append(String.format(Locale.ROOT, " | %.2f", each)));
    if (figures.size() > 1) {
      rows.append(String.format(Locale.ROOT, " | %.2f", figures.get(0) / figures.get(1)));
    }
  }

  private static String sameOutcomes(List<Sample> samples) {
    Map<String, Long> outcomes =
        samples.stream()
            .collect(
                Collectors.groupingBy(
                    Sample::subject,
                    Collectors.collectingAndThen(
                        Collectors.mapping(Sample::outcome, Collectors.toSet()),
                        set -> (long) set.size())));
    long same = outcomes.values().stream().filter(count -> count == 1).count();
    return same + " of " + outcomes.size();
  }

  /** Puts the table and the plot into the report. */
  void print(String file, String title) throws IOException {
    StringBuilder heading = new StringBuilder("| requests |");
    StringBuilder rule = new StringBuilder("|---|");
    for (String figure : List.of("median", "p99", "max")) {
      for (String solver : solvers) {
        heading.append(' ').append(solver).append(", ").append(figure).append(" |");
        rule.append("---:|");
      }
      if (solvers.size() > 1) {
        heading.append(" ratio |");
        rule.append("---:|");
      }
    }
    heading.append(" same number of packages |\n");
    session.output().report().println(heading.toString() + rule + "---:|\n" + rows);
    Charts.Lines plot = new Charts.Lines(title, "requests, the cheapest first", "CPU ms");
    for (Curve curve : curves) {
      double[] ranks = IntStream.rangeClosed(1, curve.millis().length).asDoubleStream().toArray();
      plot.add(curve.name(), ranks, curve.millis());
    }
    session.picture(file, title, plot.png());
  }
}
