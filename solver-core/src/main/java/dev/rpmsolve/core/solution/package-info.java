/**
 * Answers: which packages are installed in the end, why, and what has to be done.
 *
 * <p>Reading order: {@link dev.rpmsolve.core.solution.Solution}, {@link
 * dev.rpmsolve.core.solution.Reason}, {@link dev.rpmsolve.core.solution.Transaction}, {@link
 * dev.rpmsolve.core.solution.SolutionChecker}.
 *
 * <p>What goes in: a final installed set. What comes out: a verdict of a checker that is written
 * from the semantics of RPM and shares nothing with the encoder, and the steps from now to then.
 *
 * <p>Invariants: a solution is immutable; its steps are sorted by name; every newly installed
 * package has a reason.
 *
 * <p>Not here: how a solution is found (package {@code internal.search}).
 */
package dev.rpmsolve.core.solution;
