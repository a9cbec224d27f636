package dev.rpmsolve.core.internal.sweep;

import dev.rpmsolve.core.internal.encode.Availability;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * What an installation of some packages could ever have to do with.
 *
 * <p>All packages that provide a part of a requirement, or of a conflict that is a formula, of what
 * is reached, and those of the same name, as twins may be among them. Linear in the dependencies of
 * what is reached.
 */
public final class Reach {
  private final Universe universe;
  private final DependencyTable table;
  private final Bits reached;
  private final Bits seen;
  private final IntArrayList open = new IntArrayList();

  private Reach(Universe universe) {
    this.universe = universe;
    table = universe.dependencies();
    reached = new Bits(universe.packageCount());
    seen = new Bits(table.size());
  }

  /**
   * Follows the dependencies of some packages.
   *
   * @param availability which packages can be installed; others are not followed
   * @param packageIds where to begin
   * @param checkpoint called now and then; may throw to end the work
   * @return the packages that are reached
   */
  public static Bits of(Availability availability, int[] packageIds, Runnable checkpoint) {
    Reach reach = new Reach(availability.universe());
    reach.addAll(packageIds);
    while (!reach.open.isEmpty()) {
      checkpoint.run();
      int packageId = reach.open.popInt();
      if (availability.isInstallable(packageId)) {
        reach.follow(packageId);
      }
    }
    return reach.reached;
  }

  private void addAll(int[] packageIds) {
    for (int packageId : packageIds) {
      if (reached.add(packageId)) {
        open.add(packageId);
      }
    }
  }

  private void follow(int packageId) {
    IntTable requires = universe.dependencyIds(DependencyKind.REQUIRES);
    for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
      reach(requires.value(i));
    }
    IntTable conflicts = universe.dependencyIds(DependencyKind.CONFLICTS);
    for (int i = conflicts.start(packageId); i < conflicts.end(packageId); i++) {
      if (table.isRich(conflicts.value(i))) {
        reach(conflicts.value(i));
      }
    }
    addAll(universe.packagesByName().row(universe.nameId(packageId)));
  }

  private void reach(int dependency) {
    if (!seen.add(dependency)) {
      return;
    }
    IntArrayList parts = IntArrayList.of(dependency);
    while (!parts.isEmpty()) {
      int part = parts.popInt();
      int operator = table.operator(part);
      if (operator < DependencyTable.AND) {
        addAll(universe.providers(part));
      } else {
        parts.add(table.first(part));
        if (operator != DependencyTable.ARCH) {
          parts.add(table.second(part));
        }
      }
    }
  }
}
