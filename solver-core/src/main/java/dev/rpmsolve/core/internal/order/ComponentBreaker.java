package dev.rpmsolve.core.internal.order;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a graph acyclic in bulk: breaks all edges of the least strength inside each strongly
 * connected component, until no component has two members.
 *
 * <p>Breaks more edges than one by one would, but each is still a weakest one of some cycle. The
 * strength rises from round to round, so there are few rounds, each linear in nodes and edges.
 */
final class ComponentBreaker {
  private final OrderGraph graph;
  private final int[] component;
  private final int[] low;
  private final int[] cursor;
  private final IntArrayList path = new IntArrayList();
  private final IntArrayList pending = new IntArrayList();
  private final List<IntArrayList> components = new ArrayList<>();
  private int visited;

  private ComponentBreaker(OrderGraph graph) {
    this.graph = graph;
    component = new int[graph.nodeCount()];
    low = new int[graph.nodeCount()];
    cursor = new int[graph.nodeCount()];
  }

  /** Breaks all cycles; each element of the answer is a component and what was broken in it. */
  static List<BrokenCycle> breakAll(OrderGraph graph) {
    List<BrokenCycle> broken = new ArrayList<>();
    List<IntArrayList> found;
    do {
      ComponentBreaker round = new ComponentBreaker(graph);
      found = round.findComponents();
      for (IntArrayList nodes : found) {
        broken.add(round.breakWeakest(nodes));
      }
    } while (!found.isEmpty());
    return broken;
  }

  private List<IntArrayList> findComponents() {
    for (int node = 0; node < graph.nodeCount(); node++) {
      if (low[node] == 0) {
        enter(node);
        while (!path.isEmpty()) {
          advance(path.topInt());
        }
      }
    }
    return components;
  }

  private void enter(int node) {
    low[node] = ++visited;
    component[node] = -visited;
    cursor[node] = graph.firstOut(node);
    path.push(node);
    pending.push(node);
  }

  /** Follows the next edge of the node that ends the path, or leaves the node. */
  private void advance(int node) {
    int edge = cursor[node];
    if (edge >= 0) {
      cursor[node] = graph.nextOut(edge);
      int target = graph.target(edge);
      if (graph.isBroken(edge)) {
        return;
      }
      if (low[target] == 0) {
        enter(target);
      } else if (component[target] < 0) {
        low[node] = Math.min(low[node], -component[target]);
      }
      return;
    }
    path.popInt();
    if (!path.isEmpty()) {
      low[path.topInt()] = Math.min(low[path.topInt()], low[node]);
    }
    if (low[node] == -component[node]) {
      leave(node);
    }
  }

  /**
   * Takes a finished component off; while a node is pending, its component is its visit negated.
   */
  private void leave(int root) {
    IntArrayList nodes = new IntArrayList();
    int node;
    do {
      node = pending.popInt();
      component[node] = root;
      nodes.add(node);
    } while (node != root);
    if (nodes.size() > 1) {
      components.add(nodes);
    }
  }

  private BrokenCycle breakWeakest(IntArrayList nodes) {
    int min = Integer.MAX_VALUE;
    int max = 0;
    IntArrayList weakest = new IntArrayList();
    for (int node : nodes) {
      for (int edge = graph.firstOut(node); edge >= 0; edge = graph.nextOut(edge)) {
        if (!graph.isBroken(edge) && component[graph.target(edge)] == component[node]) {
          int strength = graph.strength(edge);
          max = Math.max(max, strength);
          if (strength < min) {
            min = strength;
            weakest.clear();
          }
          if (strength == min) {
            weakest.add(edge);
          }
        }
      }
    }
    for (int i = 0; i < weakest.size(); i++) {
      graph.breakEdge(weakest.getInt(i));
    }
    return new BrokenCycle(
        nodes.intStream().sorted().toArray(),
        weakest.toIntArray(),
        CycleBreaker.isCritical(min, max));
  }
}
