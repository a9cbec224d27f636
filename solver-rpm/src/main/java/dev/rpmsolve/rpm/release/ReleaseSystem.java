package dev.rpmsolve.rpm.release;

import dev.rpmsolve.core.advisory.AdvisorySet;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.RuledOut;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A release, and a system that is to have it.
 *
 * @param name what the release is called
 * @param universe the packages of the release, and those that are installed in a repository of
 *     their own
 * @param installedIds the installed packages, as ids of the universe
 * @param advisories what the release announces
 * @param modules what the system makes of its modules
 */
public record ReleaseSystem(
    String name,
    Universe universe,
    List<Integer> installedIds,
    AdvisorySet advisories,
    ReleaseModules modules) {
  /**
   * Copies the list.
   *
   * @param name what the release is called
   * @param universe the packages
   * @param installedIds the installed packages, as ids of the universe
   * @param advisories what the release announces
   * @param modules what the system makes of its modules
   */
  public ReleaseSystem {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(universe, "universe");
    installedIds = List.copyOf(installedIds);
    Objects.requireNonNull(advisories, "advisories");
    Objects.requireNonNull(modules, "modules");
  }

  /**
   * Creates a release without modules.
   *
   * @param name what the release is called
   * @param universe the packages
   * @param installedIds the installed packages, as ids of the universe
   * @param advisories what the release announces
   */
  public ReleaseSystem(
      String name, Universe universe, List<Integer> installedIds, AdvisorySet advisories) {
    this(name, universe, installedIds, advisories, ReleaseModules.none());
  }

  /**
   * Sets the modules.
   *
   * @param newModules what the system makes of the modules
   * @return a changed copy
   */
  public ReleaseSystem withModules(ReleaseModules newModules) {
    return new ReleaseSystem(name, universe, installedIds, advisories, newModules);
  }

  /** Has the modules rule packages out. */
  Policy modular(Policy policy) {
    return policy.withModularFilter(modules.ruledOut());
  }

  /** Lists the ids of the packages that modules rule out. */
  Set<Integer> ruledOut() {
    return modules.ruledOut().stream().map(RuledOut::packageId).collect(Collectors.toSet());
  }
}
