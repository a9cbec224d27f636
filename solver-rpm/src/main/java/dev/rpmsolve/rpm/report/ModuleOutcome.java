package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.module.ModuleNotice;
import dev.rpmsolve.core.module.ModuleStateChange;
import dev.rpmsolve.core.module.NameStream;
import java.util.List;

/**
 * What a command does about modules.
 *
 * @param notices what the user should know about the specs
 * @param changes how the state of the system changes
 * @param active the streams that were active while it was solved
 * @param ruledOut how many packages modules rule out
 */
public record ModuleOutcome(
    List<ModuleNotice> notices,
    List<ModuleStateChange> changes,
    List<NameStream> active,
    int ruledOut) {
  /**
   * Copies the lists.
   *
   * @param notices what the user should know about the specs
   * @param changes how the state of the system changes
   * @param active the streams that were active while it was solved
   * @param ruledOut how many packages modules rule out
   */
  public ModuleOutcome {
    notices = List.copyOf(notices);
    changes = List.copyOf(changes);
    active = List.copyOf(active);
  }

  /**
   * Tells whether the command cannot do what it was asked for.
   *
   * @return whether a notice is an error
   */
  public boolean isRefused() {
    return notices.stream().anyMatch(notice -> notice.kind().isError());
  }
}
