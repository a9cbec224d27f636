package dev.rpmsolve.rpm.report;

import java.util.Locale;

/** Sizes and times in the units that people read. */
final class Quantities {
  private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
  // Just below the value that one decimal would round up to a full 1024 of the unit.
  private static final double LAST_BEFORE_NEXT_UNIT = 1023.95;
  private static final double NANOS_PER_SECOND = 1e9;

  private Quantities() {}

  /** Prints bytes with binary units and one decimal: {@code 812 B}, {@code 47.1 KiB}. */
  static String bytes(long bytes) {
    if (Math.abs(bytes) < 1024 && bytes != Long.MIN_VALUE) {
      return bytes + " B";
    }
    double value = bytes / 1024.0;
    int unit = 0;
    while (Math.abs(value) >= LAST_BEFORE_NEXT_UNIT && unit < UNITS.length - 1) {
      value /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
  }

  /** Prints a time in seconds with two decimals: {@code 0.31 s}. */
  static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.2f s", nanos / NANOS_PER_SECOND);
  }

  /** Prints a number and its noun: {@code 1 package}, {@code 2 packages}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
