package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.universe.DependencyKind;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Writes the rules of a request, class by class.
 *
 * <p>Package managers write the rules of all packages that could come to matter: of what is wanted,
 * of what that requires, recommends and suggests, and so on. Where nothing is installed the rules
 * of what is wanted and required are enough to begin with, as only conclusions about those packages
 * are asked for; when the search turns to a package beyond them its rules are added, and those of
 * all it requires. That goes well until something would have to be learnt from a contradiction:
 * which of several is met first depends on the order of rules, and then all have to be written.
 */
public final class RuleWriter {
  private static final int HARD = 0;
  private static final int RECOMMENDED = 1;

  private final RequestState state;
  private final Pool pool;
  private final RuleBook rules;
  private final Runnable checkpoint;
  private final PackageRules packageRules;
  private final WeakFormulas formulas;
  private final Hints hints;
  private final CandidatePolicy policy;
  private final Extent extent;
  private final Breadth breadth;
  private ArchRules archRules;

  /** Which packages can be part of an answer beside those that something asks for. */
  public enum Breadth {
    /** None. */
    NEEDED,
    /** The newest versions of what can be installed in several versions. */
    NEWEST,
    /** All that can be installed. */
    ALL
  }

  /** Whose rules are written. */
  public enum Extent {
    /** Those of all packages that could matter. */
    EVERYTHING,
    /** Those of what is wanted and what that requires. */
    REQUIRED
  }

  private RuleWriter(JobList jobs, Extent extent, Breadth breadth, Runnable checkpoint) {
    this.checkpoint = checkpoint;
    this.extent = extent;
    this.breadth = breadth;
    state = new RequestState(jobs);
    pool = state.pool();
    rules = state.rules();
    packageRules = new PackageRules(pool, state.repaired::has);
    formulas = new WeakFormulas(pool, new SplitProvides(state));
    hints = new Hints(pool, formulas);
    policy = new CandidatePolicy(state, hints);
  }

  /**
   * What was written.
   *
   * @param state the rules and what is known about packages
   * @param policy orders candidates
   * @param weak knows what is recommended and supplemented
   * @param reasons explains rules
   * @param advice lists what an answer recommends
   * @param writer writes more
   */
  public record Written(
      RequestState state,
      CandidatePolicy policy,
      WeakWishes weak,
      RuleReasons reasons,
      Advice advice,
      RuleWriter writer) {}

  /**
   * Tells whether it can do to begin with the rules of what is required.
   *
   * @param jobs what is asked for
   * @return whether nothing is installed, and no policy looks at all that could matter
   */
  public static boolean canBeginSmall(JobList jobs) {
    Pool pool = jobs.pool();
    if (pool.installed().length > 0
        || pool.has(Option.STRONG_RECOMMENDS)
        || pool.has(Option.STRICT_REPOSITORY_PRIORITY)) {
      return false;
    }
    for (Job job : jobs.jobs()) {
      if (job.goal() instanceof Goal.WeakenDependencies) {
        return false;
      }
    }
    return true;
  }

  /**
   * Writes the rules of a request.
   *
   * @param jobs what is asked for
   * @param extent whose rules are written
   * @param breadth what else can be part of an answer
   * @param checkpoint called now and then; may throw to end the work
   * @return the rules
   * @throws MoreRulesNeeded if more than what is required has to be looked at
   */
  public static Written write(JobList jobs, Extent extent, Breadth breadth, Runnable checkpoint) {
    RuleWriter writer = new RuleWriter(jobs, extent, breadth, checkpoint);
    writer.writeAll();
    return new Written(
        writer.state,
        writer.policy,
        new WeakWishes(writer.state, writer.formulas, writer.hints, writer.policy, extent),
        new RuleReasons(writer.state, writer.packageRules),
        new Advice(writer.state, writer.formulas, writer.policy),
        writer);
  }

  /**
   * Adds the rules of packages and of what they require, unless they are written already.
   *
   * @param packageIds the packages
   * @return whether there are new rules
   * @throws MoreRulesNeeded if more than what is required has to be looked at
   */
  public boolean add(IntArrayList packageIds) {
    int before = state.reached.size();
    if (extent == Extent.REQUIRED) {
      rules.openLate(RuleClass.PACKAGE);
      int from = rules.size();
      packageIds.forEach(this::reach);
      rules.unify(from);
      rules.openLate(RuleClass.INFERIOR_ARCH);
      archRules.writeMore(packageRules.takeWritten());
    }
    return state.reached.size() > before;
  }

