package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.ints.IntTable;
import java.util.Arrays;

/**
 * Fulfills clauses in their order, each by its first possible literal; for small sets of clauses.
 *
 * <p>Each decision scans all clauses.
 */
final class ClauseGuide implements DecisionGuide {
  private final IntTable clauses;
  private final byte[] values;

  ClauseGuide(IntTable clauses, int variableCount) {
    this.clauses = clauses;
    values = new byte[variableCount + 1];
  }

  @Override
  public void start() {
    Arrays.fill(values, (byte) 0);
  }

  @Override
  public void assigned(int literal) {
    values[Math.abs(literal)] = (byte) Integer.signum(literal);
  }

  @Override
  public void unassigned(int variable) {
    values[variable] = 0;
  }

  @Override
  public int next() {
    for (int row = 0; row < clauses.rows(); row++) {
      int literal = firstOpen(row);
      if (literal != 0) {
        return literal;
      }
    }
    return 0;
  }

  /** Returns a positive literal that would fulfill a clause whose conditions all hold, or 0. */
  private int firstOpen(int row) {
    int open = 0;
    for (int i = clauses.start(row); i < clauses.end(row); i++) {
      int literal = clauses.value(i);
      if (literal < 0) {
        if (values[-literal] <= 0) {
          return 0;
        }
      } else if (values[literal] > 0) {
        return 0;
      } else if (values[literal] == 0 && open == 0) {
        open = literal;
      }
    }
    return open;
  }
}
