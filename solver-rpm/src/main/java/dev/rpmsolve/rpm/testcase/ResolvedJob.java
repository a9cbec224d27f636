package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.request.PinnedSelection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A job whose selection by text is carried out.
 *
 * @param action what the job asks for
 * @param selection about which packages, and what was named; nothing if the solver has no words for
 *     it
 * @param flags how the job is meant, without the flags about what was named
 * @param text the job as libsolv's {@code result jobs} prints it
 */
public record ResolvedJob(
    JobAction action, Optional<PinnedSelection> selection, Set<JobFlag> flags, String text) {
  /**
   * Copies the flags.
   *
   * @param action what the job asks for
   * @param selection about which packages
   * @param flags how the job is meant; copied
   * @param text the job as libsolv prints it
   */
  public ResolvedJob {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(selection, "selection");
    Objects.requireNonNull(text, "text");
    flags = Flags.copy(JobFlag.class, flags);
  }
}
