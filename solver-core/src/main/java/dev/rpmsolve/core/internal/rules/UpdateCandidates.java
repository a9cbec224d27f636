package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Finds the packages that may take the place of an installed one.
 *
 * <p>Those are packages of the same name, and packages that obsolete the installed one and provide
 * its name; if there are none of the latter, all that obsolete it.
 */
public final class UpdateCandidates {
  private static final int[] NONE = {};

  private final Pool pool;
  private final Universe universe;
  private final Int2ObjectOpenHashMap<int[]> byProvides;

  /** Which changes a replacement may make. */
  public enum Mode {
    /** Those that the policy allows. */
    UPDATE,
    /** Those that the policy allows in a distro-sync. */
    SYNC,
    /** All. */
    ANY
  }

  /**
   * Prepares; one pass over all packages if some are installed and Obsoletes concern provides.
   *
   * @param pool the packages
   */
  public UpdateCandidates(Pool pool) {
    this.pool = pool;
    universe = pool.universe();
    byProvides =
        pool.obsoletion().isByProvides() && pool.installed().length > 0 ? findByProvides() : null;
  }

  /**
   * Returns the packages of other names that obsolete an installed one.
   *
   * @param installed an installed package
   * @return package ids, ascending
   */
  int[] obsoleters(int installed) {
    if (byProvides != null) {
      return byProvides.getOrDefault(installed, NONE);
    }
    IntArrayList found = new IntArrayList(0);
    for (int packageId : universe.mentioningInObsoletes(universe.nameId(installed))) {
      if (pool.isInstallable(packageId)
          && !pool.haveSameName(installed, packageId)
          && pool.doesObsolete(packageId, installed)) {
        found.add(packageId);
      }
    }
    return found.isEmpty() ? NONE : found.toIntArray();
  }

