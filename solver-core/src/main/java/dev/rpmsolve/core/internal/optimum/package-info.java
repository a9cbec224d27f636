/**
 * From the first answer to a request to the best one by criteria.
 *
 * <p>Reading order: {@code RequestOptimum} improves an answer; {@code UnitBounds} tells whether
 * there is need of that; {@code RequestProblem} makes levels of goals and criteria; {@code
 * FirmProblem} copies the rules that every answer fulfills and defines further variables; {@code
 * CriterionCosts}, {@code SubsetLiterals} and {@code FormulaLiterals} say in terms of these what a
 * criterion measures; {@code CriteriaMeter} measures an answer without any of them. {@code
 * JointOptimum} does the same for the requests of several machines at once: {@code JointProblem}
 * puts their rules side by side, {@code JointNames} knows which of their packages have the same
 * name, {@code JointMeter} measures what {@code JointLevel} lists.
 *
 * <p>What goes in: the rules of a request with their first answer, and criteria. What comes out:
 * the best answer found, its values, and bounds that no answer beats.
 *
 * <p>Invariants: all answers that fulfill the firm rules are compared; definitions hold in both
 * directions, so that criteria may want much as well as little; the values of an answer are
 * measured, not taken from the search.
 *
 * <p>Not here: how the search for an optimum works (package {@code internal.optimize}).
 */
package dev.rpmsolve.core.internal.optimum;
