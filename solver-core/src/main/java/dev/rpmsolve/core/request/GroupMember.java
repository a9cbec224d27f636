package dev.rpmsolve.core.request;

import java.util.Objects;
import java.util.Optional;

/**
 * A package that is asked for because a group lists its name.
 *
 * @param groupId the group
 * @param name the name
 * @param condition the name of another package, only beside which it is asked for
 * @param isBaseArchOnly whether only packages of the machine's main architecture count
 */
public record GroupMember(
    String groupId, String name, Optional<String> condition, boolean isBaseArchOnly) {
  /**
   * Refuses nulls.
   *
   * @param groupId the group
   * @param name the name
   * @param condition the name of another package, only beside which it is asked for
   * @param isBaseArchOnly whether only packages of the machine's main architecture count
   */
  public GroupMember {
    Objects.requireNonNull(groupId, "groupId");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(condition, "condition");
  }

  /** Returns it in the words of explanations. */
  @Override
  public String toString() {
    return name + " of @" + groupId;
  }
}
