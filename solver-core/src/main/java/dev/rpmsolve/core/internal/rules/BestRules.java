package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.request.Policy.Option;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/**
 * Writes that only the best candidates will do, for the goals that say so.
 *
 * <p>The fact of a rule is the installed package that is to be updated, or -1 less the job rule.
 */
final class BestRules {
  private final RequestState state;
  private final Pool pool;
  private final RuleBook rules;
  private final CandidatePolicy policy;
  private Bits locked;

  BestRules(RequestState state, CandidatePolicy policy) {
    this.state = state;
    this.policy = policy;
    pool = state.pool();
    rules = state.rules();
  }

  /** Returns the installed package that a best rule updates, or -1 if it is about a goal. */
  static int updatedBy(RuleBook rules, int rule) {
    return Math.max(rules.fact(rule), -1);
  }

  /** Returns the job rule that a best rule is about, or -1 if it is about an update. */
  static int jobRuleOf(RuleBook rules, int rule) {
    return rules.fact(rule) < 0 ? -1 - rules.fact(rule) : -1;
  }

  void write(boolean hasBestInstall, boolean hasLock) {
    rules.open(RuleClass.BEST);
    if (hasLock) {
      noteLocked();
    }
    if (hasBestInstall) {
      for (int rule = rules.from(RuleClass.JOB); rule < rules.to(RuleClass.JOB); rule++) {
        Job job = state.jobs().get(rules.fact(rule));
        if (job.has(Modifier.BEST) && !(job.goal() instanceof Goal.Remove)) {
          writeInstall(rule, job);
        }
      }
    }
    if (!state.bestUpdated.hasAny()) {
      return;
    }
    for (int installed : pool.installed()) {
      if (state.updated.has(installed) && state.bestUpdated.has(installed)) {
        writeUpdate(installed);
      }
    }
  }

  private void noteLocked() {
    locked = new Bits(pool.universe().packageCount());
    for (int rule = rules.from(RuleClass.JOB); rule < rules.to(RuleClass.JOB); rule++) {
      boolean isLock = state.jobs().get(rules.fact(rule)).goal() instanceof Goal.Lock;
      if (isLock && rules.length(rule) == 1) {
        locked.add(Pool.packageId(Math.abs(rules.first(rule))));
      }
    }
  }

  private void writeInstall(int jobRule, Job job) {
    IntArrayList candidates = new IntArrayList();
    IntArrayList negative = new IntArrayList();
    for (int i = rules.start(jobRule); i < rules.past(jobRule); i++) {
      int literal = rules.literal(i);
      if (literal > Pool.SYSTEM) {
        candidates.add(Pool.packageId(literal));
      } else if (literal < -Pool.SYSTEM) {
        negative.add(literal);
      }
    }
    IntArrayList all = new IntArrayList(candidates);
    candidates.removeIf(this::isHidden);
    if (candidates.isEmpty()) {
      return;
    }
    int before = candidates.size();
    policy.prune(candidates);
    if (candidates.size() == before) {
      return;
    }
    IntLinkedOpenHashSet best = new IntLinkedOpenHashSet(candidates);
    if (locked != null) {
      addLockedAndUnlocked(all, best);
    }
    IntArrayList literals = new IntArrayList(negative);
    for (int packageId : best) {
      literals.add(Pool.variable(packageId));
    }
    int rule = rules.add(-1 - jobRule, literals.toIntArray());
    if (job.has(Modifier.WEAK)) {
      rules.weaken(rule);
    }
  }

  private boolean isHidden(int packageId) {
    return pool.has(Option.EXCLUDED_STAY_VISIBLE)
        && !pool.isInstalled(packageId)
        && pool.isDisabled(packageId);
  }

  /** What is locked may stay, and the best of what is not locked will do too. */
  private void addLockedAndUnlocked(IntArrayList all, IntLinkedOpenHashSet best) {
    IntArrayList unlocked = new IntArrayList();
    for (int i = 0; i < all.size(); i++) {
      int packageId = all.getInt(i);
      if (pool.isInstalled(packageId) && locked.get(packageId)) {
        best.add(packageId);
      }
      if (pool.isInstalled(packageId) || !locked.get(packageId)) {
        unlocked.add(packageId);
      }
    }
    unlocked.removeIf(this::isHidden);
    policy.prune(unlocked);
    best.addAll(unlocked);
  }

  private void writeUpdate(int installed) {
    IntArrayList all = updateCandidates(installed);
    IntLinkedOpenHashSet best = new IntLinkedOpenHashSet(bestOf(installed, all));
    if (best.isEmpty()) {
      return;
    }
    if (locked != null) {
      addLocked(installed, all, best);
    }
    int feature = state.featureRule(installed);
    if (pool.has(Option.BEST_OBEYS_POLICY) && rules.length(feature) > 0) {
      IntArrayList any = positive(feature);
      best.addAll(bestOf(installed, any));
      if (locked != null) {
        any.removeIf(id -> !pool.isInstalled(id) && locked.get(id));
        best.addAll(bestOf(installed, any));
      }
    }
    IntArrayList literals = new IntArrayList(best.size());
    for (int packageId : best) {
      literals.add(Pool.variable(packageId));
    }
    if (!state.removable.has(installed)) {
      rules.add(installed, literals.toIntArray());
      return;
    }
    IntOpenHashSet isBest = new IntOpenHashSet(best);
    for (int packageId : positive(state.anyRule(installed))) {
      if (!isBest.contains(packageId)) {
        rules.add(installed, -Pool.variable(packageId), literals);
      }
    }
  }

  private IntArrayList updateCandidates(int installed) {
    int update = state.updateRule(installed);
    int rule = pool.has(Option.BEST_OBEYS_POLICY) ? update : state.anyRule(installed);
    int[] updaters = state.specialUpdaters.get(installed);
    if (updaters == null || rule != update) {
      return positive(rule);
    }
    IntArrayList all = new IntArrayList();
    if (rules.first(rule) == Pool.variable(installed)) {
      all.add(installed);
    }
    all.addElements(all.size(), updaters);
    return all;
  }

  private void addLocked(int installed, IntArrayList all, IntLinkedOpenHashSet best) {
    IntLinkedOpenHashSet candidates = new IntLinkedOpenHashSet(all);
    if (locked.get(installed)) {
      candidates.add(installed);
    }
    IntArrayList unlocked = new IntArrayList();
    for (int packageId : candidates) {
      if (pool.isInstalled(packageId) && locked.get(packageId)) {
        best.add(packageId);
      }
      if (pool.isInstalled(packageId) || !locked.get(packageId)) {
        unlocked.add(packageId);
      }
    }
    best.addAll(bestOf(installed, unlocked));
  }

  private IntArrayList bestOf(int installed, IntArrayList all) {
    IntArrayList best = new IntArrayList(all);
    IntLinkedOpenHashSet targets = state.updateTargets.get(installed);
    if (targets != null) {
      best.removeIf(id -> !targets.contains(id));
    }
    if (state.syncInvolved.hasSingle(installed)) {
      best.removeIf(id -> !state.syncTargets.get(id));
    }
    policy.prune(best);
    return best;
  }

  private IntArrayList positive(int rule) {
    IntArrayList found = new IntArrayList();
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      if (rules.literal(i) > 0) {
        found.add(Pool.packageId(rules.literal(i)));
      }
    }
    return found;
  }
}
