package dev.rpmsolve.benchmarks.arena;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A picture of points or lines as SVG, with a vertical axis in powers of ten and a horizontal one
 * in powers of ten or in whole numbers. The same data gives the same bytes.
 */
final class LogPlot {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 440;
  private static final int LEFT = 70;
  private static final int RIGHT = 20;
  private static final int TOP = 40;
  private static final int BOTTOM = 50;
  private static final int LEGEND_STEP = 16;
  private static final List<String> COLORS =
      List.of("#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#8c564b", "#17becf");

  /** How the horizontal axis is divided. */
  enum Scale {
    /** Even steps from 0. */
    LINEAR,
    /** Powers of ten. */
    LOG
  }

  /**
   * A place in the picture.
   *
   * @param x the value on the horizontal axis
   * @param y the value on the vertical axis, more than 0
   */
  record Point(double x, double y) {}

  private record Series(String name, List<Point> points, boolean hasLine) {}

  private final String title;
  private final String xTitle;
  private final String yTitle;
  private final Scale scale;
  private final List<Series> series = new ArrayList<>();
  private double xMost = 1;
  private double xLeast = 1;
  private double yMost = 1;
  private double yLeast = 1;

  LogPlot(String title, String xTitle, String yTitle, Scale scale) {
    this.title = title;
    this.xTitle = xTitle;
    this.yTitle = yTitle;
    this.scale = scale;
  }

  /** Adds points that a line goes through. */
  void addLine(String name, List<Point> points) {
    series.add(new Series(name, List.copyOf(points), true));
  }

  /** Adds points. */
  void addPoints(String name, List<Point> points) {
    series.add(new Series(name, List.copyOf(points), false));
  }

  /** Draws. */
  String svg() {
    measure();
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " font-family=\"sans-serif\" font-size=\"12\">\n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n",
            WIDTH,
            HEIGHT));
    text(svg, WIDTH / 2.0, TOP / 2.0, "middle", title);
    text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10.0, "middle", xTitle);
    text(svg, 5, TOP - 8.0, "start", yTitle);
    grid(svg);
    for (int i = 0; i < series.size(); i++) {
      draw(svg, series.get(i), COLORS.get(i % COLORS.size()));
      double y = TOP + LEGEND_STEP * (i + 1.0);
      svg.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%d\" y=\"%.1f\" width=\"10\" height=\"10\" fill=\"%s\"/>\n",
              LEFT + 10,
              y - 9,
              COLORS.get(i % COLORS.size())));
      text(svg, LEFT + 26.0, y, "start", series.get(i).name());
    }
    return svg.append("</svg>\n").toString();
  }

  private void measure() {
    for (Series each : series) {
      for (Point point : each.points()) {
        xMost = Math.max(xMost, point.x());
        yMost = Math.max(yMost, point.y());
        xLeast = Math.min(xLeast, point.x());
        yLeast = Math.min(yLeast, point.y());
      }
    }
    yMost = power(yMost, true);
    yLeast = power(yLeast, false);
    if (scale == Scale.LOG) {
      // Both axes are the same, so that the diagonal means the same time.
      yMost = Math.max(yMost, power(xMost, true));
      yLeast = Math.min(yLeast, power(xLeast, false));
      xMost = yMost;
      xLeast = yLeast;
    } else {
      xLeast = 0;
    }
  }

  private static double power(double value, boolean isUp) {
    double exponent = Math.log10(value);
    return Math.pow(10, isUp ? Math.ceil(exponent - 1e-9) : Math.floor(exponent + 1e-9));
  }

  private void grid(StringBuilder svg) {
    for (double y = yLeast; y <= yMost * 1.001; y *= 10) {
      segment(svg, new Point(LEFT, y(y)), new Point(WIDTH - RIGHT, y(y)), "#dddddd");
      text(svg, LEFT - 6.0, y(y) + 4, "end", label(y));
    }
    if (scale == Scale.LOG) {
      for (double x = xLeast; x <= xMost * 1.001; x *= 10) {
        segment(svg, new Point(x(x), TOP), new Point(x(x), HEIGHT - BOTTOM), "#dddddd");
        text(svg, x(x), HEIGHT - BOTTOM + 16.0, "middle", label(x));
      }
      segment(svg, new Point(LEFT, HEIGHT - BOTTOM), new Point(WIDTH - RIGHT, TOP), "#888888");
      return;
    }
    int step = Math.max(1, (int) Math.ceil(xMost / 10));
    for (int x = 0; x <= xMost; x += step) {
      segment(
          svg, new Point(x(x), HEIGHT - BOTTOM), new Point(x(x), HEIGHT - BOTTOM + 4.0), "#888888");
      text(svg, x(x), HEIGHT - BOTTOM + 16.0, "middle", Integer.toString(x));
    }
  }

  private void draw(StringBuilder svg, Series each, String color) {
    if (each.hasLine() && !each.points().isEmpty()) {
      svg.append("<polyline fill=\"none\" stroke=\"").append(color).append("\" points=\"");
      for (Point point : each.points()) {
        svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.x()), y(point.y())));
      }
      svg.append("\"/>\n");
    }
    for (Point point : each.points()) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>\n",
              x(point.x()),
              y(point.y()),
              color));
    }
  }

  private double x(double value) {
    double share =
        scale == Scale.LOG
            ? Math.log(value / xLeast) / Math.log(xMost / xLeast)
            : (value - xLeast) / (xMost - xLeast);
    return LEFT + share * (WIDTH - RIGHT - LEFT);
  }

  private double y(double value) {
    double share = Math.log(value / yLeast) / Math.log(yMost / yLeast);
    return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP);
  }

  private static String label(double value) {
    return value >= 1
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3f", value).replaceAll("0+$", "");
  }

  /** Draws a straight line between two places, which are in pixels. */
  private static void segment(StringBuilder svg, Point from, Point to, String color) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>\n",
            from.x(),
            from.y(),
            to.x(),
            to.y(),
            color));
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n",
            x,
            y,
            anchor,
            escaped));
  }
}
