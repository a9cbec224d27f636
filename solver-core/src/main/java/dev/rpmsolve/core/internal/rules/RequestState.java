package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.universe.DependencyKind;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the jobs of a request say about single packages, and what its rules have found out.
 *
 * <p>Filled while rules are written, read while they are solved; not thread-safe.
 */
public final class RequestState {
  private final JobList jobList;
  private final Pool pool;
  private final RuleBook rules = new RuleBook();
  private final UpdateCandidates candidates;
  private final Int2IntOpenHashMap installedIndex;

  final Bits reached;
  final Bits installCandidates;
  final PackageMarks repaired;
  final PackageMarks updated;
  final PackageMarks bestUpdated;
  final PackageMarks dropOrphaned;
  final PackageMarks removable;
  final PackageMarks syncInvolved;
  final Bits syncTargets;
  final Bits notUpdated;
  final Bits excludedFromWeak;
  private Bits cleanable;
  final Int2ObjectOpenHashMap<IntLinkedOpenHashSet> updateTargets = new Int2ObjectOpenHashMap<>();
  final Int2ObjectOpenHashMap<int[]> specialUpdaters = new Int2ObjectOpenHashMap<>();
  final IntLinkedOpenHashSet cleanUpdated = new IntLinkedOpenHashSet();
  final IntArrayList orphaned = new IntArrayList();
  final IntLinkedOpenHashSet brokenOrphanRules = new IntLinkedOpenHashSet();
  boolean hasSync;
  boolean areOrphansProcessed;
  boolean isCleaning;
  int[] favor;
  boolean hasDisfavored;
  boolean hasBystanders;
  IntSet leaving = IntSets.EMPTY_SET;

  /**
   * Starts on a request.
   *
   * @param jobList its jobs
   */
  RequestState(JobList jobList) {
    this.jobList = jobList;
    pool = jobList.pool();
    int count = pool.universe().packageCount();
    candidates = new UpdateCandidates(pool);
    installedIndex = new Int2IntOpenHashMap(pool.installed().length);
    installedIndex.defaultReturnValue(-1);
    for (int i = 0; i < pool.installed().length; i++) {
      installedIndex.put(pool.installed()[i], i);
    }
    reached = new Bits(count);
    installCandidates = new Bits(count);
    repaired = new PackageMarks(count);
    updated = new PackageMarks(count);
    bestUpdated = new PackageMarks(count);
    dropOrphaned = new PackageMarks(count);
    removable = new PackageMarks(count);
    syncInvolved = new PackageMarks(count);
    syncTargets = new Bits(count);
    notUpdated = new Bits(count);
    excludedFromWeak = new Bits(count);
    cleanable = new Bits(count);
    if (pool.has(Option.ALLOW_ERASING)) {
      removable.markAll();
    }
  }

  /**
   * Returns the packages.
   *
   * @return the pool
   */
  public Pool pool() {
    return pool;
  }

  /** Returns the rules of packages that are known from earlier requests. */
  KeptRules keptRules() {
    return jobList.keptRules();
  }

  /**
   * Returns the jobs.
   *
   * @return in the order of the goals
   */
  public List<Job> jobs() {
    return jobList.jobs();
  }

  /**
   * Returns the packages whose rules are written.
   *
   * @return a set, not to be written to; installed packages are in it
   */
  public Bits reachedPackages() {
    return reached;
  }

  /**
   * Tells whether the rules of a package are written.
   *
   * @param packageId a package id
   * @return whether it can be part of an answer
   */
  public boolean isReached(int packageId) {
    return reached.get(packageId);
  }

  /**
   * Tells whether there are installed packages whose rules are not written.
   *
   * @return whether there are some
   */
  public boolean hasBystanders() {
    return hasBystanders;
  }

  /**
   * Tells whether an installed package may leave although there are bystanders: whether the rules
   * of what needs it are written.
   *
   * @param installed an installed package
   * @return whether it was announced
   */
  public boolean mayLeave(int installed) {
    return leaving.contains(installed);
  }

  /**
   * Counts the packages whose rules are written.
   *
   * @return how many there are, installed ones among them
   */
  public int reachedCount() {
    return reached.size();
  }

  /**
   * Returns the rules.
   *
   * @return the book
   */
  public RuleBook rules() {
    return rules;
  }

  /**
   * Returns the finder of replacements.
   *
   * @return the finder
   */
  public UpdateCandidates candidates() {
    return candidates;
  }

  /**
   * Returns the feature rule of an installed package.
   *
   * @param installed an installed package
   * @return a rule
   */
  public int featureRule(int installed) {
    return rules.from(RuleClass.FEATURE) + installedIndex.get(installed);
  }

