package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.Wish;
import dev.rpmsolve.core.internal.optimize.WeightedProblem.LevelBuilder;
import dev.rpmsolve.core.internal.rules.CandidatePolicy;
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
    return wishes.stream()
        .filter(clauses -> !clauses.stream().allMatch(clause -> holds(clause, isInstalled)))
        .count();
  }

  private static boolean holds(int[] clause, IntPredicate isInstalled) {
    for (int literal : clause) {
      if (isInstalled.test(packageId(literal)) == literal > 0) {
        return true;
      }
    }
    return false;
  }
}