  private void writeAll() {
    state.markInstalled();
    writePackages();
    SyncRules sync = new SyncRules(state);
    sync.mark();
    new InstalledRules(state).write();
    JobRules jobRules = new JobRules(state);
    jobRules.write();
    markFavored();
    archRules = new ArchRules(state, extent == Extent.REQUIRED);
    archRules.write(packageRules.takeWritten());
    sync.write();
    new BestRules(state, policy).write(jobRules.hasBestInstall(), jobRules.hasLock());
    new SplitRules(state, policy).write();
    RestrictionRules restrictions = new RestrictionRules(state);
    restrictions.writeBlacklist();
    markExcludedFromWeak();
    restrictions.writeRecommends(recommends());
    restrictions.writePriorities();
    new ChoiceRules(state, policy).write();
    state.isCleaning |= !state.cleanUpdated.isEmpty();
    rules.seal();
  }

  private void writePackages() {
    for (int installed : pool.installed()) {
      reach(installed);
    }
    for (int installed : pool.installed()) {
      for (int other : state.candidates().of(installed, UpdateCandidates.Mode.ANY)) {
        reach(other);
      }
    }
    for (Job job : state.jobs()) {
      Goal goal = job.goal();
      if (goal instanceof Goal.Install
          || goal instanceof Goal.Downgrade
          || goal instanceof Goal.Reinstall) {
        for (int packageId : job.selected()) {
          state.installCandidates.add(packageId);
          reach(packageId);
        }
      }
    }
    if (extent == Extent.EVERYTHING) {
      writeWeak();
    }
    writeBroader();
    rules.unify(0);
    if (pool.has(Option.STRONG_RECOMMENDS)) {
      recommends().forEach(rules::weaken);
    }
  }

  private void writeBroader() {
    int reachedBefore = -1;
    while (breadth != Breadth.NEEDED && state.reached.size() > reachedBefore) {
      reachedBefore = state.reached.size();
      for (int packageId = 0; packageId < pool.universe().packageCount(); packageId++) {
        if (pool.isInstallable(packageId) && isBroader(packageId)) {
          reach(packageId);
        }
      }
    }
  }

  private boolean isBroader(int packageId) {
    if (breadth == Breadth.ALL || !pool.isMultiversion(packageId)) {
      return breadth == Breadth.ALL;
    }
    for (int other : pool.sameName(packageId)) {
      if (state.reached.get(other)) {
        return true;
      }
    }
    return false;
  }

  private void reach(int packageId) {
    checkpoint.run();
    packageRules.write(
        packageId,
        state.reached,
        extent == Extent.EVERYTHING,
        (fact, literals) ->
            rules.addOfPackage(
                fact.kind() == PackageFact.Kind.RECOMMENDS ? RECOMMENDED : HARD,
                fact.kind() == PackageFact.Kind.REQUIRES ? fact.dependency() : -1,
                literals));
  }

  private IntArrayList recommends() {
    IntArrayList found = new IntArrayList();
    for (int rule = 0; rule < rules.to(RuleClass.PACKAGE); rule++) {
      if (rules.fact(rule) == RECOMMENDED) {
        found.add(rule);
      }
    }
    return found;
  }

  /** Reaches packages that can come to supplement or enhance what is reached. */
  private void writeWeak() {
    IntTable supplements = pool.dependencies(DependencyKind.SUPPLEMENTS);
    IntTable enhances = pool.dependencies(DependencyKind.ENHANCES);
    boolean isGrown = true;
    while (isGrown) {
      isGrown = false;
      for (int packageId : pool.supplementers()) {
        if (!state.reached.get(packageId)
            && (isAnyPossible(supplements, packageId) || isAnyPossible(enhances, packageId))) {
          reach(packageId);
          isGrown = true;
        }
      }
    }
  }

  private boolean isAnyPossible(IntTable dependencies, int packageId) {
    for (int i = dependencies.start(packageId); i < dependencies.end(packageId); i++) {
      if (formulas.isPossible(dependencies.value(i), state.reached::get)) {
        return true;
      }
    }
    return false;
  }

  private void markFavored() {
    for (int i = 0; i < state.jobs().size(); i++) {
      Job job = state.jobs().get(i);
      boolean isFavor = job.goal() instanceof Goal.Favor;
      if (!isFavor && !(job.goal() instanceof Goal.Disfavor)) {
        continue;
      }
      if (state.favor == null) {
        state.favor = new int[pool.universe().packageCount()];
      }
      for (int packageId : job.packageIds()) {
        state.favor[packageId] = isFavor ? i + 1 : -(i + 1);
        state.hasDisfavored |= !isFavor;
      }
    }
  }

  private void markExcludedFromWeak() {
    for (Job job : state.jobs()) {
      if (job.goal() instanceof Goal.ExcludeFromWeak) {
        for (int packageId : job.packageIds()) {
          state.excludedFromWeak.add(packageId);
        }
      }
    }
  }
}
