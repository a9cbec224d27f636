package dev.rpmsolve.core.internal.cleanup;

import dev.rpmsolve.core.internal.ints.IntTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * The strongly connected parts of a graph: nodes that reach each other belong together.
 *
 * <p>Tarjan's algorithm with an explicit stack; linear in nodes and edges.
 */
final class Cycles {
  private static final int UNSEEN = 0;
  private static final int DONE = Integer.MAX_VALUE;

  private final IntTable edges;
  private final int[] lowest;
  private final int[] part;
  private final int[] position;
  private final IntArrayList open = new IntArrayList();
  private final IntArrayList path = new IntArrayList();
  private int seen;
  private int parts;

  private Cycles(IntTable edges) {
    this.edges = edges;
    lowest = new int[edges.rows()];
    part = new int[edges.rows()];
    position = new int[edges.rows()];
  }

  /** Returns for each node the number of its part. */
  static int[] parts(IntTable edges) {
    Cycles cycles = new Cycles(edges);
    for (int node = 0; node < edges.rows(); node++) {
      if (cycles.lowest[node] == UNSEEN) {
        cycles.walk(node);
      }
    }
    return cycles.part;
  }

  private void walk(int root) {
    enter(root);
    while (!path.isEmpty()) {
      int node = path.topInt();
      if (position[node] == edges.end(node)) {
        path.popInt();
        leave(node);
        continue;
      }
      int target = edges.value(position[node]);
      if (lowest[target] == UNSEEN) {
        enter(target);
      } else {
        position[node]++;
        if (lowest[target] != DONE) {
          lowest[node] = Math.min(lowest[node], lowest[target]);
        }
      }
    }
  }

  /** The part of a node gets its number when it is left; until then its index is kept there. */
  private void enter(int node) {
    lowest[node] = ++seen;
    part[node] = seen;
    position[node] = edges.start(node);
    open.add(node);
    path.add(node);
  }

  private void leave(int node) {
    if (lowest[node] != part[node]) {
      return;
    }
    int member;
    do {
      member = open.popInt();
      lowest[member] = DONE;
      part[member] = parts;
    } while (member != node);
    parts++;
  }
}
