package dev.rpmsolve.core.internal.search;

/** Makes the decisions of a search. The engine reports every assignment and every retraction. */
interface DecisionGuide {
  /** A search begins; nothing is assigned. */
  void start();

  /**
   * A literal has become true.
   *
   * @param literal a variable or its negation
   */
  void assigned(int literal);

  /**
   * A variable has lost its value; in reverse order of the assignments.
   *
   * @param variable the variable
   */
  void unassigned(int variable);

  /**
   * Decides; called when all assignments have been reported and nothing follows from them.
   *
   * @return a literal without a value to assume, or 0 if the variables without a value may all be
   *     false
   */
  int next();
}
