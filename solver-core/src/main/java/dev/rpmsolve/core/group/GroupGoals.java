package dev.rpmsolve.core.group;

import dev.rpmsolve.core.group.GroupChange.Action;
import dev.rpmsolve.core.group.GroupChange.Kind;
import dev.rpmsolve.core.internal.ints.NearWords;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.GroupMember;
import dev.rpmsolve.core.request.SpecNotice;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What dnf makes of commands about groups: goals on packages, in a collector of all the goals of a
 * transaction.
 *
 * <p>Names of a group mean packages of that name, not what provides it. A name that no package has
 * is told of, and no error: groups are written for several architectures and releases. What is
 * asked for by name before has precedence, so commands about packages should come first, as with
 * dnf.
 *
 * <p>An environment means its groups, and those of its options that it marks as default; dnf 4
 * knows no such mark, and leaves the options to installers. See the manual dnf(8), Group Command.
 *
 * <p>Not thread-safe. Commands cost what looking up the names costs; the removal of a group also
 * one pass over the installed packages.
 */
public final class GroupGoals {
  private final GroupCatalog catalog;
  private final GroupState state;
  private final Set<PackageType> types;
  private final DnfGoals goals;
  private Function<String, List<String>> others = spec -> List.of();
  private final List<GroupChange> changes = new ArrayList<>();
  private final Set<String> removedGroups = new HashSet<>();
  private final Set<String> removedEnvironments = new HashSet<>();

  /**
   * Starts without commands.
   *
   * @param catalog what the repositories define
   * @param state what is noted of the groups on the system
   * @param types which packages come with a group where a spec does not say: {@code
   *     group_package_types}
   * @param goals receives the goals
   */
  public GroupGoals(
      GroupCatalog catalog, GroupState state, Set<PackageType> types, DnfGoals goals) {
    this.catalog = catalog;
    this.state = state;
    this.types = Set.copyOf(types);
    this.goals = goals;
  }

  /**
   * Says what else there is that users may mean by a spec that matches nothing.
   *
   * @param suggestions from the text of a spec to other texts, the nearest first
   * @return this object
   */
  public GroupGoals suggesting(Function<String, List<String>> suggestions) {
    others = suggestions;
    return this;
  }

  /** What is near to a spec with a colon is a stream of a module rather than a group. */
  private List<String> near(GroupSpec spec, List<String> groups) {
    List<String> near = new ArrayList<>(others.apply(spec.text()));
    near.addAll(spec.text().contains(":") ? near.size() : 0, groups);
    return near.stream().distinct().limit(NearWords.SHOWN).toList();
  }

  /**
   * Asks for groups and environments to be there, as {@code dnf install @ID} does.
   *
   * @param spec which
   * @return this object
   */
  public GroupGoals install(GroupSpec spec) {
    List<Group> groups = spec.groups(catalog);
    List<Environment> environments = spec.environments(catalog);
    if (groups.isEmpty() && environments.isEmpty()) {
      note(SpecNotice.Kind.NO_GROUP, spec.text(), near(spec, spec.near(catalog)));
    }
    Set<PackageType> wanted = spec.types().orElse(types);
    groups.forEach(group -> install(group, wanted));
    environments.forEach(environment -> install(environment, wanted));
    return this;
  }

  private void install(Environment environment, Set<PackageType> wanted) {
    change(Action.INSTALL, Kind.ENVIRONMENT, environment.id(), environment.title());
    Set<String> ids = new LinkedHashSet<>(environment.groupIds());
    environment.options().stream()
        .filter(option -> option.isDefault() || wanted.contains(PackageType.OPTIONAL))
        .forEach(option -> ids.add(option.groupId()));
    List<String> missing = new ArrayList<>();
    for (String id : ids) {
      Optional<Group> group = catalog.group(id);
      group.ifPresentOrElse(found -> install(found, wanted), () -> missing.add(id));
    }
    noteMissing(SpecNotice.Kind.NO_GROUP_OF_ENVIRONMENT, "@^" + environment.id(), missing);
  }

  private void install(Group group, Set<PackageType> wanted) {
    if (change(Action.INSTALL, Kind.GROUP, group.id(), group.title())) {
      installMembers(group, group.packagesOf(wanted));
    }
  }

  private void installMembers(Group group, List<GroupPackage> members) {
    List<String> missing = new ArrayList<>();
    for (GroupPackage one : members) {
      if (!goals.installMember(member(group, one))) {
        missing.add(one.name());
      }
    }
    noteMissing(SpecNotice.Kind.NO_PACKAGE_OF_GROUP, "@" + group.id(), missing);
  }

  private static GroupMember member(Group group, GroupPackage one) {
    return new GroupMember(group.id(), one.name(), one.condition(), one.isBaseArchOnly());
  }

  /**
   * Asks for installed groups and environments to become what the repositories define now, as
   * {@code dnf upgrade @ID} does: names that are new in a group are installed, those that were
   * there are upgraded where they are installed. What it brought but does not list any more stays;
   * of that there is a notice.
   *
   * @param spec which
   * @return this object
   */
  public GroupGoals upgrade(GroupSpec spec) {
    List<GroupState.OneGroup> groups = spec.groups(state);
    List<GroupState.OneEnvironment> environments = spec.environments(state);
    if (groups.isEmpty() && environments.isEmpty()) {
      boolean isKnown = !spec.groups(catalog).isEmpty() || !spec.environments(catalog).isEmpty();
      note(
          isKnown ? SpecNotice.Kind.GROUP_NOT_INSTALLED : SpecNotice.Kind.NO_GROUP,
          spec.text(),
          isKnown ? List.of() : near(spec, spec.near(catalog)));
    }
    groups.forEach(this::upgrade);
    environments.forEach(this::upgrade);
    return this;
  }

