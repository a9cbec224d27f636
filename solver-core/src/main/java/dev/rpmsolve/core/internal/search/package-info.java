/**
 * From clauses to an installation, or to a core that has none.
 *
 * <p>Reading order: {@code SatEngine} is the port to a SAT solver and {@code Sat4jEngine} the one
 * behind it; {@code PolicyGuide} makes its decisions, asking {@code CandidateOrder} which of
 * several packages a package manager would take; {@code Justification} drops what nothing needs and
 * says why the rest is in; {@code CoreFinder} finds minimal cores; {@code BudgetGuard} ends the
 * work in time.
 *
 * <p>What goes in: an encoding and a budget. What comes out: the packages of a solution with their
 * reasons, or the origins of a minimal unsatisfiable core.
 *
 * <p>Invariants: the only package that knows Sat4j; decisions depend on the encoding alone, never
 * on time, threads or hash order; an engine belongs to one thread and is dropped after a stop.
 *
 * <p>Not here: what clauses mean (package {@code internal.encode}).
 */
package dev.rpmsolve.core.internal.search;
