package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Obsoletion;
import dev.rpmsolve.core.universe.Universe;

/**
 * What goals allow about installed packages beyond the policy.
 *
 * <p>A goal that names a package lifts what the policy forbids about it: a package that is to be
 * installed may be older than what it replaces; one that is to be synchronized may become older,
 * and may go if no repository holds its name.
 */
final class Allowances {
  private final Universe universe;
  private final Bits installed;
  private final Bits removable;
  private final Bits aging;
  private final Bits movingArch;
  private final Bits userInstalled;
  private final Bits softened;
  private final Bits leavingIfOrphans;
  private final NameRule canReplace;
  private final Obsoletion obsoletion;
  private boolean isCleaning;

  /** Tells whether a package can take the place of another one of its name. */
  interface NameRule {
    boolean test(int packageId, int other);
  }

  Allowances(Universe universe, Bits installed, NameRule canReplace, Obsoletion obsoletion) {
    this.universe = universe;
    this.installed = installed;
    this.canReplace = canReplace;
    this.obsoletion = obsoletion;
    leavingIfOrphans = new Bits(universe.packageCount());
    removable = new Bits(universe.packageCount());
    aging = new Bits(universe.packageCount());
    movingArch = new Bits(universe.packageCount());
    userInstalled = new Bits(universe.packageCount());
    softened = new Bits(universe.packageCount());
  }

  /** Takes in a goal that is neither about presence nor about absence. */
  void read(Goal goal, int[] packageIds) {
    if (goal instanceof Goal.AllowRemoval) {
      remove(packageIds);
    } else if (goal instanceof Goal.DropOrphaned) {
      addAll(packageIds, leavingIfOrphans);
    } else if (goal instanceof Goal.DistroSync) {
      int[] involved = withNamesakes(packageIds);
      exchange(involved);
      exchange(obsoleted(packageIds));
      addAll(involved, leavingIfOrphans);
    } else if (goal instanceof Goal.Downgrade || goal instanceof Goal.Reinstall) {
      exchange(packageIds);
    } else if (goal instanceof Goal.Upgrade) {
      exchangeForNamed(packageIds);
    } else if (goal instanceof Goal.UserInstalled) {
      addAll(packageIds, userInstalled);
    } else if (goal instanceof Goal.WeakenDependencies) {
      addAll(packageIds, softened);
    }
  }

  void remove(int[] packageIds) {
    addAll(packageIds, removable);
  }

  /** Takes in a goal to install one of some packages; what it pins it allows to change. */
  void install(Goal goal, int[] candidates) {
    boolean isExact =
        goal.selection() instanceof Selection.OnePackage
            || goal.selection() instanceof Selection.Named;
    if (isExact || goal.has(Goal.Modifier.PIN_EVR) || goal.has(Goal.Modifier.PIN_VERSION)) {
      addAll(candidates, aging);
    }
    if (isExact
        || goal.has(Goal.Modifier.PIN_ARCH)
        || goal.selection() instanceof Selection.Providing) {
      addAll(candidates, movingArch);
    }
  }

  /** Takes in candidates whose architecture a goal names. */
  void moveArch(int[] candidates) {
    addAll(candidates, movingArch);
  }

  private void exchange(int[] packageIds) {
    addAll(packageIds, aging);
    addAll(packageIds, movingArch);
  }

  void clean() {
    isCleaning = true;
  }

  /** A name is synchronized as a whole. */
  private int[] withNamesakes(int[] packageIds) {
    Bits all = new Bits(universe.packageCount());
    for (int packageId : packageIds) {
      addAll(universe.packagesByName().row(universe.nameId(packageId)), all);
    }
    return all.toArray();
  }

  /** What synchronized packages obsolete takes part, too. */
  private int[] obsoleted(int[] packageIds) {
    Bits all = new Bits(universe.packageCount());
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    for (int packageId : packageIds) {
      for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
        for (int other : obsoletion.matched(obsoletes.value(i))) {
          if (installed.get(other)) {
            all.add(other);
          }
        }
      }
    }
    return all.toArray();
  }

  /** An upgrade to packages that are named lifts the policy about these alone. */
  private void exchangeForNamed(int[] packageIds) {
    boolean isAboutInstalled = false;
    for (int packageId : packageIds) {
      isAboutInstalled |= installed.get(packageId);
    }
    if (!isAboutInstalled) {
      exchange(packageIds);
    }
  }

  /** Tells whether a package is installed and no repository holds what could take its place. */
  boolean isOrphan(int packageId) {
    IntTable byName = universe.packagesByName();
    boolean isOrphan = installed.get(packageId);
    int name = universe.nameId(packageId);
    for (int i = byName.start(name); i < byName.end(name); i++) {
      int other = byName.value(i);
      isOrphan &= installed.get(other) || !canReplace.test(packageId, other);
    }
    return isOrphan;
  }

  private static void addAll(int[] packageIds, Bits bits) {
    for (int packageId : packageIds) {
      bits.add(packageId);
    }
  }

  /** Tells whether an installed package may go without being replaced. */
  boolean isRemovable(int packageId) {
    return removable.get(packageId)
        || isCleaning && !userInstalled.get(packageId)
        || leavingIfOrphans.get(packageId) && isOrphan(packageId);
  }

  /** Tells whether a goal names a package down to its version. */
  boolean isOfNamedVersion(int packageId) {
    return aging.get(packageId);
  }

  /** Tells whether a goal allows that an older version takes the place of another. */
  boolean mayAge(int replacement, int replaced) {
    return aging.get(replacement) || aging.get(replaced);
  }

  /** Tells whether a goal allows that another architecture takes the place of a package's. */
  boolean mayMoveArch(int replacement, int replaced) {
    return movingArch.get(replacement) || movingArch.get(replaced);
  }

  /** Tells whether the requirements of a package are only wishes. */
  boolean isSoft(int packageId) {
    return softened.get(packageId);
  }
}
