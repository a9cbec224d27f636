package dev.rpmsolve.core.internal.order;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;

/**
 * Adds edges that keep the members of a broken cycle together: what needs a member waits for the
 * last one, and what a member needs comes before the first one.
 *
 * <p>Only where that makes no new cycle. The work is bounded; what is not reached by then is not
 * kept together.
 */
final class Cohesion {
  private static final long WORK_PER_ELEMENT = 64;
  private static final long WORK_AT_LEAST = 20_000_000;

  private static final byte UNKNOWN = 0;
  private static final byte MEMBER = 1;
  private static final byte REACHABLE = 2;
  private static final byte LEADS_BACK = 3;
  private static final byte LEADS_AWAY = 4;
  private static final byte LINKED = 5;

  private final OrderGraph graph;
  private final byte[] marks;
  private final IntArrayList touched = new IntArrayList();
  private final IntArrayList path = new IntArrayList();
  private final IntArrayList cursors = new IntArrayList();
  private long work;

  private Cohesion(OrderGraph graph) {
    this.graph = graph;
    marks = new byte[graph.nodeCount()];
  }

  /** Adds edges for the cycles of which one edge was broken, the last found first. */
  static void add(OrderGraph graph, List<BrokenCycle> cycles) {
    long size = (long) graph.nodeCount() + graph.edgeCount();
    long allowed = WORK_AT_LEAST + WORK_PER_ELEMENT * size;
    Cohesion cohesion = new Cohesion(graph);
    for (boolean isStrong : new boolean[] {true, false}) {
      for (int i = cycles.size() - 1; i >= 0 && cohesion.work <= allowed; i--) {
        BrokenCycle cycle = cycles.get(i);
        if (cycle.edges().length == 1
            && isStrong == graph.kinds(cycle.edges()[0]) >= OrderGraph.REQUIREMENT) {
          cohesion.linkWaiting(cycle.nodes());
          cohesion.linkNeeded(cycle.nodes());
        }
      }
    }
  }

  private void mark(int node, byte mark) {
    if (marks[node] == UNKNOWN) {
      touched.add(node);
    }
    marks[node] = mark;
  }

  private void reset() {
    for (int i = 0; i < touched.size(); i++) {
      marks[touched.getInt(i)] = UNKNOWN;
    }
    work += touched.size();
    touched.clear();
  }

  /** Makes what needs a member, and is not needed by one, wait for the last member. */
  private void linkWaiting(int[] nodes) {
    int last = nodes[nodes.length - 1];
    IntArrayList open = new IntArrayList();
    for (int node : nodes) {
      mark(node, MEMBER);
      open.add(node);
    }
    while (!open.isEmpty()) {
      int node = open.popInt();
      for (int edge = graph.firstOut(node); edge >= 0; edge = graph.nextOut(edge)) {
        work++;
        int target = graph.target(edge);
        if (!graph.isBroken(edge) && marks[target] == UNKNOWN) {
          mark(target, REACHABLE);
          open.add(target);
        }
      }
    }
    IntArrayList waiting = new IntArrayList();
    for (int node : nodes) {
      for (int edge = graph.firstIn(node); edge >= 0; edge = graph.nextIn(edge)) {
        work++;
        int source = graph.source(edge);
        if (node != last && !graph.isBroken(edge) && marks[source] == UNKNOWN) {
          mark(source, LINKED);
          waiting.add(source);
        }
      }
    }
    for (int i = 0; i < waiting.size(); i++) {
      graph.add(waiting.getInt(i), last, OrderGraph.COHESION);
    }
    reset();
  }

  /** Makes the first member wait for what any member needs, unless that needs a member. */
  private void linkNeeded(int[] nodes) {
    int first = nodes[0];
    for (int node : nodes) {
      mark(node, MEMBER);
    }
    for (int edge = graph.firstOut(first); edge >= 0; edge = graph.nextOut(edge)) {
      if (!graph.isBroken(edge) && doesLeadAway(graph.target(edge))) {
        marks[graph.target(edge)] = LINKED;
      }
    }
    for (int i = nodes.length - 1; i > 0; i--) {
      for (int edge = graph.firstOut(nodes[i]); edge >= 0; edge = graph.nextOut(edge)) {
        work++;
        int target = graph.target(edge);
        if (!graph.isBroken(edge) && doesLeadAway(target)) {
          graph.add(first, target, OrderGraph.COHESION);
          marks[target] = LINKED;
        }
      }
    }
    reset();
  }

  /** Tells whether no way leads from a node to a member, unless the node is linked already. */
  private boolean doesLeadAway(int start) {
    if (marks[start] == UNKNOWN) {
      enter(start);
      while (!path.isEmpty()) {
        advance();
      }
    }
    return marks[start] == LEADS_AWAY;
  }

  private void enter(int node) {
    // Until more is known; the graph has no cycles, so nobody asks before it is left.
    mark(node, LEADS_AWAY);
    path.push(node);
    cursors.push(graph.firstOut(node));
  }

  private void advance() {
    work++;
    int node = path.topInt();
    int edge = cursors.topInt();
    if (edge < 0) {
      path.popInt();
      cursors.popInt();
      return;
    }
    int target = graph.target(edge);
    byte mark = graph.isBroken(edge) ? LEADS_AWAY : marks[target];
    if (mark == UNKNOWN) {
      enter(target);
    } else if (mark == MEMBER || mark == LEADS_BACK) {
      marks[node] = LEADS_BACK;
      path.popInt();
      cursors.popInt();
    } else {
      cursors.set(cursors.size() - 1, graph.nextOut(edge));
    }
  }
}
