package dev.rpmsolve.core.internal.order;

/**
 * A cycle and the edges of it that were broken.
 *
 * @param nodes its members. If one edge is broken, in the order they can be carried out: each comes
 *     before the next, and the broken edge leads from the first to the last. If several are, the
 *     members of a strongly connected component in ascending order
 * @param edges the broken edges
 * @param isCritical whether a requirement is broken although one of scriptlets is in the cycle
 */
public record BrokenCycle(int[] nodes, int[] edges, boolean isCritical) {}
