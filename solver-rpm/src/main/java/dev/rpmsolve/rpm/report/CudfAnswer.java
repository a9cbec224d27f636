package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.CudfResult;
import dev.rpmsolve.core.criteria.Counting;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import java.util.Objects;

/**
 * What was found for a CUDF document.
 *
 * @param document what was to be solved
 * @param criteria what makes a solution good
 * @param counting what counts as one
 * @param result the best solution, or that there is none
 */
public record CudfAnswer(
    CudfDocument document, Criteria criteria, Counting counting, CudfResult result) {

  /**
   * Refuses nulls.
   *
   * @param document what was to be solved
   * @param criteria what makes a solution good
   * @param counting what counts as one
   * @param result the best solution, or that there is none
   */
  public CudfAnswer {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(criteria, "criteria");
    Objects.requireNonNull(counting, "counting");
    Objects.requireNonNull(result, "result");
  }
}
