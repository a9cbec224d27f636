package dev.rpmsolve.core.internal.cudf;

import dev.rpmsolve.core.criteria.Counting;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.cudf.CudfDocument;

/**
 * A document with what is asked of it.
 *
 * @param document packages and a request
 * @param criteria what makes a solution good
 * @param counting what counts as one
 * @param index which packages meet what
 * @param subsets which packages are counted
 */
record CudfInstance(
    CudfDocument document,
    Criteria criteria,
    Counting counting,
    ConstraintIndex index,
    Subsets subsets) {

  static CudfInstance of(CudfDocument document, Criteria criteria, Counting counting) {
    ConstraintIndex index = new ConstraintIndex(document);
    return new CudfInstance(document, criteria, counting, index, new Subsets(document, index));
  }
}
