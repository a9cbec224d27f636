package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy.Option;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSets;

/**
 * Writes the rules of a request, class by class.
 *
 * <p>Package managers write the rules of all packages that could come to matter: of what is wanted,
 * of what that requires, recommends and suggests, and so on. Mostly the rules of what is wanted, of
 * what that requires and of the installed packages that this concerns are enough to begin with, as
 * only conclusions about those packages are asked for; when the search turns to a package beyond
 * them its rules are added, and those of all it requires. That goes well until something would have
 * to be learnt from a contradiction: which of several is met first depends on the order of rules,
 * and then all have to be written.
 */
public final class RuleWriter {
  private final RequestState state;
  private final Pool pool;
  private final RuleBook rules;
  private final PackageRules packageRules;
  private final WeakFormulas formulas;
  private final Hints hints;
  private final CandidatePolicy policy;
  private final PackageReach packages;
  private final ArchRules archRules;
  private final ChoiceRules choiceRules;

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
    /** Those of what is wanted and installed, and of what that requires. */
    REQUIRED,
    /**
     * Those of what is wanted and what that requires, and of installed packages that it concerns.
     */
    TOUCHED
  }

  /**
   * Whose rules are written.
   *
   * @param extent whose at least
   * @param breadth what else can be part of an answer
   * @param leaving installed packages that may leave, so that {@link Extent#TOUCHED} has their
   *     rules and those of what needs them
   */
  public record Scope(Extent extent, Breadth breadth, IntSet leaving) {
    /** All that could matter. */
    public static final Scope EVERYTHING = of(Extent.EVERYTHING, Breadth.NEEDED);

    /**
     * Makes a scope in which everything stays that nothing is known about.
     *
     * @param extent whose rules are written
     * @param breadth what else can be part of an answer
     * @return the scope
     */
    public static Scope of(Extent extent, Breadth breadth) {
      return new Scope(extent, breadth, IntSets.EMPTY_SET);
    }
  }

  private RuleWriter(JobList jobs, Runnable checkpoint) {
    state = new RequestState(jobs);
    pool = state.pool();
    rules = state.rules();
    packageRules = new PackageRules(pool, state.repaired::has);
    formulas = new WeakFormulas(pool, new SplitProvides(state));
    hints = new Hints(pool, formulas);
    policy = new CandidatePolicy(state, hints);
    packages = new PackageReach(state, packageRules, formulas, checkpoint);
    archRules = new ArchRules(state);
    choiceRules = new ChoiceRules(state, policy);
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
   * @return whether neither a policy nor a goal looks at all that could matter
   */
  public static boolean canBeginSmall(JobList jobs) {
    Pool pool = jobs.pool();
    if (pool.has(Option.STRONG_RECOMMENDS) || pool.has(Option.STRICT_REPOSITORY_PRIORITY)) {
      return false;
    }
    for (Job job : jobs.jobs()) {
      if (job.goal() instanceof Goal.WeakenDependencies || job.goal() instanceof Goal.DistroSync) {
        return false;
      }
    }
    return true;
  }

  /**
   * Writes the rules of a request.
   *
   * @param jobs what is asked for
   * @param scope whose rules are written
   * @param checkpoint called now and then; may throw to end the work
   * @return the rules
   * @throws MoreRulesNeeded if more than that has to be looked at
   */
  public static Written write(JobList jobs, Scope scope, Runnable checkpoint) {
    RuleWriter writer = new RuleWriter(jobs, checkpoint);
    writer.writeAll(scope);
    return new Written(
        writer.state,
        writer.policy,
        new WeakWishes(writer.state, writer.formulas, writer.hints, writer.policy, writer.extent()),
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
    if (extent() != Extent.EVERYTHING) {
      rules.openLate(RuleClass.PACKAGE);
      int from = rules.size();
      packages.add(packageIds);
      rules.unify(from);
      rules.openLate(RuleClass.INFERIOR_ARCH);
      int[] written = packages.takeWritten();
      if (archRules.isBetterUnknown(IntArrayList.wrap(written)) || choiceRules.mayBeNeeded(from)) {
        throw new MoreRulesNeeded();
      }
      int first = rules.size();
      archRules.writeMore(written);
      requireNewNames(first);
      requireAllReached(first);
    }
    return state.reached.size() > before;
  }

  /** Rules of one name go together when they are switched off. */
  private void requireNewNames(int from) {
    int first = rules.from(RuleClass.INFERIOR_ARCH);
    int past = rules.to(RuleClass.INFERIOR_ARCH);
    for (int late = from; late < rules.size(); late++) {
      for (int rule = first; rule < past; rule++) {
        if (rules.fact(rule) == rules.fact(late)) {
          throw new MoreRulesNeeded();
        }
      }
    }
  }

  /**
   * Returns whose rules are written: more than what was wanted where that would not do.
   *
   * @return the extent
   */
  public Extent extent() {
    return packages.extent();
  }

  /**
   * Tells whether rules of packages are left out that could come to matter.
   *
   * @return whether some are
   */
  public boolean isPartial() {
    return extent() != Extent.EVERYTHING;
  }

  private void writeAll(Scope scope) {
    state.markInstalled();
    writePackages(scope);
    SyncRules sync = new SyncRules(state);
    sync.mark();
    new InstalledRules(state).write();
    JobRules jobRules = new JobRules(state);
    jobRules.write();
    markFavored();
    archRules.write(packages.takeWritten());
    sync.write();
    new BestRules(state, policy).write(jobRules.hasBestInstall(), jobRules.hasLock());
    new SplitRules(state, policy).write();
    RestrictionRules restrictions = new RestrictionRules(state);
    restrictions.writeBlacklist();
    markExcludedFromWeak();
    restrictions.writeRecommends(packages.recommends());
    restrictions.writePriorities();
    rules.open(RuleClass.CHOICE);
    if (extent() == Extent.EVERYTHING) {
      choiceRules.write();
    } else {
      requireAllReached(rules.from(RuleClass.JOB));
    }
    state.isCleaning |= !state.cleanUpdated.isEmpty();
    rules.seal();
  }

  private void writePackages(Scope scope) {
    packages.write(scope, this::areAllNeeded);
    state.hasBystanders = extent() == Extent.TOUCHED;
    state.leaving = scope.leaving();
    if (pool.has(Option.STRONG_RECOMMENDS)) {
      packages.recommends().forEach(rules::weaken);
    }
  }

  /** Tells whether something that is written depends on all that could matter. */
  private boolean areAllNeeded() {
    return archRules.isBetterUnknown(packages.written()) || choiceRules.mayBeNeeded(0);
  }

  /** What other rules can make the search take must have its rules. */
  private void requireAllReached(int from) {
    for (int rule = from; rule < rules.size(); rule++) {
      boolean isInert = false;
      boolean isAnyUnknown = false;
      for (int i = rules.start(rule); i < rules.past(rule); i++) {
        int literal = rules.literal(i);
        boolean isPackage = Math.abs(literal) > Pool.SYSTEM && literal <= pool.lastVariable();
        boolean isUnknown = isPackage && !isKnown(Pool.packageId(Math.abs(literal)));
        isInert |= isUnknown && literal < 0;
        isAnyUnknown |= isUnknown && literal > 0;
      }
      if (isAnyUnknown && !isInert) {
        throw new MoreRulesNeeded();
      }
    }
  }

  private boolean isKnown(int packageId) {
    return state.reached.get(packageId) || pool.isInstalled(packageId);
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
