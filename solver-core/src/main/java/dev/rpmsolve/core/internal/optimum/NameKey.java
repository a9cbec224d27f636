package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/**
 * What criteria call a name: packages that are versions of one thing. They share their name and a
 * class of architectures; noarch is in the best one.
 *
 * @param members packages, ascending
 * @param installed those of them that are installed before
 */
record NameKey(int[] members, int[] installed) {
  /**
   * Groups packages.
   *
   * @param pool knows what is installed
   * @param packageIds some packages
   * @return the groups, in the order of their first packages
   */
  static List<NameKey> of(Pool pool, Bits packageIds) {
    Universe universe = pool.universe();
    Long2ObjectLinkedOpenHashMap<IntArrayList> groups = new Long2ObjectLinkedOpenHashMap<>();
    for (int packageId : packageIds.toArray()) {
      long key = (long) universe.nameId(packageId) << 32 | universe.archClass(packageId);
      groups.computeIfAbsent(key, k -> new IntArrayList(2)).add(packageId);
    }
    List<NameKey> keys = new ArrayList<>(groups.size());
    for (IntArrayList group : groups.values()) {
      int[] installed = group.intStream().filter(pool::isInstalled).toArray();
      keys.add(new NameKey(group.toIntArray(), installed));
    }
    return keys;
  }

  boolean isInstalled() {
    return installed.length > 0;
  }

  /** Tells whether a package is newer, or with a negative sign older, than all installed ones. */
  boolean isBeyond(Pool pool, int packageId, int sign) {
    for (int before : installed) {
      if (Integer.signum(pool.compareEvr(packageId, before)) != sign) {
        return false;
      }
    }
    return isInstalled();
  }

  /** Tells whether a package is of the highest version that there is of its name. */
  static boolean isNewest(Pool pool, int packageId) {
    Universe universe = pool.universe();
    for (int other : pool.sameName(packageId)) {
      if (universe.archClass(other) == universe.archClass(packageId)
          && (pool.isInstalled(other) || pool.isInstallable(other))
          && pool.compareEvr(other, packageId) > 0) {
        return false;
      }
    }
    return true;
  }
}
