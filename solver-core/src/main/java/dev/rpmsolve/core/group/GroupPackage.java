package dev.rpmsolve.core.group;

import java.util.Objects;
import java.util.Optional;

/**
 * A name that a group lists.
 *
 * @param name the name of packages; there may be none of it
 * @param type how closely it belongs to the group
 * @param condition the name of another package, only beside which it comes; metadata has it for
 *     conditional packages, but like dnf we heed it on any
 * @param isBaseArchOnly whether only packages of the machine's main architecture count
 */
public record GroupPackage(
    String name, PackageType type, Optional<String> condition, boolean isBaseArchOnly) {
  /**
   * Refuses nulls.
   *
   * @param name the name of packages
   * @param type how closely it belongs to the group
   * @param condition the name of another package, only beside which it comes
   * @param isBaseArchOnly whether only packages of the machine's main architecture count
   */
  public GroupPackage {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(condition, "condition");
  }
}
