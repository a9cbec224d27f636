package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.WeakWishes;
import dev.rpmsolve.core.request.Policy.Option;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/** Installs what supplements the chosen packages, and what they recommend. */
final class WeakPhase {
  private final SearchContext context;
  private boolean hasChanged;

  WeakPhase(SearchContext context) {
    this.context = context;
  }

  /** Tells whether the last run decided something, so that all has to be looked at again. */
  boolean hasChanged() {
    return hasChanged;
  }

  int run() {
    WeakWishes.Wishes wishes = context.weak.collect();
    IntArrayList all = all(wishes);
    if (context.reach(all)) {
      wishes = context.weak.collect();
      all = all(wishes);
    }
    IntArrayList supplementing = wishes.supplementing();
    int level = context.engine.level();
    hasChanged = !all.isEmpty();
    if (all.isEmpty()) {
      return level;
    }
    if (all.size() == 1) {
      return install(all.getInt(0));
    }
    context.policy.prune(all);
    IntOpenHashSet best = new IntOpenHashSet(all);
    supplementing.removeIf(id -> !best.contains(id));
    if (supplementing.size() > 1) {
      context.policy.order(supplementing);
    }
    int decided = context.engine.trailSize();
    for (int packageId : supplementing) {
      if (!context.engine.isUndecided(Pool.variable(packageId))) {
        continue;
      }
      int before = level;
      level = install(packageId);
      if (level <= before) {
        return level;
      }
    }
    return context.engine.trailSize() < decided ? level : installRecommended(best, decided);
  }

  private static IntArrayList all(WeakWishes.Wishes wishes) {
    IntArrayList all = new IntArrayList(wishes.recommended());
    for (int packageId : wishes.supplementing()) {
      if (!wishes.recommended().contains(packageId)) {
        all.add(packageId);
      }
    }
    return all;
  }

  private int installRecommended(IntOpenHashSet best, int decided) {
    int level = context.engine.level();
    for (int i = 0; i < decided; i++) {
      int literal = context.engine.trailLiteral(i);
      if (literal < 0 || !context.engine.isPackageVariable(literal)) {
        continue;
      }
      int packageId = Pool.packageId(literal);
      if (context.weak.isSettled(packageId)) {
        continue;
      }
      if (context.pool.isInstalled(packageId) && !context.pool.has(Option.WEAK_OF_INSTALLED)) {
        continue;
      }
      for (int dependency : context.weak.recommendations(packageId)) {
        IntArrayList candidates = context.weak.candidates(dependency, best::contains);
        if (candidates.isEmpty()) {
          continue;
        }
        if (candidates.size() > 1) {
          context.policy.choose(candidates);
        }
        if (candidates.size() > 1) {
          context.choices.add(
              new SearchContext.Choice(candidates, level, -1, packageId, dependency));
        }
        int before = level;
        level = install(candidates.getInt(0));
        if (level <= before || context.engine.trailSize() < decided) {
          return level;
        }
      }
    }
    return level;
  }

  private int install(int packageId) {
    return context.advance(Pool.variable(packageId), SearchContext.Why.WEAK, -1);
  }
}
