package dev.rpmsolve.core.internal.cleanup;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.universe.Obsoletion;
import dev.rpmsolve.core.universe.Universe;
import java.util.Objects;
import java.util.Set;

/**
 * What is installed, as far as cleaning up goes. The sets are shared: do not write to them.
 *
 * @param universe where the packages live
 * @param installed the installed packages
 * @param excluded packages that the search must not touch
 * @param twins whether packages of one name and several architectures go together
 * @param obsoletion which packages replace which
 */
public record InstalledSystem(
    Universe universe, Bits installed, Bits excluded, Twins twins, Obsoletion obsoletion) {
  /** What a kept package means for one of the same name and another architecture. */
  public enum Twins {
    /** Nothing. */
    INDEPENDENT,
    /** The one of the best architecture stays as long as another of the same version does. */
    IN_STEP
  }

  /**
   * Creates a system.
   *
   * @param universe where the packages live
   * @param installed the installed packages
   * @param excluded packages that the search must not touch
   * @param twins whether packages of one name and several architectures go together
   * @param obsoletion which packages replace which
   */
  public InstalledSystem {
    Objects.requireNonNull(universe, "universe");
    Objects.requireNonNull(installed, "installed");
    Objects.requireNonNull(excluded, "excluded");
    Objects.requireNonNull(twins, "twins");
    Objects.requireNonNull(obsoletion, "obsoletion");
  }

  /**
   * Creates a system whose packages replace each other by their own names.
   *
   * @param universe where the packages live
   * @param installed the installed packages
   * @param excluded packages that the search must not touch
   * @param twins whether packages of one name and several architectures go together
   */
  public InstalledSystem(Universe universe, Bits installed, Bits excluded, Twins twins) {
    this(universe, installed, excluded, twins, obsoletion(universe, twins));
  }

  private static Obsoletion obsoletion(Universe universe, Twins twins) {
    return new Obsoletion(
        universe, twins == Twins.IN_STEP ? Set.of(Obsoletion.Rule.COLORED_NAMES) : Set.of());
  }

  /**
   * Describes a system in which nothing is excluded and twins are independent.
   *
   * @param universe where the packages live
   * @param installedIds the installed packages
   * @return the system
   */
  public static InstalledSystem of(Universe universe, int... installedIds) {
    Bits nothing = new Bits(universe.packageCount());
    return new InstalledSystem(universe, bits(universe, installedIds), nothing, Twins.INDEPENDENT);
  }

  /**
   * Makes a set of packages.
   *
   * @param universe where the packages live
   * @param packageIds the members
   * @return a new set
   * @throws IndexOutOfBoundsException if there is no such package
   */
  public static Bits bits(Universe universe, int... packageIds) {
    Bits bits = new Bits(universe.packageCount());
    for (int packageId : packageIds) {
      bits.add(Objects.checkIndex(packageId, universe.packageCount()));
    }
    return bits;
  }

  boolean isInstalled(int packageId) {
    return installed.get(packageId);
  }

  Bits empty() {
    return new Bits(universe.packageCount());
  }

  Bits copy(Bits bits) {
    return bits(universe, bits.toArray());
  }

  boolean isNamed(int packageId, String prefix) {
    return universe.names().get(universe.nameId(packageId)).startsWith(prefix);
  }
}
