package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.request.Exclusion;
import dev.rpmsolve.core.request.PackageFilter;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.List;
import java.util.Optional;

/** Which packages counted in a check, and which are not even to be spoken of. */
final class Counting {
  private final Universe universe;
  private final PackageFilter filter;
  private final IntOpenHashSet hidden;

  Counting(Universe universe, ClosureOptions options) {
    this.universe = universe;
    filter = PackageFilter.of(universe, options.policy(universe), List.of());
    hidden = new IntOpenHashSet(options.hidden(universe));
  }

  /** Tells whether a package can help others. */
  boolean counts(int packageId) {
    return universe.isInstallableArch(packageId) && !filter.isOut(packageId);
  }

  /** Tells what excludes a package, by the user's will. */
  Optional<Exclusion> exclusion(int packageId) {
    return filter.why(packageId).filter(why -> !(why instanceof Exclusion.Disabled));
  }

  /** Tells whether a package does not count because a better repository has its name. */
  boolean isHidden(int packageId) {
    return hidden.contains(packageId);
  }

  /**
   * Tells whether a package is there as far as people are concerned: only outdated ones are not.
   */
  boolean isVisible(int packageId) {
    return !filter.isOut(packageId) || exclusion(packageId).isPresent() || isHidden(packageId);
  }
}
