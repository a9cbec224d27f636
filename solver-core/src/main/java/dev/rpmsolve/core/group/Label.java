package dev.rpmsolve.core.group;

import java.util.Comparator;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What people see of a group, environment or category.
 *
 * @param name its name, not translated; empty if it has none
 * @param description some sentences; may be empty
 * @param displayOrder where it stands in lists: those with a lower number come first, those without
 *     one last
 */
public record Label(String name, String description, OptionalInt displayOrder) {
  /** The order of lists, for labels that say something of it. */
  static final Comparator<Label> LISTED =
      Comparator.comparingInt(label -> label.displayOrder.orElse(Integer.MAX_VALUE));

  /**
   * Refuses nulls.
   *
   * @param name its name
   * @param description some sentences
   * @param displayOrder where it stands in lists
   */
  public Label {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(displayOrder, "displayOrder");
  }

  /**
   * Fills what a later definition leaves out from an earlier one.
   *
   * @param later the later definition
   * @return what counts of both
   */
  Label updatedBy(Label later) {
    return new Label(
        later.name.isEmpty() ? name : later.name,
        later.description.isEmpty() ? description : later.description,
        later.displayOrder.isPresent() ? later.displayOrder : displayOrder);
  }
}
