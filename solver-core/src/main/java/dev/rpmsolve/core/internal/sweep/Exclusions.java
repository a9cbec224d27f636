package dev.rpmsolve.core.internal.sweep;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.function.IntPredicate;

/**
 * Who excludes whom: packages of one name and common colors, conflicts that are no formulas, and
 * obsoletes.
 *
 * <p>Conflicts and obsoletes are kept by the name they mean, so that making this is one pass over
 * them, and finding who excludes a package costs what its names are mentioned. Obsoletes that are
 * formulas, and conflicts with paths, are few and looked at one by one. Immutable.
 */
public final class Exclusions {
  private final Universe universe;
  private final DependencyTable table;
  private final IntArrayList owners = new IntArrayList();
  private final IntArrayList dependencies = new IntArrayList();
  private final IntArrayList unnamed = new IntArrayList();
  private final IntTable byName;
  private int firstObsoletes;

  /**
   * Reads what the packages of a universe exclude.
   *
   * @param universe the packages there are
   */
  public Exclusions(Universe universe) {
    this.universe = universe;
    table = universe.dependencies();
    IntArrayList names = new IntArrayList();
    IntArrayList entries = new IntArrayList();
    read(DependencyKind.CONFLICTS, names, entries);
    firstObsoletes = owners.size();
    read(DependencyKind.OBSOLETES, names, entries);
    byName =
        IntTable.group(universe.names().size(), names.elements(), entries.elements(), names.size());
  }

  private void read(DependencyKind kind, IntArrayList names, IntArrayList entries) {
    boolean isConflict = kind == DependencyKind.CONFLICTS;
    IntTable rows = universe.dependencyIds(kind);
    IntTable byPath = universe.packagesByPath();
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      for (int i = rows.start(packageId); i < rows.end(packageId); i++) {
        int dependency = rows.value(i);
        boolean isRich = table.isRich(dependency);
        if (isRich && isConflict) {
          continue;
        }
        int name = table.first(dependency);
        if (isRich || isConflict && byPath.start(name) < byPath.end(name)) {
          unnamed.add(owners.size());
        } else {
          names.add(name);
          entries.add(owners.size());
        }
        owners.add(packageId);
        dependencies.add(dependency);
      }
    }
  }

  /**
   * Tells whether some package excludes another, or is excluded by it.
   *
   * @param packageId a package
   * @param isPresent which packages count
   * @return whether one of those that count cannot be installed beside the package
   */
  public boolean anyExcludes(int packageId, IntPredicate isPresent) {
    return hasNamesake(packageId, isPresent)
        || excludesOne(packageId, isPresent)
        || isExcluded(packageId, isPresent);
  }

  /**
   * Lists what a package and those of other names exclude of each other, but for conflicts that are
   * formulas.
   *
   * @param packageId a package
   * @return package ids, ascending
   */
  public int[] excludedBy(int packageId) {
    Bits found = new Bits(universe.packageCount());
    IntPredicate collector =
        other -> {
          if (universe.nameId(other) != universe.nameId(packageId)) {
            found.add(other);
          }
          return false;
        };
    excludesOne(packageId, collector);
    IntPredicate owners =
        owner -> {
          if (universe.nameId(owner) != universe.nameId(packageId)
              && excludesOne(owner, packageId)) {
            found.add(owner);
          }
          return false;
        };
    isExcluded(packageId, owners);
    return found.toArray();
  }

  private boolean excludesOne(int owner, int packageId) {
    return excludesOne(owner, other -> other == packageId);
  }

  private boolean hasNamesake(int packageId, IntPredicate isPresent) {
    IntTable named = universe.packagesByName();
    int name = universe.nameId(packageId);
    int colors = universe.archColors(packageId);
    for (int i = named.start(name); i < named.end(name); i++) {
      int other = named.value(i);
      if (other != packageId
          && (universe.archColors(other) & colors) != 0
          && isPresent.test(other)) {
        return true;
      }
    }
    return false;
  }

  private boolean excludesOne(int packageId, IntPredicate isPresent) {
    IntTable conflicts = universe.dependencyIds(DependencyKind.CONFLICTS);
    for (int i = conflicts.start(packageId); i < conflicts.end(packageId); i++) {
      if (!table.isRich(conflicts.value(i))
          && hasOther(universe.providers(conflicts.value(i)), packageId, isPresent)) {
        return true;
      }
    }
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
      if (hasOther(obsoleted(obsoletes.value(i)), packageId, isPresent)) {
        return true;
      }
    }
    return false;
  }

  private int[] obsoleted(int dependency) {
    if (table.isRich(dependency)) {
      return universe.obsoleted(dependency);
    }
    IntTable named = universe.packagesByName();
    int name = table.first(dependency);
    return named.start(name) == named.end(name) ? new int[0] : universe.obsoleted(dependency);
  }

  private static boolean hasOther(int[] others, int packageId, IntPredicate isPresent) {
    for (int other : others) {
      if (other != packageId && isPresent.test(other)) {
        return true;
      }
    }
    return false;
  }

  private boolean isExcluded(int packageId, IntPredicate isPresent) {
    if (isExcludedBy(universe.nameId(packageId), packageId, isPresent)) {
      return true;
    }
    IntTable provides = universe.dependencyIds(DependencyKind.PROVIDES);
    for (int i = provides.start(packageId); i < provides.end(packageId); i++) {
      int name = table.first(provides.value(i));
      if (name != universe.nameId(packageId) && isExcludedBy(name, packageId, isPresent)) {
        return true;
      }
    }
    for (int i = 0; i < unnamed.size(); i++) {
      if (doesExclude(unnamed.getInt(i), packageId, isPresent)) {
        return true;
      }
    }
    return false;
  }

  private boolean isExcludedBy(int name, int packageId, IntPredicate isPresent) {
    for (int i = byName.start(name); i < byName.end(name); i++) {
      if (doesExclude(byName.value(i), packageId, isPresent)) {
        return true;
      }
    }
    return false;
  }

  private boolean doesExclude(int entry, int packageId, IntPredicate isPresent) {
    int owner = owners.getInt(entry);
    if (owner == packageId || !isPresent.test(owner)) {
      return false;
    }
    int dependency = dependencies.getInt(entry);
    return entry < firstObsoletes
        ? IntArrays.binarySearch(universe.providers(dependency), packageId) >= 0
        : universe.matchesNevr(dependency, packageId);
  }
}
