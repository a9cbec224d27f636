package dev.rpmsolve.benchmarks.arena;

/** What came of a task. */
enum Outcome {
  /** A solution, which the checker approves. */
  SOLUTION,
  /** The word that there is no solution. */
  FAIL,
  /** A set of packages that is no solution. */
  WRONG,
  /** Something that is no answer to this document. */
  GARBAGE,
  /** Nothing, and the budget was used up. */
  TIMEOUT,
  /** Nothing, before the budget was used up. */
  ERROR,
  /** The solver lacks one of the criteria, and was not started. */
  UNSUPPORTED
}
