package dev.rpmsolve.core.request;

import java.util.List;
import java.util.Objects;

/**
 * What counts of one repository, as {@code excludepkgs} and {@code includepkgs} in the section of a
 * repository in dnf's configuration say.
 *
 * @param repositoryId the repository
 * @param excludes globs over names and NEVRA forms of packages that do not count
 * @param includes globs over names and NEVRA forms; if there are any, nothing else counts
 */
public record RepositoryFilter(String repositoryId, List<String> excludes, List<String> includes) {
  /**
   * Creates a filter.
   *
   * @param repositoryId the repository
   * @param excludes globs over names and NEVRA forms of packages that do not count
   * @param includes globs over names and NEVRA forms; if there are any, nothing else counts
   */
  public RepositoryFilter {
    Objects.requireNonNull(repositoryId, "repositoryId");
    excludes = List.copyOf(excludes);
    includes = List.copyOf(includes);
  }
}
