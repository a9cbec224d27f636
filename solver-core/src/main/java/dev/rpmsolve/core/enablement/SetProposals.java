package dev.rpmsolve.core.enablement;

import dev.rpmsolve.core.internal.optimize.Optimum;
import dev.rpmsolve.core.internal.optimize.OptimumSearch;
import dev.rpmsolve.core.internal.optimize.WeightedProblem;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.SearchStopped;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proposes the best set of repositories that nothing known rules out: a variable per repository and
 * per wish that may be given up, a clause per reason.
 *
 * <p>The levels: how many wishes are given up, the costs together, how many are discouraged, and
 * for each repository in order that it is in, for each wish that it is kept. So the best set is one
 * only, and it does not depend on the search. Each proposal solves a problem of as many variables
 * as there are repositories anew, which is little beside a trial.
 */
final class SetProposals {
  private final OptionalRepositories choices;
  private final List<String> ids;
  private final List<String> alwaysEnabled;
  private final List<EnablementReason> reasons = new ArrayList<>();
  private final List<EnabledSet> passed = new ArrayList<>();

  /** Those of which some reason tells, in their order; the others are never given up. */
  private final Set<String> doubtful = new LinkedHashSet<>();

  /** Those that nothing can save. */
  private final Set<String> lost = new LinkedHashSet<>();

  private final List<String> wishes;

  SetProposals(OptionalRepositories choices, List<String> alwaysEnabled, List<String> wishes) {
    this.choices = choices;
    this.alwaysEnabled = alwaysEnabled;
    this.wishes = wishes;
    ids = choices.ids();
  }

  /**
   * A set of repositories.
   *
   * @param enabled the optional ones that are enabled
   * @param givenUp the wishes that are given up
   */
  record Proposal(List<OptionalRepository> enabled, List<String> givenUp) {
    List<String> ids() {
      return enabled.stream().map(OptionalRepository::id).toList();
    }
  }

  /** Rules out what a reason rules out. */
  void add(EnablementReason reason) {
    reasons.add(reason);
    doubtful.addAll(reason.wishes());
    if (reason.wishes().size() == 1 && reason.helpful().isEmpty() && reason.involved().isEmpty()) {
      lost.addAll(reason.wishes());
    }
  }

  List<EnablementReason> reasons() {
    return reasons;
  }

  /** Rules out a set and all sets with more; further ones give up the same wishes. */
  void pass(EnabledSet set) {
    passed.add(set);
  }

  /**
   * Finds the best set.
   *
   * @param rules the rules that count
   * @param guard ends the work when its budget does
   * @return the set; empty if there is none
   * @throws SearchStopped if the budget ends
   */
  Optional<Proposal> best(List<EnablementRule> rules, BudgetGuard guard) {
    WeightedProblem.Builder builder = new WeightedProblem.Builder();
    choices.list().forEach(one -> builder.variable());
    Set<String> surely = passed.isEmpty() ? lost : passed.get(0).givenUp().keySet();
    Map<String, Integer> open = new LinkedHashMap<>();
    for (String wish : passed.isEmpty() ? wishes : List.<String>of()) {
      if (doubtful.contains(wish) && !lost.contains(wish)) {
        open.put(wish, builder.variable());
      }
    }
    for (EnablementReason reason : reasons) {
      if (reason.wishes().stream().noneMatch(surely::contains)) {
        builder.clause(clause(reason, open));
      }
    }
    passed.forEach(
        set -> builder.clause(set.ids().stream().mapToInt(id -> -variable(id)).toArray()));
    rules.forEach(rule -> write(rule, builder));
    addLevels(builder, open);
    Optimum optimum = new OptimumSearch(builder.build()).run(guard);
    if (optimum.status() == Optimum.Status.INFEASIBLE) {
      return Optional.empty();
    }
    if (optimum.status() != Optimum.Status.PROVEN) {
      throw new SearchStopped(optimum.stop().orElseThrow());
    }
    BitSet model = optimum.model().orElseThrow();
    return Optional.of(
        new Proposal(
            choices.list().stream().filter(one -> model.get(variable(one.id()))).toList(),
            wishes.stream()
                .filter(w -> surely.contains(w) || open.containsKey(w) && model.get(open.get(w)))
                .toList()));
  }

  private int variable(String id) {
    return ids.indexOf(id) + 1;
  }

  private IntArrayList clause(EnablementReason reason, Map<String, Integer> open) {
    IntArrayList clause = new IntArrayList();
    reason.wishes().stream()
        .filter(open::containsKey)
        .forEach(w -> clause.add(open.get(w).intValue()));
    reason.helpful().forEach(id -> clause.add(variable(id)));
    reason.involved().forEach(id -> clause.add(-variable(id)));
    return clause;
  }

  private void addLevels(WeightedProblem.Builder builder, Map<String, Integer> open) {
    if (!open.isEmpty()) {
      WeightedProblem.LevelBuilder givenUp = builder.level("given up");
      open.values().forEach(variable -> givenUp.add(1, variable));
    }
    WeightedProblem.LevelBuilder cost = builder.level("cost");
    WeightedProblem.LevelBuilder discouraged = builder.level("discouraged");
    for (OptionalRepository one : choices.list()) {
      cost.add(one.cost(), variable(one.id()));
      if (one.isDiscouraged()) {
        discouraged.add(1, variable(one.id()));
      }
    }
    for (OptionalRepository one : choices.list()) {
      builder.level(one.id()).add(1, -variable(one.id()));
    }
    open.forEach((wish, variable) -> builder.level(wish).add(1, variable));
  }

  private void write(EnablementRule rule, WeightedProblem.Builder builder) {
    if (rule instanceof EnablementRule.Conflict conflict) {
      IntArrayList clause = new IntArrayList();
      if (addDisabled(conflict.one(), clause) && addDisabled(conflict.other(), clause)) {
        builder.clause(clause);
      }
    } else if (rule instanceof EnablementRule.AllowedSets allowed) {
      write(allowed, builder);
    }
  }

  /** Adds that a repository is not enabled; says whether the rest of the clause matters. */
  private boolean addDisabled(String id, IntArrayList clause) {
    if (ids.contains(id)) {
      clause.add(-variable(id));
      return true;
    }
    return alwaysEnabled.contains(id);
  }

  /** One of the sets is chosen, and nothing outside of it is enabled. */
  private void write(EnablementRule.AllowedSets allowed, WeightedProblem.Builder builder) {
    IntArrayList chosen = new IntArrayList();
    allowed.sets().forEach(set -> chosen.add(builder.variable()));
    builder.clause(chosen);
    for (int i = 0; i < chosen.size(); i++) {
      for (String id : allowed.governed()) {
        IntArrayList clause = IntArrayList.of(-chosen.getInt(i));
        if (!allowed.sets().get(i).contains(id) && addDisabled(id, clause)) {
          builder.clause(clause);
        }
      }
    }
  }
}
