/**
 * From a request to clauses.
 *
 * <p>Reading order: {@code ResolvedRequest} finds what the request's specs mean in the universe;
 * {@code Slice} numbers the packages it can reach; {@code NormalForms} turns dependencies into
 * clauses over packages; {@code Encoder} writes the clauses of a slice into an {@code Encoding},
 * each with its {@code origin}.
 *
 * <p>What goes in: a universe and a request. What comes out: clauses over variables 1 to n,
 * at-most-one groups, the wishes of weak dependencies, and the fact each clause comes from.
 *
 * <p>Invariants: a variable is true if its package is installed in the end; leaving every variable
 * false satisfies every clause that no goal or installed package is behind; the encoding is the
 * same in every run.
 *
 * <p>Not here: how a solution is found (package {@code internal.search}).
 */
package dev.rpmsolve.core.internal.encode;
