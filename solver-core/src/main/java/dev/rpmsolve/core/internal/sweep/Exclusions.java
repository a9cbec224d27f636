package dev.rpmsolve.core.internal.sweep;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.IntPredicate;

/**
 * Who excludes whom: packages of one name and common colors, conflicts that are no formulas, and
 * obsoletes.
 *
 * <p>Owners of conflicts and obsoletes are kept by the name they mean, so that making this is one
 * pass over them, and finding who excludes a package costs what its names are mentioned. Owners of
 * obsoletes that are formulas, and of conflicts with paths, are few and asked one by one.
 * Immutable.
 */
public final class Exclusions {
  private static final char PATH = '/';

  private final Universe universe;
  private final DependencyTable table;
  private final OwnExclusions own;
  private final IntArrayList unnamed = new IntArrayList();
  private final IntTable ownersByName;

  /**
   * Reads what the packages of a universe exclude.
   *
   * @param universe the packages there are
   */
  public Exclusions(Universe universe) {
    this.universe = universe;
    table = universe.dependencies();
    own = new OwnExclusions(universe);
    IntArrayList names = new IntArrayList();
    IntArrayList owners = new IntArrayList();
    read(DependencyKind.CONFLICTS, names, owners);
    read(DependencyKind.OBSOLETES, names, owners);
    ownersByName =
        IntTable.group(universe.names().size(), names.elements(), owners.elements(), names.size());
  }

  private void read(DependencyKind kind, IntArrayList names, IntArrayList owners) {
    boolean isConflict = kind == DependencyKind.CONFLICTS;
    IntTable rows = universe.dependencyIds(kind);
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      for (int i = rows.start(packageId); i < rows.end(packageId); i++) {
        int dependency = rows.value(i);
        boolean isRich = table.isRich(dependency);
        if (isRich && isConflict) {
          continue;
        }
        int name = table.first(dependency);
        if (isRich || isConflict && universe.names().startsWith(name, PATH)) {
          unnamed.add(packageId);
        } else {
          names.add(name);
          owners.add(packageId);
        }
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
    return own.hasNamesake(packageId, isPresent)
        || own.excludesOne(packageId, isPresent)
        || anyOwner(
            namesOf(packageId),
            owner ->
                owner != packageId && isPresent.test(owner) && own.excludesOne(owner, packageId));
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
    int name = universe.nameId(packageId);
    own.excludesOne(
        packageId,
        other -> {
          if (universe.nameId(other) != name) {
            found.add(other);
          }
          return false;
        });
    anyOwner(
        namesOf(packageId),
        owner -> {
          if (universe.nameId(owner) != name && own.excludesOne(owner, packageId)) {
            found.add(owner);
          }
          return false;
        });
    return found.toArray();
  }

  /** Returns the names by which a package may be excluded, paths left out. */
  int[] namesOf(int packageId) {
    IntTable provides = universe.dependencyIds(DependencyKind.PROVIDES);
    int start = provides.start(packageId);
    int[] names = new int[1 + provides.end(packageId) - start];
    names[0] = universe.nameId(packageId);
    for (int i = 1; i < names.length; i++) {
      names[i] = table.first(provides.value(start + i - 1));
    }
    return names;
  }

  /**
   * Tells whether a test holds for an owner of conflicts or obsoletes that may mean some names.
   *
   * @param names name ids, as of {@link #namesOf}
   * @param doesExclude the test; some owners are asked more than once
   * @return whether it holds for one
   */
  boolean anyOwner(int[] names, IntPredicate doesExclude) {
    for (int i = 0; i < names.length; i++) {
      if (i > 0 && names[i] == names[0]) {
        continue;
      }
      for (int j = ownersByName.start(names[i]); j < ownersByName.end(names[i]); j++) {
        if (doesExclude.test(ownersByName.value(j))) {
          return true;
        }
      }
    }
    for (int i = 0; i < unnamed.size(); i++) {
      if (doesExclude.test(unnamed.getInt(i))) {
        return true;
      }
    }
    return false;
  }
}
