package dev.rpmsolve.core.format.cudf;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Packages of a document that are to be installed. Nothing is said of whether that is allowed:
 * {@link CudfChecker} tells. Immutable.
 */
public final class CudfSolution {
  private final CudfDocument document;
  private final int[] packageIds;
  private final boolean[] isIn;

  private CudfSolution(CudfDocument document, boolean[] isIn) {
    this.document = Objects.requireNonNull(document, "document");
    this.isIn = isIn;
    packageIds = IntStream.range(0, isIn.length).filter(id -> isIn[id]).toArray();
  }

  /**
   * Makes a solution.
   *
   * @param document the document
   * @param packageIds packages, in any order
   * @return the solution
   * @throws IndexOutOfBoundsException if there is no such package
   */
  public static CudfSolution of(CudfDocument document, int... packageIds) {
    boolean[] isIn = new boolean[document.packageCount()];
    for (int id : packageIds) {
      isIn[id] = true;
    }
    return new CudfSolution(document, isIn);
  }

  /**
   * Makes the solution that changes nothing.
   *
   * @param document the document
   * @return what is installed before
   */
  public static CudfSolution initial(CudfDocument document) {
    boolean[] isIn = new boolean[document.packageCount()];
    for (int id = 0; id < isIn.length; id++) {
      isIn[id] = document.isInstalled(id);
    }
    return new CudfSolution(document, isIn);
  }

  /**
   * Returns the document.
   *
   * @return the document
   */
  public CudfDocument document() {
    return document;
  }

  /**
   * Returns the packages to be installed.
   *
   * @return a copy of their ids, lowest first
   */
  public int[] packageIds() {
    return packageIds.clone();
  }

  /**
   * Tells whether a package is to be installed.
   *
   * @param packageId a package
   * @return whether it is
   */
  public boolean contains(int packageId) {
    return isIn[packageId];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CudfSolution
        && document == ((CudfSolution) other).document
        && Arrays.equals(packageIds, ((CudfSolution) other).packageIds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(packageIds);
  }

  /** Prints the packages, with commas between them. */
  @Override
  public String toString() {
    return String.join(", ", IntStream.of(packageIds).mapToObj(document::packageText).toList());
  }
}
