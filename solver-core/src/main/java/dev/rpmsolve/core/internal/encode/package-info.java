/**
 * From dependencies to formulas over packages.
 *
 * <p>Reading order: {@code NormalForms} turns rich dependencies into clauses over packages, for
 * everyone who writes clauses, and {@code FormulaEvaluator} tells whether a set of packages
 * fulfills a dependency. {@code Availability} knows which packages of a universe can be installed.
 *
 * <p>What goes in: dependencies; a universe and a policy. What comes out: normal forms and truth
 * values.
 *
 * <p>Invariants: a literal is true if its package is installed; results are the same in every run.
 *
 * <p>Not here: the clauses of a request (package {@code internal.rules}) and of a whole universe
 * (package {@code internal.sweep}).
 */
package dev.rpmsolve.core.internal.encode;
