/**
 * CUDF documents as problems for {@code internal.optimize}.
 *
 * <p>Reading order: {@code CudfSearch} is the front door. {@code CudfInstance} holds a document and
 * what is asked of it; {@code ConstraintIndex} knows which packages meet what; {@code Cone} finds
 * the packages that can be of use, {@code DeadSearch} those that cannot. {@code CudfEncoder} writes
 * dependencies, {@code ConflictWriter} conflicts, {@code RequestWriter} the request, {@code
 * CriterionWriter} a level per criterion, all over {@code ConeLiterals}. {@code FactSearch} says
 * why there is no solution.
 *
 * <p>What goes in: a document, criteria, a budget. What comes out: models of the problem and the
 * solutions they stand for, or facts of the document that contradict each other.
 *
 * <p>Invariants: a solution of the whole document is never better than the best one of the cone; no
 * clause is written per pair of packages where there are many; levels are the criteria in their
 * order.
 *
 * <p>Not here: checking solutions (package {@code format.cudf}), search (package {@code
 * internal.optimize}).
 */
package dev.rpmsolve.core.internal.cudf;
