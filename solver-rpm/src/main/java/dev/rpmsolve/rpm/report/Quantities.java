package dev.rpmsolve.rpm.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Sizes and times in the units that people read; without a format, whose first use takes 10 ms
 * (decision 19).
 */
final class Quantities {
  private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
  // Just below the value that one decimal would round up to a full 1024 of the unit.
  private static final double LAST_BEFORE_NEXT_UNIT = 1023.95;
  private static final int UNIT_BITS = 10;
  private static final int NANO_DIGITS = 9;

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
    BigDecimal size = BigDecimal.valueOf(1L << UNIT_BITS * (unit + 1));
    return BigDecimal.valueOf(bytes).divide(size, 1, RoundingMode.HALF_UP).toPlainString()
        + " "
        + UNITS[unit];
  }

  /** Prints a time in seconds with two decimals: {@code 0.31 s}. */
  static String seconds(long nanos) {
    return BigDecimal.valueOf(nanos, NANO_DIGITS).setScale(2, RoundingMode.HALF_UP).toPlainString()
        + " s";
  }

  /** Prints a number and its noun: {@code 1 package}, {@code 2 packages}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
