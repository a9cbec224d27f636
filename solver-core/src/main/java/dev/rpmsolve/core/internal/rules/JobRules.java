package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.request.Selection;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/** Writes what the goals ask for. The fact of a rule is the number of its job. */
final class JobRules {
  private final RequestState state;
  private final Pool pool;
  private final RuleBook rules;
  private boolean hasLock;
  private boolean hasBestInstall;

  JobRules(RequestState state) {
    this.state = state;
    pool = state.pool();
    rules = state.rules();
  }

  void write() {
    rules.open(RuleClass.JOB);
    for (int i = 0; i < state.jobs().size(); i++) {
      Job job = state.jobs().get(i);
      int before = rules.size();
      if (isInVain(job)) {
        rules.add(i, -Pool.SYSTEM);
      } else if (job.goal() instanceof Goal.Install
          || job.goal() instanceof Goal.Downgrade
          || job.goal() instanceof Goal.Reinstall) {
        writeInstall(i, job);
      } else if (job.goal() instanceof Goal.Remove) {
        writeRemove(i, job);
      } else if (job.goal() instanceof Goal.Lock) {
        writeLock(i, job);
        hasLock |= rules.size() > before;
      } else if (job.goal() instanceof Goal.WeakenDependencies) {
        weaken(job);
      }
      for (int rule = before; job.has(Modifier.WEAK) && rule < rules.size(); rule++) {
        rules.weaken(rule);
      }
    }
  }

  /** A spec is there to name something. */
  private static boolean isInVain(Job job) {
    return job.goal().selection() instanceof Selection.Spec
        && job.kind() == Job.Kind.NAME
        && job.packageIds().length == 0
        && (job.goal() instanceof Goal.Remove
            || job.goal() instanceof Goal.Upgrade
            || job.goal() instanceof Goal.DistroSync);
  }

  /** Tells whether some rule locks packages. */
  boolean hasLock() {
    return hasLock;
  }

  /** Tells whether some installation wants only the best. */
  boolean hasBestInstall() {
    return hasBestInstall;
  }

  private void writeInstall(int number, Job job) {
    state.isCleaning |= job.has(Modifier.CLEAN_DEPENDENCIES) && pool.installed().length > 0;
    if (job.formula() != null) {
      for (int[] clause : job.formula()) {
        rules.add(number, clause.length == 0 ? new int[] {-Pool.SYSTEM} : clause);
      }
      hasBestInstall |= job.has(Modifier.BEST);
      return;
    }
    int[] candidates = job.selected();
    if (candidates.length == 0 && job.kind() == Job.Kind.ONE_OF) {
      return;
    }
    int[] literals = new int[candidates.length];
    for (int i = 0; i < literals.length; i++) {
      literals[i] = Pool.variable(candidates[i]);
    }
    if (job.isProvidedBySystem()) {
      literals = new int[] {Pool.SYSTEM};
    }
    rules.add(number, literals.length == 0 ? new int[] {-Pool.SYSTEM} : literals);
    hasBestInstall |= job.has(Modifier.BEST);
  }

  private void writeRemove(int number, Job job) {
    state.isCleaning |= job.has(Modifier.CLEAN_DEPENDENCIES) && pool.installed().length > 0;
    if (job.kind() == Job.Kind.ALL) {
      for (int id = 0; id < pool.universe().packageCount(); id++) {
        rules.add(number, -Pool.variable(id));
      }
      return;
    }
    if (job.formula() != null) {
      for (int[] clause : job.formula()) {
        rules.add(number, clause.length == 0 ? new int[] {-Pool.SYSTEM} : clause);
      }
      return;
    }
    int installed = -1;
    int installedCount = 0;
    IntOpenHashSet removed = new IntOpenHashSet();
    for (int packageId : job.packageIds()) {
      if (pool.isInstalled(packageId)) {
        installedCount++;
        installed = packageId;
      }
      rules.add(number, -Pool.variable(packageId));
      removed.add(packageId);
    }
    if (installedCount == 1 && job.namesOneVersion()) {
      removeReplacements(number, installed, removed);
    }
  }

  /** Other versions of the one package to go must not take its place. */
  private void removeReplacements(int number, int installed, IntOpenHashSet removed) {
    for (int other : pool.sameName(installed)) {
      if (!pool.isInstalled(other)
          && !state.installCandidates.get(other)
          && pool.doNamesMeet(installed, other)
          && removed.add(other)) {
        rules.add(number, -Pool.variable(other));
      }
    }
  }

  private void writeLock(int number, Job job) {
    if (job.kind() == Job.Kind.ALL) {
      for (int id = 0; id < pool.universe().packageCount(); id++) {
        lock(number, id);
      }
    }
    for (int packageId : job.packageIds()) {
      lock(number, packageId);
    }
  }

  private void lock(int number, int packageId) {
    int variable = Pool.variable(packageId);
    rules.add(number, pool.isInstalled(packageId) ? variable : -variable);
  }

  private void weaken(Job job) {
    if (job.kind() != Job.Kind.PACKAGE || isForbidden(job.packageIds()[0])) {
      return;
    }
    int owner = -Pool.variable(job.packageIds()[0]);
    IntArrayList weakened = new IntArrayList();
    for (int rule = 0; rule < rules.to(RuleClass.PACKAGE); rule++) {
      if (rules.first(rule) == owner && !(rules.length(rule) == 2 && rules.second(rule) < 0)) {
        weakened.add(rule);
      }
    }
    weakened.forEach(rules::weaken);
  }

  /** What is excluded, or made for another machine, stays out whatever becomes of its needs. */
  private boolean isForbidden(int packageId) {
    if (pool.isInstalled(packageId)) {
      return false;
    }
    return pool.isSource(packageId) ? pool.isDisabled(packageId) : !pool.isInstallable(packageId);
  }
}
