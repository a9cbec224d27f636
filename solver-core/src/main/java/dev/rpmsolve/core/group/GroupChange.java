package dev.rpmsolve.core.group;

import java.util.Objects;

/**
 * What a package manager would note of a group or environment.
 *
 * @param action what becomes of it
 * @param kind what it is
 * @param id its id
 * @param title what people call it
 */
public record GroupChange(Action action, Kind kind, String id, String title) {
  /**
   * Refuses nulls.
   *
   * @param action what becomes of it
   * @param kind what it is
   * @param id its id
   * @param title what people call it
   */
  public GroupChange {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
  }

  /** What becomes of a group. */
  public enum Action {
    /** It is installed. */
    INSTALL,
    /** It becomes what the repositories define now. */
    UPGRADE,
    /** It goes. */
    REMOVE
  }

  /** What has changed. */
  public enum Kind {
    /** A group. */
    GROUP,
    /** An environment. */
    ENVIRONMENT
  }
}