  private void upgrade(GroupState.OneEnvironment old) {
    Optional<Environment> found = catalog.environment(old.id());
    if (found.isEmpty()) {
      note(SpecNotice.Kind.GROUP_NOT_AVAILABLE, "@^" + old.id(), List.of());
      return;
    }
    Environment environment = found.get();
    change(Action.UPGRADE, Kind.ENVIRONMENT, environment.id(), environment.title());
    Set<String> known = new HashSet<>();
    old.groups().forEach(group -> known.add(group.name()));
    for (String id : environment.groupIds()) {
      if (!known.contains(id)) {
        catalog.group(id).ifPresent(group -> install(group, old.types()));
      } else {
        state.group(id).ifPresent(this::upgrade);
      }
    }
    for (Environment.Option option : environment.options()) {
      if (known.contains(option.groupId())) {
        state.group(option.groupId()).ifPresent(this::upgrade);
      }
    }
  }

  private void upgrade(GroupState.OneGroup old) {
    Optional<Group> found = catalog.group(old.id());
    if (found.isEmpty()) {
      note(SpecNotice.Kind.GROUP_NOT_AVAILABLE, "@" + old.id(), List.of());
      return;
    }
    Group group = found.get();
    if (!change(Action.UPGRADE, Kind.GROUP, group.id(), group.title())) {
      return;
    }
    Set<String> known = new LinkedHashSet<>();
    old.members().forEach(member -> known.add(member.name()));
    List<GroupPackage> listed = group.packagesOf(old.types());
    installMembers(group, listed.stream().filter(one -> !known.contains(one.name())).toList());
    for (GroupPackage one : listed) {
      if (known.remove(one.name())) {
        goals.upgradeMember(member(group, one));
      }
    }
    goals.keepMembers(group.id(), leaving(old, known));
  }

  /**
   * Asks for installed groups and environments to go, as {@code dnf remove @ID} does: with a group
   * go the packages that it brought, unless another group on the system brought them too, somebody
   * asked for them by name, or others need them; with an environment the groups that came with it
   * and belong to no other one.
   *
   * @param spec which
   * @return this object
   */
  public GroupGoals remove(GroupSpec spec) {
    List<GroupState.OneGroup> groups = spec.groups(state);
    List<GroupState.OneEnvironment> environments = spec.environments(state);
    if (groups.isEmpty() && environments.isEmpty()) {
      note(SpecNotice.Kind.NO_GROUP_TO_REMOVE, spec.text(), near(spec, spec.near(state)));
      return this;
    }
    goals.allowErasing();
    environments.forEach(this::remove);
    groups.forEach(this::remove);
    return this;
  }

  private void remove(GroupState.OneEnvironment environment) {
    change(Action.REMOVE, Kind.ENVIRONMENT, environment.id(), environment.name());
    removedEnvironments.add(environment.id());
    for (GroupState.Member member : environment.groups()) {
      if (!member.isInstalled()) {
        continue;
      }
      boolean isShared =
          state.environments().stream()
              .filter(other -> !removedEnvironments.contains(other.id()))
              .flatMap(other -> other.groups().stream())
              .anyMatch(other -> other.isInstalled() && other.name().equals(member.name()));
      if (!isShared) {
        state.group(member.name()).ifPresent(this::remove);
      }
    }
  }

  private void remove(GroupState.OneGroup group) {
    if (!change(Action.REMOVE, Kind.GROUP, group.id(), group.name())) {
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    group.members().forEach(member -> names.add(member.name()));
    removedGroups.add(group.id());
    goals.removeMembers(group.id(), leaving(group, names));
  }

  /** Finds the installed packages of some names that only one group is the reason for. */
  private List<Integer> leaving(GroupState.OneGroup group, Set<String> names) {
    List<Integer> leaving = new ArrayList<>();
    for (String name : names) {
      boolean isShared =
          state.groups().stream()
              .filter(other -> !other.id().equals(group.id()))
              .filter(other -> !removedGroups.contains(other.id()))
              .anyMatch(other -> other.brought(name));
      if (!isShared) {
        goals.installedOfName(name).stream()
            .filter(state::isByGroup)
            .map(RpmPackage::id)
            .forEach(leaving::add);
      }
    }
    return leaving;
  }

  /**
   * Returns what would be noted of groups.
   *
   * @return the changes in the order of the commands, each once
   */
  public List<GroupChange> changes() {
    return List.copyOf(changes);
  }

  /** Notes a change; tells whether it is new. */
  private boolean change(Action action, Kind kind, String id, String title) {
    GroupChange change = new GroupChange(action, kind, id, title);
    return !changes.contains(change) && changes.add(change);
  }

  private void noteMissing(SpecNotice.Kind kind, String spec, List<String> missing) {
    if (!missing.isEmpty()) {
      note(kind, spec, missing);
    }
  }

  private void note(SpecNotice.Kind kind, String spec, List<String> names) {
    goals.note(new SpecNotice(kind, spec, List.of(), names));
  }
}
