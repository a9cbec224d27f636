package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.criteria.Sense;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.optimize.WeightedProblem.LevelBuilder;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RequestState;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;

/** Says by weights of literals what each criterion measures. */
final class CriterionCosts {
  private final FirmProblem problem;
  private final Pool pool;
  private final Universe universe;
  private final List<NameKey> keys;
  private final SubsetLiterals subsets;
  private final FormulaLiterals formulas;

  CriterionCosts(FirmProblem problem, RequestState state, Successors successors) {
    this.problem = problem;
    pool = state.pool();
    universe = pool.universe();
    subsets = new SubsetLiterals(problem, state, successors);
    formulas = new FormulaLiterals(problem, pool);
    keys = NameKey.of(pool, state.reachedPackages());
  }

  /**
   * Adds up what a criterion measures; what is to be much is a negative cost.
   *
   * @param criterion a criterion that has a meaning for packages, see {@link Attributes}
   * @param level where the costs go
   */
  void add(Criterion criterion, LevelBuilder level) {
    int sign = criterion.sense() == Sense.MINIMIZE ? 1 : -1;
    for (NameKey key : keys) {
      IntArrayList members = subsets.of(criterion.subset(), key);
      switch (criterion.measure()) {
        case COUNT -> add(level, sign, problem.anyOf(members));
        case NOTUPTODATE -> add(level, sign, outdated(members, key));
        case UNSAT_RECOMMENDS -> addUnfulfilled(members, key, sign, level);
        case SUM, SIZE -> addSum(criterion, key, members, level);
        case ALIGNED -> throw new IllegalArgumentException(criterion + " is for CUDF alone");
      }
    }
  }

  private static void add(LevelBuilder level, long weight, int literal) {
    if (literal != FirmProblem.NEVER && weight != 0) {
      level.add(weight, literal);
    }
  }

  /** Something of a name is in a set, but not the newest there is. */
  private int outdated(IntArrayList members, NameKey key) {
    IntArrayList newest = new IntArrayList();
    for (int i = 0; i < members.size(); i++) {
      if (NameKey.isNewest(pool, key.members()[i])) {
        newest.add(members.getInt(i));
      }
    }
    return problem.both(problem.anyOf(members), problem.not(problem.anyOf(newest)));
  }

  private void addUnfulfilled(IntArrayList members, NameKey key, int sign, LevelBuilder level) {
    IntTable recommends = pool.dependencies(DependencyKind.RECOMMENDS);
    for (int i = 0; i < members.size(); i++) {
      int member = key.members()[i];
      for (int at = recommends.start(member); at < recommends.end(member); at++) {
        int fulfilled = formulas.of(recommends.value(at));
        add(level, sign, problem.both(members.getInt(i), problem.not(fulfilled)));
      }
    }
  }

  private void addSum(Criterion criterion, NameKey key, IntArrayList members, LevelBuilder level) {
    int sign = criterion.sense() == Sense.MINIMIZE ? 1 : -1;
    String attribute = criterion.attributes().get(0);
    for (int i = 0; i < members.size(); i++) {
      long value = Attributes.value(universe, attribute, key.members()[i]);
      add(level, sign * value, members.getInt(i));
    }
  }
}
