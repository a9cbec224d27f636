package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is in every installation that has one of some packages.
 *
 * @param subjects the packages
 * @param installable those of them that can be installed at all; if none can, nothing is needed
 * @param needs the names that are always there beside those of the subjects, sorted
 * @param stop why the search ended early; then only some needs are known, and all that are listed
 *     are right
 * @param nanos wall-clock time in nanoseconds; the only figure that differs from run to run
 */
public record Needs(
    List<RpmPackage> subjects,
    List<RpmPackage> installable,
    List<Need> needs,
    Optional<Budget.Stop> stop,
    long nanos) {
  /**
   * Creates a result.
   *
   * @param subjects the packages
   * @param installable those of them that can be installed
   * @param needs the names that are always there
   * @param stop why the search ended early
   * @param nanos wall-clock time in nanoseconds
   */
  public Needs {
    subjects = List.copyOf(subjects);
    installable = List.copyOf(installable);
    needs = List.copyOf(needs);
    Objects.requireNonNull(stop, "stop");
  }

  /**
   * A name of which some package is always there.
   *
   * @param name the name
   * @param always packages of that name that are in every installation, by package id; may be empty
   * @param alternatives if none is, the packages of that name that are in some installation
   */
  public record Need(String name, List<RpmPackage> always, List<RpmPackage> alternatives) {
    /**
     * Creates a need.
     *
     * @param name the name
     * @param always packages that are in every installation
     * @param alternatives if none is, those that are in some
     */
    public Need {
      Objects.requireNonNull(name, "name");
      always = List.copyOf(always);
      alternatives = List.copyOf(alternatives);
    }
  }
}
