package dev.rpmsolve.rpm.release;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.advisory.AdvisoryVerdict;
import java.util.List;

/** Whether a release has the fixes that are asked for, and can install them on a system. */
public sealed interface FixVerdict {
  /**
   * Returns the name of the release.
   *
   * @return the name
   */
  String release();

  /**
   * It can, or there is nothing left to fix.
   *
   * @param system the release, with the system in it
   * @param move the smallest change that was found; its {@code Optimality} says whether there can
   *     be a smaller one
   */
  record Fixing(ReleaseSystem system, Move move) implements FixVerdict {
    @Override
    public String release() {
      return system.name();
    }
  }

  /**
   * It announces nothing about some of what is asked for.
   *
   * @param release the name of the release
   * @param unknown the CVEs and advisories that it does not know
   */
  record Unannounced(String release, List<String> unknown) implements FixVerdict {
    /**
     * Copies the list.
     *
     * @param release the name of the release
     * @param unknown the CVEs and advisories that it does not know
     */
    public Unannounced {
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * It announces fixes that it does not have for the system.
   *
   * @param release the name of the release
   * @param missing what is missing
   */
  record NotOffered(String release, List<AdvisoryVerdict.NotOffered> missing)
      implements FixVerdict {
    /**
     * Copies the list.
     *
     * @param release the name of the release
     * @param missing what is missing
     */
    public NotOffered {
      missing = List.copyOf(missing);
    }
  }

  /**
   * It has the fixes, and something keeps them from being installed.
   *
   * @param system the release, with the system in it
   * @param attempt what was tried, with the problems
   */
  record Blocked(ReleaseSystem system, Move attempt) implements FixVerdict {
    @Override
    public String release() {
      return system.name();
    }
  }

  /**
   * The budget ended before it was known.
   *
   * @param release the name of the release
   * @param stop which limit ended it
   */
  record Undecided(String release, Budget.Stop stop) implements FixVerdict {}
}
