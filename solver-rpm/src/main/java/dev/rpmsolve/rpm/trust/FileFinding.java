package dev.rpmsolve.rpm.trust;

import java.util.Objects;

/**
 * Whether a file of a repository is the one that {@code repomd.xml} lists.
 *
 * @param type what the file is, such as {@code primary}
 * @param href where it is, relative to the repository
 * @param state what was found
 * @param detail why, in one line; empty if there is nothing to add
 */
public record FileFinding(String type, String href, State state, String detail) {

  /** What was found. */
  public enum State {
    /** Length and digest are right, and the digest is strong. */
    RIGHT,
    /** Length or digest is wrong. */
    WRONG,
    /** There is no such file. */
    MISSING,
    /** There is no strong digest to compare with. */
    UNCHECKED
  }

  /**
   * Refuses nulls.
   *
   * @param type what the file is
   * @param href where it is
   * @param state what was found
   * @param detail why
   */
  public FileFinding {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(href, "href");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(detail, "detail");
  }
}
