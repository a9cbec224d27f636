package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Which of several packages are worth installing where many are to be installed together.
 *
 * <p>Of the candidates those of the best repository priority stay, of these those of the best
 * architecture and noarch ones, and of these the newest of each name. Auxiliary variables are only
 * taken if there is nothing else.
 */
final class SweepOrder {
  private final Universe universe;
  private final int[] nodes;

  /**
   * Creates an order.
   *
   * @param universe the packages
   * @param nodes the node of each variable; those past the packages are auxiliary
   */
  SweepOrder(Universe universe, int[] nodes) {
    this.universe = universe;
    this.nodes = nodes;
  }

  /** Prunes candidates down to those that are equally good; at least one is left of any. */
  void prune(IntArrayList candidates) {
    if (candidates.size() < 2) {
      return;
    }
    int first = candidates.getInt(0);
    candidates.removeIf(variable -> packageOf(variable) >= universe.packageCount());
    if (candidates.isEmpty()) {
      candidates.add(first);
    }
    if (candidates.size() > 1) {
      prunePriority(candidates);
      pruneArch(candidates);
      pruneVersion(candidates);
    }
  }

  private void prunePriority(IntArrayList candidates) {
    int best = Integer.MAX_VALUE;
    for (int i = 0; i < candidates.size(); i++) {
      best = Math.min(best, priority(candidates.getInt(i)));
    }
    int bestPriority = best;
    candidates.removeIf(variable -> priority(variable) != bestPriority);
  }

  private void pruneArch(IntArrayList candidates) {
    int best = Integer.MAX_VALUE;
    for (int i = 0; i < candidates.size(); i++) {
      int packageId = packageOf(candidates.getInt(i));
      if (!universe.isNoarch(packageId)) {
        best = Math.min(best, universe.archRank(packageId));
      }
    }
    int bestRank = best;
    candidates.removeIf(
        variable ->
            !universe.isNoarch(packageOf(variable))
                && universe.archRank(packageOf(variable)) != bestRank);
  }

  /** Keeps the newest of each name, where its first member stood. */
  private void pruneVersion(IntArrayList candidates) {
    int kept = 0;
    for (int i = 0; i < candidates.size(); i++) {
      int packageId = packageOf(candidates.getInt(i));
      int same = 0;
      while (same < kept && nameOf(candidates.getInt(same)) != universe.nameId(packageId)) {
        same++;
      }
      if (same == kept) {
        candidates.set(kept++, candidates.getInt(i));
      } else if (isNewer(packageId, packageOf(candidates.getInt(same)))) {
        candidates.set(same, candidates.getInt(i));
      }
    }
    candidates.size(kept);
  }

  private boolean isNewer(int packageId, int other) {
    return universe.compareEvr(universe.evrId(packageId), universe.evrId(other)) > 0;
  }

  private int priority(int variable) {
    return universe.repositories().get(universe.repositoryIndex(packageOf(variable))).priority();
  }

  private int nameOf(int variable) {
    return universe.nameId(packageOf(variable));
  }

  private int packageOf(int variable) {
    return nodes[variable];
  }
}
