package dev.rpmsolve.core.internal.rules;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.util.ArrayList;
import java.util.List;

/**
 * What an installed package is to become, the better the earlier.
 *
 * @param installed the installed package
 * @param ranks groups of packages that are equally good, best first; the installed one is in one of
 *     them if it may stay as it is
 */
public record UpdateWish(int installed, List<int[]> ranks) {
  /**
   * Lists the wishes of a request's goals to update and to synchronize.
   *
   * @param state the rules
   * @param policy knows which of several a package manager would take
   * @return one for each installed package that a goal wants to change, by package id
   */
  public static List<UpdateWish> of(RequestState state, CandidatePolicy policy) {
    List<UpdateWish> wishes = new ArrayList<>();
    for (int installed : state.pool().installed()) {
      boolean isWished = state.isUpdated(installed) || state.isSyncInvolved(installed);
      if (isWished && !state.isNotUpdated(installed)) {
        List<int[]> ranks = ranks(state, policy, installed);
        if (ranks.size() > 1) {
          wishes.add(new UpdateWish(installed, ranks));
        }
      }
    }
    return wishes;
  }

  private static List<int[]> ranks(RequestState state, CandidatePolicy policy, int installed) {
    IntLinkedOpenHashSet all = new IntLinkedOpenHashSet();
    int[] additions = state.specialUpdaters(installed);
    for (int i = 0; additions != null && i < additions.length; i++) {
      all.add(additions[i]);
    }
    RuleBook rules = state.rules();
    int rule = state.keepRule(installed);
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      all.add(Pool.packageId(rules.literal(i)));
    }
    IntLinkedOpenHashSet targets = state.updateTargets(installed);
    IntArrayList first = new IntArrayList();
    IntArrayList later = new IntArrayList();
    for (int candidate : all) {
      (targets == null || targets.contains(candidate) ? first : later).add(candidate);
    }
    List<int[]> ranks = new ArrayList<>();
    rank(policy, first, ranks);
    rank(policy, later, ranks);
    return ranks;
  }

  private static void rank(CandidatePolicy policy, IntArrayList candidates, List<int[]> ranks) {
    IntArrayList left = candidates;
    while (!left.isEmpty()) {
      IntArrayList best = new IntArrayList(left);
      policy.prune(best);
      ranks.add(best.toIntArray());
      IntLinkedOpenHashSet taken = new IntLinkedOpenHashSet(best);
      left = new IntArrayList(left);
      left.removeIf(taken::contains);
    }
  }
}
