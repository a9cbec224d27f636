package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RuleBook;
import dev.rpmsolve.core.internal.rules.RuleClass;
import dev.rpmsolve.core.request.Policy.Option;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;

/**
 * Searches as a package manager would.
 *
 * <p>In this order: what follows from the rules without a choice; the goals; installed packages to
 * update and to keep; what the chosen packages require; weak dependencies; orphans. A conflict
 * teaches a clause and takes decisions back; then the phases start over where they were. At last,
 * choices are taken back that turn out to have been superfluous.
 */
final class RuleSearch {
  private final SearchContext context;
  private final RuleEngine engine;
  private final Pool pool;
  private final RuleBook rules;
  private final JobPhase jobPhase;
  private final InstalledPhase installedPhase;
  private final DependencyPhase dependencyPhase;
  private final WeakPhase weakPhase;
  private final CleaningPhase cleaningPhase;
  private boolean isRerun;

  RuleSearch(SearchContext context) {
    this.context = context;
    engine = context.engine;
    pool = context.pool;
    rules = context.rules;
    jobPhase = new JobPhase(context);
    installedPhase = new InstalledPhase(context);
    dependencyPhase = new DependencyPhase(context);
    weakPhase = new WeakPhase(context);
    cleaningPhase = new CleaningPhase(context);
  }

  /**
   * Searches until all is decided.
   *
   * @param areProblemsDisabled whether the search goes on without what caused a problem
   * @param areWeakInstalled whether weak dependencies are installed
   * @return whether an answer was found
   */
  boolean run(boolean areProblemsDisabled, boolean areWeakInstalled) {
    context.areProblemsDisabled = areProblemsDisabled;
    context.areInstalledUndecided = false;
    installedPhase.rewind();
    context.reset();
    int level = SearchContext.RESTART;
    int systemLevel = 1;
    while (level != SearchContext.HOPELESS) {
      if (level <= 0) {
        level = start();
        if (level <= 0) {
          continue;
        }
        systemLevel = level + 1;
      }
      if (level < systemLevel) {
        int before = level;
        level = decideRoots(level);
        if (level < before) {
          continue;
        }
        systemLevel = level + 1;
      }
      int before = level;
      level = dependencyPhase.run(false);
      if (level < before) {
        continue;
      }
      isRerun = false;
      level = decideRest(level, areWeakInstalled);
      if (isRerun) {
        continue;
      }
      level = minimize(level);
      if (!isRerun) {
        return true;
      }
    }
    return false;
  }

  private int start() {
    context.reset();
    dependencyPhase.rewind();
    if (context.contradictions.settleAssertions(context.areProblemsDisabled)
        == SearchContext.HOPELESS) {
      return SearchContext.HOPELESS;
    }
    return engine.start() ? 1 : context.contradictions.settle(context.areProblemsDisabled);
  }

  /** Decides goals and installed packages. */
  private int decideRoots(int from) {
    int level = from;
    boolean hasInstalled = pool.installed().length > 0;
    boolean isInstalledFirst = pool.has(Option.FOCUS_INSTALLED);
    if (!isInstalledFirst) {
      context.areInstalledUndecided = hasInstalled;
      level = jobPhase.run();
      if (level >= from && hasInstalled && hasFocus()) {
        int before = level;
        level = dependencyPhase.run(true);
        level = level < before ? Math.min(level, from - 1) : level;
      }
      context.areInstalledUndecided = false;
      if (level < from) {
        return level;
      }
    }
    if (hasInstalled) {
      int before = level;
      int decided = engine.trailSize();
      int chosen = context.choices.size();
      level = installedPhase.run();
      if (level < before) {
        return Math.min(level, from - 1);
      }
      context.requireBystanders(decided, chosen);
    }
    if (isInstalledFirst) {
      int before = level;
      level = jobPhase.run();
      if (level < before) {
        return Math.min(level, from - 1);
      }
    }
    return level;
  }

  private boolean hasFocus() {
    return pool.has(Option.FOCUS_BEST) || pool.has(Option.FOCUS_NEW);
  }

  private int decideRest(int from, boolean areWeakInstalled) {
    int level = from;
    if (context.state.isCleaning()) {
      level = cleaningPhase.run();
      isRerun = cleaningPhase.hasChanged();
    }
    if (!isRerun && areWeakInstalled) {
      level = weakPhase.run();
      isRerun = weakPhase.hasChanged();
    }
    if (!isRerun && pool.installed().length > 0) {
      level = decideOrphans(level);
    }
    if (!isRerun) {
      level = refuseUndecided(level);
    }
    if (!isRerun && context.state.isCleaning() && cleaningPhase.hasMistakes()) {
      return startOver();
    }
    return !isRerun && hasNeedlessChoiceRule() ? startOver() : level;
  }

  private int startOver() {
    context.reset();
    isRerun = true;
    return SearchContext.RESTART;
  }

