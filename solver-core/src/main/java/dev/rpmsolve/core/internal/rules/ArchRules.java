package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Writes that the best architecture of a name is taken.
 *
 * <p>Among the packages of one name that are not installed, those of the best architecture class
 * count. A package of a lesser class must not be installed, unless the name is installed in that
 * class; where names are colored it may be, beside its twin of the same version and the best class.
 * The fact of a rule is the name.
 *
 * <p>Only packages that can come to matter count. Where more of them may come up later than are
 * known now, a name is an obstacle if what is not known could be of a better class.
 */
final class ArchRules {
  private final RequestState state;
  private final Pool pool;
  private final Universe universe;
  private final RuleBook rules;
  private final boolean mayGrow;
  private final Bits judged;

  /**
   * Creates a writer.
   *
   * @param state the request
   * @param mayGrow whether packages may be reached later
   */
  ArchRules(RequestState state, boolean mayGrow) {
    this.state = state;
    this.mayGrow = mayGrow;
    judged = new Bits(state.pool().universe().packageCount());
    pool = state.pool();
    universe = pool.universe();
    rules = state.rules();
  }

  void write(int[] packageIds) {
    rules.open(RuleClass.INFERIOR_ARCH);
    writeMore(packageIds);
  }

  /**
   * Writes the rules of packages that were reached since.
   *
   * @param packageIds these packages, ascending
   * @throws MoreRulesNeeded if a package that is not reached could be of a better class
   */
  void writeMore(int[] packageIds) {
    if (pool.has(Option.IGNORE_INFERIOR_ARCH)) {
      return;
    }
    for (int packageId : packageIds) {
      if (!judged.get(packageId)) {
        writeName(universe.nameId(packageId));
      }
    }
  }

  private void writeName(int name) {
    int[] sameName = pool.ofName(name);
    int best = sameName.length < 2 ? 0 : bestClass(sameName, false);
    IntArrayList bad = new IntArrayList();
    IntArrayList allowed = best == 0 ? bad : allowedClasses(sameName, best);
    if (mayGrow && best > 0 && bestClass(sameName, true) < best) {
      throw new MoreRulesNeeded();
    }
    for (int packageId : sameName) {
      if (!state.reached.get(packageId)
          || !judged.add(packageId)
          || best == 0
          || isOfClass(packageId, best)) {
        continue;
      }
      if (pool.isInstalled(packageId)) {
        if (pool.has(Option.COLORED_NAMES)) {
          bad.add(packageId);
        }
      } else if (pool.isInstallable(packageId)
          && !allowed.contains(universe.archClass(packageId))) {
        bad.add(packageId);
      }
    }
    for (int packageId : bad) {
      writeBad(name, packageId, sameName, best);
    }
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
          && state.reached.get(packageId)
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
