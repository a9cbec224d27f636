package dev.rpmsolve.core.internal.order;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;

/**
 * Nodes and edges: an edge says that its target comes before its source.
 *
 * <p>Edges are numbered from 0 on in order of arrival. Two edges of the same ends are one, of both
 * kinds. Representation: each node has a list of its outgoing and one of its incoming edges, linked
 * through arrays; O(1) per edge to add. Not thread-safe.
 */
public final class OrderGraph {
  /** The kind of an edge to what has to go because of a conflict. */
  public static final int CONFLICT = 1;

  /** The kind of an edge to what takes over a requirement of something that goes. */
  public static final int TAKEOVER = 1 << 1;

  /** As {@link #TAKEOVER}, of scriptlets. */
  public static final int PRE_TAKEOVER = 1 << 2;

  /** The kind of an edge from what goes to what required it and goes, too. */
  public static final int ERASURE = 1 << 3;

  /** As {@link #ERASURE}, of scriptlets. */
  public static final int PRE_ERASURE = 1 << 4;

  /** The kind of an edge to what is suggested. */
  public static final int SUGGESTION = 1 << 5;

  /** The kind of an edge to what is recommended. */
  public static final int RECOMMENDATION = 1 << 6;

  /** The kind of an edge to what is required. */
  public static final int REQUIREMENT = 1 << 7;

  /** The kind of an edge to what scriptlets require. */
  public static final int PRE_REQUIREMENT = 1 << 8;

  /** The kind of an edge that only keeps the members of a cycle together. */
  static final int COHESION = 1 << 9;

  private static final int BROKEN = 1 << 15;
  private static final int NONE = -1;

  private final int[] firstOut;
  private final int[] lastOut;
  private final int[] firstIn;
  private final IntArrayList sources = new IntArrayList();
  private final IntArrayList targets = new IntArrayList();
  private final IntArrayList kinds = new IntArrayList();
  private final IntArrayList nextOut = new IntArrayList();
  private final IntArrayList nextIn = new IntArrayList();
  private final Long2IntOpenHashMap edges = new Long2IntOpenHashMap();

  /**
   * Creates a graph without edges.
   *
   * @param nodeCount its nodes are 0 to {@code nodeCount - 1}
   */
  public OrderGraph(int nodeCount) {
    firstOut = new int[nodeCount];
    lastOut = new int[nodeCount];
    firstIn = new int[nodeCount];
    Arrays.fill(firstOut, NONE);
    Arrays.fill(lastOut, NONE);
    Arrays.fill(firstIn, NONE);
    edges.defaultReturnValue(NONE);
  }

  /**
   * Adds an edge, or a kind to one that is there. An edge from a node to itself says nothing.
   *
   * @param source what comes later
   * @param target what comes before it
   * @param kind one or several of the constants of this class
   */
  public void add(int source, int target, int kind) {
    if (source == target) {
      return;
    }
    int edge = edge(source, target);
    if (edge != NONE) {
      // What only keeps cycles together makes no edge stronger.
      kinds.set(edge, kinds.getInt(edge) | kind & ~COHESION);
      return;
    }
    edge = kinds.size();
    edges.put(key(source, target), edge);
    sources.add(source);
    targets.add(target);
    kinds.add(kind);
    nextOut.add(NONE);
    nextIn.add(firstIn[target]);
    firstIn[target] = edge;
    if (firstOut[source] == NONE) {
      firstOut[source] = edge;
    } else {
      nextOut.set(lastOut[source], edge);
    }
    lastOut[source] = edge;
  }

  private static long key(int source, int target) {
    return (long) source << 32 | target;
  }

  /**
   * Returns the number of nodes.
   *
   * @return one more than the last node
   */
  public int nodeCount() {
    return firstOut.length;
  }

  /**
   * Returns the number of edges, broken ones included.
   *
   * @return one more than the last edge
   */
  public int edgeCount() {
    return kinds.size();
  }

  /**
   * Returns where an edge starts.
   *
   * @param edge an edge
   * @return the node that comes later
   */
  public int source(int edge) {
    return sources.getInt(edge);
  }

  /**
   * Returns where an edge ends.
   *
   * @param edge an edge
   * @return the node that comes before
   */
  public int target(int edge) {
    return targets.getInt(edge);
  }

  /**
   * Returns what an edge is for.
   *
   * @param edge an edge
   * @return constants of this class, added up
   */
  public int kinds(int edge) {
    return kinds.getInt(edge) & ~BROKEN;
  }

  /**
   * Tells whether an edge was broken, so that orders need not respect it.
   *
   * @param edge an edge
   * @return whether it was broken
   */
  public boolean isBroken(int edge) {
    return (kinds.getInt(edge) & BROKEN) != 0;
  }

  /**
   * Ranks how much harm it does to break an edge: by its strongest kind, then the next. Erasures
   * count like what is taken over.
   *
   * @param edge an edge
   * @return the more the worse
   */
  public int strength(int edge) {
    int all = kinds(edge);
    int erasures = all & (ERASURE | PRE_ERASURE);
    return all & ~erasures | erasures >> 2;
  }

  void breakEdge(int edge) {
    kinds.set(edge, kinds.getInt(edge) | BROKEN);
  }

  /** Finds an edge, or -1. */
  int edge(int source, int target) {
    return edges.get(key(source, target));
  }

  /** Returns the first edge out of a node, or -1. */
  int firstOut(int node) {
    return firstOut[node];
  }

  /** Returns the next edge out of the same node, or -1. */
  int nextOut(int edge) {
    return nextOut.getInt(edge);
  }

  /** Returns some edge into a node, or -1. */
  int firstIn(int node) {
    return firstIn[node];
  }

  /** Returns another edge into the same node, or -1. */
  int nextIn(int edge) {
    return nextIn.getInt(edge);
  }
}
