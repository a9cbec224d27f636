package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.group.Environment;
import dev.rpmsolve.core.group.Group;
import dev.rpmsolve.core.group.GroupState;
import java.util.List;
import java.util.Objects;

/**
 * Groups and environments to be shown.
 *
 * @param environments the environments
 * @param groups the groups
 * @param state which are on the system; what is there and defined nowhere is not shown
 * @param depth how much is told of each
 */
public record GroupList(
    List<Environment> environments, List<Group> groups, GroupState state, Depth depth) {
  /**
   * Copies the lists.
   *
   * @param environments the environments
   * @param groups the groups
   * @param state which are on the system
   * @param depth how much is told of each
   */
  public GroupList {
    environments = List.copyOf(environments);
    groups = List.copyOf(groups);
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(depth, "depth");
  }

  /** How much is told. */
  public enum Depth {
    /** A line. */
    LINE,
    /** Everything. */
    FULL
  }

  /** Tells whether a group is on the system. */
  boolean isInstalled(Group group) {
    return state.group(group.id()).isPresent();
  }

  /** Tells whether an environment is on the system. */
  boolean isInstalled(Environment environment) {
    return state.environment(environment.id()).isPresent();
  }
}
