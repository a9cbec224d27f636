package dev.rpmsolve.core.group;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A category: groups that are shown under one heading. It cannot be installed.
 *
 * @param id what identifies it
 * @param label what people see of it
 * @param groupIds the groups under it, each once
 */
public record Category(String id, Label label, List<String> groupIds) {
  /**
   * Copies the list and drops what is there twice.
   *
   * @param id what identifies it
   * @param label what people see of it
   * @param groupIds the groups under it
   */
  public Category {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
    groupIds = KeyedList.unique(groupIds, Function.identity());
  }

  /** Adds what another repository says of the same category; of what both say, that counts. */
  Category unitedWith(Category later) {
    return new Category(
        id, label.updatedBy(later.label), KeyedList.joined(groupIds, later.groupIds));
  }
}
