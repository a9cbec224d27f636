package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.cleanup.CleanDependencies;
import dev.rpmsolve.core.internal.cleanup.CleanupMistakes;
import dev.rpmsolve.core.internal.cleanup.InstalledSystem;
import dev.rpmsolve.core.internal.cleanup.UnneededPackages;
import dev.rpmsolve.core.internal.cleanup.UserInstalled;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.request.Policy.Option;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.util.function.IntPredicate;

/** Works out which installed packages may go because nothing needs them any more. */
public final class Cleaning {
  private final RequestState state;
  private final Pool pool;
  private final RuleBook rules;
  private InstalledSystem system;
  private final IntLinkedOpenHashSet mistakes = new IntLinkedOpenHashSet();

  Cleaning(RequestState state) {
    this.state = state;
    pool = state.pool();
    rules = state.rules();
  }

  /** Returns what is installed; one pass over all packages when it is first asked for. */
  private InstalledSystem system() {
    if (system == null) {
      Bits excluded = new Bits(pool.universe().packageCount());
      for (int id = 0; id < pool.universe().packageCount(); id++) {
        if (pool.isInstalled(id) ? pool.isDisabled(id) : !pool.isListed(id)) {
          excluded.add(id);
        }
      }
      system =
          new InstalledSystem(
              pool.universe(),
              InstalledSystem.bits(pool.universe(), pool.installed()),
              excluded,
              pool.has(Option.COLORED_NAMES)
                  ? InstalledSystem.Twins.IN_STEP
                  : InstalledSystem.Twins.INDEPENDENT,
              pool.obsoletion());
    }
    return system;
  }

  /** What the jobs whose rules count say about installed packages. */
  private final class Collected {
    private final IntArrayList held = new IntArrayList();
    private final IntArrayList released = new IntArrayList();
    private final IntArrayList leaving = new IntArrayList();
    private final IntArrayList removed = new IntArrayList();
    private final IntArrayList arriving = new IntArrayList();

    private void read(int rule) {
      Job job = state.jobs().get(rules.fact(rule));
      boolean isCleaning = job.has(Modifier.CLEAN_DEPENDENCIES);
      int first = rules.first(rule);
      if (first < 0 && rules.length(rule) == 1) {
        int packageId = Pool.packageId(-first);
        if (-first > Pool.SYSTEM && pool.isInstalled(packageId)) {
          released.add(packageId);
          removed.add(packageId);
          if (isCleaning && job.goal() instanceof Goal.Remove) {
            leaving.add(packageId);
          }
        }
        return;
      }
      IntArrayList candidates = new IntArrayList();
      for (int i = rules.start(rule); i < rules.past(rule); i++) {
        if (rules.literal(i) > Pool.SYSTEM) {
          candidates.add(Pool.packageId(rules.literal(i)));
        }
      }
      arriving.addAll(candidates);
      if (!isCleaning) {
        held.addAll(candidates);
      } else if (first > 0) {
        readReplaced(candidates);
      }
    }

    private void readReplaced(IntArrayList candidates) {
      boolean isAddition =
          candidates.intStream().anyMatch(pool::isMultiversion)
              && !pool.has(Option.INSTALLONLY_OBSOLETES);
      if (!isAddition) {
        int[] replaced = CleanDependencies.replacedByEach(system(), candidates.toIntArray());
        leaving.addElements(leaving.size(), replaced);
        released.addElements(released.size(), replaced);
      }
    }
  }

  private Collected collected() {
    Collected collected = new Collected();
    for (int rule = rules.from(RuleClass.JOB); rule < rules.to(RuleClass.JOB); rule++) {
      if (rules.isEnabled(rule)) {
        collected.read(rule);
      }
    }
    collected.arriving.addElements(collected.arriving.size(), state.announced());
    return collected;
  }

  /**
   * Finds the installed packages that nobody needs, whether they may go or not.
   *
   * @return the packages
   */
  public UnneededPackages unneeded() {
    Collected collected = collected();
    int[] removed = collected.removed.toIntArray();
    Bits user =
        UserInstalled.of(
            system(),
            new UserInstalled.Marks(state.userInstalled(), collected.held.toIntArray(), removed));
    return UnneededPackages.of(
        system(), user, removed, collected.arriving.toIntArray(), mistakes.toIntArray());
  }

  /** Works it out anew, from the jobs whose rules count now. */
  void update() {
    if (!state.isCleaning()) {
      return;
    }
    Collected collected = collected();
    Bits user =
        UserInstalled.of(
            system(),
            new UserInstalled.Marks(
                state.userInstalled(),
                collected.held.toIntArray(),
                collected.released.toIntArray()));
    Bits mayGo =
        CleanDependencies.of(
            system(),
            new CleanDependencies.Departure(
                user,
                collected.leaving.toIntArray(),
                collected.removed.toIntArray(),
                state.cleanUpdated().toIntArray(),
                collected.arriving.toIntArray()));
    mistakes.forEach(mayGo::remove);
    state.setCleanable(mayGo);
  }

  /**
   * Finds what was cleaned away, or not updated well, although it is needed.
   *
   * @param decisions the answer found
   * @param isFulfilled tells whether a rule has a chosen package
   * @return installed packages that must not be cleaned; they are not cleanable from now on
   */
  public int[] findMistakes(Decisions decisions, IntPredicate isFulfilled) {
    Bits present = new Bits(pool.universe().packageCount());
    for (int id = 0; id < pool.universe().packageCount(); id++) {
      if (decisions.isChosen(id)) {
        present.add(id);
      }
    }
    int[] found =
        CleanupMistakes.of(
            system(),
            state.cleanable(),
            new CleanupMistakes.Outcome(
                present,
                id -> rules.length(state.anyRule(id)) == 0 || isFulfilled.test(state.anyRule(id)),
                id -> isAsAsked(id, isFulfilled)));
    for (int installed : found) {
      mistakes.add(installed);
      state.cleanable().remove(installed);
    }
    return found;
  }

  private boolean isAsAsked(int installed, IntPredicate isFulfilled) {
    if (rules.length(state.anyRule(installed)) == 0) {
      return true;
    }
    int update = state.updateRule(installed);
    if (rules.length(update) > 0 && !isFulfilled.test(update)) {
      return false;
    }
    for (int rule = rules.from(RuleClass.BEST); rule < rules.to(RuleClass.BEST); rule++) {
      if (BestRules.updatedBy(rules, rule) == installed && !isFulfilled.test(rule)) {
        return false;
      }
    }
    return true;
  }
}
