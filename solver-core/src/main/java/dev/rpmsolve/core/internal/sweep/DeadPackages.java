package dev.rpmsolve.core.internal.sweep;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.internal.ints.IntTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the nodes that no installation can have, as far as missing providers tell.
 *
 * <p>A node is dead if it is not available or all candidates of one of its needs are dead; computed
 * breadth first in O(candidates), so each has the level of its shortest proof. A proof takes for
 * each node the first of its needs whose candidates are all of lower levels, so it does not depend
 * on what else there is. The needs of a proof are unsatisfiable together with the wish to have the
 * node; and if each is the only clause of its fact they are so minimally: without the fact of X,
 * the nodes on a way from the wish to X can all be there.
 *
 * <p>What is found dead in another way can be told later; its victims are found then. Not
 * thread-safe.
 */
public final class DeadPackages {
  private static final int ALIVE = -1;
  private static final int UNAVAILABLE = -2;
  private static final int REFUTED = -3;

  /** Proofs end before what was found dead in another way. */
  private static final int UNPROVEN_LEVEL = 1 << 30;

  private final PackageGraph graph;
  private final int[] deadBy;
  private final int[] levels;
  private final int[] aliveCandidates;
  private final IntArrayList queue = new IntArrayList();
  private IntTable needsOfCandidate;
  private IntTable ownersOfNeed;
  private int next;

  /**
   * Finds the dead nodes.
   *
   * @param graph all nodes
   */
  public DeadPackages(PackageGraph graph) {
    this.graph = graph;
    deadBy = new int[graph.nodeCount()];
    levels = new int[deadBy.length];
    aliveCandidates = new int[graph.needCount()];
    for (int node = 0; node < deadBy.length; node++) {
      deadBy[node] = graph.isAvailable(node) ? ALIVE : UNAVAILABLE;
    }
    for (int need = 0; need < aliveCandidates.length; need++) {
      for (int candidate : graph.candidates(need)) {
        if (deadBy[candidate] == ALIVE) {
          aliveCandidates[need]++;
        }
      }
    }
    IntTable needs = graph.needs();
    for (int node = 0; node < deadBy.length; node++) {
      for (int i = needs.start(node); i < needs.end(node); i++) {
        if (aliveCandidates[needs.value(i)] == 0) {
          die(node, needs.value(i), 1);
        }
      }
    }
    propagate();
  }

  private DeadPackages(DeadPackages other) {
    graph = other.graph;
    deadBy = other.deadBy.clone();
    levels = other.levels.clone();
    aliveCandidates = other.aliveCandidates.clone();
    queue.addAll(other.queue);
    needsOfCandidate = other.needsOfCandidate;
    ownersOfNeed = other.ownersOfNeed;
    next = other.next;
  }

  /**
   * Copies what is known, for another thread.
   *
   * @return a copy that learns on its own
   */
  public DeadPackages copy() {
    return new DeadPackages(this);
  }

  /**
   * Tells whether a node is dead.
   *
   * @param node a node
   * @return whether no installation can have it
   */
  public boolean isDead(int node) {
    return deadBy[node] != ALIVE;
  }

  /**
   * Learns that a node is dead for reasons that are not known here.
   *
   * @param node a node
   */
  public void refute(int node) {
    die(node, REFUTED, UNPROVEN_LEVEL);
    propagate();
  }

  /**
   * Tells whether a node is dead because somebody said so.
   *
   * @param node a node
   * @return whether {@link #refute} was what it died of
   */
  public boolean isRefuted(int node) {
    return deadBy[node] == REFUTED;
  }

  /**
   * Returns the requirement whose lack of providers a package died of.
   *
   * @param packageId a package
   * @return the id of a dependency that the package has; -1 if it did not die of one as a whole
   */
  public int lacked(int packageId) {
    int need = deadBy[packageId];
    return need < 0 ? PackageGraph.PART : graph.dependency(need);
  }

