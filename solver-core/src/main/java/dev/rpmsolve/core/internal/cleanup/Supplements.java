package dev.rpmsolve.core.internal.cleanup;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.IntPredicate;

/**
 * What the installed packages supplement.
 *
 * <p>Whether a condition is met in the end is open while packages are still looked for, so a
 * dependency with {@code if} or {@code unless} counts as possible throughout.
 */
final class Supplements {
  private final Universe universe;
  private final DependencyTable table;
  private final IntTable rows;
  private final int[] supplementing;

  Supplements(InstalledSystem system) {
    universe = system.universe();
    table = universe.dependencies();
    rows = universe.dependencyIds(DependencyKind.SUPPLEMENTS);
    IntArrayList found = new IntArrayList();
    for (int packageId : system.installed().toArray()) {
      if (rows.start(packageId) < rows.end(packageId)) {
        found.add(packageId);
      }
    }
    supplementing = found.toIntArray();
  }

  /** Returns the installed packages that supplement something, ascending; do not write to it. */
  int[] supplementing() {
    return supplementing;
  }

  /** Returns what a package supplements. */
  int[] of(int packageId) {
    return rows.row(packageId);
  }

  /** Returns the first dependency of a package that could hold, or -1. */
  int firstPossible(int packageId, IntPredicate isPresent) {
    for (int i = rows.start(packageId); i < rows.end(packageId); i++) {
      if (isPossible(rows.value(i), isPresent)) {
        return rows.value(i);
      }
    }
    return -1;
  }

  /** Tells whether a dependency could hold where some packages are present. */
  boolean isPossible(int dependency, IntPredicate isPresent) {
    int first = table.first(dependency);
    int second = table.second(dependency);
    return switch (table.operator(dependency)) {
      case DependencyTable.IF, DependencyTable.UNLESS -> true;
      case DependencyTable.AND -> isPossible(first, isPresent) && isPossible(second, isPresent);
      case DependencyTable.OR -> isPossible(first, isPresent) || isPossible(second, isPresent);
      default -> isProvided(dependency, isPresent);
    };
  }

  /** Tells whether a dependency holds where exactly some packages are present. */
  boolean isTrue(int dependency, IntPredicate isPresent) {
    int first = table.first(dependency);
    int second = table.second(dependency);
    boolean isUnless = table.operator(dependency) == DependencyTable.UNLESS;
    return switch (table.operator(dependency)) {
      case DependencyTable.IF, DependencyTable.UNLESS -> {
        if (isTrue(table.condition(second), isPresent) != isUnless) {
          yield isTrue(first, isPresent);
        }
        yield table.operator(second) == DependencyTable.ELSE
            ? isTrue(table.second(second), isPresent)
            : !isUnless;
      }
      case DependencyTable.AND -> isTrue(first, isPresent) && isTrue(second, isPresent);
      case DependencyTable.OR -> isTrue(first, isPresent) || isTrue(second, isPresent);
      default -> isProvided(dependency, isPresent);
    };
  }

  private boolean isProvided(int dependency, IntPredicate isPresent) {
    for (int provider : universe.providers(dependency)) {
      if (isPresent.test(provider)) {
        return true;
      }
    }
    return universe.isProvidedBySystem(dependency);
  }

  /**
   * Lists the packages that a dependency looks at, conditions apart. One that two operands of
   * {@code and} look at comes twice.
   */
  IntArrayList mentioned(int dependency) {
    IntArrayList found = new IntArrayList();
    IntArrayList open = IntArrayList.of(dependency);
    while (!open.isEmpty()) {
      int id = open.popInt();
      switch (table.operator(id)) {
        case DependencyTable.AND -> {
          open.add(table.second(id));
          open.add(table.first(id));
        }
        case DependencyTable.IF, DependencyTable.UNLESS -> {
          int second = table.second(id);
          if (table.operator(second) == DependencyTable.ELSE) {
            open.add(table.second(second));
          }
          open.add(table.first(id));
        }
        default -> found.addElements(found.size(), candidates(id));
      }
    }
    return found;
  }

  /** Returns the packages that can take part in fulfilling a dependency, ascending. */
  int[] candidates(int dependency) {
    if (!Needs.isConditionOfSeveral(universe, dependency)) {
      return universe.providers(dependency);
    }
    IntArrayList found = new IntArrayList();
    IntArrayList open = IntArrayList.of(dependency);
    while (!open.isEmpty()) {
      int id = open.popInt();
      switch (table.operator(id)) {
        case DependencyTable.AND, DependencyTable.OR -> {
          open.add(table.first(id));
          open.add(table.second(id));
        }
        case DependencyTable.IF, DependencyTable.UNLESS -> {
          int second = table.second(id);
          if (table.operator(second) == DependencyTable.ELSE) {
            open.add(table.second(second));
          }
          open.add(table.first(id));
        }
        default -> found.addElements(found.size(), universe.providers(id));
      }
    }
    return found.intStream().sorted().distinct().toArray();
  }
}