  /**
   * Returns the update rule of an installed package.
   *
   * @param installed an installed package
   * @return a rule
   */
  public int updateRule(int installed) {
    return rules.from(RuleClass.UPDATE) + installedIndex.get(installed);
  }

  /**
   * Returns the update rule, or the feature rule where it is a placeholder.
   *
   * @param installed an installed package
   * @return a rule
   */
  public int keepRule(int installed) {
    int rule = updateRule(installed);
    return rules.length(rule) == 0 ? featureRule(installed) : rule;
  }

  /**
   * Returns the feature rule, or the update rule where both are the same.
   *
   * @param installed an installed package
   * @return a rule
   */
  public int anyRule(int installed) {
    int rule = featureRule(installed);
    return rules.length(rule) == 0 ? updateRule(installed) : rule;
  }

  /**
   * Returns the installed package of a feature or update rule.
   *
   * @param rule a rule
   * @return a package id
   */
  public int installedOf(int rule) {
    RuleClass ruleClass = rules.is(rule, RuleClass.UPDATE) ? RuleClass.UPDATE : RuleClass.FEATURE;
    return pool.installed()[rule - rules.from(ruleClass)];
  }

  /**
   * Tells whether an installed package is to become as new as possible.
   *
   * @param installed an installed package
   * @return whether a job updates it
   */
  public boolean isUpdated(int installed) {
    return updated.has(installed);
  }

  /**
   * Tells whether a package takes part in a distro-sync.
   *
   * @param packageId a package id
   * @return whether it does
   */
  boolean isSyncInvolved(int packageId) {
    return syncInvolved.has(packageId);
  }

  /**
   * Tells whether an installed package that no repository holds is to go.
   *
   * @param installed an installed package
   * @return whether a job drops it
   */
  public boolean isOrphanDropped(int installed) {
    return dropOrphaned.has(installed);
  }

