package dev.rpmsolve.core.internal.cleanup;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What a package asks of the installed ones by what it requires and recommends.
 *
 * <p>It asks for all installed providers of a dependency, as any of them may be the one it was
 * meant to have. Of a rich dependency it asks for what each clause of its normal form names.
 *
 * <p>Complexity: linear in the dependencies of the package and their providers, but for the normal
 * forms of rich ones.
 */
final class Needs {
  /** Takes what is asked for. */
  @FunctionalInterface
  interface Visitor {
    /**
     * Takes an installed package that is asked for.
     *
     * @param kind whether it is required or recommended
     * @param dependencyId by which dependency
     * @param packageId the package; the same one may come several times
     */
    void visit(DependencyKind kind, int dependencyId, int packageId);
  }

  private static final DependencyKind[] KINDS = {
    DependencyKind.REQUIRES, DependencyKind.RECOMMENDS
  };

  private final InstalledSystem system;
  private final Universe universe;

  Needs(InstalledSystem system) {
    this.system = system;
    universe = system.universe();
  }

  /**
   * Visits what keeps a package whole. A package needs nobody for what it provides itself, unless
   * it is excluded: a dependency, or a clause of a rich one, that it fulfills asks for nothing.
   *
   * @param owner a package, installed or not
   * @param visitor takes what it needs
   */
  void visitNeeded(int owner, Visitor visitor) {
    visit(owner, false, visitor);
  }

  /**
   * Visits what may have been installed for the sake of a package, whether the package fulfills the
   * dependency itself or not.
   *
   * @param owner a package
   * @param visitor takes what may have come with it; the package itself may be among that
   */
  void visitBroughtIn(int owner, Visitor visitor) {
    visit(owner, true, visitor);
  }

  private void visit(int owner, boolean isOwnCounted, Visitor visitor) {
    for (DependencyKind kind : KINDS) {
      IntTable dependencies = universe.dependencyIds(kind);
      for (int i = dependencies.start(owner); i < dependencies.end(owner); i++) {
        int dependency = dependencies.value(i);
        for (int[] clause : clauses(owner, dependency)) {
          if (isOwnCounted || !isProvider(owner) || !contains(clause, owner)) {
            for (int packageId : clause) {
              if (system.isInstalled(packageId)) {
                visitor.visit(kind, dependency, packageId);
              }
            }
          }
        }
      }
    }
  }

  private boolean isProvider(int owner) {
    return system.isInstalled(owner) || !system.excluded().get(owner);
  }

  private List<int[]> clauses(int owner, int dependency) {
    if (!isConditionOfSeveral(universe, dependency)) {
      return List.of(universe.providers(dependency));
    }
    IntPredicate isRelevant = p -> p == owner && isProvider(p) || system.isInstalled(p);
    return new LocalClauses(universe, system::isInstalled, isRelevant).of(dependency);
  }

  /** Tells whether a dependency is more than a choice between packages. */
  static boolean isConditionOfSeveral(Universe universe, int dependency) {
    DependencyTable table = universe.dependencies();
    return switch (table.operator(dependency)) {
      case DependencyTable.AND, DependencyTable.IF, DependencyTable.UNLESS -> true;
      case DependencyTable.OR ->
          isConditionOfSeveral(universe, table.first(dependency))
              || isConditionOfSeveral(universe, table.second(dependency));
      default -> false;
    };
  }

  private static boolean contains(int[] packageIds, int packageId) {
    for (int other : packageIds) {
      if (other == packageId) {
        return true;
      }
    }
    return false;
  }
}