  /**
   * Returns the nodes that died, but those that are not available.
   *
   * @return nodes, each after those that its death is due to
   */
  public int[] inOrder() {
    return queue.toIntArray();
  }

  /**
   * Returns the facts that prove a package dead.
   *
   * @param packageId a package
   * @return facts, the package's own first, breadth first; empty if it is not dead, or some step of
   *     the proof is not a whole fact
   */
  public Optional<List<Cause>> proof(int packageId) {
    IntLinkedOpenHashSet proven = new IntLinkedOpenHashSet();
    List<Cause> causes = new ArrayList<>();
    IntArrayList open = IntArrayList.of(packageId);
    proven.add(packageId);
    for (int i = 0; i < open.size(); i++) {
      int node = open.getInt(i);
      int need = firstNeed(node);
      if (need == UNAVAILABLE) {
        causes.add(graph.unavailable(node));
        continue;
      }
      Optional<Cause> cause = need < 0 ? Optional.empty() : graph.cause(node, need);
      if (cause.isEmpty()) {
        return Optional.empty();
      }
      causes.add(cause.get());
      for (int candidate : graph.candidates(need)) {
        if (proven.add(candidate)) {
          open.add(candidate);
        }
      }
    }
    return Optional.of(causes);
  }

  /** Returns the need that proves a node dead: the first that does so on the node's level. */
  private int firstNeed(int node) {
    if (deadBy[node] < 0) {
      return deadBy[node];
    }
    IntTable needs = graph.needs();
    for (int i = needs.start(node); i < needs.end(node); i++) {
      if (isBelow(needs.value(i), levels[node])) {
        return needs.value(i);
      }
    }
    return deadBy[node];
  }

  private boolean isBelow(int need, int level) {
    for (int candidate : graph.candidates(need)) {
      if (deadBy[candidate] == ALIVE || levels[candidate] >= level) {
        return false;
      }
    }
    return true;
  }

  private void die(int node, int reason, int level) {
    if (deadBy[node] == ALIVE) {
      deadBy[node] = reason;
      levels[node] = level;
      queue.add(node);
    }
  }

  private void propagate() {
    if (next == queue.size()) {
      return;
    }
    index();
    for (; next < queue.size(); next++) {
      int dead = queue.getInt(next);
      for (int i = needsOfCandidate.start(dead); i < needsOfCandidate.end(dead); i++) {
        int need = needsOfCandidate.value(i);
        if (--aliveCandidates[need] == 0) {
          for (int j = ownersOfNeed.start(need); j < ownersOfNeed.end(need); j++) {
            die(ownersOfNeed.value(j), need, levels[dead] + 1);
          }
        }
      }
    }
  }

  /** Turns the needs around, once something is dead. */
  private void index() {
    if (needsOfCandidate != null) {
      return;
    }
    int count = 0;
    for (int need = 0; need < aliveCandidates.length; need++) {
      count += graph.candidates(need).length;
    }
    int[] candidates = new int[count];
    int[] theirNeeds = new int[count];
    int at = 0;
    for (int need = 0; need < aliveCandidates.length; need++) {
      int[] all = graph.candidates(need);
      System.arraycopy(all, 0, candidates, at, all.length);
      Arrays.fill(theirNeeds, at, at + all.length, need);
      at += all.length;
    }
    needsOfCandidate = IntTable.group(deadBy.length, candidates, theirNeeds, count);
    IntTable needs = graph.needs();
    int[] needOfEntry = new int[needs.valueCount()];
    int[] ownerOfEntry = new int[needOfEntry.length];
    for (int node = 0; node < deadBy.length; node++) {
      for (int i = needs.start(node); i < needs.end(node); i++) {
        needOfEntry[i] = needs.value(i);
        ownerOfEntry[i] = node;
      }
    }
    ownersOfNeed =
        IntTable.group(aliveCandidates.length, needOfEntry, ownerOfEntry, needOfEntry.length);
  }
}
