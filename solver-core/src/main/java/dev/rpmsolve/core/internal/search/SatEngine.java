package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.encode.Encoding;
import dev.rpmsolve.core.internal.ints.IntTable;

/**
 * The port to a SAT solver: clauses and groups in, a model or failed assumptions out.
 *
 * <p>Belongs to one thread. After a {@link SearchStopped} it must not be used again.
 */
interface SatEngine {
  /**
   * Opens an engine.
   *
   * @param variableCount the highest variable
   * @param guard ends its work when the budget does
   * @return an engine without clauses
   */
  static SatEngine open(int variableCount, BudgetGuard guard) {
    return new Sat4jEngine(variableCount, guard);
  }

  /**
   * Opens an engine that holds an encoding and is sealed.
   *
   * @param encoding the clauses and groups
   * @param guard ends its work when the budget does
   * @return an engine ready to solve
   */
  static SatEngine holding(Encoding encoding, BudgetGuard guard) {
    SatEngine engine = open(encoding.variableCount(), guard);
    for (int row = 0; row < encoding.clauses().rows(); row++) {
      engine.addClause(encoding.clauses(), row);
    }
    for (int row = 0; row < encoding.groups().rows(); row++) {
      engine.addAtMostOne(encoding.groups(), row);
    }
    engine.seal();
    return engine;
  }

  /**
   * Adds a clause.
   *
   * @param table a table whose rows are clauses
   * @param row the clause
   */
  void addClause(IntTable table, int row);

  /**
   * Adds a clause that counts only while a selector is assumed.
   *
   * @param table a table whose rows are clauses
   * @param row the clause
   * @param selector a variable of its own
   */
  void addClause(IntTable table, int row, int selector);

  /**
   * Adds a group of which at most one variable may be true.
   *
   * @param table a table whose rows are groups
   * @param row the group
   */
  void addAtMostOne(IntTable table, int row);

  /** Promises that nothing more is added; required before {@link #solve}. */
  void seal();

  /**
   * Searches for a model.
   *
   * @param assumptions literals that must hold
   * @param guide makes the decisions
   * @return whether there is a model
   */
  boolean solve(int[] assumptions, DecisionGuide guide);

  /**
   * Reads the last model.
   *
   * @param variable a variable
   * @return whether it is true there; variables without a value are false
   */
  boolean isTrue(int variable);

  /**
   * Returns assumptions that cannot hold together, after {@link #solve} found no model.
   *
   * @return a subset of the assumptions; empty if there is no model without any
   */
  int[] failedAssumptions();

  /**
   * Returns how many decisions were made.
   *
   * @return the number of decisions
   */
  long decisions();

  /**
   * Returns how many assignments were propagated.
   *
   * @return the number of propagations
   */
  long propagations();
}
