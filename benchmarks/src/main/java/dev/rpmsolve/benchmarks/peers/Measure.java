package dev.rpmsolve.benchmarks.peers;

import java.util.Locale;
import java.util.stream.Stream;

/** What is measured of a piece of work. */
public enum Measure {
  /** Processor time, in nanoseconds. */
  CPU("CPU ms", 1e6),

  /** Elapsed time, in nanoseconds. */
  WALL("wall ms", 1e6),

  /** The memory of the largest process at its peak, in KiB. */
  PEAK("peak MiB", 1024);

  private static final int SIGNIFICANT_DIGITS = 3;

  private final String heading;
  private final double unit;

  Measure(String heading, double unit) {
    this.heading = heading;
    this.unit = unit;
  }

  /** Returns the measure that lines of samples call so. */
  static Measure ofKey(String key) {
    return Stream.of(values())
        .filter(measure -> measure.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no measure: " + key));
  }

  /** Returns its name in lines of samples. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns its name and its unit in tables. */
  String heading() {
    return heading;
  }

  /** Converts a value to the unit of tables. */
  double inUnit(double value) {
    return value / unit;
  }

  /**
   * Formats a value in the unit of tables, with three significant digits or none after the point.
   */
  String format(double value) {
    double number = inUnit(value);
    int decimals = 0;
    for (double limit = 100; number < limit && decimals < SIGNIFICANT_DIGITS; limit /= 10) {
      decimals++;
    }
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }
}
