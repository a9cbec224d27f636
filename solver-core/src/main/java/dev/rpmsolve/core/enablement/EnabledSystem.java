package dev.rpmsolve.core.enablement;

import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.Objects;

/**
 * A system as it is while some optional repositories are enabled: nothing of the others is there.
 *
 * @param universe the packages of what is enabled
 * @param installedPackageIds the installed ones, ascending
 * @param enabled the ids of the optional repositories that are enabled
 * @param givenUp the wishes that are given up
 */
public record EnabledSystem(
    Universe universe,
    List<Integer> installedPackageIds,
    List<String> enabled,
    List<String> givenUp) {
  /**
   * Creates the system.
   *
   * @param universe the packages of what is enabled
   * @param installedPackageIds the installed ones
   * @param enabled the optional repositories that are enabled
   * @param givenUp the wishes that are given up
   */
  public EnabledSystem {
    Objects.requireNonNull(universe, "universe");
    installedPackageIds = List.copyOf(installedPackageIds);
    enabled = List.copyOf(enabled);
    givenUp = List.copyOf(givenUp);
  }

  /**
   * Creates a system in which nothing is given up.
   *
   * @param universe the packages of what is enabled
   * @param installedPackageIds the installed ones
   * @param enabled the optional repositories that are enabled
   */
  public EnabledSystem(Universe universe, List<Integer> installedPackageIds, List<String> enabled) {
    this(universe, installedPackageIds, enabled, List.of());
  }
}
