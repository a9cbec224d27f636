package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.encode.Encoding;
import dev.rpmsolve.core.internal.ints.IntTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.util.Arrays;

/**
 * Finds the variables that no installation can have, as far as missing providers tell.
 *
 * <p>A variable is dead if some clause says that it needs one of some variables and all those are
 * dead; computed breadth first in O(literals), so the clause remembered for each is among those
 * with the shortest proof. The clauses remembered for a dead variable and all it leads to are
 * unsatisfiable together with the wish to have it; and if each is the only clause of its fact they
 * are so minimally: without the fact of X, the variables on a way from the wish to X can all be
 * true.
 */
public final class DeadPackages {
  private static final int ALIVE = -1;

  private final IntTable clauses;
  private final int[] deadBy;

  /**
   * Finds the dead variables.
   *
   * @param encoding the clauses
   */
  public DeadPackages(Encoding encoding) {
    clauses = encoding.clauses();
    deadBy = new int[encoding.variableCount() + 1];
    Arrays.fill(deadBy, ALIVE);
    propagate();
  }

  /**
   * Tells whether a package is dead.
   *
   * @param packageId a package id
   * @return whether no installation can have it
   */
  public boolean isDead(int packageId) {
    return deadBy[Encoding.variable(packageId)] != ALIVE;
  }

  /**
   * Returns the clauses that prove a dead package dead.
   *
   * @param packageId a dead package
   * @return rows of the encoding's clauses, the package's own first, breadth first
   */
  public int[] proof(int packageId) {
    int variable = Encoding.variable(packageId);
    IntLinkedOpenHashSet proven = new IntLinkedOpenHashSet();
    IntArrayList rows = new IntArrayList();
    IntArrayList queue = IntArrayList.of(variable);
    proven.add(variable);
    for (int next = 0; next < queue.size(); next++) {
      int row = deadBy[queue.getInt(next)];
      rows.add(row);
      for (int i = clauses.start(row); i < clauses.end(row); i++) {
        if (clauses.value(i) > 0 && proven.add(clauses.value(i))) {
          queue.add(clauses.value(i));
        }
      }
    }
    return rows.toIntArray();
  }

  private void propagate() {
    int[] owners = new int[clauses.rows()];
    int[] alive = new int[clauses.rows()];
    IntArrayList variables = new IntArrayList();
    IntArrayList rows = new IntArrayList();
    IntArrayList queue = new IntArrayList();
    for (int row = 0; row < owners.length; row++) {
      if (findOwner(row, owners)) {
        for (int i = clauses.start(row); i < clauses.end(row); i++) {
          if (clauses.value(i) > 0) {
            alive[row]++;
            variables.add(clauses.value(i));
            rows.add(row);
          }
        }
        if (alive[row] == 0) {
          die(owners[row], row, queue);
        }
      }
    }
    IntTable neededBy =
        IntTable.group(deadBy.length, variables.elements(), rows.elements(), rows.size());
    for (int next = 0; next < queue.size(); next++) {
      int variable = queue.getInt(next);
      for (int i = neededBy.start(variable); i < neededBy.end(variable); i++) {
        int row = neededBy.value(i);
        if (--alive[row] == 0) {
          die(owners[row], row, queue);
        }
      }
    }
  }

  /** Finds the only negated variable of a clause; there may be none or several. */
  private boolean findOwner(int row, int[] owners) {
    for (int i = clauses.start(row); i < clauses.end(row); i++) {
      if (clauses.value(i) < 0) {
        if (owners[row] != 0) {
          return false;
        }
        owners[row] = -clauses.value(i);
      }
    }
    return owners[row] != 0;
  }

  private void die(int variable, int row, IntArrayList queue) {
    if (deadBy[variable] == ALIVE) {
      deadBy[variable] = row;
      queue.add(variable);
    }
  }
}
