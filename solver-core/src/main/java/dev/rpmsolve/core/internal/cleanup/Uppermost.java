package dev.rpmsolve.core.internal.cleanup;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Finds those of some installed packages that no other of them needs.
 *
 * <p>Packages that need each other stand for each other: a cycle is uppermost if nothing outside of
 * it needs one of its members. Of a cycle, members are left out that others of it recommend, or
 * that supplement others; a recommendation that repeats the requirement before it does not count.
 *
 * <p>Complexity: linear in the packages and their needs.
 */
final class Uppermost {
  /** Which needs count. */
  enum Counting {
    /** All: any of several providers may have come for the sake of a dependency. */
    ALL_PROVIDERS,
    /** Only those that a single package can fulfill; of rich dependencies all. */
    ONLY_PROVIDERS
  }

  private final InstalledSystem system;
  private final Supplements supplements;
  private final Counting counting;
  private final Bits members;
  private final int[] ids;
  private final int[] nodes;
  private final IntArrayList from = new IntArrayList();
  private final IntArrayList to = new IntArrayList();
  private final IntArrayList weakFrom = new IntArrayList();
  private final IntArrayList weakTo = new IntArrayList();

  private Uppermost(InstalledSystem system, Bits members, Counting counting) {
    this.system = system;
    supplements = new Supplements(system);
    this.counting = counting;
    this.members = members;
    ids = members.toArray();
    nodes = new int[system.universe().packageCount()];
    for (int node = 0; node < ids.length; node++) {
      nodes[ids[node]] = node;
    }
  }

  /**
   * Finds the packages.
   *
   * @param system what is installed
   * @param members some installed packages
   * @param counting which needs count
   * @return the uppermost of them, ascending
   */
  static int[] of(InstalledSystem system, Bits members, Counting counting) {
    Uppermost uppermost = new Uppermost(system, members, counting);
    uppermost.addNeeds();
    uppermost.addSupplements();
    boolean[] isLower = new boolean[uppermost.ids.length];
    mark(uppermost.from, uppermost.to, isLower);
    mark(uppermost.weakFrom, uppermost.weakTo, isLower);
    IntArrayList found = new IntArrayList();
    for (int node = 0; node < isLower.length; node++) {
      if (!isLower[node]) {
        found.add(uppermost.ids[node]);
      }
    }
    return found.toIntArray();
  }

  /** Marks what is reached from another cycle by way of nodes that are not marked yet. */
  private static void mark(IntArrayList from, IntArrayList to, boolean[] isLower) {
    IntArrayList openFrom = new IntArrayList();
    IntArrayList openTo = new IntArrayList();
    for (int edge = 0; edge < from.size(); edge++) {
      if (!isLower[from.getInt(edge)] && !isLower[to.getInt(edge)]) {
        openFrom.add(from.getInt(edge));
        openTo.add(to.getInt(edge));
      }
    }
    IntTable edges =
        IntTable.group(isLower.length, openFrom.toIntArray(), openTo.toIntArray(), openFrom.size());
    int[] parts = Cycles.parts(edges);
    boolean[] isReached = new boolean[isLower.length];
    for (int edge = 0; edge < openFrom.size(); edge++) {
      int target = parts[openTo.getInt(edge)];
      isReached[target] |= target != parts[openFrom.getInt(edge)];
    }
    for (int node = 0; node < isLower.length; node++) {
      isLower[node] |= isReached[parts[node]];
    }
  }

  private void addNeeds() {
    Needs needs = new Needs(system);
    for (int packageId : ids) {
      int first = to.size();
      needs.visitBroughtIn(
          packageId,
          (kind, dependency, needed) -> {
            boolean isRepeated = to.size() > first && to.topInt() == nodes[needed];
            if (needed != packageId
                && members.get(needed)
                && !isRepeated
                && counts(packageId, dependency)) {
              addEdge(packageId, needed, kind != DependencyKind.REQUIRES);
            }
          });
    }
  }

  private boolean counts(int owner, int dependency) {
    if (counting == Counting.ALL_PROVIDERS
        || Needs.isConditionOfSeveral(system.universe(), dependency)) {
      return true;
    }
    int others = 0;
    for (int provider : system.universe().providers(dependency)) {
      if (provider != owner && system.isInstalled(provider)) {
        others++;
      }
    }
    return others == 1;
  }

  private void addSupplements() {
    for (int packageId : ids) {
      for (int dependency : supplements.of(packageId)) {
        if (!supplements.isPossible(dependency, system::isInstalled)) {
          continue;
        }
        IntArrayList mentioned = supplements.mentioned(dependency);
        if (counting == Counting.ONLY_PROVIDERS && mentioned.size() != 1) {
          continue;
        }
        for (int supplemented : mentioned) {
          if (supplemented != packageId && members.get(supplemented)) {
            addEdge(supplemented, packageId, true);
          }
        }
      }
    }
  }

  private void addEdge(int upper, int lower, boolean isWeak) {
    from.add(nodes[upper]);
    to.add(nodes[lower]);
    if (isWeak) {
      weakFrom.add(nodes[upper]);
      weakTo.add(nodes[lower]);
    }
  }
}
