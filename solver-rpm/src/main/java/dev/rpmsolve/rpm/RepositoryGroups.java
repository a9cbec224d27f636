package dev.rpmsolve.rpm;

import dev.rpmsolve.core.group.GroupCatalog;
import dev.rpmsolve.core.universe.Repository;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What several repositories define of groups.
 *
 * @param repositories each repository with its definitions, in the order in which they were named
 */
public record RepositoryGroups(List<OfOne> repositories) {
  /**
   * Copies the list.
   *
   * @param repositories each repository with its definitions
   */
  public RepositoryGroups {
    repositories = List.copyOf(repositories);
  }

  /**
   * What one repository defines.
   *
   * @param repository the repository
   * @param catalog its groups; empty if it has none
   */
  public record OfOne(Repository repository, GroupCatalog catalog) {
    /**
     * Refuses nulls.
     *
     * @param repository the repository
     * @param catalog its groups
     */
    public OfOne {
      Objects.requireNonNull(repository, "repository");
      Objects.requireNonNull(catalog, "catalog");
    }
  }

  /**
   * Leaves out what other repositories define.
   *
   * @param ids ids of repositories
   * @return the definitions of these
   */
  public RepositoryGroups only(Collection<String> ids) {
    return new RepositoryGroups(
        repositories.stream().filter(one -> ids.contains(one.repository().id())).toList());
  }

  /**
   * Unites the definitions: names of packages add up; of what contradicts each other the repository
   * of the better priority counts, and among equal ones the one that was named last.
   *
   * @return one catalog
   */
  public GroupCatalog united() {
    return GroupCatalog.united(
        repositories.stream()
            .sorted(
                Comparator.comparing(
                    (OfOne one) -> one.repository().priority(), Comparator.reverseOrder()))
            .map(OfOne::catalog)
            .toList());
  }
}
