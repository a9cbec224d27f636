/**
 * The front door of the solver: a request over a universe goes in, a checked answer comes out.
 *
 * <p>What goes in: an immutable universe of packages, a request and a budget. What comes out: a
 * solution that an independent checker has approved, or a minimal explanation, or the statement
 * that the budget ended first.
 *
 * <p>Invariants: no answer leaves this package unchecked; the same input gives the same answer.
 *
 * <p>Not here: files, XML, networks (module {@code solver-rpm}); SAT literals and clauses (packages
 * under {@code internal}).
 */
package dev.rpmsolve.core;
