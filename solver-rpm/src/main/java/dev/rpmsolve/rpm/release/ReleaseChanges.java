package dev.rpmsolve.rpm.release;

import dev.rpmsolve.core.advisory.Advisory;
import java.util.List;

/**
 * How the repositories of two releases differ.
 *
 * @param names names that differ
 * @param added packages of the new release that the old one does not have
 * @param removed packages of the old release that the new one does not have
 * @param announced advisories of the new release that the old one does not have
 */
public record ReleaseChanges(Names names, int added, int removed, List<Advisory> announced) {
  /**
   * Copies the list.
   *
   * @param names names that differ
   * @param added packages that only the new release has
   * @param removed packages that only the old release has
   * @param announced advisories that only the new release has
   */
  public ReleaseChanges {
    announced = List.copyOf(announced);
  }

  /**
   * Names that differ, each list in alphabetical order.
   *
   * @param fresh those that only the new release has
   * @param gone those that only the old release has
   * @param updated those of both whose newest version is another one
   */
  public record Names(List<String> fresh, List<String> gone, List<String> updated) {
    /**
     * Copies the lists.
     *
     * @param fresh those that only the new release has
     * @param gone those that only the old release has
     * @param updated those of both whose newest version is another one
     */
    public Names {
      fresh = List.copyOf(fresh);
      gone = List.copyOf(gone);
      updated = List.copyOf(updated);
    }
  }
}
