package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Installations that prove packages installable.
 *
 * @param found one for each package that can be installed, by name, architecture, EVR and
 *     repository of these
 * @param stop why the search ended early; empty if it is complete
 */
public record Witnesses(List<Witness> found, Optional<Budget.Stop> stop) {
  /**
   * Copies the list.
   *
   * @param found the installations; copied
   * @param stop why the search ended early
   */
  public Witnesses {
    found = List.copyOf(found);
    Objects.requireNonNull(stop, "stop");
  }

  /**
   * An installation that proves a package installable.
   *
   * @param subject the package
   * @param installation all that is installed then, itself included, in the same order; approved by
   *     the checker
   */
  public record Witness(RpmPackage subject, List<RpmPackage> installation) {
    /**
     * Copies the list.
     *
     * @param subject the package
     * @param installation all that is installed then; copied
     * @throws IllegalArgumentException if the package is not among what is installed
     */
    public Witness {
      installation = List.copyOf(installation);
      if (!installation.contains(subject)) {
        throw new IllegalArgumentException("no witness of " + subject);
      }
    }
  }
}
