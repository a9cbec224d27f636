/**
 * Primitive tables that the other packages are built from.
 *
 * <p>What goes in: ints and bytes in the order of their arrival. What comes out: pooled strings
 * with dense ids, compressed rows of ints, bit sets; all readable without allocation.
 *
 * <p>Invariants: ids are dense and given in first-seen order, so no hash seed can reach an answer;
 * frozen tables are immutable and safe to share between threads.
 *
 * <p>Not here: anything that knows packages, versions or clauses.
 */
package dev.rpmsolve.core.internal.ints;
