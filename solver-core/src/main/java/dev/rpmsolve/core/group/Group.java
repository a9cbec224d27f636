package dev.rpmsolve.core.group;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A group: a list of names of packages that serve a purpose together.
 *
 * @param id what identifies it, such as {@code core}
 * @param label what people see of it
 * @param isVisible whether lists show it to users that do not ask for hidden ones
 * @param isDefault whether installers select it at first
 * @param packages what it lists, each name once
 */
public record Group(
    String id, Label label, boolean isVisible, boolean isDefault, List<GroupPackage> packages) {
  /**
   * Copies the list; of several entries of one name the last counts, at the place of the first.
   *
   * @param id what identifies it
   * @param label what people see of it
   * @param isVisible whether lists show it
   * @param isDefault whether installers select it at first
   * @param packages what it lists
   */
  public Group {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
    packages = KeyedList.unique(packages, GroupPackage::name);
  }

  /**
   * Returns what people call it.
   *
   * @return its name, or its id if it has none
   */
  public String title() {
    return label.name().isEmpty() ? id : label.name();
  }

  /**
   * Lists the packages of some types.
   *
   * @param types the types
   * @return the packages, in the order of the group
   */
  public List<GroupPackage> packagesOf(Set<PackageType> types) {
    return packages.stream().filter(one -> types.contains(one.type())).toList();
  }

  /** Adds what another repository says of the same group; of what both say, that counts. */
  Group unitedWith(Group later) {
    return new Group(
        id,
        label.updatedBy(later.label),
        later.isVisible,
        later.isDefault,
        KeyedList.joined(packages, later.packages));
  }
}
