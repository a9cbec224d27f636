/**
 * Answers: which packages are installed in the end, why, what has to be done, and whether all that
 * is right.
 *
 * <p>Reading order: {@link dev.rpmsolve.core.solution.Solution}, {@link
 * dev.rpmsolve.core.solution.Reason}, {@link dev.rpmsolve.core.solution.Transaction}, {@link
 * dev.rpmsolve.core.solution.TransactionOrder}, {@link dev.rpmsolve.core.solution.SolutionChecker},
 * {@link dev.rpmsolve.core.solution.Violation}; for cleaning up {@link
 * dev.rpmsolve.core.solution.UnneededReport}.
 *
 * <p>What goes in: a final installed set. What comes out: the steps from now to then, an order in
 * which they can be carried out, and the rules of RPM and of the request that the set breaks, in a
 * fixed order; none for a right answer.
 *
 * <p>Invariants: a solution is immutable; its steps are sorted by name; every newly installed
 * package has a reason. The checker shares neither code nor tables with the encoder, its provider
 * index or the search: it reads the columns of the universe and indexes only the packages it is
 * asked about, so an answer that it approves is right even where all of those are wrong.
 *
 * <p>Not here: how a solution is found (package {@code internal.search}); why there is none
 * (package {@code explanation}).
 */
package dev.rpmsolve.core.solution;
