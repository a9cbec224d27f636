package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Evaluates Supplements and Enhances over the decisions so far.
 *
 * <p>A formula is {@link #FALSE}, {@link #TRUE}, or {@link #NEWLY_TRUE} if a package that is not
 * installed yet had a part in it.
 */
final class WeakFormulas {
  static final int FALSE = 0;
  static final int TRUE = 1;
  static final int NEWLY_TRUE = 2;

  private final Pool pool;
  private final Universe universe;
  private final DependencyTable table;
  private final IntTable supplements;
  private final IntTable enhances;
  private final SplitProvides splitProvides;
  private Decisions decisions = Decisions.none();
  private int[] assumedChosen = {};

  WeakFormulas(Pool pool, SplitProvides splitProvides) {
    this.pool = pool;
    this.splitProvides = splitProvides;
    universe = pool.universe();
    table = universe.dependencies();
    supplements = pool.dependencies(DependencyKind.SUPPLEMENTS);
    enhances = pool.dependencies(DependencyKind.ENHANCES);
  }

  void follow(Decisions newDecisions) {
    decisions = newDecisions;
  }

  /** Takes packages for chosen until they are taken back by an empty list. */
  void assume(int[] packageIds) {
    assumedChosen = packageIds;
  }

  boolean isSupplementing(int packageId) {
    return isAnyTrue(supplements, packageId);
  }

  boolean isEnhancing(int packageId) {
    return isAnyTrue(enhances, packageId);
  }

  private boolean isAnyTrue(IntTable formulas, int packageId) {
    for (int i = formulas.start(packageId); i < formulas.end(packageId); i++) {
      if (truth(formulas.value(i), false) != FALSE) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a Supplements is true, and a new package had a part in it where that matters. */
  boolean isNewlySupplementing(int packageId, boolean mustBeNew, boolean mustBeNamespace) {
    for (int i = supplements.start(packageId); i < supplements.end(packageId); i++) {
      int formula = supplements.value(i);
      if ((!mustBeNew || truth(formula, false) == NEWLY_TRUE)
          && (!mustBeNamespace || truth(formula, true) == NEWLY_TRUE)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a formula could be true if any of some packages were chosen. */
  boolean isPossible(int formula, IntPredicate isReached) {
    int operator = table.operator(formula);
    if (operator == DependencyTable.IF || operator == DependencyTable.UNLESS) {
      return true;
    } else if (operator == DependencyTable.AND) {
      return isPossible(table.first(formula), isReached)
          && isPossible(table.second(formula), isReached);
    } else if (operator == DependencyTable.OR) {
      return isPossible(table.first(formula), isReached)
          || isPossible(table.second(formula), isReached);
    }
    if (universe.isProvidedBySystem(formula) || splitProvides.isPossible(formula)) {
      return true;
    }
    for (int provider : pool.providers(formula)) {
      if (isReached.test(provider)) {
        return true;
      }
    }
    return false;
  }

  private int truth(int formula, boolean isAboutNamespaces) {
    int operator = table.operator(formula);
    int first = table.first(formula);
    int second = table.second(formula);
    return switch (operator) {
      case DependencyTable.AND -> {
        int a = truth(first, isAboutNamespaces);
        int b = a == FALSE ? FALSE : truth(second, isAboutNamespaces);
        yield a == FALSE || b == FALSE ? FALSE : Math.max(a, b);
      }
      case DependencyTable.OR ->
          Math.max(truth(first, isAboutNamespaces), truth(second, isAboutNamespaces));
      case DependencyTable.IF -> conditional(first, second, isAboutNamespaces);
      case DependencyTable.UNLESS -> exception(first, second, isAboutNamespaces);
      default -> plain(formula, isAboutNamespaces);
    };
  }

  private int conditional(int first, int second, boolean isAboutNamespaces) {
    int condition = truth(table.condition(second), isAboutNamespaces);
    if (table.operator(second) == DependencyTable.ELSE) {
      if (condition == FALSE) {
        return truth(table.second(second), isAboutNamespaces);
      }
      int main = truth(first, isAboutNamespaces);
      return main != FALSE && condition == NEWLY_TRUE ? NEWLY_TRUE : main;
    }
    int main = truth(first, isAboutNamespaces);
    if (main == FALSE && condition != FALSE) {
      return FALSE;
    }
    return main == NEWLY_TRUE ? NEWLY_TRUE : TRUE;
  }

  private int exception(int first, int second, boolean isAboutNamespaces) {
    int condition = truth(table.condition(second), isAboutNamespaces);
    if (table.operator(second) == DependencyTable.ELSE && condition != FALSE) {
      int other = truth(table.second(second), isAboutNamespaces);
      return other != FALSE && condition == NEWLY_TRUE ? NEWLY_TRUE : other;
    }
    return condition != FALSE ? FALSE : truth(first, isAboutNamespaces);
  }

  private int plain(int formula, boolean isAboutNamespaces) {
    if (splitProvides.isAbout(formula)) {
      return splitProvides.isTrue(formula, decisions) ? NEWLY_TRUE : FALSE;
    }
    boolean isNamespace = isAboutNamespaces && isNamespace(formula);
    if (universe.isProvidedBySystem(formula)) {
      return isNamespace ? NEWLY_TRUE : TRUE;
    }
    int truth = FALSE;
    for (int provider : pool.providers(formula)) {
      if (decisions.isChosen(provider) || isAssumed(provider)) {
        if (isAboutNamespaces) {
          return isNamespace ? NEWLY_TRUE : TRUE;
        }
        if (!pool.isInstalled(provider)) {
          return NEWLY_TRUE;
        }
        truth = TRUE;
      }
    }
    return truth;
  }

  private boolean isAssumed(int packageId) {
    return assumedChosen.length > 0 && Arrays.binarySearch(assumedChosen, packageId) >= 0;
  }

  /** Tells whether a dependency is about the system rather than about packages. */
  boolean isNamespace(int dependency) {
    int operator = table.operator(dependency);
    if (operator >= DependencyTable.AND) {
      return isNamespace(table.first(dependency)) || isNamespace(table.second(dependency));
    }
    return universe.names().get(table.first(dependency)).startsWith("namespace:");
  }
}
