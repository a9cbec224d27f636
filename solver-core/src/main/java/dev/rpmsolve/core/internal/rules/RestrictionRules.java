package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/** Writes what keeps single packages out: the blacklist, disfavor and repository priority. */
final class RestrictionRules {
  private final RequestState state;
  private final Pool pool;
  private final Universe universe;
  private final RuleBook rules;

  RestrictionRules(RequestState state) {
    this.state = state;
    pool = state.pool();
    universe = pool.universe();
    rules = state.rules();
  }

  /** Blacklisted packages; names that are installed and blacklisted are free. */
  void writeBlacklist() {
    rules.open(RuleClass.BLACK);
    IntOpenHashSet installedNames = new IntOpenHashSet();
    for (Job job : state.jobs()) {
      for (int packageId : blacklisted(job)) {
        if (pool.isInstalled(packageId)) {
          installedNames.add(universe.nameId(packageId));
        }
      }
    }
    for (Job job : state.jobs()) {
      for (int packageId : blacklisted(job)) {
        if (!pool.isInstalled(packageId) && !installedNames.contains(universe.nameId(packageId))) {
          rules.add(packageId, -Pool.variable(packageId));
        }
      }
    }
  }

  private static int[] blacklisted(Job job) {
    return job.goal() instanceof Goal.Blacklist ? job.selected() : new int[0];
  }

  /** Copies of strong Recommends without their disfavored candidates. The fact is the original. */
  void writeRecommends(IntArrayList recommends) {
    rules.open(RuleClass.RECOMMENDS);
    if (!state.hasDisfavored) {
      return;
    }
    for (int original : recommends) {
      IntArrayList kept = new IntArrayList();
      boolean hasPositive = false;
      for (int i = rules.start(original); i < rules.past(original); i++) {
        int literal = rules.literal(i);
        if (literal < 0 || state.favor[Pool.packageId(literal)] >= 0) {
          kept.add(literal);
          hasPositive |= literal > 0;
        }
      }
      if (kept.size() < rules.length(original)) {
        rules.disable(original);
        if (hasPositive && kept.size() > 1) {
          rules.weaken(rules.add(original, kept.toIntArray()));
        }
      }
    }
  }

  /** Packages of names that a better repository holds. The fact is the name. */
  void writePriorities() {
    rules.open(RuleClass.PRIORITY);
    if (!pool.has(Option.STRICT_REPOSITORY_PRIORITY)) {
      return;
    }
    Bits seen = new Bits(universe.names().size());
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      int name = universe.nameId(packageId);
      if (!state.reached.get(packageId) || !seen.add(name)) {
        continue;
      }
      int best = Integer.MAX_VALUE;
      for (int other : pool.ofName(name)) {
        best = Math.min(best, pool.priority(other));
      }
      for (int other : pool.ofName(name)) {
        if (state.reached.get(other) && !pool.isInstalled(other) && pool.priority(other) > best) {
          rules.add(name, -Pool.variable(other));
        }
      }
    }
  }
}
