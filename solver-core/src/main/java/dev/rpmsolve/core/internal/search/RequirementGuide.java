package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * Fulfills requirements as they arise, then takes what else is wanted, in its order.
 *
 * <p>A requirement is fulfilled by the first of its candidates that is neither ruled out nor to be
 * avoided, failing that by the first that is not ruled out. Only positive decisions are made. All
 * cursors only move forward between a decision and its retraction; each decision saves them.
 */
final class RequirementGuide implements DecisionGuide {
  private static final int SAVED = 3;

  private final IntTable clauses;
  private final IntTable triggered;
  private final byte[] values;
  private final int[] chosen;
  private Bits avoided;
  private final IntArrayList implied = new IntArrayList();
  private final IntArrayList decisions = new IntArrayList();
  private final IntArrayList saved = new IntArrayList();
  private int chosenCount;
  private int chosenAt;
  private int clauseAt;
  private int wantedAt;
  private boolean isUndecided;
  private int[] wanted = {};

  /**
   * Creates a guide that wants nothing and avoids nothing.
   *
   * @param clauses rows of literals, candidates in the order of preference
   * @param variableCount the highest variable
   */
  RequirementGuide(IntTable clauses, int variableCount) {
    this.clauses = clauses;
    triggered = ClauseIndex.triggered(clauses, variableCount);
    values = new byte[variableCount + 1];
    chosen = new int[variableCount + 1];
    avoided = new Bits(variableCount + 1);
  }

  /**
   * Sets what is wanted beside what is asked for.
   *
   * @param variables in the order of importance; not copied
   */
  void want(int[] variables) {
    wanted = variables;
  }

  /**
   * Sets what is taken only where there is no other choice.
   *
   * @param variables not copied
   */
  void avoid(Bits variables) {
    avoided = variables;
  }

  /**
   * Returns what became true or false before the first decision.
   *
   * @return literals in the order of assignment
   */
  IntArrayList implied() {
    return implied;
  }

  @Override
  public void start() {
    Arrays.fill(values, (byte) 0);
    implied.clear();
    decisions.clear();
    saved.clear();
    chosenCount = 0;
    chosenAt = 0;
    clauseAt = -1;
    wantedAt = 0;
    isUndecided = true;
  }

  @Override
  public void assigned(int literal) {
    if (isUndecided) {
      implied.add(literal);
    }
    if (literal < 0) {
      values[-literal] = -1;
      return;
    }
    if (values[literal] == 0) {
      chosen[chosenCount++] = literal;
    }
    values[literal] = 1;
  }

  @Override
  public void unassigned(int variable) {
    if (values[variable] > 0) {
      chosenCount--;
    }
    values[variable] = 0;
    if (!decisions.isEmpty() && decisions.topInt() == variable) {
      decisions.popInt();
      restore();
    }
  }

  @Override
  public int next() {
    isUndecided = false;
    int variable = nextRequired();
    for (; variable == 0 && wantedAt < wanted.length; wantedAt++) {
      if (values[wanted[wantedAt]] == 0) {
        variable = wanted[wantedAt];
      }
    }
    if (variable != 0) {
      save();
      decisions.add(variable);
    }
    return variable;
  }

  private int nextRequired() {
    for (; chosenAt < chosenCount; chosenAt++, clauseAt = -1) {
      int variable = chosen[chosenAt];
      if (clauseAt < 0) {
        clauseAt = triggered.start(variable);
      }
      for (; clauseAt < triggered.end(variable); clauseAt++) {
        int candidate = candidate(triggered.value(clauseAt));
        if (candidate != 0) {
          return candidate;
        }
      }
    }
    return 0;
  }

  /**
   * Finds the best candidate of a clause; none if it is fulfilled or one of its conditions is not.
   */
  private int candidate(int clause) {
    int best = 0;
    for (int i = clauses.start(clause); i < clauses.end(clause); i++) {
      int literal = clauses.value(i);
      if (literal < 0) {
        if (values[-literal] <= 0) {
          return 0;
        }
      } else if (values[literal] > 0) {
        return 0;
      } else if (values[literal] == 0
          && (best == 0 || avoided.get(best) && !avoided.get(literal))) {
        best = literal;
      }
    }
    return best;
  }

  private void save() {
    saved.add(chosenAt);
    saved.add(clauseAt);
    saved.add(wantedAt);
  }

  private void restore() {
    int from = saved.size() - SAVED;
    chosenAt = saved.getInt(from);
    clauseAt = saved.getInt(from + 1);
    wantedAt = saved.getInt(from + 2);
    saved.size(from);
  }
}
