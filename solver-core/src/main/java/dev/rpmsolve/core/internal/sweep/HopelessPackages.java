package dev.rpmsolve.core.internal.sweep;

import dev.rpmsolve.core.internal.encode.Availability;
import dev.rpmsolve.core.internal.encode.FormulaEvaluator;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;

/**
 * Packages that are known not to be installable, found where somebody looks.
 *
 * <p>Unlike {@link DeadPackages} this needs no graph of the whole universe: a package is hopeless
 * if one of its requirements has no conditions and would not even be fulfilled if all packages were
 * there that are neither hopeless nor unavailable. Each step is a proof of its own, whatever made
 * somebody look; packages that nobody looked at count as hopeful.
 */
public final class HopelessPackages {
  private final Availability availability;
  private final IntTable requires;
  private final FormulaEvaluator evaluator;
  private final DependencyTable table;
  private final Bits hopeless;

  /**
   * Begins without hopeless packages.
   *
   * @param availability which packages can be installed
   */
  public HopelessPackages(Availability availability) {
    this.availability = availability;
    Universe universe = availability.universe();
    table = universe.dependencies();
    requires = universe.dependencyIds(DependencyKind.REQUIRES);
    evaluator = new FormulaEvaluator(universe);
    hopeless = new Bits(universe.packageCount());
  }

  /**
   * Looks at a package.
   *
   * @param packageId a package
   * @return whether it became hopeless right now
   */
  public boolean look(int packageId) {
    return isHopeful(packageId) && lacksProviders(packageId) && hopeless.add(packageId);
  }

  /**
   * Learns that a package cannot be installed, for reasons that are not known here.
   *
   * @param packageId a package
   */
  public void add(int packageId) {
    hopeless.add(packageId);
  }

  /**
   * Returns what is known not to be installable.
   *
   * @return package ids; do not write to it
   */
  public Bits found() {
    return hopeless;
  }

  /**
   * Tells whether a package may be installable.
   *
   * @param packageId a package
   * @return whether it is available and not known to be hopeless
   */
  public boolean isHopeful(int packageId) {
    return availability.isInstallable(packageId) && !hopeless.get(packageId);
  }

  private boolean lacksProviders(int packageId) {
    for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
      int dependency = requires.value(i);
      if (!Conditions.areIn(table, dependency) && !evaluator.isTrue(dependency, this::isHopeful)) {
        return true;
      }
    }
    return false;
  }
}
