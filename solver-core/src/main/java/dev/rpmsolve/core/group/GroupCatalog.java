package dev.rpmsolve.core.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * The groups, environments and categories of one repository, or of several.
 *
 * <p>Repositories share ids: the groups of CentOS Stream are split over BaseOS and AppStream, each
 * with the names of its own packages. So definitions of one id are united, as libcomps does for
 * dnf: names add up; where two definitions speak of the same name, option or label, the later one
 * counts, at the place of the earlier. Which one is later the caller decides.
 *
 * <p>Immutable.
 */
public final class GroupCatalog {
  private static final GroupCatalog EMPTY = new GroupCatalog(List.of(), List.of(), List.of());

  private final Map<String, Group> groups;
  private final Map<String, Environment> environments;
  private final Map<String, Category> categories;

  /**
   * Collects definitions; those of one id are united.
   *
   * @param groups the groups
   * @param environments the environments
   * @param categories the categories
   */
  public GroupCatalog(
      Collection<Group> groups,
      Collection<Environment> environments,
      Collection<Category> categories) {
    this.groups = united(groups, Group::id, Group::unitedWith);
    this.environments = united(environments, Environment::id, Environment::unitedWith);
    this.categories = united(categories, Category::id, Category::unitedWith);
  }

  private static <T> Map<String, T> united(
      Collection<T> definitions, Function<T, String> id, BinaryOperator<T> unite) {
    Map<String, T> united = new LinkedHashMap<>();
    definitions.forEach(definition -> united.merge(id.apply(definition), definition, unite));
    return united;
  }

  /**
   * Returns a catalog without anything.
   *
   * @return the catalog
   */
  public static GroupCatalog empty() {
    return EMPTY;
  }

  /**
   * Unites catalogs. The result does not depend on how they are put together, only on their order.
   *
   * @param catalogs the catalogs, of what is contradictory the last to count the last
   * @return all that they define
   */
  public static GroupCatalog united(List<GroupCatalog> catalogs) {
    List<Group> groups = new ArrayList<>();
    List<Environment> environments = new ArrayList<>();
    List<Category> categories = new ArrayList<>();
    for (GroupCatalog catalog : catalogs) {
      groups.addAll(catalog.groups.values());
      environments.addAll(catalog.environments.values());
      categories.addAll(catalog.categories.values());
    }
    return new GroupCatalog(groups, environments, categories);
  }

  /**
   * Tells whether there is nothing to install.
   *
   * @return whether there are neither groups nor environments
   */
  public boolean isEmpty() {
    return groups.isEmpty() && environments.isEmpty();
  }

  /**
   * Lists the groups.
   *
   * @return the groups as lists show them: by display order, then in the order of their sources
   */
  public List<Group> groups() {
    return sorted(groups, Group::label);
  }

  /**
   * Lists the environments.
   *
   * @return the environments as lists show them
   */
  public List<Environment> environments() {
    return sorted(environments, Environment::label);
  }

  /**
   * Lists the categories.
   *
   * @return the categories as lists show them
   */
  public List<Category> categories() {
    return sorted(categories, Category::label);
  }

  private static <T> List<T> sorted(Map<String, T> definitions, Function<T, Label> label) {
    return definitions.values().stream().sorted(Comparator.comparing(label, Label.LISTED)).toList();
  }

  /**
   * Finds a group.
   *
   * @param id its id
   * @return the group, if there is one
   */
  public Optional<Group> group(String id) {
    return Optional.ofNullable(groups.get(id));
  }

  /**
   * Finds an environment.
   *
   * @param id its id
   * @return the environment, if there is one
   */
  public Optional<Environment> environment(String id) {
    return Optional.ofNullable(environments.get(id));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GroupCatalog catalog
        && groups().equals(catalog.groups())
        && environments().equals(catalog.environments())
        && categories().equals(catalog.categories());
  }

  @Override
  public int hashCode() {
    return groups.keySet().hashCode();
  }

  @Override
  public String toString() {
    return groups.size() + " groups, " + environments.size() + " environments";
  }
}
