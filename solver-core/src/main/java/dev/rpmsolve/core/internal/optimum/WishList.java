package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.Wish;
import dev.rpmsolve.core.internal.optimize.WeightedProblem.LevelBuilder;
import dev.rpmsolve.core.internal.rules.CandidatePolicy;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RequestState;
import dev.rpmsolve.core.internal.rules.UpdateWish;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What an answer should do and need not: each wish is a list of clauses that should all hold, over
 * packages as in {@link Wish}, and counts 1 where one of them does not.
 */
final class WishList {
  private final List<List<int[]>> wishes = new ArrayList<>();

  /**
   * Collects wishes.
   *
   * @param state the rules, after a first answer is known
   * @param policy knows which of several a package manager would take
   * @param more further wishes
   */
  WishList(RequestState state, CandidatePolicy policy, List<Wish> more) {
    for (UpdateWish wish : UpdateWish.of(state, policy)) {
      addUpdate(wish, state.isRemovable(wish.installed()));
    }
    more.forEach(wish -> wishes.add(wish.clauses()));
    if (state.isCleaning()) {
      for (int packageId : state.cleanable().toArray()) {
        wishes.add(List.<int[]>of(new int[] {absent(packageId)}));
      }
    }
  }

  /** Something at least as good as each rank; the last one holds anyway if nothing may be lost. */
  private void addUpdate(UpdateWish update, boolean mayBeLost) {
    int last = update.ranks().size() - (mayBeLost ? 0 : 1);
    IntArrayList better = new IntArrayList();
    for (int rank = 0; rank < last; rank++) {
      for (int packageId : update.ranks().get(rank)) {
        better.add(present(packageId));
      }
      wishes.add(List.<int[]>of(better.toIntArray()));
    }
  }

  private static int present(int packageId) {
    return packageId + 1;
  }

  private static int absent(int packageId) {
    return -present(packageId);
  }

  private static int packageId(int literal) {
    return Math.abs(literal) - 1;
  }

  /** Tells whether nothing is wished. */
  boolean isEmpty() {
    return wishes.isEmpty();
  }

  /** Returns the wishes: the clauses of each, over variables as in {@link Pool#variable}. */
  List<List<int[]>> inVariables() {
    return wishes.stream()
        .map(clauses -> clauses.stream().map(WishList::inVariables).toList())
        .toList();
  }

  private static int[] inVariables(int[] clause) {
    int[] literals = new int[clause.length];
    for (int i = 0; i < clause.length; i++) {
      int variable = Pool.variable(packageId(clause[i]));
      literals[i] = clause[i] > 0 ? variable : -variable;
    }
    return literals;
  }

  /** Adds a weight for each wish. */
  void addTo(FirmProblem problem, LevelBuilder level) {
    for (List<int[]> clauses : wishes) {
      int all = problem.always();
      for (int[] clause : clauses) {
        IntArrayList any = new IntArrayList();
        for (int literal : clause) {
          int installed = problem.installed(packageId(literal));
          any.add(literal > 0 ? installed : problem.not(installed));
        }
        all = problem.both(all, problem.anyOf(any));
      }
      level.add(1, problem.not(all));
    }
  }

  /** Counts the wishes that an installation does not fulfill. */
  long unfulfilled(IntPredicate isInstalled) {
    IntPredicate isTrue = variable -> isInstalled.test(packageId(variable));
    return wishes.stream().filter(clauses -> !isFulfilled(clauses, isTrue)).count();
  }

  /** Tells whether all clauses of a wish hold. */
  static boolean isFulfilled(List<int[]> clauses, IntPredicate isTrue) {
    for (int[] clause : clauses) {
      if (!holds(clause, isTrue)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(int[] clause, IntPredicate isTrue) {
    for (int literal : clause) {
      if (isTrue.test(Math.abs(literal)) == literal > 0) {
        return true;
      }
    }
    return false;
  }
}
