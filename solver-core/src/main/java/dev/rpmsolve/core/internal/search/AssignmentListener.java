package dev.rpmsolve.core.internal.search;

/** Hears of variables that become true, and that are no longer. */
interface AssignmentListener {
  /** A variable became true. */
  void becameTrue(int variable);

  /** A variable was true and is undecided now. */
  void wasTrue(int variable);
}
