package dev.rpmsolve.core.internal.proof;

import dev.rpmsolve.core.internal.ints.IntTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Unit propagation over clauses and cardinalities, and the question whether a clause follows by it.
 *
 * <p>Two literals of each clause are watched; cardinalities count. What clauses with one open
 * literal force stays forced. Not thread-safe.
 */
final class UnitPropagator {
  private final IntTable groups;
  private final List<Integer> bounds;
  private final int[] groupCounts;
  private final List<int[]> clauses = new ArrayList<>();
  private IntArrayList[] watches = new IntArrayList[0];
  private IntArrayList[] groupsOf = new IntArrayList[0];
  private byte[] values = new byte[0];
  private final IntArrayList trail = new IntArrayList();
  private int next;
  private boolean isContradictory;

  /** Creates a propagator of cardinalities over variables up to one. */
  UnitPropagator(int variables, IntTable groups, List<Integer> bounds) {
    this.groups = groups;
    this.bounds = bounds;
    groupCounts = new int[groups.rows()];
    grow(variables);
    for (int group = 0; group < groups.rows(); group++) {
      for (int i = groups.start(group); i < groups.end(group); i++) {
        groupsOf[index(groups.value(i))].add(group);
      }
    }
    for (int group = 0; group < groups.rows() && !isContradictory; group++) {
      isContradictory = !fill(group) || !propagate();
    }
  }

  /** Makes room for variables up to one. */
  void grow(int variables) {
    int known = values.length;
    if (2 * variables + 2 > known) {
      int length = Math.max(2 * variables + 2, known + known / 2);
      values = Arrays.copyOf(values, length);
      watches = Arrays.copyOf(watches, length);
      groupsOf = Arrays.copyOf(groupsOf, length);
      for (int i = known; i < length; i++) {
        watches[i] = new IntArrayList(0);
        groupsOf[i] = new IntArrayList(0);
      }
    }
  }

  private static int index(int literal) {
    return literal > 0 ? 2 * literal : 1 - 2 * literal;
  }

  private boolean isTrue(int literal) {
    return values[index(literal)] > 0;
  }

  private boolean isFalse(int literal) {
    return values[index(literal)] < 0;
  }

  /** Adds a clause and draws the conclusions. */
  void add(int[] literals) {
    if (isContradictory) {
      return;
    }
    int[] clause = Arrays.stream(literals).distinct().toArray();
    int open = 0;
    for (int i = 0; i < clause.length; i++) {
      if (isTrue(clause[i])) {
        return;
      }
      if (!isFalse(clause[i])) {
        int swapped = clause[open];
        clause[open++] = clause[i];
        clause[i] = swapped;
      }
    }
    if (open == 0) {
      isContradictory = true;
    } else if (open == 1) {
      assign(clause[0]);
      isContradictory = !propagate();
    } else {
      watches[index(clause[0])].add(clauses.size());
      watches[index(clause[1])].add(clauses.size());
      clauses.add(clause);
    }
  }

  /** Tells whether the opposite of a clause leads to a contradiction. */
  boolean follows(int[] literals) {
    if (isContradictory) {
      return true;
    }
    int before = trail.size();
    boolean isConsistent = true;
    for (int literal : literals) {
      if (isTrue(literal)) {
        isConsistent = false;
      } else if (!isFalse(literal)) {
        assign(-literal);
      }
    }
    isConsistent = isConsistent && propagate();
    while (trail.size() > before) {
      unassign(trail.removeInt(trail.size() - 1));
    }
    next = before;
    return !isConsistent;
  }

  private void assign(int literal) {
    values[index(literal)] = 1;
    values[index(-literal)] = -1;
    trail.add(literal);
    IntArrayList of = groupsOf[index(literal)];
    for (int i = 0; i < of.size(); i++) {
      groupCounts[of.getInt(i)]++;
    }
  }

  private void unassign(int literal) {
    values[index(literal)] = 0;
    values[index(-literal)] = 0;
    IntArrayList of = groupsOf[index(literal)];
    for (int i = 0; i < of.size(); i++) {
      groupCounts[of.getInt(i)]--;
    }
  }

  private boolean propagate() {
    while (next < trail.size()) {
      int literal = trail.getInt(next++);
      IntArrayList of = groupsOf[index(literal)];
      for (int i = 0; i < of.size(); i++) {
        if (!fill(of.getInt(i))) {
          return false;
        }
      }
      if (!visit(-literal)) {
        return false;
      }
    }
    return true;
  }

  /** Makes the rest of a group false if so many are true; tells whether not too many are. */
  private boolean fill(int group) {
    if (groupCounts[group] < bounds.get(group)) {
      return true;
    }
    if (groupCounts[group] > bounds.get(group)) {
      return false;
    }
    for (int i = groups.start(group); i < groups.end(group); i++) {
      int literal = groups.value(i);
      if (!isTrue(literal) && !isFalse(literal)) {
        assign(-literal);
      }
    }
    return true;
  }

  /** Looks at the clauses that watch a literal which became false. */
  private boolean visit(int falseLiteral) {
    IntArrayList watching = watches[index(falseLiteral)];
    int kept = 0;
    boolean isConsistent = true;
    for (int i = 0; i < watching.size(); i++) {
      int id = watching.getInt(i);
      if (isConsistent && moveWatch(clauses.get(id), falseLiteral, id)) {
        continue;
      }
      watching.set(kept++, id);
      int[] clause = clauses.get(id);
      if (isConsistent && !isTrue(clause[0])) {
        if (isFalse(clause[0])) {
          isConsistent = false;
        } else {
          assign(clause[0]);
        }
      }
    }
    watching.size(kept);
    return isConsistent;
  }

  /** Watches another literal that is not false; else has the other watched one in front. */
  private boolean moveWatch(int[] clause, int falseLiteral, int id) {
    if (clause[0] == falseLiteral) {
      clause[0] = clause[1];
      clause[1] = falseLiteral;
    }
    if (isTrue(clause[0])) {
      return false;
    }
    for (int i = 2; i < clause.length; i++) {
      if (!isFalse(clause[i])) {
        clause[1] = clause[i];
        clause[i] = falseLiteral;
        watches[index(clause[1])].add(id);
        return true;
      }
    }
    return false;
  }
}
