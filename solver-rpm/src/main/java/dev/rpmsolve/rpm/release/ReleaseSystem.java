package dev.rpmsolve.rpm.release;

import dev.rpmsolve.core.advisory.AdvisorySet;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.Objects;

/**
 * A release, and a system that is to have it.
 *
 * @param name what the release is called
 * @param universe the packages of the release, and those that are installed in a repository of
 *     their own
 * @param installedIds the installed packages, as ids of the universe
 * @param advisories what the release announces
 */
public record ReleaseSystem(
    String name, Universe universe, List<Integer> installedIds, AdvisorySet advisories) {
  /**
   * Copies the list.
   *
   * @param name what the release is called
   * @param universe the packages
   * @param installedIds the installed packages, as ids of the universe
   * @param advisories what the release announces
   */
  public ReleaseSystem {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(universe, "universe");
    installedIds = List.copyOf(installedIds);
    Objects.requireNonNull(advisories, "advisories");
  }
}
