package dev.rpmsolve.core.internal.sweep;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Finds the packages to which it may matter that other packages came or went.
 *
 * <p>Those are the ones with a dependency in which a name of such a package occurs, and those that
 * have its name themselves. Each question is one pass over the dependencies of the universe.
 */
public final class Dependents {
  private static final DependencyKind[] KINDS = {
    DependencyKind.REQUIRES, DependencyKind.CONFLICTS, DependencyKind.OBSOLETES
  };

  private final Universe universe;
  private final DependencyTable table;

  /**
   * Creates a finder.
   *
   * @param universe the packages there are
   */
  public Dependents(Universe universe) {
    this.universe = universe;
    table = universe.dependencies();
  }

  /**
   * Finds the packages to which some names matter.
   *
   * @param names name ids
   * @return package ids, ascending
   */
  public int[] of(Bits names) {
    Bits mentioning = mentioning(names);
    IntArrayList found = new IntArrayList();
    IntTable requires = universe.dependencyIds(KINDS[0]);
    IntTable conflicts = universe.dependencyIds(KINDS[1]);
    IntTable obsoletes = universe.dependencyIds(KINDS[2]);
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      if (hasOne(requires, packageId, mentioning)
          || hasOne(conflicts, packageId, mentioning)
          || hasOne(obsoletes, packageId, mentioning)
          || names.get(universe.nameId(packageId))) {
        found.add(packageId);
      }
    }
    return found.toIntArray();
  }

  /**
   * Finds the packages to which some packages may matter.
   *
   * @param packageIds packages
   * @return package ids, ascending
   */
  public int[] ofPackages(IntArrayList packageIds) {
    Bits names = new Bits(universe.names().size());
    Bits packages = new Bits(universe.packageCount());
    IntTable provides = universe.dependencyIds(DependencyKind.PROVIDES);
    for (int packageId : packageIds) {
      packages.add(packageId);
      names.add(universe.nameId(packageId));
      for (int i = provides.start(packageId); i < provides.end(packageId); i++) {
        names.add(table.first(provides.value(i)));
      }
    }
    addPaths(packages, names);
    return of(names);
  }

  private void addPaths(Bits packages, Bits names) {
    IntTable byPath = universe.packagesByPath();
    for (int path = 0; byPath.valueCount() > 0 && path < byPath.rows(); path++) {
      for (int i = byPath.start(path); i < byPath.end(path); i++) {
        if (packages.get(byPath.value(i))) {
          names.add(path);
        }
      }
    }
  }

  /** Operands have lower ids than what holds them. */
  private Bits mentioning(Bits names) {
    Bits mentioning = new Bits(table.size());
    for (int id = 0; id < table.size(); id++) {
      int first = table.first(id);
      boolean isIn =
          table.isRich(id)
              ? mentioning.get(first) || mentioning.get(table.second(id))
              : names.get(first);
      if (isIn) {
        mentioning.add(id);
      }
    }
    return mentioning;
  }

  private static boolean hasOne(IntTable dependencies, int packageId, Bits mentioning) {
    for (int i = dependencies.start(packageId); i < dependencies.end(packageId); i++) {
      if (mentioning.get(dependencies.value(i))) {
        return true;
      }
    }
    return false;
  }
}
