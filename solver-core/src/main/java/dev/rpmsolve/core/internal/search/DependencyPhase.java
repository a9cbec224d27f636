package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RequestState;
import dev.rpmsolve.core.internal.rules.RuleBook;
import dev.rpmsolve.core.internal.rules.RuleClass;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/**
 * Fulfills all rules that are open: first those with one best candidate, then those with a choice.
 */
final class DependencyPhase {
  private final SearchContext context;
  private final RequestState state;
  private final RuleBook rules;
  private final IntArrayList candidates = new IntArrayList();

  DependencyPhase(SearchContext context) {
    this.context = context;
    state = context.state;
    rules = context.rules;
  }

  /**
   * Fulfills rules.
   *
   * @param isOfNewOnly whether only what new packages require counts
   * @return the level reached, or a code
   */
  int run(boolean isOfNewOnly) {
    int first = context.engine.level();
    int level = first;
    int count = rules.size();
    int postponed = -1;
    boolean arePostponedTaken = false;
    int rule = 0;
    for (int unchanged = 0; ; unchanged++, rule++) {
      if (unchanged >= count) {
        if (postponed < 0) {
          return level;
        }
        rule = postponed;
        postponed = -1;
        arePostponedTaken = true;
        unchanged = 0;
      }
      if (rule >= count) {
        rule = 0;
      }
      if (!isOpen(rule, isOfNewOnly)) {
        continue;
      }
      pruneCleaned();
      if (candidates.size() > 1 && !arePostponedTaken) {
        context.policy.pruneToChoice(candidates);
        if (candidates.size() > 1) {
          postponed = postponed < 0 ? rule : postponed;
          continue;
        }
      }
      level =
          candidates.isEmpty()
              ? context.advance(openAuxiliary, SearchContext.Why.RESOLVE, rule)
              : context.take(candidates, SearchContext.Why.RESOLVE, rule);
      if (level < first) {
        return level;
      }
      arePostponedTaken = false;
      postponed = -1;
      unchanged = -1;
    }
  }

  private int openAuxiliary;

  private boolean isOpen(int rule, boolean isOfNewOnly) {
    int start = rules.start(rule);
    int past = rules.past(rule);
    if (past - start < 2 || !rules.isEnabled(rule)) {
      return false;
    }
    if (isOfNewOnly && rule >= rules.from(RuleClass.FEATURE)) {
      return false;
    }
    candidates.clear();
    openAuxiliary = 0;
    boolean isOfNew = !isOfNewOnly || context.pool.installed().length == 0;
    for (int i = start; i < past; i++) {
      int literal = rules.literal(i);
      if (literal < 0) {
        if (!context.engine.isTrue(-literal)) {
          return false;
        }
        isOfNew |=
            context.engine.isPackageVariable(-literal)
                && !context.pool.isInstalled(Pool.packageId(-literal));
      } else if (context.engine.isTrue(literal)) {
        return false;
      } else if (context.engine.isUndecided(literal)) {
        if (context.engine.isPackageVariable(literal)) {
          candidates.add(Pool.packageId(literal));
        } else {
          openAuxiliary = literal;
        }
      }
    }
    return isOfNew && (!candidates.isEmpty() || openAuxiliary != 0);
  }

  /** What could be cleaned away is needed after all: it is taken, or what updates it. */
  private void pruneCleaned() {
    if (!state.isCleaning()) {
      return;
    }
    boolean hasUpdated = false;
    for (int packageId : candidates) {
      if (context.pool.isInstalled(packageId) && state.cleanable().get(packageId)) {
        if (!state.isUpdated(packageId)) {
          candidates.clear();
          candidates.add(packageId);
          return;
        }
        hasUpdated = true;
      }
    }
    if (hasUpdated) {
      keepUpdatesOfCleaned();
    }
  }

  private void keepUpdatesOfCleaned() {
    IntOpenHashSet kept = new IntOpenHashSet();
    for (int packageId : candidates) {
      if (!context.pool.isInstalled(packageId) || !state.cleanable().get(packageId)) {
        continue;
      }
      kept.add(packageId);
      IntArrayList updates = new IntArrayList();
      int[] updaters = state.specialUpdaters(packageId);
      int rule = state.updateRule(packageId);
      if (updaters != null) {
        updates.addElements(0, updaters);
      } else {
        for (int i = rules.start(rule); i < rules.past(rule); i++) {
          updates.add(Pool.packageId(Math.abs(rules.literal(i))));
        }
      }
      IntLinkedOpenHashSet targets = state.updateTargets(packageId);
      for (int update : updates) {
        if (!context.engine.isRefused(update) && (targets == null || targets.contains(update))) {
          kept.add(update);
        }
      }
    }
    candidates.removeIf(id -> !kept.contains(id));
  }
}
