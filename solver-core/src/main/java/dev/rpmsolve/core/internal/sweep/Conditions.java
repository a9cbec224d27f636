package dev.rpmsolve.core.internal.sweep;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseMatch;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * The dependencies that more packages can break: requirements with {@code if} or {@code unless},
 * and conflicts that are formulas.
 *
 * <p>All other requirements stay fulfilled when packages are added, and all other conflicts concern
 * pairs. Who has them is found in one pass over the dependencies; for a universe that changed
 * little it is known from before, and only what changed is looked at. Immutable.
 */
public final class Conditions {
  private final Universe universe;
  private final DependencyTable table;
  private final Bits owners;
  private final Bits mentioned;

  private Conditions(Universe universe) {
    this.universe = universe;
    table = universe.dependencies();
    owners = new Bits(universe.packageCount());
    mentioned = new Bits(universe.packageCount());
  }

  /**
   * Finds them.
   *
   * @param universe the packages there are
   * @return who has such dependencies, and whom these mention
   */
  public static Conditions of(Universe universe) {
    Conditions found = new Conditions(universe);
    Bits seen = new Bits(found.table.size());
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      found.read(packageId, seen);
    }
    return found;
  }

  /**
   * Finds those of a later universe.
   *
   * <p>A package that is the same as before has the dependencies that it had. What a package that
   * came is mentioned by is touched, or came itself.
   *
   * @param match with the universe of these
   * @param touched the packages of the later universe to which the change may matter, among them
   *     all that came
   * @return as of the later universe, but packages may count as mentioned that no longer are
   */
  Conditions carriedTo(UniverseMatch match, int[] touched) {
    Conditions found = new Conditions(match.universeAfter());
    carry(owners, match, found.owners);
    carry(mentioned, match, found.mentioned);
    Bits seen = new Bits(found.table.size());
    for (int packageId : touched) {
      found.read(packageId, seen);
    }
    return found;
  }

  private static void carry(Bits packages, UniverseMatch match, Bits target) {
    for (int beforeId : packages.toArray()) {
      int packageId = match.after(beforeId);
      if (packageId >= 0) {
        target.add(packageId);
      }
    }
  }

  /**
   * Tells whether a dependency has conditions. Linear in the formula.
   *
   * @param table of the universe of the dependency
   * @param dependency a dependency
   * @return whether {@code if} or {@code unless} occurs in it
   */
  public static boolean areIn(DependencyTable table, int dependency) {
    int operator = table.operator(dependency);
    return operator >= DependencyTable.AND
        && (operator == DependencyTable.IF
            || operator == DependencyTable.UNLESS
            || operator == DependencyTable.ELSE
            || areIn(table, table.first(dependency))
            || areIn(table, table.second(dependency)));
  }

  /**
   * Tells whether it can matter to these dependencies that a package comes.
   *
   * @param packageId a package
   * @return whether it fulfills a part of one of them
   */
  boolean mentions(int packageId) {
    return mentioned.get(packageId);
  }

  /**
   * Returns the packages with such dependencies.
   *
   * @return package ids; do not write to it
   */
  Bits owners() {
    return owners;
  }

  private void read(int packageId, Bits seen) {
    IntTable requires = universe.dependencyIds(DependencyKind.REQUIRES);
    for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
      if (table.isRich(requires.value(i)) && areIn(table, requires.value(i))) {
        owners.add(packageId);
        mention(requires.value(i), seen);
      }
    }
    IntTable conflicts = universe.dependencyIds(DependencyKind.CONFLICTS);
    for (int i = conflicts.start(packageId); i < conflicts.end(packageId); i++) {
      if (table.isRich(conflicts.value(i))) {
        owners.add(packageId);
        mention(conflicts.value(i), seen);
      }
    }
  }

  private void mention(int dependency, Bits seen) {
    IntArrayList open = IntArrayList.of(dependency);
    while (!open.isEmpty()) {
      int id = open.popInt();
      if (!seen.add(id)) {
        continue;
      }
      int operator = table.operator(id);
      if (operator == DependencyTable.ARCH) {
        open.add(table.first(id));
      } else if (operator >= DependencyTable.AND) {
        open.add(table.first(id));
        open.add(table.second(id));
      } else {
        for (int packageId : universe.providers(id)) {
          mentioned.add(packageId);
        }
      }
    }
  }
}