  /** Obsoletes can concern whatever installed packages provide. */
  private Int2ObjectOpenHashMap<int[]> findByProvides() {
    IntTable obsoletes = pool.dependencies(DependencyKind.OBSOLETES);
    Int2ObjectOpenHashMap<IntArrayList> found = new Int2ObjectOpenHashMap<>();
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      if (obsoletes.isFilled(packageId) && pool.isInstallable(packageId)) {
        note(packageId, obsoletes, found);
      }
    }
    Int2ObjectOpenHashMap<int[]> all = new Int2ObjectOpenHashMap<>(found.size());
    for (Int2ObjectMap.Entry<IntArrayList> entry : found.int2ObjectEntrySet()) {
      all.put(entry.getIntKey(), entry.getValue().toIntArray());
    }
    return all;
  }

  private void note(int packageId, IntTable obsoletes, Int2ObjectOpenHashMap<IntArrayList> found) {
    for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
      for (int other : pool.obsoleted(obsoletes.value(i), packageId)) {
        if (pool.isInstalled(other) && !pool.haveSameName(other, packageId)) {
          IntArrayList by = found.computeIfAbsent(other, key -> new IntArrayList(1));
          if (by.isEmpty() || by.topInt() != packageId) {
            by.add(packageId);
          }
        }
      }
    }
  }

  /**
   * Finds the replacements of an installed package.
   *
   * @param installed an installed package
   * @param mode which changes are allowed
   * @return package ids
   */
  public IntArrayList of(int installed, Mode mode) {
    IntArrayList found = new IntArrayList();
    boolean isNameChangeAllowed = allows(mode, Option.ALLOW_NAME_CHANGE, Option.SYNC_NAME_CHANGE);
    boolean isDowngradeAllowed = allows(mode, Option.ALLOW_DOWNGRADE, Option.SYNC_DOWNGRADE);
    boolean hasProvider = false;
    int[] by = obsoleters(installed);
    for (int candidate : providersOfName(installed, by.length > 0 && isNameChangeAllowed)) {
      if (candidate == installed
          || !pool.isInstalled(candidate) && !pool.isInstallable(candidate)) {
        continue;
      }
      if (pool.haveSameName(installed, candidate)) {
        if (!pool.doNamesMeet(installed, candidate)
            || !isDowngradeAllowed && pool.compareEvr(installed, candidate) > 0) {
          continue;
        }
      } else if (isNameChangeAllowed
          && (!pool.has(Option.REPLACE_BY_OBSOLETES) || pool.has(Option.REPLACE_ONLY_BY_PROVIDES))
          && doColorsMeet(installed, candidate)
          && contains(by, candidate)) {
        hasProvider = true;
      } else {
        continue;
      }
      if (isLegalHere(installed, candidate, mode)) {
        found.add(candidate);
      }
    }
    if (isNameChangeAllowed
        && !pool.has(Option.REPLACE_ONLY_BY_PROVIDES)
        && (pool.has(Option.REPLACE_BY_OBSOLETES) || !hasProvider)) {
      for (int candidate : by) {
        if (isLegalHere(installed, candidate, mode) && pool.doNamesMeet(installed, candidate)) {
          found.add(candidate);
        }
      }
    }
    return found;
  }

  private boolean doColorsMeet(int installed, int candidate) {
    return !pool.has(Option.COLORED_NAMES) && !pool.has(Option.COLORED_OBSOLETES)
        || pool.doColorsMeet(installed, candidate);
  }

  private int[] providersOfName(int installed, boolean areObsoletersWanted) {
    int[] sameName = pool.sameName(installed);
    if (!areObsoletersWanted) {
      return sameName;
    }
    IntArrayList all = IntArrayList.wrap(sameName.clone());
    for (int candidate : obsoleters(installed)) {
      if (provides(candidate, universe.nameId(installed))) {
        all.add(candidate);
      }
    }
    all.sort(null);
    return all.toIntArray();
  }

  private boolean provides(int packageId, int nameId) {
    IntTable provides = pool.dependencies(DependencyKind.PROVIDES);
    for (int i = provides.start(packageId); i < provides.end(packageId); i++) {
      if (universe.dependencies().first(provides.value(i)) == nameId) {
        return true;
      }
    }
    return false;
  }

  private boolean allows(Mode mode, Option forUpdate, Option forSync) {
    return mode == Mode.ANY || pool.has(mode == Mode.SYNC ? forSync : forUpdate);
  }

  private boolean isLegalHere(int installed, int candidate, Mode mode) {
    return (allows(mode, Option.ALLOW_ARCH_CHANGE, Option.SYNC_ARCH_CHANGE)
            || !pool.isArchChange(installed, candidate))
        && (allows(mode, Option.ALLOW_VENDOR_CHANGE, Option.SYNC_VENDOR_CHANGE)
            || !pool.isVendorChange(installed, candidate));
  }

  /**
   * Tells whether some replacement of an installed package breaks the policy.
   *
   * @param installed an installed package
   * @param candidate what would replace it
   * @param mode {@link Mode#UPDATE} or {@link Mode#SYNC}
   * @return the changes that are not allowed
   */
  IllegalChanges illegal(int installed, int candidate, Mode mode) {
    return new IllegalChanges(
        !allows(mode, Option.ALLOW_DOWNGRADE, Option.SYNC_DOWNGRADE)
            && pool.haveSameName(installed, candidate)
            && pool.compareEvr(installed, candidate) > 0,
        !allows(mode, Option.ALLOW_ARCH_CHANGE, Option.SYNC_ARCH_CHANGE)
            && pool.isArchChange(installed, candidate),
        !allows(mode, Option.ALLOW_VENDOR_CHANGE, Option.SYNC_VENDOR_CHANGE)
            && pool.isVendorChange(installed, candidate),
        !allows(mode, Option.ALLOW_NAME_CHANGE, Option.SYNC_NAME_CHANGE)
            && !pool.haveSameName(installed, candidate));
  }

  /**
   * What a replacement changes against the policy.
   *
   * @param downgrade whether it is older
   * @param arch whether its architecture is of another class
   * @param vendor whether its vendor is another
   * @param name whether its name is another
   */
  record IllegalChanges(boolean downgrade, boolean arch, boolean vendor, boolean name) {
    boolean any() {
      return downgrade || arch || vendor || name;
    }
  }

  private static boolean contains(int[] packageIds, int packageId) {
    for (int other : packageIds) {
      if (other == packageId) {
        return true;
      }
    }
    return false;
  }
}
