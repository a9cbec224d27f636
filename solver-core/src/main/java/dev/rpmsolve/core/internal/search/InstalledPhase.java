package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RequestState;
import dev.rpmsolve.core.internal.rules.RuleBook;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;

/**
 * Keeps or updates the installed packages: first those that goals update, then all others.
 *
 * <p>Starts with the package that gave trouble the last time.
 */
final class InstalledPhase {
  private final SearchContext context;
  private final RequestState state;
  private final Pool pool;
  private final RuleBook rules;
  private final IntArrayList candidates = new IntArrayList();
  private int position;
  private int usedRule;

  InstalledPhase(SearchContext context) {
    this.context = context;
    state = context.state;
    pool = context.pool;
    rules = context.rules;
  }

  void rewind() {
    position = 0;
  }

  int run() {
    int[] installed = pool.installed();
    int first = context.engine.level();
    int level = first;
    boolean hasUpdates = state.isSomeUpdated();
    int pass = hasUpdates ? 0 : 1;
    while (pass < 2) {
      int passLevel = level;
      int at = position;
      int done = 0;
      while (done < installed.length) {
        if (at == installed.length) {
          at = 0;
        }
        int before = level;
        level = decide(installed[at], pass == 0, level);
        if (level <= before && isRetracted) {
          if (level < passLevel) {
            break;
          }
          if (level < before) {
            done = 0;
          }
          continue;
        }
        at++;
        done++;
      }
      if (done < installed.length) {
        position = at;
        if (level < first) {
          return level;
        }
        pass = hasUpdates ? 0 : 1;
        continue;
      }
      position = 0;
      pass++;
    }
    return level;
  }

  private boolean isRetracted;

  /** Decides one package; tells by {@link #isRetracted} whether that did not work out. */
  private int decide(int packageId, boolean isUpdatePass, int before) {
    isRetracted = false;
    int[] updaters = state.specialUpdaters(packageId);
    if (context.engine.isChosen(packageId) && updaters == null
        || isUpdatePass && !state.isUpdatedByItself(packageId)) {
      return before;
    }
    int update = state.updateRule(packageId);
    int rule = update;
    if (rules.length(update) == 0 || !rules.isEnabled(update)) {
      int feature = state.featureRule(packageId);
      rule = rules.length(feature) > 0 ? feature : update;
    }
    if (rules.length(rule) == 0) {
      return before;
    }
    collectUpdates(packageId, rule, updaters);
    int level = before;
    if (!candidates.isEmpty()) {
      level = context.take(candidates, SearchContext.Why.UPDATE, usedRule);
      if (level <= before) {
        isRetracted = true;
        return level;
      }
    }
    if (context.engine.isUndecided(Pool.variable(packageId))
        && !(state.isCleaning() && state.cleanable().get(packageId))) {
      int kept = level;
      level = context.advance(Pool.variable(packageId), SearchContext.Why.KEEP, update);
      isRetracted = level <= kept;
    }
    return level;
  }

  private void collectUpdates(int packageId, int rule, int[] updaters) {
    candidates.clear();
    usedRule = rule;
    boolean isWanted =
        context.engine.isRefused(packageId)
            || state.isUpdated(packageId)
            || rules.first(rule) != Pool.variable(packageId);
    if (state.isNotUpdated(packageId) || !isWanted) {
      return;
    }
    IntLinkedOpenHashSet targets = state.updateTargets(packageId);
    if (updaters != null) {
      collectAdditions(packageId, rule, updaters, targets);
      return;
    }
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      int literal = rules.literal(i);
      if (context.engine.isTrue(literal)) {
        candidates.clear();
        return;
      }
      if (literal > 0 && context.engine.isUndecided(literal)) {
        candidates.add(Pool.packageId(literal));
      }
    }
    if (targets != null) {
      candidates.removeIf(id -> !targets.contains(id));
    }
    if (!state.isUpdated(packageId)) {
      candidates.removeIf(id -> pool.isMultiversion(id) && !pool.haveSameNevra(id, packageId));
    }
  }

  /** The newest version is installed beside the others, if it is not there yet. */
  private void collectAdditions(
      int packageId, int rule, int[] updaters, IntLinkedOpenHashSet targets) {
    if (rules.first(rule) == Pool.variable(packageId) && !context.engine.isRefused(packageId)) {
      candidates.add(packageId);
    }
    for (int other : updaters) {
      if (!context.engine.isRefused(other)) {
        candidates.add(other);
      }
    }
    int count = candidates.size();
    for (int i = 0; i < count; i++) {
      int present = candidates.getInt(i);
      for (int other : updaters) {
        if (pool.isInstalled(present)
            && context.engine.isRefused(other)
            && !pool.isInstalled(other)
            && pool.areIdentical(other, present)) {
          candidates.add(other);
        }
      }
    }
    if (targets != null) {
      candidates.removeIf(id -> !targets.contains(id));
    }
    if (candidates.isEmpty()) {
      return;
    }
    context.policy.choose(candidates);
    int best = candidates.getInt(0);
    candidates.clear();
    if (best != packageId && context.engine.isUndecided(Pool.variable(best))) {
      candidates.add(best);
      usedRule = state.anyRule(packageId);
    }
  }
}
