package dev.rpmsolve.core.internal.sweep;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * An installation that grows by one wanted package at a time, each with what it needs.
 *
 * <p>What is installed fulfills all needs and conditions and excludes nothing of itself after every
 * step: a package that does not fit in is left out with all that came in for it. A choice is made
 * by what the candidates bring in at once, and never taken back later, so that a package may be
 * left out although it would fit in with other choices. Not thread-safe.
 */
public final class JointInstallation {
  private static final int COLORS = 2;
  private static final int ATTEMPTS = 8;
  private static final int NOBODY = -1;
  private static final int DEATH = -2;

  private final PackageGraph graph;
  private final Universe universe;
  private final DeadPackages dead;
  private final boolean[] isInstalled;
  private final int[] places;
  private final int[] slots;
  private final int[] installed;
  private final IntArrayList choices = new IntArrayList();
  private final IntArrayList failed = new IntArrayList();
  private final int[] favor;
  private int count;
  private int attemptStart;
  private boolean isRepairable;
  private long steps;

  /**
   * Creates an installation of nothing.
   *
   * @param graph all nodes
   * @param dead which of them cannot be installed; asked again at every step
   */
  public JointInstallation(PackageGraph graph, DeadPackages dead) {
    this.graph = graph;
    this.dead = dead;
    universe = graph.universe();
    isInstalled = new boolean[graph.nodeCount()];
    installed = new int[graph.nodeCount()];
    places = new int[graph.nodeCount()];
    favor = new int[graph.nodeCount()];
    slots = new int[universe.packagesByName().rows() * COLORS];
  }

  /** Removes everything. */
  public void clear() {
    removeFrom(0);
  }

