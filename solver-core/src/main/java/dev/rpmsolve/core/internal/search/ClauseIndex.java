package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.ints.IntTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Finds the clauses that a variable triggers: those it occurs in negated, beside something
 * positive.
 */
final class ClauseIndex {
  private ClauseIndex() {}

  /**
   * Indexes clauses.
   *
   * @param clauses a table whose rows are clauses
   * @param variableCount the highest variable
   * @return a table with one row of clause rows per variable
   */
  static IntTable triggered(IntTable clauses, int variableCount) {
    IntArrayList variables = new IntArrayList();
    IntArrayList rows = new IntArrayList();
    for (int row = 0; row < clauses.rows(); row++) {
      if (hasPositive(clauses, row)) {
        for (int i = clauses.start(row); i < clauses.end(row); i++) {
          if (clauses.value(i) < 0) {
            variables.add(-clauses.value(i));
            rows.add(row);
          }
        }
      }
    }
    return IntTable.group(
        variableCount + 1, variables.elements(), rows.elements(), variables.size());
  }

  /**
   * Indexes clauses by all their negated variables.
   *
   * @param clauses a table whose rows are clauses
   * @param variableCount the highest variable
   * @return a table with one row of clause rows per variable
   */
  static IntTable negated(IntTable clauses, int variableCount) {
    IntArrayList variables = new IntArrayList();
    IntArrayList rows = new IntArrayList();
    for (int row = 0; row < clauses.rows(); row++) {
      for (int i = clauses.start(row); i < clauses.end(row); i++) {
        if (clauses.value(i) < 0) {
          variables.add(-clauses.value(i));
          rows.add(row);
        }
      }
    }
    return IntTable.group(
        variableCount + 1, variables.elements(), rows.elements(), variables.size());
  }

  private static boolean hasPositive(IntTable clauses, int row) {
    for (int i = clauses.end(row) - 1; i >= clauses.start(row); i--) {
      if (clauses.value(i) > 0) {
        return true;
      }
    }
    return false;
  }
}
