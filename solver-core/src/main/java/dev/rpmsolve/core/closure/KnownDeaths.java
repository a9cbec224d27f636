package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;

/**
 * What no request could install, each package after those that its death was due to, with the
 * requirement that it died of. Eight bytes per dead package. Immutable.
 */
final class KnownDeaths {
  private static final int UNKNOWN = -1;

  private final Universe universe;
  private final int[] packageIds;
  private final int[] requirements;

  /** Takes over what a check found. */
  KnownDeaths(Universe universe, ClosureRun run) {
    this.universe = universe;
    packageIds = run.dead();
    requirements = new int[packageIds.length];
    DependencyTable table = universe.dependencies();
    for (int i = 0; i < requirements.length; i++) {
      int requirement = run.lacked(packageIds[i]);
      boolean isPlain = requirement >= 0 && !table.isRich(requirement);
      requirements[i] = isPlain ? requirement : UNKNOWN;
    }
  }

  int size() {
    return packageIds.length;
  }

  int packageId(int index) {
    return packageIds[index];
  }

  /** Tells whether a package died for want of providers of one plain requirement. */
  boolean isPlain(int index) {
    return requirements[index] != UNKNOWN;
  }

  /** Returns the packages that could fulfill the requirement it died of, were they not dead. */
  int[] providers(int index) {
    return universe.providers(requirements[index]);
  }
}
