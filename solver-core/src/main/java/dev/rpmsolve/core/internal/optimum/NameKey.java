package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
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
  private static final int[] NONE = {};

  /**
   * Groups packages.
   *
   * @param pool knows what is installed
   * @param packageIds some packages
   * @return the groups, in the order of their first packages
   */
  static List<NameKey> of(Pool pool, Bits packageIds) {
    Universe universe = pool.universe();
    int[] all = packageIds.toArray();
    Long2IntOpenHashMap numbers = new Long2IntOpenHashMap(all.length);
    int[] numberOf = new int[all.length];
    int[] sizes = new int[all.length];
    for (int i = 0; i < all.length; i++) {
      int next = numbers.size();
      int known = numbers.putIfAbsent(code(universe, all[i]), next);
      numberOf[i] = numbers.size() > next ? next : known;
      sizes[numberOf[i]]++;
    }
    int[][] members = new int[numbers.size()][];
    for (int i = 0; i < all.length; i++) {
      int number = numberOf[i];
      if (members[number] == null) {
        members[number] = new int[sizes[number]];
      }
      members[number][members[number].length - sizes[number]--] = all[i];
    }
    List<NameKey> keys = new ArrayList<>(members.length);
    for (int[] group : members) {
      keys.add(new NameKey(group, installed(pool, group)));
    }
    return keys;
  }

  /** Returns a number that packages of one key share, and no others have. */
  static long code(Universe universe, int packageId) {
    return (long) universe.nameId(packageId) << Integer.SIZE | universe.archClass(packageId);
  }

  private static int[] installed(Pool pool, int[] members) {
    int count = 0;
    for (int member : members) {
      count += pool.isInstalled(member) ? 1 : 0;
    }
    if (count == 0 || count == members.length) {
      return count == 0 ? NONE : members;
    }
    int[] installed = new int[count];
    for (int i = members.length - 1; i >= 0; i--) {
      if (pool.isInstalled(members[i])) {
        installed[--count] = members[i];
      }
    }
    return installed;
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
