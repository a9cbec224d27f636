package dev.rpmsolve.core.internal.optimum;

import java.util.List;

/** What is to be little in answers for several machines, beside criteria. */
enum JointLevel {
  /**
   * Names whose versions differ. Machines whose answers to compare with both have the name must
   * have it in the same versions; others only if both have it. What differed before and is not to
   * be renewed does not count.
   */
  DIFFERENT,
  /** Of names to be renewed, what there is that is better; all there is if the name is gone. */
  SHORT,
  /** Names that are gone, or that are new. */
  OTHER_NAMES,
  /** Names that are gone. */
  LOST,
  /** Names of which packages come or go. */
  CHANGED,
  /** For each package, what there is of its name that is better. */
  OLDER,
  /** Packages that come or go. */
  DISTANCE;

  /** Returns what counts, in this order. */
  static List<JointLevel> of(JointAim aim) {
    return aim.isRenewal()
        ? List.of(DIFFERENT, SHORT, LOST, CHANGED, OLDER, DISTANCE)
        : List.of(DIFFERENT, OTHER_NAMES, DISTANCE, OLDER);
  }
}
