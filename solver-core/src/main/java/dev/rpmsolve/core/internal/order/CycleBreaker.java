package dev.rpmsolve.core.internal.order;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Makes a graph acyclic: walks it depth first, and breaks a weakest edge of each cycle it runs
 * into.
 *
 * <p>After a cycle is broken the walk goes back to where the cycle began. That can take time
 * quadratic in the edges, so the work is counted; where it exceeds a multiple of nodes and edges,
 * {@link ComponentBreaker} does the rest.
 */
final class CycleBreaker {
  private static final byte NEW = 0;
  private static final byte OPEN = 1;
  private static final byte DONE = 2;
  private static final long WORK_PER_ELEMENT = 64;
  private static final long WORK_AT_LEAST = 1_000_000;

  private final OrderGraph graph;
  private final IntPredicate hasScripts;
  private final List<BrokenCycle> cycles = new ArrayList<>();
  private final byte[] marks;
  // A node that is to be visited, or the complement of one whose visit ends here.
  private final IntArrayList open = new IntArrayList();
  private long work;

  private CycleBreaker(OrderGraph graph, IntPredicate hasScripts) {
    this.graph = graph;
    this.hasScripts = hasScripts;
    marks = new byte[graph.nodeCount()];
  }

  /** Breaks all cycles, and lists them in the order they were found. */
  static List<BrokenCycle> breakAll(OrderGraph graph, IntPredicate hasScripts) {
    long size = (long) graph.nodeCount() + graph.edgeCount();
    return breakAll(graph, hasScripts, WORK_AT_LEAST + WORK_PER_ELEMENT * size);
  }

  static List<BrokenCycle> breakAll(OrderGraph graph, IntPredicate hasScripts, long allowedWork) {
    CycleBreaker breaker = new CycleBreaker(graph, hasScripts);
    if (!breaker.walk(allowedWork)) {
      breaker.cycles.addAll(ComponentBreaker.breakAll(graph));
    }
    return breaker.cycles;
  }

  private boolean walk(long allowedWork) {
    for (int node = graph.nodeCount() - 1; node >= 0; node--) {
      open.add(node);
    }
    while (!open.isEmpty()) {
      if (++work > allowedWork) {
        return false;
      }
      int node = open.popInt();
      if (node < 0) {
        marks[~node] = DONE;
      } else if (marks[node] == NEW) {
        visit(node);
      } else if (marks[node] == OPEN) {
        IntArrayList nodes = rewind(node);
        cycles.add(breakCycle(nodes));
        open.add(node);
      }
    }
    return true;
  }

  private void visit(int node) {
    boolean isLeaf = true;
    for (int edge = graph.firstOut(node); edge >= 0; edge = graph.nextOut(edge)) {
      work++;
      if (!graph.isBroken(edge) && marks[graph.target(edge)] != DONE) {
        if (isLeaf) {
          open.add(~node);
          isLeaf = false;
        }
        open.add(graph.target(edge));
      }
    }
    marks[node] = isLeaf ? DONE : OPEN;
  }

  /** Goes back to before the visit of a node, and lists the nodes that were open since. */
  private IntArrayList rewind(int node) {
    IntArrayList nodes = new IntArrayList();
    int last;
    do {
      work++;
      last = open.popInt();
      if (last < 0) {
        marks[~last] = NEW;
        nodes.add(~last);
      }
    } while (last != ~node);
    return nodes;
  }

  /** Breaks a cycle whose edges lead from each node to the one before it in the list. */
  private BrokenCycle breakCycle(IntArrayList nodes) {
    int size = nodes.size();
    int weakest = 0;
    int min = 0;
    int max = 0;
    // Start with the edge out of the node where the cycle was entered.
    for (int i = size - 1; i >= 0; i--) {
      int strength = graph.strength(edgeOut(nodes, i));
      max = Math.max(max, strength);
      boolean isFirst = i == size - 1;
      boolean isHarmless =
          !isFirst
              && strength == min
              && involvesScripts(nodes, weakest)
              && !involvesScripts(nodes, i);
      if (isFirst || strength < min || isHarmless) {
        weakest = i;
        min = strength;
      }
    }
    int edge = edgeOut(nodes, weakest);
    graph.breakEdge(edge);
    int[] members = new int[size];
    for (int i = 0; i < size; i++) {
      members[i] = nodes.getInt((weakest + i) % size);
    }
    return new BrokenCycle(members, new int[] {edge}, isCritical(min, max));
  }

  static boolean isCritical(int minStrength, int maxStrength) {
    return minStrength >= OrderGraph.REQUIREMENT && maxStrength >= OrderGraph.PRE_REQUIREMENT;
  }

  private int edgeOut(IntArrayList nodes, int index) {
    return graph.edge(nodes.getInt(index), nodes.getInt(target(nodes, index)));
  }

  private static int target(IntArrayList nodes, int index) {
    return index == 0 ? nodes.size() - 1 : index - 1;
  }

  /** Tells whether scriptlets may notice that the edge out of a node is broken. */
  private boolean involvesScripts(IntArrayList nodes, int index) {
    int kinds = graph.kinds(edgeOut(nodes, index));
    int erasures = OrderGraph.ERASURE | OrderGraph.PRE_ERASURE;
    // What required something is the target where both go, and the source elsewhere.
    return (kinds & erasures) != 0 && hasScripts.test(nodes.getInt(target(nodes, index)))
        || (kinds & ~erasures) != 0 && hasScripts.test(nodes.getInt(index));
  }
}
