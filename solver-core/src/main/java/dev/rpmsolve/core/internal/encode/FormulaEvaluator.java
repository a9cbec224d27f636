package dev.rpmsolve.core.internal.encode;

import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import java.util.function.IntPredicate;

/**
 * Evaluates dependencies as closed formulas over a set of packages.
 *
 * <p>Linear in the formula and the providers of its atoms; thread-safe because it holds no state.
 */
public final class FormulaEvaluator {
  private final Universe universe;
  private final DependencyTable table;

  /**
   * Creates an evaluator.
   *
   * @param universe where the dependencies live
   */
  public FormulaEvaluator(Universe universe) {
    this.universe = universe;
    table = universe.dependencies();
  }

  /**
   * Tells whether a dependency is true.
   *
   * @param id the dependency
   * @param isPresent which packages are in the set
   * @return whether the set fulfills the dependency
   */
  public boolean isTrue(int id, IntPredicate isPresent) {
    int operator = table.operator(id);
    int first = table.first(id);
    int second = table.second(id);
    return switch (operator) {
      case DependencyTable.AND -> isTrue(first, isPresent) && isTrue(second, isPresent);
      case DependencyTable.OR -> isTrue(first, isPresent) || isTrue(second, isPresent);
      case DependencyTable.IF ->
          isTrue(table.condition(second), isPresent)
              ? isTrue(first, isPresent)
              : otherwise(second, isPresent, true);
      case DependencyTable.UNLESS ->
          isTrue(table.condition(second), isPresent)
              ? otherwise(second, isPresent, false)
              : isTrue(first, isPresent);
      default -> isProvided(id, isPresent);
    };
  }

  private boolean otherwise(int second, IntPredicate isPresent, boolean ifMissing) {
    return table.operator(second) == DependencyTable.ELSE
        ? isTrue(table.second(second), isPresent)
        : ifMissing;
  }

  private boolean isProvided(int id, IntPredicate isPresent) {
    for (int provider : universe.providers(id)) {
      if (isPresent.test(provider)) {
        return true;
      }
    }
    return universe.isProvidedBySystem(id);
  }
}
