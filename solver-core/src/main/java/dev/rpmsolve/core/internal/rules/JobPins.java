package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.universe.DependencyKind;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which policies give way to a job, because it names exactly what they would forbid.
 *
 * <p>A lift names a policy and what it is about: an installed package for updates, a name for the
 * policies on names, a package for the blacklist.
 */
final class JobPins {
  private final RequestState state;
  private final Pool pool;
  private final RuleBook rules;

  /** A policy that gives way. */
  enum Policy {
    /** An installed package need not stay. */
    UPDATE,
    /** A lesser architecture of a name is allowed. */
    INFERIOR_ARCH,
    /** A name need not be of the distro-sync. */
    SYNC,
    /** A blacklisted package is allowed. */
    BLACK,
    /** A name may be of a lesser repository. */
    PRIORITY
  }

  /**
   * What gives way.
   *
   * @param policy the policy
   * @param subject an installed package, a package or a name id
   */
  record Lift(Policy policy, int subject) {}

  JobPins(RequestState state) {
    this.state = state;
    pool = state.pool();
    rules = state.rules();
  }

  /** Returns what gives way to a job. */
  Set<Lift> of(Job job) {
    Set<Lift> lifts = new LinkedHashSet<>();
    Goal goal = job.goal();
    if (goal instanceof Goal.Install
        || goal instanceof Goal.Downgrade
        || goal instanceof Goal.Reinstall) {
      ofInstall(job, lifts);
    } else if (goal instanceof Goal.Remove) {
      int[] removed = job.kind() == Job.Kind.ALL ? pool.installed() : job.packageIds();
      for (int packageId : removed) {
        if (pool.isInstalled(packageId)) {
          lifts.add(new Lift(Policy.UPDATE, packageId));
        }
      }
    } else if (goal instanceof Goal.Lock) {
      int[] locked = job.kind() == Job.Kind.ALL ? pool.installed() : job.packageIds();
      for (int packageId : locked) {
        if (pool.isInstalled(packageId)) {
          lifts.add(new Lift(Policy.SYNC, pool.universe().nameId(packageId)));
        }
      }
    }
    return lifts;
  }

  private void ofInstall(Job job, Set<Lift> lifts) {
    if (job.has(Modifier.PIN_ARCH)) {
      for (int packageId : job.selected()) {
        if (hasRuleAgainst(RuleClass.INFERIOR_ARCH, packageId)) {
          lifts.add(new Lift(Policy.INFERIOR_ARCH, pool.universe().nameId(packageId)));
        }
      }
    }
    if (job.has(Modifier.PIN_REPOSITORY)) {
      for (int packageId : job.selected()) {
        int name = pool.universe().nameId(packageId);
        if (rules.from(RuleClass.SYNC) < rules.to(RuleClass.SYNC)) {
          lifts.add(new Lift(Policy.SYNC, name));
        }
        if (rules.from(RuleClass.PRIORITY) < rules.to(RuleClass.PRIORITY)) {
          lifts.add(new Lift(Policy.PRIORITY, name));
        }
      }
    }
    if (job.has(Modifier.PIN_EVR) && rules.from(RuleClass.BLACK) < rules.to(RuleClass.BLACK)) {
      for (int packageId : job.selected()) {
        lifts.add(new Lift(Policy.BLACK, packageId));
      }
    }
    if (hasPin(job) && pool.installed().length > 0) {
      ofReplaced(job, lifts);
    }
  }

  private static boolean hasPin(Job job) {
    return job.has(Modifier.PIN_NAME)
        || job.has(Modifier.PIN_VERSION)
        || job.has(Modifier.PIN_EVR)
        || job.has(Modifier.PIN_ARCH)
        || job.has(Modifier.PIN_VENDOR)
        || job.has(Modifier.PIN_REPOSITORY);
  }

  private boolean hasRuleAgainst(RuleClass ruleClass, int packageId) {
    for (int rule = rules.from(ruleClass); rule < rules.to(ruleClass); rule++) {
      if (rules.first(rule) == -Pool.variable(packageId)) {
        return true;
      }
    }
    return false;
  }

  private void ofReplaced(Job job, Set<Lift> lifts) {
    boolean isAllPinned =
        job.has(Modifier.PIN_EVR) && job.has(Modifier.PIN_ARCH) && job.has(Modifier.PIN_VENDOR);
    int[] candidates = job.selected();
    if (job.kind() == Job.Kind.PACKAGE
        && pool.isInstalled(candidates[0])
        && isAllPinned
        && rules.from(RuleClass.BEST) < rules.to(RuleClass.BEST)) {
      for (int rule = rules.from(RuleClass.BEST); rule < rules.to(RuleClass.BEST); rule++) {
        if (BestRules.updatedBy(rules, rule) == candidates[0]) {
          lifts.add(new Lift(Policy.UPDATE, candidates[0]));
          break;
        }
      }
      return;
    }
    IntLinkedOpenHashSet replaced = null;
    for (int packageId : candidates) {
      if (pool.isInstalled(packageId)
          || pool.isMultiversion(packageId) && !pool.has(Option.INSTALLONLY_OBSOLETES)) {
        return;
      }
    }
    for (int packageId : candidates) {
      IntArrayList obsoleted = obsoletedBy(packageId);
      if (replaced == null) {
        replaced = new IntLinkedOpenHashSet(obsoleted);
      } else {
        replaced.retainAll(obsoleted);
      }
    }
    for (int installed : replaced == null ? new IntLinkedOpenHashSet() : replaced) {
      if (isAllPinned || areAllLegal(job, installed)) {
        lifts.add(new Lift(Policy.UPDATE, installed));
      }
    }
  }

  private boolean areAllLegal(Job job, int installed) {
    UpdateCandidates.Mode mode =
        state.isSyncInvolved(installed) ? UpdateCandidates.Mode.SYNC : UpdateCandidates.Mode.UPDATE;
    for (int packageId : job.selected()) {
      UpdateCandidates.IllegalChanges changes =
          state.candidates().illegal(installed, packageId, mode);
      boolean isDowngrade = changes.downgrade() && !job.has(Modifier.PIN_EVR);
      boolean isArchChange = changes.arch() && !job.has(Modifier.PIN_ARCH);
      boolean isVendorChange = changes.vendor() && !job.has(Modifier.PIN_VENDOR);
      boolean isNameChange = changes.name() && !job.has(Modifier.PIN_NAME);
      if (isDowngrade
          && !isArchChange
          && !isVendorChange
          && !isNameChange
          && job.has(Modifier.PIN_VERSION)
          && pool.differInVersion(installed, packageId)) {
        isDowngrade = false;
      }
      if (isDowngrade || isArchChange || isVendorChange || isNameChange) {
        return false;
      }
    }
    return true;
  }

  /** Lists the installed packages whose place a package would take. */
  private IntArrayList obsoletedBy(int packageId) {
    IntArrayList found = new IntArrayList();
    if (!pool.isMultiversion(packageId)) {
      for (int other : pool.replacedByName(packageId)) {
        if (pool.isInstalled(other) && pool.doNamesMeet(packageId, other)) {
          found.add(other);
        }
      }
    }
    IntTable obsoletes = pool.dependencies(DependencyKind.OBSOLETES);
    for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
      for (int other : pool.obsoleted(obsoletes.value(i), packageId)) {
        if (pool.isInstalled(other)) {
          found.add(other);
        }
      }
    }
    return found;
  }
}
