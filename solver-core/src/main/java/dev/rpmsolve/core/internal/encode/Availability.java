package dev.rpmsolve.core.internal.encode;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.request.PackageFilter;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;

/**
 * Which packages of a universe can be installed where nothing is installed yet: all that neither
 * their architecture nor a policy rules out.
 *
 * <p>Immutable; every question is answered in O(1).
 */
public final class Availability {
  private final Universe universe;
  private final Bits excluded;

  /**
   * Sees a universe through a policy.
   *
   * @param universe the universe
   * @param policy its excludes and filters count
   */
  public Availability(Universe universe, Policy policy) {
    this.universe = universe;
    excluded = new Bits(universe.packageCount());
    for (int packageId : PackageFilter.of(universe, policy, List.of()).packageIds()) {
      excluded.add(packageId);
    }
  }

  /**
   * Returns the universe.
   *
   * @return the universe
   */
  public Universe universe() {
    return universe;
  }

  /**
   * Tells whether a package can be installed as far as architecture and excludes go.
   *
   * @param packageId a package id
   * @return whether it can
   */
  public boolean isInstallable(int packageId) {
    return universe.isInstallableArch(packageId) && !excluded.get(packageId);
  }
}
