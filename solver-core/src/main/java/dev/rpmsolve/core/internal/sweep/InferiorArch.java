package dev.rpmsolve.core.internal.sweep;

import dev.rpmsolve.core.internal.encode.Availability;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Keeps packages of a lesser architecture in step with the best one.
 *
 * <p>Among the packages of one name those of the best architecture count; one of a lesser
 * architecture may only be installed beside its twin of the same EVR, or not at all if it has none.
 * Free are noarch packages.
 */
final class InferiorArch {
  private final Availability availability;
  private final Universe universe;
  private final Int2IntOpenHashMap bestRanks = new Int2IntOpenHashMap();

  InferiorArch(Availability availability) {
    this.availability = availability;
    universe = availability.universe();
  }

  /** Tells whether a package may only be installed beside a twin. */
  boolean applies(int packageId) {
    int rank = universe.archRank(packageId);
    return rank > 1 && best(universe.nameId(packageId)) < rank;
  }

  /** Returns the packages of the same name and EVR and the best architecture, ascending. */
  int[] twins(int packageId) {
    int name = universe.nameId(packageId);
    int best = best(name);
    IntTable byName = universe.packagesByName();
    IntArrayList twins = new IntArrayList();
    for (int i = byName.start(name); i < byName.end(name); i++) {
      int other = byName.value(i);
      if (!universe.isNoarch(other)
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
      if (availability.isInstallable(other) && !universe.isNoarch(other)) {
        best = Math.min(best, universe.archRank(other));
      }
    }
    return best;
  }
}
