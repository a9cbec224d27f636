package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.criteria.Measure;
import dev.rpmsolve.core.universe.Universe;

/** The numbers of packages that criteria can add up. */
final class Attributes {
  private static final String INSTALLED_SIZE = "installedsize";
  private static final String SIZE = "size";

  private Attributes() {}

  /**
   * Refuses criteria that have no meaning for packages of a repository.
   *
   * @param criteria some criteria
   * @throws IllegalArgumentException with the reason
   */
  static void requireMeaning(Criteria criteria) {
    for (Criterion criterion : criteria) {
      if (criterion.measure() == Measure.ALIGNED) {
        throw new IllegalArgumentException(
            criterion + " is for CUDF documents alone; packages have no free attributes");
      }
      boolean isSum = criterion.measure() == Measure.SUM;
      if (isSum && !isKnown(criterion.attributes().get(0))) {
        throw new IllegalArgumentException(
            criterion
                + ": packages have no such number; there are "
                + INSTALLED_SIZE
                + " and "
                + SIZE
                + ", both in bytes");
      }
    }
  }

  private static boolean isKnown(String attribute) {
    return attribute.equals(INSTALLED_SIZE) || attribute.equals(SIZE);
  }

  /** Returns a number of a package, in bytes. */
  static long value(Universe universe, String attribute, int packageId) {
    boolean isOnDisk = attribute.equals(INSTALLED_SIZE) || attribute.equals(Criterion.INSTALLED);
    return isOnDisk ? universe.installedBytes(packageId) : universe.downloadBytes(packageId);
  }
}
