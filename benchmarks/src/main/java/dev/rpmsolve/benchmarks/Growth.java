package dev.rpmsolve.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** How the cost of some work grows with the repository. Not thread-safe. */
final class Growth {
  private final String name;
  private final List<Point> points = new ArrayList<>();

  /**
   * One repository.
   *
   * @param packages its size
   * @param millis processor time of the work
   */
  private record Point(int packages, double millis) {}

  Growth(String name) {
    this.name = name;
  }

  void add(int packages, double millis) {
    points.add(new Point(packages, millis));
  }

  /**
   * Returns the slope of the least-squares line of time over packages, both as logarithms: 1 where
   * twice the packages cost twice the time.
   */
  double exponent() {
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

  /** Adds what was measured, and the straight line through its first point, to a picture. */
  void draw(Charts.Lines chart) {
    double[] packages = points.stream().mapToDouble(Point::packages).toArray();
    Point first = points.get(0);
    chart.addMarked(name, packages, points.stream().mapToDouble(Point::millis).toArray());
    chart.addMarked(
        name + ", if linear",
        packages,
        points.stream()
            .mapToDouble(p -> first.millis() * p.packages() / first.packages())
            .toArray());
  }
}
