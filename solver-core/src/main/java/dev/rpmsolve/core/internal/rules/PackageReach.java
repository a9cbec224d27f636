package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.rules.RuleWriter.Breadth;
import dev.rpmsolve.core.internal.rules.RuleWriter.Extent;
import dev.rpmsolve.core.internal.rules.RuleWriter.Scope;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.universe.DependencyKind;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.function.BooleanSupplier;

/**
 * Decides whose rules are written, and writes the rules of packages.
 *
 * <p>Begins with as few packages as it is told, and goes on to more at once where few would not do
 * or where hardly anything would be left out.
 */
final class PackageReach {
  private static final int HARD = 0;
  private static final int RECOMMENDED = 1;

  /** Leaving out pays if there is one package for so many that are reached anyway. */
  private static final int WORTH = 32;

  private final RequestState state;
  private final Pool pool;
  private final RuleBook rules;
  private final PackageRules packageRules;
  private final PackageWalk walk;
  private final WeakFormulas formulas;
  private final Runnable checkpoint;
  private Extent extent = Extent.EVERYTHING;
  private Bystanders bystanders;

  PackageReach(
      RequestState state, PackageRules packageRules, WeakFormulas formulas, Runnable checkpoint) {
    this.state = state;
    this.packageRules = packageRules;
    this.formulas = formulas;
    this.checkpoint = checkpoint;
    pool = state.pool();
    rules = state.rules();
    walk = new PackageWalk(pool, packageRules, state.keptRules(), state.reached, this::take);
  }

  /** Returns the packages whose rules were written since {@link #takeWritten}. */
  IntArrayList written() {
    return walk.written();
  }

  /** Returns the packages whose rules were written since this was last asked, ascending. */
  int[] takeWritten() {
    return walk.takeWritten();
  }

  /** Returns whose rules are written. */
  Extent extent() {
    return extent;
  }

  /**
   * Writes the first rules of packages.
   *
   * @param scope whose rules are written unless more are needed
   * @param areAllNeeded tells whether what is written shows that all rules are needed
   */
  void write(Scope scope, BooleanSupplier areAllNeeded) {
    boolean isOutOfReach = scope.extent() == Extent.TOUCHED && !Bystanders.canBe(state);
    extent = isOutOfReach ? Extent.REQUIRED : scope.extent();
    if (extent == Extent.TOUCHED) {
      writeTouched(scope.leaving());
    }
    if (extent != Extent.TOUCHED) {
      writeInstalled();
      writeWanted();
    }
    if (extent != Extent.EVERYTHING && (isHardlyMore() || areAllNeeded.getAsBoolean())) {
      writeHinted();
    }
    if (extent == Extent.EVERYTHING) {
      writeWeak();
    } else if (extent == Extent.TOUCHED) {
      bystanders.writeExclusions(this::take);
    }
    writeBroader(scope.breadth());
    rules.unify(0);
  }

  /**
   * Adds the rules of packages and of what they require, unless they are written already. What is
   * installed stays without rules if it is so far.
   *
   * @param packageIds the packages
   */
  void add(IntArrayList packageIds) {
    packageIds.forEach(this::reach);
    if (bystanders != null) {
      bystanders.writeExclusions(this::take);
    }
  }

  /** Reaches what is wanted, and the installed packages that this concerns. */
  private void writeTouched(IntSet leaving) {
    bystanders = new Bystanders(state, packageRules, leaving);
    if (bystanders.prepare()) {
      writeWanted();
      bystanders.touch(this::reach);
      if (bystanders.count() * WORTH >= state.reached.size()) {
        walk.leaveOut(pool::isInstalled);
        return;
      }
    }
    bystanders = null;
    extent = Extent.REQUIRED;
  }

  private void writeInstalled() {
    for (int installed : pool.installed()) {
      reach(installed);
    }
    for (int installed : pool.installed()) {
      state.candidates().of(installed, UpdateCandidates.Mode.ANY).forEach(this::reach);
    }
  }

  private void writeWanted() {
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
  }

  /** Tells whether nearly all that is hinted at is reached anyway. */
  private boolean isHardlyMore() {
    return extent == Extent.REQUIRED && !walk.isHintingAt(state.reached.size() / WORTH);
  }

  /** Goes on to all that could matter. */
  private void writeHinted() {
    extent = Extent.EVERYTHING;
    bystanders = null;
    walk.leaveOut(packageId -> false);
    walk.writeHinted();
    writeInstalled();
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

  private void writeBroader(Breadth breadth) {
    int reachedBefore = -1;
    while (breadth != Breadth.NEEDED && state.reached.size() > reachedBefore) {
      reachedBefore = state.reached.size();
      for (int packageId = 0; packageId < pool.universe().packageCount(); packageId++) {
        if (pool.isInstallable(packageId) && isBroader(packageId, breadth)) {
          reach(packageId);
        }
      }
    }
  }

  private boolean isBroader(int packageId, Breadth breadth) {
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
    walk.write(packageId, extent == Extent.EVERYTHING);
  }

  private void take(boolean isRecommended, int requirement, int[] literals, int from, int past) {
    rules.addOfPackage(isRecommended ? RECOMMENDED : HARD, requirement, literals, from, past);
    if (bystanders != null) {
      bystanders.note(literals, from, past);
    }
  }

  /** Returns the rules of packages that are only recommended. */
  IntArrayList recommends() {
    IntArrayList found = new IntArrayList();
    for (int rule = 0; rule < rules.to(RuleClass.PACKAGE); rule++) {
      if (rules.fact(rule) == RECOMMENDED) {
        found.add(rule);
      }
    }
    return found;
  }
}
