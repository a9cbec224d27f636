package dev.rpmsolve.benchmarks;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The pictures of documents, all in one style, as PNG. */
public final class Charts {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 440;
  private static final int LABEL_ANGLE = 30;

  private Charts() {}

  private static void style(AxesChartStyler styler) {
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setYAxisMin(0.0);
    styler.setLegendPosition(Styler.LegendPosition.InsideNW);
  }

  /** Lines over numbers. */
  public static final class Lines {
    private final XYChart chart;

    /**
     * Begins a picture.
     *
     * @param title the title
     * @param x the title of the horizontal axis
     * @param y the title of the vertical axis
     */
    public Lines(String title, String x, String y) {
      chart =
          new XYChartBuilder()
              .width(WIDTH)
              .height(HEIGHT)
              .title(title)
              .xAxisTitle(x)
              .yAxisTitle(y)
              .build();
      style(chart.getStyler());
      chart.getStyler().setDecimalPattern("#,##0");
      chart.getStyler().setXAxisMin(0.0);
    }

    /**
     * Adds a line without marks at its points.
     *
     * @param name its name in the legend
     * @param x values on the horizontal axis
     * @param y as many on the vertical one
     */
    public void add(String name, double[] x, double[] y) {
      chart.addSeries(name, x, y).setMarker(SeriesMarkers.NONE);
    }

    /**
     * Adds a line with marks at its points.
     *
     * @param name its name in the legend
     * @param x values on the horizontal axis
     * @param y as many on the vertical one
     */
    public void addMarked(String name, double[] x, double[] y) {
      chart.addSeries(name, x, y);
    }

    /**
     * Draws.
     *
     * @return a PNG file
     * @throws IOException if it cannot be encoded
     */
    public byte[] png() throws IOException {
      return ChartEncoder.getBytes(chart, "png");
    }
  }

  /** Bars in groups. */
  public static final class Bars {
    private final CategoryChart chart;
    private final List<String> groups;

    /**
     * Begins a picture.
     *
     * @param title the title
     * @param y the title of the vertical axis
     * @param groups the names of the groups
     */
    public Bars(String title, String y, List<String> groups) {
      this.groups = groups;
      chart =
          new CategoryChartBuilder().width(WIDTH).height(HEIGHT).title(title).yAxisTitle(y).build();
      style(chart.getStyler());
      chart.getStyler().setXAxisLabelRotation(LABEL_ANGLE);
    }

    /**
     * Adds one bar to every group.
     *
     * @param name their name in the legend
     * @param heights a height for each group; not a number where there is none
     */
    public void add(String name, List<Double> heights) {
      chart.addSeries(
          name, groups, heights.stream().map(height -> height.isNaN() ? 0 : height).toList());
    }

    /**
     * Draws.
     *
     * @return a PNG file
     * @throws IOException if it cannot be encoded
     */
    public byte[] png() throws IOException {
      return ChartEncoder.getBytes(chart, "png");
    }
  }
}
