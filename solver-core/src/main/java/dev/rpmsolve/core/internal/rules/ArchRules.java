package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * Writes that the best architecture of a name is taken.
 *
 * <p>Among the packages of one name that are not installed, those of the best architecture class
 * count. A package of a lesser class must not be installed, unless the name is installed in that
 * class; where names are colored it may be, beside its twin of the same version and the best class.
 * The fact of a rule is the name.
 *
 * <p>Only packages that can come to matter count. Where more of them may come up later than are
 * known now, what is not known must not be of a better class ({@link #isBetterUnknown}).
 */
final class ArchRules {
  private final RequestState state;
  private final Pool pool;
  private final Universe universe;
  private final RuleBook rules;

  /**
   * Creates a writer.
   *
   * @param state the request
   */
  ArchRules(RequestState state) {
    this.state = state;
    pool = state.pool();
    universe = pool.universe();
    rules = state.rules();
  }

  /**
   * Tells whether a package that is not reached could be of a better class than those that are.
   *
   * @param packageIds packages that were reached
   * @return whether there is one of a name of these
   */
  boolean isBetterUnknown(IntArrayList packageIds) {
    if (pool.has(Option.IGNORE_INFERIOR_ARCH)) {
      return false;
    }
    Bits seen = new Bits(universe.packageCount());
    for (int packageId : packageIds) {
      if (seen.get(packageId)) {
        continue;
      }
      int[] sameName = pool.sameName(packageId);
      for (int other : sameName) {
        seen.add(other);
      }
      if (sameName.length > 1 && isBetterUnknown(sameName)) {
        return true;
      }
    }
    return false;
  }

  void write(int[] packageIds) {
    rules.open(RuleClass.INFERIOR_ARCH);
    writeMore(packageIds);
  }

  /**
   * Writes the rules of packages that were reached since, name by name: an order that does not
   * depend on which others are reached.
   *
   * @param packageIds these packages, in any order
   */
  void writeMore(int[] packageIds) {
    if (pool.has(Option.IGNORE_INFERIOR_ARCH)) {
      return;
    }
    long[] byName = new long[packageIds.length];
    for (int i = 0; i < packageIds.length; i++) {
      byName[i] = (long) universe.nameId(packageIds[i]) << Integer.SIZE | packageIds[i];
    }
    Arrays.sort(byName);
    for (long key : byName) {
      int packageId = (int) key;
      int name = (int) (key >> Integer.SIZE);
      int[] sameName = pool.ofName(name);
      int best = sameName.length < 2 ? 0 : bestClass(sameName, false);
      if (best != 0 && !isOfClass(packageId, best) && isBad(packageId, sameName, best)) {
        writeBad(name, packageId, sameName, best);
      }
    }
  }

  private boolean isBad(int packageId, int[] sameName, int best) {
    return pool.isInstalled(packageId)
        ? pool.has(Option.COLORED_NAMES)
        : pool.isInstallable(packageId)
            && !allowedClasses(sameName, best).contains(universe.archClass(packageId));
  }

  /** What is installed can be of a lesser class even if nothing new is reached. */
  private boolean isBetterUnknown(int[] sameName) {
    int best = bestClass(sameName, false);
    int bestOfAll = bestClass(sameName, true);
    if (best > 0 || bestOfAll == 0 || !pool.has(Option.COLORED_NAMES)) {
      return best > 0 && bestOfAll < best;
    }
    for (int packageId : sameName) {
      if (pool.isInstalled(packageId) && !isOfClass(packageId, bestOfAll)) {
        return true;
      }
    }
    return false;
  }

  private int bestClass(int[] sameName, boolean isOfAll) {
    int best = 0;
    for (int packageId : sameName) {
      int archClass = universe.archClass(packageId);
      if ((isOfAll || state.reached.get(packageId))
          && !pool.isInstalled(packageId)
          && pool.isInstallable(packageId)
          && !universe.isNoarch(packageId)
          && archClass != 0
          && (best == 0 || archClass < best)) {
        best = archClass;
      }
    }
    return best;
  }

  /** Noarch packages are of every class. */
  private boolean isOfClass(int packageId, int archClass) {
    return universe.isNoarch(packageId) || universe.archClass(packageId) == archClass;
  }

  /** The classes in which the name is installed, unless that is only beside the best one. */
  private IntArrayList allowedClasses(int[] sameName, int best) {
    IntArrayList allowed = new IntArrayList();
    for (int packageId : sameName) {
      if (pool.isInstalled(packageId)
          && !state.isSyncInvolved(packageId)
          && !isOfClass(packageId, best)
          && !(pool.has(Option.COLORED_NAMES) && hasTwin(packageId, sameName, best))) {
        allowed.add(universe.archClass(packageId));
      }
    }
    return allowed;
  }

  private boolean hasTwin(int packageId, int[] sameName, int best) {
    for (int other : sameName) {
      if (isTwin(packageId, other, best)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTwin(int packageId, int other, int best) {
    return other != packageId
        && universe.evrId(other) == universe.evrId(packageId)
        && universe.archId(other) != universe.archId(packageId)
        && (universe.archClass(other) != 0 || universe.isNoarch(other))
        && isOfClass(other, best);
  }

  private void writeBad(int name, int packageId, int[] sameName, int best) {
    if (!pool.has(Option.COLORED_NAMES)) {
      rules.add(name, -Pool.variable(packageId));
      return;
    }
    IntArrayList twins = new IntArrayList();
    boolean isInstalled = false;
    for (int other : sameName) {
      if (isTwin(packageId, other, best)) {
        twins.add(Pool.variable(other));
        isInstalled |= pool.isInstalled(other);
      }
    }
    if (!pool.isInstalled(packageId) || isInstalled) {
      rules.add(name, -Pool.variable(packageId), twins);
    }
  }
}
