package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.universe.DependencyTable;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/** Gives each dependency a literal that is true if and only if what is installed fulfills it. */
final class FormulaLiterals {
  private final FirmProblem problem;
  private final Pool pool;
  private final DependencyTable table;
  private final Int2IntOpenHashMap known = new Int2IntOpenHashMap();

  FormulaLiterals(FirmProblem problem, Pool pool) {
    this.problem = problem;
    this.pool = pool;
    table = pool.universe().dependencies();
    known.defaultReturnValue(Integer.MIN_VALUE);
  }

  /** Returns the literal of a dependency; {@link FirmProblem#NEVER} if nothing can fulfill it. */
  int of(int dependency) {
    int literal = known.get(dependency);
    if (literal == Integer.MIN_VALUE) {
      literal = define(dependency);
      known.put(dependency, literal);
    }
    return literal;
  }

  private int define(int dependency) {
    int first = table.first(dependency);
    int second = table.second(dependency);
    return switch (table.operator(dependency)) {
      case DependencyTable.AND -> problem.both(of(first), of(second));
      case DependencyTable.OR -> problem.anyOf(IntArrayList.of(of(first), of(second)));
      case DependencyTable.IF -> choice(second, first, true);
      case DependencyTable.UNLESS -> choice(second, first, false);
      default -> provided(dependency);
    };
  }

  /** Either the condition is true and so is one formula, or it is not and another one is. */
  private int choice(int rest, int main, boolean isMainIfTrue) {
    int condition = of(table.condition(rest));
    boolean hasElse = table.operator(rest) == DependencyTable.ELSE;
    int other =
        hasElse ? of(table.second(rest)) : isMainIfTrue ? problem.always() : FirmProblem.NEVER;
    int ifTrue = isMainIfTrue ? of(main) : other;
    int ifFalse = isMainIfTrue ? other : of(main);
    return problem.anyOf(
        IntArrayList.of(
            problem.both(condition, ifTrue), problem.both(problem.not(condition), ifFalse)));
  }

  private int provided(int dependency) {
    if (pool.universe().isProvidedBySystem(dependency)) {
      return problem.always();
    }
    IntArrayList providers = new IntArrayList();
    for (int provider : pool.providers(dependency)) {
      providers.add(problem.installed(provider));
    }
    return problem.anyOf(providers);
  }
}
