package dev.rpmsolve.benchmarks.arena;

import dev.rpmsolve.benchmarks.arena.LogPlot.Point;
import dev.rpmsolve.benchmarks.arena.LogPlot.Scale;
import dev.rpmsolve.core.criteria.Counting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Processor times of solvers as pictures. */
final class ArenaPlots {
  private static final double MILLIS = 1000.0;

  private ArenaPlots() {}

  /**
   * Draws how many problems each solver solves in a time. Solved is what no other solver has a
   * better solution of, and what rightly is called unsolvable.
   */
  static String cactus(List<Problem> problems, Counting counting) {
    LogPlot plot =
        new LogPlot(
            "Problems solved with the best known values",
            "problems",
            "CPU s for each",
            Scale.LINEAR);
    Map<String, List<Double>> times = new TreeMap<>();
    for (Problem problem : problems) {
      for (ArenaRow row : problem.rows()) {
        List<Double> own = times.computeIfAbsent(row.key().solver(), name -> new ArrayList<>());
        if (problem.isBest(row, counting) || problem.isRightFail(row)) {
          own.add(seconds(row));
        }
      }
    }
    times.forEach(
        (solver, own) -> {
          double[] sorted = own.stream().mapToDouble(Double::doubleValue).sorted().toArray();
          List<Point> points = new ArrayList<>();
          for (double time : sorted) {
            points.add(new Point(points.size() + 1.0, time));
          }
          plot.addLine(solver + " (" + sorted.length + ")", points);
        });
    return plot.svg();
  }

  /**
   * Draws the times of two solvers on each problem in which both take part. Where one has not
   * solved it best, its time is not that of the same work: such problems are a series of their own.
   *
   * @throws IllegalArgumentException if they have no problem in common
   */
  static String scatter(List<Problem> problems, Counting counting, String across, String up) {
    LogPlot plot =
        new LogPlot(
            "CPU seconds: " + up + " over " + across, across + ", s", up + ", s", Scale.LOG);
    List<Point> both = new ArrayList<>();
    List<Point> others = new ArrayList<>();
    for (Problem problem : problems) {
      Optional<ArenaRow> a = row(problem, across);
      Optional<ArenaRow> b = row(problem, up);
      if (a.isPresent() && b.isPresent()) {
        boolean isSame =
            problem.isBest(a.get(), counting) && problem.isBest(b.get(), counting)
                || problem.isRightFail(a.get()) && problem.isRightFail(b.get());
        (isSame ? both : others).add(new Point(seconds(a.get()), seconds(b.get())));
      }
    }
    if (both.isEmpty() && others.isEmpty()) {
      throw new IllegalArgumentException(across + " and " + up + " have no problem in common");
    }
    plot.addPoints("both best (" + both.size() + ")", both);
    plot.addPoints("not both best (" + others.size() + ")", others);
    return plot.svg();
  }

  private static Optional<ArenaRow> row(Problem problem, String solver) {
    return problem.rows().stream().filter(row -> row.key().solver().equals(solver)).findFirst();
  }

  /** Returns its processor time, at least the thousandth second in which it is measured. */
  private static double seconds(ArenaRow row) {
    return Math.max(row.figures().cpuMillis() / MILLIS, 1 / MILLIS);
  }
}
