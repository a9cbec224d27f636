package dev.rpmsolve.core.group;

import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a package manager has noted of the groups on a system.
 *
 * @param groups the groups that are installed
 * @param environments the environments that are installed
 * @param byGroup names, or names with architecture ({@code NAME.ARCH}), of the packages that are
 *     there because of a group and that nobody asked for by name; empty if nothing is known of
 *     reasons, which means all that the notes of groups say a group has brought
 */
public record GroupState(
    List<OneGroup> groups, List<OneEnvironment> environments, Optional<Set<String>> byGroup) {
  /**
   * Copies the parts.
   *
   * @param groups the groups that are installed
   * @param environments the environments that are installed
   * @param byGroup names of the packages that are there because of a group
   */
  public GroupState {
    groups = List.copyOf(groups);
    environments = List.copyOf(environments);
    byGroup = byGroup.map(Set::copyOf);
  }

  /**
   * A group that is installed.
   *
   * @param id its id
   * @param name its name, or its id if no name is noted
   * @param types which of its packages were asked for
   * @param members the names that it had when it was installed or upgraded
   */
  public record OneGroup(String id, String name, Set<PackageType> types, List<Member> members) {
    /**
     * Copies the parts.
     *
     * @param id its id
     * @param name its name
     * @param types which of its packages were asked for
     * @param members the names that it had
     */
    public OneGroup {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(name, "name");
      types = Set.copyOf(types);
      members = KeyedList.unique(members, Member::name);
    }

    /** Tells whether it brought a package. */
    boolean brought(String member) {
      return members.stream().anyMatch(one -> one.isInstalled() && one.name().equals(member));
    }
  }

  /**
   * A name of a group on a system.
   *
   * @param name the name
   * @param isInstalled whether the group brought a package of that name
   */
  public record Member(String name, boolean isInstalled) {
    /**
     * Refuses nulls.
     *
     * @param name the name
     * @param isInstalled whether the group brought a package of that name
     */
    public Member {
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * An environment that is installed.
   *
   * @param id its id
   * @param name its name, or its id if no name is noted
   * @param types which packages of its groups were asked for
   * @param groups the groups that it had when it was installed or upgraded; those that are
   *     installed came with it
   */
  public record OneEnvironment(
      String id, String name, Set<PackageType> types, List<Member> groups) {
    /**
     * Copies the parts.
     *
     * @param id its id
     * @param name its name
     * @param types which packages of its groups were asked for
     * @param groups the groups that it had
     */
    public OneEnvironment {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(name, "name");
      types = Set.copyOf(types);
      groups = KeyedList.unique(groups, Member::name);
    }
  }

  /**
   * Returns the notes of a system that has no groups.
   *
   * @return an empty state
   */
  public static GroupState nothing() {
    return new GroupState(List.of(), List.of(), Optional.empty());
  }

  /**
   * Changes which packages are there because of a group.
   *
   * @param names names, or names with architecture
   * @return a changed copy
   */
  public GroupState withByGroup(Set<String> names) {
    return new GroupState(groups, environments, Optional.of(names));
  }

  /**
   * Finds a group.
   *
   * @param id its id
   * @return the group, if it is installed
   */
  public Optional<OneGroup> group(String id) {
    return groups.stream().filter(group -> group.id().equals(id)).findFirst();
  }

  /**
   * Finds an environment.
   *
   * @param id its id
   * @return the environment, if it is installed
   */
  public Optional<OneEnvironment> environment(String id) {
    return environments.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * Tells whether a package is there because of a group, and nobody asked for it by name.
   *
   * @param installed an installed package
   * @return whether it may go with its group
   */
  public boolean isByGroup(RpmPackage installed) {
    String name = installed.name();
    return byGroup.isPresent()
        ? byGroup.get().contains(name) || byGroup.get().contains(name + "." + installed.arch())
        : groups.stream().anyMatch(group -> group.brought(name));
  }
}