  /**
   * Tries to add a package with what it needs.
   *
   * @param packageId a package
   * @return whether it is installed now
   */
  public boolean add(int packageId) {
    if (isInstalled[packageId]) {
      return true;
    }
    attemptStart = count;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      choices.clear();
      isRepairable = false;
      if (place(packageId) && complete(attemptStart)) {
        return true;
      }
      removeFrom(attemptStart);
      if (!isRepairable) {
        return false;
      }
    }
    return false;
  }

  /**
   * Returns what is installed.
   *
   * @return the number of nodes
   */
  public int size() {
    return count;
  }

  /**
   * Returns how much work was done so far.
   *
   * @return nodes whose needs were looked at
   */
  public long steps() {
    return steps;
  }

  /**
   * Returns an installed node.
   *
   * @param index its place in the order of arrival
   * @return the node
   */
  public int installed(int index) {
    return installed[index];
  }

  /** Single candidates go first, so that a choice finds what is there anyway. */
  private boolean complete(int before) {
    if (!supplyFrom(before)) {
      return false;
    }
    for (int i = 0; i < choices.size(); i++) {
      if (!choose(choices.getInt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Supplies what is installed from a place on, and what that brings in; postpones choices. */
  private boolean supplyFrom(int start) {
    for (int next = start; next < count; next++) {
      if (!supply(installed[next])) {
        return false;
      }
    }
    return true;
  }

  private boolean supply(int node) {
    steps++;
    IntTable needs = graph.needs();
    for (int i = needs.start(node); i < needs.end(node); i++) {
      if (!supplyNeed(needs.value(i))) {
        return false;
      }
    }
    int twinNeed = graph.twinNeed(node);
    if (twinNeed >= 0 && !supplyNeed(twinNeed)) {
      return false;
    }
    IntTable conditions = graph.conditionsOf();
    for (int i = conditions.start(node); i < conditions.end(node); i++) {
      if (!supplyCondition(conditions.value(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean supplyNeed(int need) {
    int[] candidates = graph.candidates(need);
    if (candidates.length == 1) {
      return isInstalled[candidates[0]] || place(candidates[0]);
    }
    int fitting = -1;
    for (int candidate : candidates) {
      if (isInstalled[candidate]) {
        return true;
      } else if (fits(candidate)) {
        fitting = fitting == -1 ? candidate : -2;
      }
    }
    if (fitting == -2) {
      choices.add(need);
      return true;
    }
    if (fitting < 0) {
      repair(candidates);
      return false;
    }
    return place(fitting);
  }

  private void repair(int[] candidates) {
    for (int candidate : candidates) {
      repair(candidate);
    }
  }

  /** Takes the best candidate that comes in with all it needs but choices. */
  private boolean choose(int need) {
    int[] candidates = graph.candidates(need);
    for (int candidate : candidates) {
      if (isInstalled[candidate]) {
        return true;
      }
    }
    failed.clear();
    while (true) {
      int best = -1;
      for (int candidate : candidates) {
        if (fits(candidate)
            && (best < 0 || isBetter(candidate, best))
            && !failed.contains(candidate)) {
          best = candidate;
        }
      }
      if (best < 0) {
        repair(candidates);
        return false;
      }
      int before = count;
      int choicesBefore = choices.size();
      if (place(best) && supplyFrom(before)) {
        return true;
      }
      removeFrom(before);
      choices.size(choicesBefore);
      failed.add(best);
    }
  }

  private boolean supplyCondition(int condition) {
    IntTable conditions = graph.conditions();
    int best = -1;
    for (int i = conditions.start(condition); i < conditions.end(condition); i++) {
      int literal = conditions.value(i);
      if (literal < 0) {
        if (!isInstalled[-literal - 1]) {
          return true;
        }
      } else if (isInstalled[literal - 1]) {
        return true;
      } else if (fits(literal - 1) && (best < 0 || isBetter(literal - 1, best))) {
        best = literal - 1;
      }
    }
    return best >= 0 && place(best);
  }

  /** By what failed before; then real packages, by priority, twins, and favorite of a name. */
  private boolean isBetter(int node, int other) {
    if (favor[node] != favor[other]) {
      return favor[node] > favor[other];
    }
    int packageCount = universe.packageCount();
    if (node >= packageCount || other >= packageCount) {
      return node < other;
    }
    int byPriority = Integer.compare(priority(node), priority(other));
    if (byPriority != 0) {
      return byPriority < 0;
    }
    boolean isInferior = graph.twinNeed(node) >= 0;
    if (isInferior != graph.twinNeed(other) >= 0) {
      return !isInferior;
    }
    return universe.nameId(node) == universe.nameId(other) && graph.compareFavor(node, other) < 0;
  }

  private int priority(int packageId) {
    return universe.repositories().get(universe.repositoryIndex(packageId)).priority();
  }

  private boolean place(int node) {
    if (!fits(node)) {
      repair(node);
      return false;
    }
    isInstalled[node] = true;
    places[node] = count;
    installed[count++] = node;
    fill(node, node + 1);
    return true;
  }

  private boolean fits(int node) {
    return blocker(node) == NOBODY;
  }

  /** Finds an installed node that excludes another. */
  private int blocker(int node) {
    if (dead.isDead(node)) {
      return DEATH;
    }
    int colors = graph.colors(node);
    int slot = graph.name(node) * COLORS;
    if ((colors & ArchPolicy.COLOR_32) != 0 && slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if ((colors & ArchPolicy.COLOR_64) != 0 && slots[slot + 1] != 0) {
      return slots[slot + 1] - 1;
    }
    IntTable conflicts = graph.conflicts();
    for (int i = conflicts.start(node); i < conflicts.end(node); i++) {
      if (isInstalled[conflicts.value(i)]) {
        return conflicts.value(i);
      }
    }
    return NOBODY;
  }

  /** What is needed gets favored over what came in its way since the attempt began. */
  private void repair(int node) {
    int blocker = blocker(node);
    if (blocker >= 0 && places[blocker] > attemptStart) {
      favor[node] = Math.max(favor[node], favor[blocker] + 1);
      isRepairable = true;
    }
  }

  private void fill(int node, int value) {
    int colors = graph.colors(node);
    int slot = graph.name(node) * COLORS;
    if ((colors & ArchPolicy.COLOR_32) != 0) {
      slots[slot] = value;
    }
    if ((colors & ArchPolicy.COLOR_64) != 0) {
      slots[slot + 1] = value;
    }
  }

  private void removeFrom(int start) {
    while (count > start) {
      int node = installed[--count];
      isInstalled[node] = false;
      fill(node, 0);
    }
  }

  /**
   * Copies what is installed.
   *
   * @return nodes in the order of arrival
   */
  public int[] toArray() {
    return Arrays.copyOf(installed, count);
  }
}
