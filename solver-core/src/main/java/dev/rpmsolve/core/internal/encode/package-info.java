/**
 * From dependencies to formulas over packages, and from a whole universe to clauses.
 *
 * <p>Reading order: {@code NormalForms} turns rich dependencies into clauses over packages, for
 * everyone who writes clauses, and {@code FormulaEvaluator} tells whether a set of packages
 * fulfills a dependency. {@code Availability} knows which packages of a universe can be installed;
 * {@code Encoder} writes the clauses of all of them into an {@code Encoding}.
 *
 * <p>What goes in: dependencies; a universe and a policy. What comes out: normal forms and truth
 * values; clauses over variables 1 to n and at-most-one groups.
 *
 * <p>Invariants: a variable is true if its package is installed; leaving every variable false
 * satisfies every clause; the encoding is the same in every run.
 *
 * <p>Not here: requests, their goals and what is installed (package {@code internal.rules}); how a
 * solution is found (package {@code internal.search}).
 */
package dev.rpmsolve.core.internal.encode;
