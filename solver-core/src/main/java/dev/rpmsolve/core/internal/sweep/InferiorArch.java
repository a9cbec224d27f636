package dev.rpmsolve.core.internal.sweep;

import dev.rpmsolve.core.internal.encode.Availability;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;

/**
 * Keeps packages of a lesser architecture in step with the best one.
 *
 * <p>Among the packages of one name those of the best architecture count; one of a lesser
 * architecture may only be installed beside its twin of the same EVR, or not at all if it has none.
 * Free are noarch packages.
 */
public final class InferiorArch {
  private final Availability availability;
  private final Universe universe;
  private final Int2IntOpenHashMap bestRanks = new Int2IntOpenHashMap();

  /**
   * Prepares to tell.
   *
   * @param availability which packages can be installed
   */
  public InferiorArch(Availability availability) {
    this.availability = availability;
    universe = availability.universe();
  }

  /** Tells whether a package may only be installed beside a twin. */
  boolean applies(int packageId) {
    int rank = universe.archRank(packageId);
    return rank > 1 && best(universe.nameId(packageId)) < rank;
  }

  /**
   * Tells whether all members of an installation but one are in step.
   *
   * @param exempt a package that may be of any architecture
   * @param installed package ids, ascending
   * @return whether each other one may be installed beside what there is
   */
  public boolean isKeptBut(int exempt, int[] installed) {
    for (int packageId : installed) {
      if (packageId != exempt && applies(packageId) && !hasTwin(packageId, installed)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasTwin(int packageId, int[] installed) {
    for (int twin : twins(packageId)) {
      if (IntArrays.binarySearch(installed, twin) >= 0) {
        return true;
      }
    }
    return false;
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
          && universe.evrId(other) == universe.evrId(packageId)) {
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
