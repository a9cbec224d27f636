package dev.rpmsolve.rpm.testcase;

/** Whether the run after a run starts from nothing. */
public enum SolverReuse {
  /** The next run has a solver of its own. */
  NEW_SOLVER,
  /** The next run goes on with the solver of this one, and thereby with its flags. */
  SAME_SOLVER
}
