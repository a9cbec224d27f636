package dev.rpmsolve.core.internal.optimize;

import dev.rpmsolve.core.internal.ints.IntTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;

/**
 * What is settled of a problem: values of variables, and what is left of clauses and groups.
 *
 * <p>Giving a value draws the conclusions that follow by unit propagation. Values are never taken
 * back. Complexity: linear in the literals of the problem for all values together.
 */
final class PartialModel {
  private final WeightedProblem problem;
  private final IntTable clausesOf;
  private final IntTable groupsOf;
  private final byte[] values;
  private final BitSet isSatisfied = new BitSet();
  private final int[] openInClause;
  private final int[] openInGroup;
  private final int[] room;
  private final IntArrayList trail = new IntArrayList();
  private boolean isContradictory;
  private int propagated;

  /** Settles what clauses with a single literal and groups without room imply. */
  PartialModel(WeightedProblem problem) {
    this.problem = problem;
    values = new byte[problem.variables() + 1];
    clausesOf = byLiteral(problem.clauses(), problem.variables());
    groupsOf = byLiteral(problem.groups(), problem.variables());
    openInClause = lengths(problem.clauses());
    openInGroup = lengths(problem.groups());
    room = new int[openInGroup.length];
    for (int clause = 0; clause < openInClause.length; clause++) {
      settleLast(clause);
    }
    for (int group = 0; group < room.length; group++) {
      room[group] = problem.bound(group);
      fillIfFull(group);
    }
    propagate();
  }

  private static int[] lengths(IntTable table) {
    int[] lengths = new int[table.rows()];
    for (int row = 0; row < lengths.length; row++) {
      lengths[row] = table.end(row) - table.start(row);
    }
    return lengths;
  }

  /** Returns the row of a literal in {@link #clausesOf} and {@link #groupsOf}. */
  static int row(int literal) {
    return literal > 0 ? 2 * literal : 1 - 2 * literal;
  }

  private static IntTable byLiteral(IntTable rows, int variables) {
    int count = rows.valueCount();
    int[] literals = new int[count];
    int[] rowOf = new int[count];
    for (int row = 0; row < rows.rows(); row++) {
      for (int i = rows.start(row); i < rows.end(row); i++) {
        literals[i] = row(rows.value(i));
        rowOf[i] = row;
      }
    }
    return IntTable.group(2 * variables + 2, literals, rowOf, count);
  }

  /** Gives a literal the value true; a contradiction is remembered. */
  void settle(int literal) {
    enqueue(literal);
    propagate();
  }

  private void enqueue(int literal) {
    int value = value(literal);
    if (value < 0) {
      isContradictory = true;
    } else if (value == 0) {
      values[Math.abs(literal)] = (byte) (literal > 0 ? 1 : -1);
      trail.add(literal);
    }
  }

  private void propagate() {
    while (propagated < trail.size() && !isContradictory) {
      int literal = trail.getInt(propagated++);
      int index = row(literal);
      for (int i = clausesOf.start(index); i < clausesOf.end(index); i++) {
        isSatisfied.set(clausesOf.value(i));
      }
      for (int i = groupsOf.start(index); i < groupsOf.end(index); i++) {
        room[groupsOf.value(i)]--;
        openInGroup[groupsOf.value(i)]--;
        fillIfFull(groupsOf.value(i));
      }
      int opposite = row(-literal);
      for (int i = clausesOf.start(opposite); i < clausesOf.end(opposite); i++) {
        openInClause[clausesOf.value(i)]--;
        settleLast(clausesOf.value(i));
      }
      for (int i = groupsOf.start(opposite); i < groupsOf.end(opposite); i++) {
        openInGroup[groupsOf.value(i)]--;
      }
    }
  }

  /** Of a clause the last literal that can be true must be. */
  private void settleLast(int clause) {
    if (openInClause[clause] > 1 || isSatisfied.get(clause)) {
      return;
    }
    IntTable clauses = problem.clauses();
    for (int i = clauses.start(clause); i < clauses.end(clause); i++) {
      if (value(clauses.value(i)) >= 0) {
        enqueue(clauses.value(i));
        return;
      }
    }
    isContradictory = true;
  }

  /** In a group that has no room nothing else is true. */
  private void fillIfFull(int group) {
    isContradictory |= room[group] < 0;
    IntTable groups = problem.groups();
    for (int i = groups.start(group); room[group] == 0 && i < groups.end(group); i++) {
      if (value(groups.value(i)) == 0) {
        enqueue(-groups.value(i));
      }
    }
  }

  /** Tells whether what is settled has no model. */
  boolean isContradictory() {
    return isContradictory;
  }

  /** Returns 1 for a literal that is true, -1 for one that is false, 0 for an open one. */
  int value(int literal) {
    return literal > 0 ? values[literal] : -values[-literal];
  }

  /** Returns the literals that were given the value true, in this order. */
  IntArrayList trail() {
    return trail;
  }

  /** Tells whether a clause is not satisfied yet. */
  boolean isOpenClause(int clause) {
    return !isSatisfied.get(clause);
  }

  /** Tells whether a group can still be violated. */
  boolean isOpenGroup(int group) {
    return openInGroup[group] > room[group];
  }

  /** Returns how many open literals of a group may become true. */
  int room(int group) {
    return room[group];
  }

  /** Returns how many literals of a clause are open; duplicates count. */
  int openInClause(int clause) {
    return openInClause[clause];
  }

  /** Returns for each {@linkplain #row row of a literal} the clauses that have it. */
  IntTable clausesOf() {
    return clausesOf;
  }

  /** Returns for each {@linkplain #row row of a literal} the groups that have it. */
  IntTable groupsOf() {
    return groupsOf;
  }

  WeightedProblem problem() {
    return problem;
  }
}
