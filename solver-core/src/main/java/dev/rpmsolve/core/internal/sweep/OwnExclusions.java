package dev.rpmsolve.core.internal.sweep;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import java.util.function.IntPredicate;

/**
 * What a package itself excludes: those of its name and common colors, what it obsoletes, and its
 * conflicts that are no formulas. Straight from the columns; thread-safe because it holds no state.
 */
final class OwnExclusions {
  private final Universe universe;
  private final DependencyTable table;

  OwnExclusions(Universe universe) {
    this.universe = universe;
    table = universe.dependencies();
  }

  /** Tells whether some present package has the name and a color of a package. */
  boolean hasNamesake(int packageId, IntPredicate isPresent) {
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

  /** Tells whether a package obsoletes a present one, or conflicts with it. */
  boolean excludesOne(int packageId, IntPredicate isPresent) {
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

  /** Tells whether a package obsoletes another one, or conflicts with it. */
  boolean excludesOne(int owner, int packageId) {
    return excludesOne(owner, other -> other == packageId);
  }

  private int[] obsoleted(int dependency) {
    if (table.isRich(dependency)) {
      return universe.obsoleted(dependency);
    }
    IntTable named = universe.packagesByName();
    int name = table.first(dependency);
    return named.isFilled(name) ? universe.obsoleted(dependency) : new int[0];
  }

  private static boolean hasOther(int[] others, int packageId, IntPredicate isPresent) {
    for (int other : others) {
      if (other != packageId && isPresent.test(other)) {
        return true;
      }
    }
    return false;
  }
}
