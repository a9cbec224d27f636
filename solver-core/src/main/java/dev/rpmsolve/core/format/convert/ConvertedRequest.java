package dev.rpmsolve.core.format.convert;

import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfSolution;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** A request as a CUDF document, with the way back. Immutable. */
public final class ConvertedRequest {
  private final CudfDocument document;
  private final int[] packageIds;
  private final List<String> warnings;

  ConvertedRequest(CudfDocument document, int[] packageIds, List<String> warnings) {
    this.document = Objects.requireNonNull(document, "document");
    this.packageIds = packageIds;
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Returns the document.
   *
   * @return packages and a request
   */
  public CudfDocument document() {
    return document;
  }

  /**
   * Returns what the document does not say as the universe and the request do.
   *
   * @return sentences for people; empty if nothing was lost
   */
  public List<String> warnings() {
    return warnings;
  }

  /**
   * Finds the packages of a solution.
   *
   * @param solution a solution for the document
   * @return package ids of the universe, lowest first; auxiliary packages are left out
   */
  public int[] packageIds(CudfSolution solution) {
    return IntStream.of(solution.packageIds())
        .filter(id -> id < packageIds.length)
        .map(id -> packageIds[id])
        .sorted()
        .toArray();
  }

  /**
   * Finds the package of the document that stands for one of the universe.
   *
   * @param packageId a package of the universe
   * @return an id of the document, or -1 if the package can neither be installed nor is
   */
  public int cudfId(int packageId) {
    for (int id = 0; id < packageIds.length; id++) {
      if (packageIds[id] == packageId) {
        return id;
      }
    }
    return -1;
  }
}
