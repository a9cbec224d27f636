package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Goal;
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
  private final Bits exchanged;
  private final Bits userInstalled;
  private final Bits softened;
  private boolean isCleaning;

  Allowances(Universe universe, Bits installed) {
    this.universe = universe;
    this.installed = installed;
    removable = new Bits(universe.packageCount());
    exchanged = new Bits(universe.packageCount());
    userInstalled = new Bits(universe.packageCount());
    softened = new Bits(universe.packageCount());
  }

  /** Takes in a goal that is neither about presence nor about absence. */
  void read(Goal goal, int[] packageIds) {
    if (goal instanceof Goal.AllowRemoval) {
      remove(packageIds);
    } else if (goal instanceof Goal.DropOrphaned) {
      removeOrphans(packageIds);
    } else if (goal instanceof Goal.DistroSync) {
      exchange(packageIds);
      removeOrphans(packageIds);
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

  void exchange(int[] packageIds) {
    addAll(packageIds, exchanged);
  }

  void clean() {
    isCleaning = true;
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

  private void removeOrphans(int[] packageIds) {
    IntTable byName = universe.packagesByName();
    for (int packageId : packageIds) {
      boolean isOrphan = installed.get(packageId);
      int name = universe.nameId(packageId);
      for (int i = byName.start(name); i < byName.end(name); i++) {
        isOrphan &= installed.get(byName.value(i));
      }
      if (isOrphan) {
        removable.add(packageId);
      }
    }
  }

  private static void addAll(int[] packageIds, Bits bits) {
    for (int packageId : packageIds) {
      bits.add(packageId);
    }
  }

  /** Tells whether an installed package may go without being replaced. */
  boolean isRemovable(int packageId) {
    return removable.get(packageId) || isCleaning && !userInstalled.get(packageId);
  }

  /** Tells whether a goal names one of two packages, the first of which takes the other's place. */
  boolean isExchange(int replacement, int replaced) {
    return exchanged.get(replacement) || exchanged.get(replaced);
  }

  /** Tells whether the requirements of a package are only wishes. */
  boolean isSoft(int packageId) {
    return softened.get(packageId);
  }
}
