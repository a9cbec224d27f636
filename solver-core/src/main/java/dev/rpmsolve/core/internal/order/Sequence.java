package dev.rpmsolve.core.internal.order;

import java.util.List;

/**
 * An order of all nodes of a graph that respects every edge but the broken ones.
 *
 * @param nodes each node once
 * @param cycles why edges were broken, in the order the cycles were found
 */
public record Sequence(int[] nodes, List<BrokenCycle> cycles) {
  /**
   * Creates a sequence.
   *
   * @param nodes each node once
   * @param cycles why edges were broken
   */
  public Sequence {
    cycles = List.copyOf(cycles);
  }

  /**
   * Puts the nodes of a graph into an order: erasures as soon as nothing keeps them, then members
   * of a cycle that was begun, then others of the group that was begun, then what became free
   * first.
   *
   * <p>Complexity: linear in nodes and edges, with a factor for cycles that is bounded.
   *
   * @param graph gets edges broken and others added
   * @param facts what decides between nodes that are free
   * @return the order
   */
  public static Sequence of(OrderGraph graph, NodeFacts facts) {
    List<BrokenCycle> cycles = CycleBreaker.breakAll(graph, facts.hasScripts());
    Cohesion.add(graph, cycles);
    return new Sequence(new FreeNodes(graph, facts, cycles).takeAll(), cycles);
  }
}
