package dev.rpmsolve.core.internal.sweep;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * The dependencies that more packages can break: requirements with {@code if} or {@code unless},
 * and conflicts that are formulas.
 *
 * <p>All other requirements stay fulfilled when packages are added, and all other conflicts concern
 * pairs. Who has them is found at the first question, in one pass over the dependencies. Not
 * thread-safe.
 */
public final class Conditions {
  private final Universe universe;
  private final DependencyTable table;
  private final Bits conditional;
  private final Bits mentioned;
  private int[] owners = {};
  private boolean isRead;

  /**
   * Finds them.
   *
   * @param universe the packages there are
   */
  public Conditions(Universe universe) {
    this.universe = universe;
    table = universe.dependencies();
    conditional = new Bits(table.size());
    mentioned = new Bits(universe.packageCount());
    findConditional();
  }

  /**
   * Tells whether a dependency has conditions.
   *
   * @param dependency a dependency
   * @return whether {@code if} or {@code unless} occurs in it
   */
  public boolean isConditional(int dependency) {
    return conditional.get(dependency);
  }

  /**
   * Tells whether it can matter to these dependencies that a package comes.
   *
   * @param packageId a package
   * @return whether it fulfills a part of one of them
   */
  public boolean mentions(int packageId) {
    read();
    return mentioned.get(packageId);
  }

  /**
   * Returns the packages with such dependencies.
   *
   * @return package ids, ascending; do not write to them
   */
  int[] owners() {
    read();
    return owners;
  }

  private void read() {
    if (!isRead) {
      isRead = true;
      owners = findOwners();
    }
  }

  /** Operands have lower ids than what holds them. */
  private void findConditional() {
    for (int id = 0; id < table.size(); id++) {
      int operator = table.operator(id);
      if (operator < DependencyTable.AND) {
        continue;
      }
      boolean isOne =
          operator == DependencyTable.IF
              || operator == DependencyTable.UNLESS
              || operator == DependencyTable.ELSE;
      if (isOne || conditional.get(table.first(id)) || conditional.get(table.second(id))) {
        conditional.add(id);
      }
    }
  }

  private int[] findOwners() {
    IntTable requires = universe.dependencyIds(DependencyKind.REQUIRES);
    IntTable conflicts = universe.dependencyIds(DependencyKind.CONFLICTS);
    boolean hasConditions = conditional.size() > 0;
    IntArrayList found = new IntArrayList();
    Bits seen = new Bits(table.size());
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      boolean isOwner = false;
      for (int i = requires.start(packageId); hasConditions && i < requires.end(packageId); i++) {
        if (conditional.get(requires.value(i))) {
          isOwner = true;
          mention(requires.value(i), seen);
        }
      }
      for (int i = conflicts.start(packageId); i < conflicts.end(packageId); i++) {
        if (table.isRich(conflicts.value(i))) {
          isOwner = true;
          mention(conflicts.value(i), seen);
        }
      }
      if (isOwner) {
        found.add(packageId);
      }
    }
    return found.toIntArray();
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