  /** Tells whether an installed package may stay in a distro-sync. */
  boolean maySyncKeep(int installed) {
    if (syncTargets.get(installed)) {
      return true;
    }
    for (int other : pool.sameName(installed)) {
      boolean isGood = syncTargets.size() > 0 ? syncTargets.get(other) : !pool.isInstalled(other);
      if (isGood && pool.areIdentical(installed, other)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether an installed package is not to be kept or replaced, as it is to go.
   *
   * @param installed an installed package
   * @return whether its update rule gave way to a job
   */
  public boolean isNotUpdated(int installed) {
    return notUpdated.get(installed);
  }

  /**
   * Tells whether all installed packages are to become as new as possible.
   *
   * @return whether a job updates them all
   */
  public boolean isAllUpdated() {
    return updated.areAllMarked();
  }

  /**
   * Tells whether some installed packages are to become as new as possible.
   *
   * @return whether a job updates single ones
   */
  public boolean isSomeUpdated() {
    return updated.hasSingle();
  }

  /**
   * Tells whether a job updates a package by itself, and not all packages together.
   *
   * @param installed an installed package
   * @return whether a job updates it
   */
  public boolean isUpdatedByItself(int installed) {
    return updated.hasSingle(installed);
  }

  /**
   * Returns what installed packages are to be updated to.
   *
   * @param installed an installed package
   * @return package ids, or null if that is open
   */
  public IntLinkedOpenHashSet updateTargets(int installed) {
    return updateTargets.get(installed);
  }

  /**
   * Returns the newer versions to install beside a package.
   *
   * @param installed an installed package
   * @return package ids, or null if there are none
   */
  public int[] specialUpdaters(int installed) {
    return specialUpdaters.get(installed);
  }

  /**
   * Tells whether an installed package may be removed to reach a goal.
   *
   * @param installed an installed package
   * @return whether a job or the policy allows it
   */
  public boolean isRemovable(int installed) {
    return removable.has(installed);
  }

  /**
   * Tells whether any installed package may be removed to reach a goal.
   *
   * @return whether a job or the policy allows it
   */
  public boolean isAnyRemovable() {
    return removable.hasAny();
  }

  /**
   * Returns the installed packages that no repository holds.
   *
   * @return package ids
   */
  public IntArrayList orphaned() {
    return orphaned;
  }

  /**
   * Returns the rules that were switched off because they are about orphans.
   *
   * @return rules
   */
  public IntLinkedOpenHashSet brokenOrphanRules() {
    return brokenOrphanRules;
  }

  /**
   * Returns the installed packages that may go because nothing needs them any more.
   *
   * @return a set that the cleaning fills
   */
  public Bits cleanable() {
    return cleanable;
  }

  void setCleanable(Bits packages) {
    cleanable = packages;
  }

  /** Returns the packages that the user asked for, as goals say. */
  int[] userInstalled() {
    IntArrayList found = new IntArrayList();
    for (Job job : jobs()) {
      if (job.goal() instanceof Goal.UserInstalled) {
        if (job.kind() == Job.Kind.ALL) {
          return pool.installed();
        }
        found.addElements(found.size(), job.packageIds());
      }
    }
    return found.toIntArray();
  }

  /** Returns the packages that goals name one by one as asked for although they are not there. */
  int[] announced() {
    return jobs().stream()
        .filter(job -> job.goal() instanceof Goal.UserInstalled && job.kind() == Job.Kind.PACKAGE)
        .flatMapToInt(job -> IntStream.of(job.packageIds()))
        .filter(packageId -> !pool.isInstalled(packageId))
        .toArray();
  }

  /**
   * Tells whether what only removed or replaced packages needed goes too.
   *
   * @return whether a job cleans dependencies
   */
  public boolean isCleaning() {
    return isCleaning;
  }

  /**
   * Returns the updated packages whose dependencies are cleaned.
   *
   * @return package ids; may be added to
   */
  public IntLinkedOpenHashSet cleanUpdated() {
    return cleanUpdated;
  }

  /**
   * Returns how much a package is favored.
   *
   * @param packageId a package id
   * @return positive if it is, negative if it is disfavored; a later goal outdoes an earlier one
   */
  public int favor(int packageId) {
    return favor == null ? 0 : favor[packageId];
  }

  /** Marks what the jobs say about installed packages. */
  void markInstalled() {
    for (Job job : jobs()) {
      Goal goal = job.goal();
      if (goal instanceof Goal.Verify) {
        markInstalled(job, repaired);
      } else if (goal instanceof Goal.DropOrphaned) {
        markInstalled(job, dropOrphaned);
      } else if (goal instanceof Goal.AllowRemoval) {
        markInstalled(job, removable);
      } else if (goal instanceof Goal.Upgrade) {
        markUpdate(job);
      }
    }
    for (int target : updateTargets.keySet()) {
      updated.mark(target);
    }
  }

  private void markInstalled(Job job, PackageMarks marks) {
    if (job.kind() == Job.Kind.ALL) {
      marks.markAll();
    }
    for (int packageId : job.packageIds()) {
      if (pool.isInstalled(packageId)) {
        marks.mark(packageId);
      }
    }
  }

  private void markUpdate(Job job) {
    if (job.kind() == Job.Kind.ALL) {
      markAllUpdated(job);
      return;
    }
    boolean isTargeted = job.has(Modifier.TARGETED);
    if (!isTargeted) {
      boolean isAnyInstalled = false;
      for (int packageId : job.packageIds()) {
        if (pool.isInstalled(packageId)) {
          isAnyInstalled = true;
          updated.mark(packageId);
          markBestAndClean(job, packageId);
        }
      }
      if (isAnyInstalled || pool.has(Option.NO_AUTO_TARGET)) {
        return;
      }
    }
    for (int packageId : job.packageIds()) {
      addUpdateTarget(job, packageId);
    }
  }

  private void markAllUpdated(Job job) {
    updated.markAll();
    if (job.has(Modifier.BEST)) {
      bestUpdated.markAll();
    }
    if (job.has(Modifier.CLEAN_DEPENDENCIES)) {
      for (int installed : pool.installed()) {
        cleanUpdated.add(installed);
      }
    }
  }

  private void markBestAndClean(Job job, int installed) {
    if (job.has(Modifier.BEST)) {
      bestUpdated.mark(installed);
    }
    if (job.has(Modifier.CLEAN_DEPENDENCIES)) {
      cleanUpdated.add(installed);
    }
  }

  private void addUpdateTarget(Job job, int target) {
    if (pool.isInstalled(target)) {
      target(target, target);
      for (int other : pool.sameName(target)) {
        if (pool.isInstalled(other) && other != target && pool.doNamesMeet(target, other)) {
          target(other, target);
        }
      }
      return;
    }
    int identical = -1;
    IntArrayList replaced = new IntArrayList();
    for (int other : pool.sameName(target)) {
      if (pool.isInstalled(other) && pool.doNamesMeet(target, other)) {
        replaced.add(other);
        identical = pool.areIdentical(target, other) ? other : identical;
      }
    }
    IntTable obsoletes = pool.dependencies(DependencyKind.OBSOLETES);
    for (int i = obsoletes.start(target); i < obsoletes.end(target); i++) {
      for (int other : pool.obsoleted(obsoletes.value(i), target)) {
        if (pool.isInstalled(other) && !pool.haveSameName(other, target)) {
          replaced.add(other);
        }
      }
    }
    for (int other : replaced) {
      markBestAndClean(job, other);
      target(other, target);
      if (identical >= 0) {
        target(other, identical);
      }
    }
  }

  private void target(int installed, int target) {
    updateTargets.computeIfAbsent(installed, key -> new IntLinkedOpenHashSet()).add(target);
  }
}
