package dev.rpmsolve.core.internal.search;

/** Hears of variables, by Sat4j's numbers, that become true, and that are no longer. */
interface AssignmentListener {
  /** A variable became true. */
  void becameTrue(int inside);

  /** A variable was true and is undecided now. */
  void wasTrue(int inside);
}
