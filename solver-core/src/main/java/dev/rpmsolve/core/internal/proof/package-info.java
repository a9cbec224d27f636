/**
 * Proofs that an answer cannot be improved, and a checker for them that shares nothing with any
 * search.
 *
 * <p>Reading order: {@code Claim} says what is claimed; {@code Proof} is a list of steps; {@code
 * ProofChecker} goes through them with a {@code UnitPropagator}; {@code ProofText} writes and reads
 * proofs, {@code OpbText} writes what must have no model for other solvers, with an {@code OpbSum}
 * per line, {@code ClaimReader} reads it.
 *
 * <p>What goes in: clauses, cardinalities, sums to be made small, a model, and steps. What comes
 * out: an approval, or the first step that does not follow.
 *
 * <p>Invariants: every derived clause is one that unit propagation confirms; counters are fresh
 * variables; bounds are added up here again, in exact arithmetic.
 *
 * <p>Not here: finding anything (packages {@code internal.optimize} and {@code internal.search}).
 */
package dev.rpmsolve.core.internal.proof;
