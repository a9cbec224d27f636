package dev.rpmsolve.rpm.report;

import java.util.Objects;

/**
 * A target that could not be checked, because something of it cannot be read.
 *
 * @param name what the target is called
 * @param reason what is wrong and what to do, one line without what could forge others
 */
public record UncheckedTarget(String name, String reason) {
  /** What machines call the reason. */
  static final String TYPE = "unreadable";

  /**
   * Refuses nulls.
   *
   * @param name what the target is called
   * @param reason what is wrong
   */
  public UncheckedTarget {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(reason, "reason");
  }
}
