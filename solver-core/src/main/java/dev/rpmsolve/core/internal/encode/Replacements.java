package dev.rpmsolve.core.internal.encode;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Finds the packages that may take the place of an installed one.
 *
 * <p>Those are packages of the same name and a fitting architecture that are not older, and
 * packages that obsolete the installed one and provide its name; if there are none of the latter,
 * all that obsolete it.
 */
final class Replacements {
  private final ResolvedRequest request;
  private final Universe universe;
  private final Int2ObjectOpenHashMap<IntArrayList> obsoleters = new Int2ObjectOpenHashMap<>();

  Replacements(ResolvedRequest request) {
    this.request = request;
    universe = request.universe();
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      if (obsoletes.start(packageId) < obsoletes.end(packageId)) {
        noteObsoleter(packageId, obsoletes);
      }
    }
  }

  private void noteObsoleter(int packageId, IntTable obsoletes) {
    if (request.isInstalled(packageId) || !request.isInstallable(packageId)) {
      return;
    }
    for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
      for (int other : universe.obsoleted(obsoletes.value(i))) {
        if (request.isInstalled(other) && universe.nameId(other) != universe.nameId(packageId)) {
          obsoleters.computeIfAbsent(other, key -> new IntArrayList()).add(packageId);
        }
      }
    }
  }

  /** Returns the replacements of an installed package, ascending. */
  int[] of(int installed) {
    IntArrayList found = new IntArrayList();
    if (!request.isInstallonly(installed)) {
      addSameName(installed, found);
    }
    IntArrayList replacing = obsoleters.getOrDefault(installed, new IntArrayList());
    int before = found.size();
    for (int packageId : replacing) {
      if (providesName(packageId, universe.nameId(installed))
          && isArchChangeLegal(installed, packageId)) {
        found.add(packageId);
      }
    }
    if (found.size() == before) {
      for (int packageId : replacing) {
        if (isArchChangeLegal(installed, packageId)) {
          found.add(packageId);
        }
      }
    }
    return found.intStream().sorted().distinct().toArray();
  }

  private void addSameName(int installed, IntArrayList found) {
    IntTable byName = universe.packagesByName();
    int name = universe.nameId(installed);
    for (int i = byName.start(name); i < byName.end(name); i++) {
      int packageId = byName.value(i);
      if (!request.isInstalled(packageId)
          && request.isInstallable(packageId)
          && (universe.archColors(packageId) & universe.archColors(installed)) != 0
          && isArchChangeLegal(installed, packageId)
          && universe.compareEvr(universe.evrId(packageId), universe.evrId(installed)) >= 0) {
        found.add(packageId);
      }
    }
  }

  /**
   * Returns the newer versions that may be installed beside an installed package, ascending: only
   * if it is installonly, to be upgraded, and the newest one installed of its name and
   * architecture.
   */
  int[] addedTo(int installed) {
    IntArrayList newer = new IntArrayList();
    if (!request.isInstallonly(installed) || !request.isUpgraded(installed)) {
      return newer.toIntArray();
    }
    IntTable byName = universe.packagesByName();
    int name = universe.nameId(installed);
    for (int i = byName.start(name); i < byName.end(name); i++) {
      int other = byName.value(i);
      boolean isNewer =
          universe.archId(other) == universe.archId(installed)
              && universe.compareEvr(universe.evrId(other), universe.evrId(installed)) > 0;
      if (isNewer && request.isInstalled(other)) {
        return new int[0];
      }
      if (isNewer && request.isInstallable(other)) {
        newer.add(other);
      }
    }
    return newer.toIntArray();
  }

  private boolean providesName(int packageId, int name) {
    IntTable provides = universe.dependencyIds(DependencyKind.PROVIDES);
    for (int i = provides.start(packageId); i < provides.end(packageId); i++) {
      if (universe.dependencies().first(provides.value(i)) == name) {
        return true;
      }
    }
    return false;
  }

  private boolean isArchChangeLegal(int installed, int packageId) {
    return universe.archRank(installed) == universe.archRank(packageId)
        || universe.isNoarch(installed)
        || universe.isNoarch(packageId);
  }
}
