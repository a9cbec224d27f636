package dev.rpmsolve.core;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a package manager would do about a request, even if not all of it can be fulfilled.
 *
 * @param packageIds the packages that are installed in the end, as ids of the universe, ascending
 * @param problems what had to be set aside; none if the request is fulfilled
 * @param alternatives the choices that were made on the way
 * @param extras what else is known about it
 * @param statistics what it cost
 */
public record Resolution(
    List<Integer> packageIds,
    List<Problem> problems,
    List<Alternative> alternatives,
    Extras extras,
    SolverStatistics statistics) {
  /**
   * Creates a resolution.
   *
   * @param packageIds the packages that are installed in the end, as ids of the universe
   * @param problems what had to be set aside; none if the request is fulfilled
   * @param alternatives the choices that were made on the way
   * @param extras what else is known about it
   * @param statistics what it cost
   */
  public Resolution {
    packageIds = List.copyOf(packageIds);
    problems = List.copyOf(problems);
    alternatives = List.copyOf(alternatives);
  }

  /**
   * What else is known about a resolution; lists of package ids.
   *
   * @param orphaned installed packages that no repository holds
   * @param cleaned installed packages that go because nothing needs them any more
   * @param recommended what the packages in the end recommend, there or not
   * @param suggested what the packages in the end suggest, there or not
   */
  public record Extras(
      List<Integer> orphaned,
      List<Integer> cleaned,
      List<Integer> recommended,
      List<Integer> suggested) {
    /**
     * Creates extras.
     *
     * @param orphaned installed packages that no repository holds
     * @param cleaned installed packages that go because nothing needs them any more
     * @param recommended what the packages in the end recommend, there or not
     * @param suggested what the packages in the end suggest, there or not
     */
    public Extras {
      orphaned = List.copyOf(orphaned);
      cleaned = List.copyOf(cleaned);
      recommended = List.copyOf(recommended);
      suggested = List.copyOf(suggested);
    }
  }

  static List<Integer> boxed(int[] packageIds) {
    return Arrays.stream(packageIds).boxed().toList();
  }

  /**
   * A choice between packages that are equally good for a goal, a requirement or a recommendation.
   *
   * @param candidates the candidates, in the order of preference
   * @param chosen the one taken
   * @param tried the ones given up on the way
   * @param requirer the package whose dependency it is, if it is one's
   * @param dependency the dependency, if it is one
   */
  public record Alternative(
      List<RpmPackage> candidates,
      Optional<RpmPackage> chosen,
      List<RpmPackage> tried,
      Optional<RpmPackage> requirer,
      Optional<Dependency> dependency) {
    /**
     * Creates an alternative.
     *
     * @param candidates the candidates, in the order of preference
     * @param chosen the one taken
     * @param tried the ones given up on the way
     * @param requirer the package whose dependency it is, if it is one's
     * @param dependency the dependency, if it is one
     */
    public Alternative {
      candidates = List.copyOf(candidates);
      tried = List.copyOf(tried);
    }
  }
}
