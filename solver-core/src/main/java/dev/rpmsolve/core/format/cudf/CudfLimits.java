package dev.rpmsolve.core.format.cudf;

/**
 * The bounds that the reader keeps. What is beyond a bound ends in a {@link CudfException} of the
 * kind {@code LIMIT_EXCEEDED} that names it.
 *
 * @param bytes bytes of a document at most
 * @param line bytes of a property with its continuation lines at most
 * @param packages packages of a document at most
 * @param items what a list of packages may have at most, a formula's alternatives counted one by
 *     one
 * @param properties properties that a preamble may declare at most, and words of an {@code enum}
 */
public record CudfLimits(long bytes, int line, int packages, int items, int properties) {
  private static final long MIB = 1 << 20;

  /**
   * Refuses bounds that are not positive.
   *
   * @param bytes bytes of a document at most
   * @param line bytes of a property with its continuation lines at most
   * @param packages packages of a document at most
   * @param items what a list of packages may have at most, a formula's alternatives counted one by
   *     one
   * @param properties properties that a preamble may declare at most, and words of an {@code enum}
   */
  public CudfLimits {
    if (bytes <= 0 || line <= 0 || packages <= 0 || items <= 0 || properties <= 0) {
      throw new IllegalArgumentException("expected positive limits");
    }
  }

  /**
   * The limits used where the caller names none; the largest known documents have 31 MB and 66,000
   * packages.
   *
   * @return 1 GiB, lines of 16 MiB, 5 million packages, 1 million items, 1,000 properties
   */
  public static CudfLimits defaults() {
    return new CudfLimits(1024 * MIB, (int) (16 * MIB), 5_000_000, 1_000_000, 1_000);
  }
}