  private int decideOrphans(int from) {
    int level = from;
    IntArrayList orphans = context.state.orphaned();
    boolean hasKept = false;
    for (int orphan : orphans) {
      if (!engine.isUndecided(Pool.variable(orphan)) || context.state.isOrphanDropped(orphan)) {
        continue;
      }
      int before = level;
      level = context.advance(Pool.variable(orphan), SearchContext.Why.ORPHAN, -1);
      hasKept = true;
      if (level < before) {
        break;
      }
    }
    if (hasKept) {
      isRerun = true;
      return level;
    }
    for (int orphan : orphans) {
      if (engine.isUndecided(Pool.variable(orphan))) {
        int before = level;
        level = context.advance(-Pool.variable(orphan), SearchContext.Why.ORPHAN, -1);
        if (level < before) {
          isRerun = true;
          return level;
        }
      }
    }
    return context.state.brokenOrphanRules().isEmpty() ? level : mendBroken(level);
  }

  /** Installs what orphans still require, where that is possible. */
  private int mendBroken(int from) {
    IntLinkedOpenHashSet wanted = new IntLinkedOpenHashSet();
    for (int rule : context.state.brokenOrphanRules()) {
      collectBroken(rule, wanted);
    }
    if (wanted.isEmpty()) {
      return from;
    }
    IntArrayList candidates = new IntArrayList(wanted);
    context.policy.choose(candidates);
    int level = from;
    for (int packageId : candidates) {
      if (!engine.isUndecided(Pool.variable(packageId))) {
        continue;
      }
      int before = level;
      level = context.advance(Pool.variable(packageId), SearchContext.Why.ORPHAN, -1);
      if (level < before) {
        break;
      }
    }
    isRerun = true;
    return level;
  }

  private void collectBroken(int rule, IntLinkedOpenHashSet wanted) {
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      int literal = rules.literal(i);
      if (literal < 0
          ? !engine.isTrue(-literal)
          : engine.isTrue(literal) && !pool.isInstalled(Pool.packageId(literal))) {
        return;
      }
    }
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      int literal = rules.literal(i);
      if (literal > 0
          && engine.isUndecided(literal)
          && engine.isPackageVariable(literal)
          && !pool.isInstalled(Pool.packageId(literal))) {
        wanted.add(Pool.packageId(literal));
      }
    }
  }

  /** Installed packages that nothing decided go. */
  private int refuseUndecided(int from) {
    int level = from;
    for (int installed : pool.installed()) {
      if (!engine.isUndecided(Pool.variable(installed))) {
        continue;
      }
      int before = level;
      level = context.advance(-Pool.variable(installed), SearchContext.Why.CLEAN, -1);
      if (level < before) {
        isRerun = true;
        return level;
      }
    }
    return level;
  }

  /** A choice rule whose original is fulfilled by something else was not needed. */
  private boolean hasNeedlessChoiceRule() {
    boolean hasDisabled = false;
    for (int rule = rules.from(RuleClass.CHOICE); rule < rules.to(RuleClass.CHOICE); rule++) {
      int original = rules.fact(rule);
      if (!rules.isEnabled(rule) || !rules.isEnabled(original)) {
        continue;
      }
      for (int i = rules.start(original); i < rules.past(original); i++) {
        int literal = rules.literal(i);
        if (literal > 0 && engine.isTrue(literal) && !contains(rule, literal)) {
          context.switches.disableChoice(rule);
          hasDisabled = true;
          break;
        }
      }
    }
    return hasDisabled;
  }

  private boolean contains(int rule, int literal) {
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      if (rules.literal(i) == literal) {
        return true;
      }
    }
    return false;
  }

  /**
   * Goes back to the earliest choice that has another candidate which is installed anyway, or which
   * is recommended while the one taken is not.
   */
  private int minimize(int level) {
    isRerun = false;
    SearchContext.Choice found = null;
    int foundIndex = -1;
    for (int at = context.choices.size() - 1; at >= 0; at--) {
      SearchContext.Choice choice = context.choices.get(at);
      int index = betterCandidate(choice);
      if (index >= 0) {
        found = choice;
        foundIndex = index;
      }
    }
    if (found == null) {
      return level;
    }
    isRerun = true;
    return context.takeOther(found, foundIndex);
  }

  private int betterCandidate(SearchContext.Choice choice) {
    int wanted = -1;
    for (int i = 0; i < choice.packageIds.length; i++) {
      int packageId = choice.packageIds[i];
      if (choice.isTried[i]) {
        continue;
      }
      if (engine.value(Pool.variable(packageId)) > choice.level) {
        return i;
      }
      if (wanted < 0 && context.state.favor(packageId) >= 0 && context.weak.isWanted(packageId)) {
        wanted = i;
      }
    }
    return wanted >= 0 && isTakenUnwanted(choice, choice.packageIds[wanted]) ? wanted : -1;
  }

  private boolean isTakenUnwanted(SearchContext.Choice choice, int wanted) {
    for (int i = 0; i < choice.packageIds.length; i++) {
      int packageId = choice.packageIds[i];
      if (choice.isTried[i]
          && engine.value(Pool.variable(packageId)) == choice.level + 1
          && context.state.favor(packageId) <= context.state.favor(wanted)
          && !context.weak.isWanted(packageId)) {
        return true;
      }
    }
    return false;
  }
}
