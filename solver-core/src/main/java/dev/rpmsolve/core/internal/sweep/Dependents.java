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
 * have its name themselves. All dependencies are turned around once, in one pass; a question costs
 * what the names are mentioned. Immutable.
 */
public final class Dependents {
  private static final DependencyKind[] KINDS = {
    DependencyKind.REQUIRES, DependencyKind.CONFLICTS, DependencyKind.OBSOLETES
  };

  private final Universe universe;
  private final DependencyTable table;
  private final IntTable pathsOf;
  private final IntTable byName;
  private final IntTable owners;
  private final int[] rich;

  /**
   * Creates a finder.
   *
   * @param universe the packages there are
   */
  public Dependents(Universe universe) {
    this.universe = universe;
    table = universe.dependencies();
    int[] names = new int[table.size()];
    int[] atoms = new int[table.size()];
    int count = 0;
    IntArrayList formulas = new IntArrayList();
    for (int id = 0; id < table.size(); id++) {
      if (table.isRich(id)) {
        formulas.add(id);
      } else {
        names[count] = table.first(id);
        atoms[count++] = id;
      }
    }
    rich = formulas.toIntArray();
    byName = IntTable.group(universe.names().size(), names, atoms, count);
    owners = owners();
    pathsOf = pathsOf();
  }

  /**
   * Finds the packages to which some packages may matter.
   *
   * @param packageIds packages
   * @return package ids, ascending
   */
  public int[] ofPackages(IntArrayList packageIds) {
    Bits names = new Bits(universe.names().size());
    IntTable provides = universe.dependencyIds(DependencyKind.PROVIDES);
    for (int packageId : packageIds) {
      names.add(universe.nameId(packageId));
      for (int i = provides.start(packageId); i < provides.end(packageId); i++) {
        names.add(table.first(provides.value(i)));
      }
      addRow(pathsOf, packageId, names);
    }
    return ofNames(names);
  }

  /**
   * Finds the packages to which some names matter.
   *
   * @param names name ids
   * @return package ids, ascending
   */
  public int[] ofNames(Bits names) {
    if (names.size() == 0) {
      return new int[0];
    }
    Bits mentioning = new Bits(table.size());
    Bits found = new Bits(universe.packageCount());
    for (int name : names.toArray()) {
      addRow(byName, name, mentioning);
      addRow(universe.packagesByName(), name, found);
    }
    for (int id : rich) {
      if (mentioning.get(table.first(id)) || mentioning.get(table.second(id))) {
        mentioning.add(id);
      }
    }
    for (int dependency : mentioning.toArray()) {
      addRow(owners, dependency, found);
    }
    return found.toArray();
  }

  private static void addRow(IntTable table, int row, Bits found) {
    for (int i = table.start(row); i < table.end(row); i++) {
      found.add(table.value(i));
    }
  }

  private IntTable owners() {
    int count = 0;
    for (DependencyKind kind : KINDS) {
      count += universe.dependencyIds(kind).valueCount();
    }
    int[] mentioned = new int[count];
    int[] packages = new int[count];
    int next = 0;
    for (DependencyKind kind : KINDS) {
      IntTable rows = universe.dependencyIds(kind);
      for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
        for (int i = rows.start(packageId); i < rows.end(packageId); i++) {
          mentioned[next] = rows.value(i);
          packages[next++] = packageId;
        }
      }
    }
    return IntTable.group(table.size(), mentioned, packages, count);
  }

  private IntTable pathsOf() {
    IntTable byPath = universe.packagesByPath();
    int[] packages = new int[byPath.valueCount()];
    int[] paths = new int[byPath.valueCount()];
    for (int path = 0; packages.length > 0 && path < byPath.rows(); path++) {
      for (int i = byPath.start(path); i < byPath.end(path); i++) {
        packages[i] = byPath.value(i);
        paths[i] = path;
      }
    }
    return IntTable.group(universe.packageCount(), packages, paths, paths.length);
  }
}
