package dev.rpmsolve.core.module;

import java.util.Objects;
import java.util.Optional;

/**
 * The announcement that a stream has come to its end.
 *
 * @param subject the stream
 * @param context the context it is about; all if there is none
 * @param modified when the announcement was made, as the document writes it
 * @param notice what it says
 */
public record ModuleObsoletes(
    NameStream subject, Optional<String> context, String modified, Notice notice) {
  /**
   * Refuses nulls.
   *
   * @param subject the stream
   * @param context the context it is about
   * @param modified when the announcement was made
   * @param notice what it says
   */
  public ModuleObsoletes {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(context, "context");
    Objects.requireNonNull(modified, "modified");
    Objects.requireNonNull(notice, "notice");
  }

  /**
   * What an announcement says.
   *
   * @param message words for the user
   * @param endOfLife the day from which it holds, as the document writes it
   * @param successor the stream that takes its place
   * @param isReset whether it takes earlier announcements back
   */
  public record Notice(
      String message, Optional<String> endOfLife, Optional<NameStream> successor, boolean isReset) {
    /**
     * Refuses nulls.
     *
     * @param message words for the user
     * @param endOfLife the day from which it holds
     * @param successor the stream that takes its place
     * @param isReset whether it takes earlier announcements back
     */
    public Notice {
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(endOfLife, "endOfLife");
      Objects.requireNonNull(successor, "successor");
    }
  }
}
