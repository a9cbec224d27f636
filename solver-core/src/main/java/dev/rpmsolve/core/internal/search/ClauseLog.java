package dev.rpmsolve.core.internal.search;

/** Told of every clause that an {@link AssumptionSolver} derives, in the order of derivation. */
public interface ClauseLog {
  /**
   * A clause follows by unit propagation from the constraints and the clauses before.
   *
   * @param literals variables or their negations; empty for a contradiction; not kept
   */
  void derived(int[] literals);
}
