package dev.rpmsolve.core.advisory;

import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.version.Nevra;
import java.util.Objects;

/**
 * What an advisory means for an installed package.
 *
 * @param required the package of the advisory: this version or a newer one has the fix
 * @param installed the installed package: of kernels and the like the newest, or the running one if
 *     that is what lacks the fix
 * @param state whether the fix is there
 * @param offer what repositories have; of no meaning unless the fix is missing
 */
public record AdvisoryItem(Nevra required, RpmPackage installed, State state, FixOffer offer) {
  /**
   * Refuses nulls.
   *
   * @param required the package of the advisory
   * @param installed the installed package
   * @param state whether the fix is there
   * @param offer what repositories have
   */
  public AdvisoryItem {
    Objects.requireNonNull(required, "required");
    Objects.requireNonNull(installed, "installed");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(offer, "offer");
  }

  /** Whether a fix is there. */
  public enum State {
    /** It is. */
    FIXED,
    /** It is installed, but an older kernel runs. */
    NOT_RUNNING,
    /** It is missing. */
    OPEN
  }

  /**
   * Tells whether the advisory has the package under another architecture only, which dnf does not
   * see.
   *
   * @return whether the architectures differ
   */
  public boolean isArchChange() {
    return !installed.arch().equals(required.arch());
  }
}
