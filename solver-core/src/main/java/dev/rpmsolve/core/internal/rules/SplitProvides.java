package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Knows the dependencies {@code namespace:splitprovides(NAME + PATH)}: true when the installed
 * package NAME, which lists PATH, is being updated, so that the package that PATH moved to comes
 * along.
 */
final class SplitProvides {
  private static final String START = "namespace:splitprovides(";

  private final RequestState state;
  private final Pool pool;
  private final Universe universe;

  SplitProvides(RequestState state) {
    this.state = state;
    pool = state.pool();
    universe = pool.universe();
  }

  /** Tells whether a dependency is of this kind. */
  boolean isAbout(int dependency) {
    DependencyTable table = universe.dependencies();
    return table.operator(dependency) < DependencyTable.AND
        && universe.names().startsWith(table.first(dependency), 'n')
        && universe.names().get(table.first(dependency)).startsWith(START);
  }

  /** Tells whether the package is installed and lists the path. */
  boolean isPossible(int dependency) {
    return isAbout(dependency) && !installed(dependency).isEmpty();
  }

  /** Tells whether the package is being updated. */
  boolean isTrue(int dependency, Decisions decisions) {
    for (int packageId : installed(dependency)) {
      if (isUpdating(packageId, decisions)) {
        return true;
      }
    }
    return false;
  }

  private IntArrayList installed(int dependency) {
    IntArrayList found = new IntArrayList();
    if (!pool.has(Option.SPLIT_PROVIDES)) {
      return found;
    }
    String text = universe.names().get(universe.dependencies().first(dependency));
    String inner = text.substring(START.length(), text.length() - 1);
    int plus = inner.indexOf(" + ");
    if (plus < 0) {
      return found;
    }
    int name = universe.names().find(inner.substring(0, plus).strip());
    int path = universe.names().find(inner.substring(plus + 3).strip());
    if (name < 0 || path < 0) {
      return found;
    }
    IntTable byPath = universe.packagesByPath();
    for (int i = byPath.start(path); i < byPath.end(path); i++) {
      int packageId = byPath.value(i);
      if (pool.isInstalled(packageId) && universe.nameId(packageId) == name) {
        found.add(packageId);
      }
    }
    return found;
  }

  private boolean isUpdating(int installed, Decisions decisions) {
    if (!decisions.isRefused(installed)) {
      return false;
    }
    RuleBook rules = state.rules();
    int rule = state.anyRule(installed);
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      int literal = rules.literal(i);
      if (literal > Pool.SYSTEM && literal != Pool.variable(installed)) {
        int other = Pool.packageId(literal);
        if (decisions.isChosen(other)
            && (!pool.haveSameName(other, installed) || pool.compareEvr(other, installed) > 0)) {
          return true;
        }
      }
    }
    return false;
  }
}
