package dev.rpmsolve.core;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.cleanup.InstalledSystem;
import dev.rpmsolve.core.internal.cleanup.UnneededPackages;
import dev.rpmsolve.core.internal.cleanup.UserInstalled;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.solution.KeepReason;
import dev.rpmsolve.core.solution.UnneededReport;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Finds installed packages that came as dependencies and that nobody needs any more.
 *
 * <p>Needed are: what the user asked for; products, whose names begin with {@code product:}; all
 * installed providers of what a needed package requires or recommends, unless it provides that
 * itself; and installed packages that supplement needed ones. Suggestions do not count. This
 * follows the manual of libsolv on {@code solver_get_unneeded}.
 */
public final class UnneededCheck {
  private UnneededCheck() {}

  /**
   * Finds the packages. Complexity: linear in the dependencies of the installed packages and their
   * providers, times the length of the longest chain for those that supplement something.
   *
   * @param universe where the packages live
   * @param installedIds the installed packages
   * @param userInstalledIds those that the user asked for; ids of others do not matter
   * @return the report
   * @throws IndexOutOfBoundsException if there is no such package
   */
  public static UnneededReport of(Universe universe, int[] installedIds, int[] userInstalledIds) {
    for (int packageId : userInstalledIds) {
      Objects.checkIndex(packageId, universe.packageCount());
    }
    InstalledSystem system =
        new InstalledSystem(
            universe,
            InstalledSystem.bits(universe, installedIds),
            new Bits(universe.packageCount()),
            InstalledSystem.Twins.IN_STEP);
    Bits user =
        UserInstalled.of(system, new UserInstalled.Marks(userInstalledIds, new int[0], new int[0]));
    UnneededPackages found = UnneededPackages.of(system, user);
    List<UnneededReport.Kept> kept = new ArrayList<>();
    for (int packageId : found.keptIds()) {
      KeepReason reason =
          found
              .link(packageId)
              .map(link -> reason(universe, link))
              .orElseGet(KeepReason.UserInstalled::new);
      kept.add(new UnneededReport.Kept(universe.get(packageId), reason));
    }
    return new UnneededReport(
        packages(universe, found.packageIds()), packages(universe, found.roots()), kept);
  }

  private static KeepReason reason(Universe universe, UnneededPackages.Link link) {
    List<RpmPackage> keepers = link.packageIds().stream().map(universe::get).toList();
    if (link.dependencyIds().isEmpty()) {
      return new KeepReason.TwinOf(keepers.get(0));
    }
    Dependency dependency = universe.dependencies().get(link.dependencyIds().get(0));
    return switch (link.kind()) {
      case REQUIRES -> new KeepReason.RequiredBy(keepers.get(0), dependency);
      case RECOMMENDS -> new KeepReason.RecommendedBy(keepers.get(0), dependency);
      default -> new KeepReason.Supplements(keepers.stream().findFirst(), dependency);
    };
  }

  private static List<RpmPackage> packages(Universe universe, int[] packageIds) {
    return Arrays.stream(packageIds).mapToObj(universe::get).toList();
  }
}
