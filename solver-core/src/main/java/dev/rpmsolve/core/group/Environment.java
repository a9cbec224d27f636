package dev.rpmsolve.core.group;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * An environment: a set of groups that makes a whole system, or most of one.
 *
 * @param id what identifies it, such as {@code minimal-environment}
 * @param label what people see of it
 * @param groupIds the groups it consists of, each once
 * @param options groups that can be added, each once
 */
public record Environment(String id, Label label, List<String> groupIds, List<Option> options) {
  /**
   * Copies the lists and drops what is there twice; of several options for one group the last
   * counts, at the place of the first.
   *
   * @param id what identifies it
   * @param label what people see of it
   * @param groupIds the groups it consists of
   * @param options groups that can be added
   */
  public Environment {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
    groupIds = KeyedList.unique(groupIds, Function.identity());
    options = KeyedList.unique(options, Option::groupId);
  }

  /**
   * A group that can be added.
   *
   * @param groupId the group
   * @param isDefault whether it is added unless somebody does not want it
   */
  public record Option(String groupId, boolean isDefault) {
    /**
     * Refuses nulls.
     *
     * @param groupId the group
     * @param isDefault whether it is added unless somebody does not want it
     */
    public Option {
      Objects.requireNonNull(groupId, "groupId");
    }
  }

  /**
   * Returns what people call it.
   *
   * @return its name, or its id if it has none
   */
  public String title() {
    return label.name().isEmpty() ? id : label.name();
  }

  /** Adds what another repository says of the same environment; of what both say, that counts. */
  Environment unitedWith(Environment later) {
    return new Environment(
        id,
        label.updatedBy(later.label),
        KeyedList.joined(groupIds, later.groupIds),
        KeyedList.joined(options, later.options));
  }
}
