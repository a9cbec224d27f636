package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The packages that provide a capability.
 *
 * @param universe the packages there are
 * @param capability what was looked for
 * @param packages those that provide it; kept sorted by name, EVR, architecture and repository
 */
public record ProviderList(Universe universe, String capability, List<RpmPackage> packages) {
  private static final Comparator<RpmPackage> ORDER =
      Comparator.comparing(RpmPackage::name)
          .thenComparing(RpmPackage::evr)
          .thenComparing(RpmPackage::arch)
          .thenComparing(RpmPackage::id);

  /**
   * Sorts the packages.
   *
   * @param universe the packages there are
   * @param capability what was looked for
   * @param packages those that provide it, in any order; copied
   */
  public ProviderList {
    Objects.requireNonNull(universe, "universe");
    Objects.requireNonNull(capability, "capability");
    packages = packages.stream().sorted(ORDER).toList();
  }
}
