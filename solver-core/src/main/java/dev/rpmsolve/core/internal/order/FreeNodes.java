package dev.rpmsolve.core.internal.order;

import dev.rpmsolve.core.internal.ints.IntTable;
import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntComparators;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Takes the nodes of an acyclic graph one by one, each as soon as all it waits for is taken.
 *
 * <p>Queues: free erasures; free nodes of the group that was begun; for each cycle those of its
 * members that are in the second queue; and for each other group its free nodes. A node is in
 * several queues at once and skipped where it was taken already.
 */
final class FreeNodes {
  private static final int NONE = -1;

  private final OrderGraph graph;
  private final NodeFacts facts;
  private final int[] missing;
  private final boolean[] isTaken;
  private final int[] arrivals;
  private final IntTable cyclesOfNode;
  private final List<IntArrayFIFOQueue> freeByCycle = new ArrayList<>();
  private final IntArrayFIFOQueue erasures = new IntArrayFIFOQueue();
  private final IntArrayFIFOQueue begun = new IntArrayFIFOQueue();
  private final TreeMap<Integer, IntArrayList> others = new TreeMap<>();
  private int arrived;
  private int begunGroup = NONE;
  private int lastInstalled = NONE;

  FreeNodes(OrderGraph graph, NodeFacts facts, List<BrokenCycle> cycles) {
    this.graph = graph;
    this.facts = facts;
    missing = new int[graph.nodeCount()];
    isTaken = new boolean[graph.nodeCount()];
    arrivals = new int[graph.nodeCount()];
    cyclesOfNode = cyclesOfNode(graph.nodeCount(), cycles);
    cycles.forEach(cycle -> freeByCycle.add(new IntArrayFIFOQueue(2)));
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      missing[graph.source(edge)] += graph.isBroken(edge) ? 0 : 1;
    }
  }

  private static IntTable cyclesOfNode(int nodeCount, List<BrokenCycle> cycles) {
    IntArrayList nodes = new IntArrayList();
    IntArrayList indexes = new IntArrayList();
    for (int i = 0; i < cycles.size(); i++) {
      for (int node : cycles.get(i).nodes()) {
        nodes.add(node);
        indexes.add(i);
      }
    }
    return IntTable.group(nodeCount, nodes.elements(), indexes.elements(), nodes.size());
  }

  int[] takeAll() {
    for (int node = 0; node < missing.length; node++) {
      if (missing[node] == 0) {
        free(node);
      }
    }
    int[] sequence = new int[missing.length];
    for (int i = 0; i < sequence.length; i++) {
      int node = next();
      isTaken[node] = true;
      sequence[i] = node;
      if (!facts.isErasure().test(node)) {
        lastInstalled = node;
      }
      release(node);
    }
    return sequence;
  }

  /** Frees what waited for a node, the highest first. */
  private void release(int node) {
    IntArrayList sources = new IntArrayList();
    for (int edge = graph.firstIn(node); edge >= 0; edge = graph.nextIn(edge)) {
      if (!graph.isBroken(edge) && --missing[graph.source(edge)] == 0) {
        sources.add(graph.source(edge));
      }
    }
    sources.sort(IntComparators.OPPOSITE_COMPARATOR);
    for (int i = 0; i < sources.size(); i++) {
      free(sources.getInt(i));
    }
  }

  private void free(int node) {
    int group = facts.group().applyAsInt(node);
    if (facts.isErasure().test(node)) {
      erasures.enqueue(node);
    } else if (group == begunGroup) {
      enqueue(node);
    } else {
      arrivals[node] = arrived++;
      others.computeIfAbsent(group, key -> new IntArrayList()).add(node);
    }
  }

  private void enqueue(int node) {
    arrivals[node] = arrived++;
    begun.enqueue(node);
    for (int i = cyclesOfNode.start(node); i < cyclesOfNode.end(node); i++) {
      freeByCycle.get(cyclesOfNode.value(i)).enqueue(node);
    }
  }

  private int next() {
    if (!erasures.isEmpty()) {
      return erasures.dequeueInt();
    }
    if (first(begun) == NONE) {
      beginGroup();
      return begun.dequeueInt();
    }
    int sameCycle = firstOfSameCycle();
    return sameCycle == NONE ? begun.dequeueInt() : sameCycle;
  }

  /** Finds the free node that shares a cycle with the last one and arrived first, or -1. */
  private int firstOfSameCycle() {
    int best = NONE;
    if (lastInstalled != NONE) {
      for (int i = cyclesOfNode.start(lastInstalled); i < cyclesOfNode.end(lastInstalled); i++) {
        int node = first(freeByCycle.get(cyclesOfNode.value(i)));
        if (node != NONE && (best == NONE || arrivals[node] < arrivals[best])) {
          best = node;
        }
      }
    }
    return best;
  }

  private int first(IntArrayFIFOQueue queue) {
    while (!queue.isEmpty() && isTaken[queue.firstInt()]) {
      queue.dequeueInt();
    }
    return queue.isEmpty() ? NONE : queue.firstInt();
  }

  /** Goes on with the group of the node that became free first. */
  private void beginGroup() {
    begunGroup = NONE;
    for (int group : others.keySet()) {
      if (begunGroup == NONE
          || arrivals[others.get(group).getInt(0)] < arrivals[others.get(begunGroup).getInt(0)]) {
        begunGroup = group;
      }
    }
    IntArrayList free = others.remove(begunGroup);
    for (int i = 0; i < free.size(); i++) {
      enqueue(free.getInt(i));
    }
  }
}
