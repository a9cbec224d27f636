/**
 * Graphs of what must come before what, and orders that respect as much of that as possible.
 *
 * <p>Reading order: {@link dev.rpmsolve.core.internal.order.OrderGraph}, {@link
 * dev.rpmsolve.core.internal.order.Sequence}.
 *
 * <p>What goes in: nodes from 0 on, edges of several strengths, and for each node what decides
 * between equals. What comes out: a permutation of the nodes, and the cycles whose weakest edges
 * had to be broken for it.
 *
 * <p>Invariants: the order depends on the graph and the order in which its edges were added, on
 * nothing else; an edge is broken only as a weakest one of a cycle of edges that are not broken; no
 * recursion, and work that is bounded by a multiple of nodes and edges.
 *
 * <p>Not here: packages, and where edges come from (package {@code solution}).
 */
package dev.rpmsolve.core.internal.order;
