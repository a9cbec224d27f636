package dev.rpmsolve.core.internal.encode;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Keeps packages of a lesser architecture in step with the best one.
 *
 * <p>Among the available packages of one name that goals and requirements reach, those of the best
 * architecture count; one of a lesser architecture may only be installed beside its twin of the
 * same EVR, or not at all if it has none. Packages that nothing reaches do not count: a 32-bit
 * library asked for as such needs no 64-bit one. Free are noarch packages, names whose architecture
 * a goal pins, and architectures in which the name is installed already.
 */
final class InferiorArch {
  private final ResolvedRequest request;
  private final Universe universe;
  private final Slice slice;
  private final Int2IntOpenHashMap bestRanks = new Int2IntOpenHashMap();

  InferiorArch(ResolvedRequest request, Slice slice) {
    this.request = request;
    this.slice = slice;
    universe = request.universe();
  }

  /** Tells whether a package may only be installed beside a twin. */
  boolean applies(int packageId) {
    int name = universe.nameId(packageId);
    int rank = universe.archRank(packageId);
    if (rank <= 1 || request.isInstalled(packageId)) {
      return false;
    }
    IntTable byName = universe.packagesByName();
    for (int i = byName.start(name); i < byName.end(name); i++) {
      int other = byName.value(i);
      if (request.isInstalled(other) && universe.archRank(other) == rank) {
        return false;
      }
    }
    return best(name) < rank && request.pinnedRank(name) <= best(name);
  }

  /**
   * Returns the packages of the same name and EVR and the best architecture, excluded ones among
   * them, so that an explanation names the exclusion.
   */
  int[] twins(int packageId) {
    int name = universe.nameId(packageId);
    int best = best(name);
    IntTable byName = universe.packagesByName();
    IntArrayList twins = new IntArrayList();
    for (int i = byName.start(name); i < byName.end(name); i++) {
      int other = byName.value(i);
      if (slice.variableOf(other) != 0
          && !universe.isNoarch(other)
          && universe.archRank(other) == best
          && universe.compareEvr(universe.evrId(other), universe.evrId(packageId)) == 0) {
        twins.add(other);
      }
    }
    return twins.toIntArray();
  }

  private int best(int name) {
    return bestRanks.computeIfAbsent(name, this::findBest);
  }

  private int findBest(int name) {
    int best = Integer.MAX_VALUE;
    IntTable byName = universe.packagesByName();
    for (int i = byName.start(name); i < byName.end(name); i++) {
      int other = byName.value(i);
      if (slice.variableOf(other) != 0
          && !request.isInstalled(other)
          && request.isInstallable(other)
          && !universe.isNoarch(other)) {
        best = Math.min(best, universe.archRank(other));
      }
    }
    return best;
  }
}
