package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;

/**
 * Works out what takes part in a distro-sync, and writes that only what belongs to it is taken.
 *
 * <p>Targets are packages that are good to install or keep; involved are all packages of their
 * names and what they obsolete. The fact of a rule is the name.
 */
final class SyncRules {
  private final RequestState state;
  private final Pool pool;
  private final Universe universe;
  private final RuleBook rules;

  SyncRules(RequestState state) {
    this.state = state;
    pool = state.pool();
    universe = pool.universe();
    rules = state.rules();
  }

  /** Marks targets and involved packages; installed ones among them become updated. */
  void mark() {
    for (Job job : state.jobs()) {
      if (job.goal() instanceof Goal.DistroSync) {
        state.hasSync = true;
        state.areOrphansProcessed |= job.kind() == Job.Kind.ALL;
        mark(job);
      }
    }
    if (state.syncInvolved.areAllMarked()) {
      state.updated.markAll();
    } else if (!state.updated.areAllMarked() && state.syncInvolved.hasSingle()) {
      for (int installed : pool.installed()) {
        if (state.syncInvolved.has(installed)) {
          state.updated.mark(installed);
        }
      }
    }
  }

  private void mark(Job job) {
    if (job.kind() == Job.Kind.ALL) {
      state.syncInvolved.markAll();
      for (int id = 0; id < universe.packageCount(); id++) {
        if (!pool.isInstalled(id) && pool.isInstallable(id)) {
          state.syncTargets.add(id);
        }
      }
      if (job.has(Modifier.BEST)) {
        state.bestUpdated.markAll();
      }
      if (job.has(Modifier.CLEAN_DEPENDENCIES)) {
        for (int installed : pool.installed()) {
          state.cleanUpdated.add(installed);
        }
      }
      return;
    }
    boolean isAnyInstalled = false;
    for (int packageId : job.packageIds()) {
      isAnyInstalled |= pool.isInstalled(packageId);
    }
    boolean isTargeted =
        job.has(Modifier.TARGETED) || !isAnyInstalled && !pool.has(Option.NO_AUTO_TARGET);
    for (int packageId : job.packageIds()) {
      if (pool.isInstalled(packageId) || isTargeted && pool.isInstallable(packageId)) {
        add(job, packageId, isTargeted);
      }
    }
  }

  private void add(Job job, int packageId, boolean isTargeted) {
    state.syncInvolved.mark(packageId);
    if (isTargeted) {
      state.syncTargets.add(packageId);
    }
    for (int other : pool.sameName(packageId)) {
      involve(job, other, isTargeted);
      if (!isTargeted && !pool.isInstalled(other)) {
        state.syncTargets.add(other);
      }
    }
    if (pool.isInstalled(packageId)) {
      for (int other : state.candidates().obsoleters(packageId)) {
        if (!pool.isInstalled(other)) {
          state.syncInvolved.mark(other);
          if (!isTargeted) {
            state.syncTargets.add(other);
          }
        }
      }
    } else if (isTargeted) {
      IntTable obsoletes = pool.dependencies(DependencyKind.OBSOLETES);
      for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
        for (int other : pool.obsoleted(obsoletes.value(i), packageId)) {
          involve(job, other, true);
        }
      }
    }
  }

  private void involve(Job job, int packageId, boolean isTargeted) {
    state.syncInvolved.mark(packageId);
    if (!pool.isInstalled(packageId)) {
      return;
    }
    if (isTargeted) {
      for (int other : state.candidates().obsoleters(packageId)) {
        if (!pool.isInstalled(other)) {
          state.syncInvolved.mark(other);
        }
      }
    }
    if (job.has(Modifier.BEST)) {
      state.bestUpdated.mark(packageId);
    }
    if (job.has(Modifier.CLEAN_DEPENDENCIES)) {
      state.cleanUpdated.add(packageId);
    }
  }

  void write() {
    rules.open(RuleClass.SYNC);
    if (!state.syncInvolved.hasAny()) {
      return;
    }
    Bits seen = new Bits(universe.names().size());
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      if (!state.reached.get(packageId) || !seen.add(universe.nameId(packageId))) {
        continue;
      }
      for (int other : pool.sameName(packageId)) {
        if (state.reached.get(other) && state.syncInvolved.has(other)) {
          writeOne(other);
        }
      }
    }
  }

  private void writeOne(int packageId) {
    int name = universe.nameId(packageId);
    if (!pool.isInstalled(packageId)) {
      if (!state.syncTargets.get(packageId)) {
        rules.add(name, -Pool.variable(packageId));
      }
      return;
    }
    if (pool.isDisabled(packageId) || state.syncTargets.get(packageId)) {
      return;
    }
    if (isIdenticalToTarget(packageId) || isOrphan(packageId)) {
      state.syncTargets.add(packageId);
      return;
    }
    int[] updaters = state.specialUpdaters.get(packageId);
    if (updaters == null) {
      rules.add(name, -Pool.variable(packageId));
    } else {
      int[] literals = new int[updaters.length + 1];
      literals[0] = -Pool.variable(packageId);
      for (int i = 0; i < updaters.length; i++) {
        literals[i + 1] = Pool.variable(updaters[i]);
      }
      rules.add(name, literals);
    }
  }

  private boolean isIdenticalToTarget(int installed) {
    for (int other : pool.sameName(installed)) {
      if (state.syncTargets.get(other) && pool.areIdentical(installed, other)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOrphan(int installed) {
    int rule = state.keepRule(installed);
    if (rules.length(rule) == 0) {
      return true;
    }
    if (state.specialUpdaters.containsKey(installed)
        || rules.length(rule) != 1
        || rules.first(rule) != Pool.variable(installed)) {
      return false;
    }
    return rules.length(state.featureRule(installed)) <= 1;
  }
}
