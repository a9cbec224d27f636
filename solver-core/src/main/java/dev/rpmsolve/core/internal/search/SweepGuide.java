package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.ints.IntTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * Installs wanted packages in their order, each with all it requires, unless something stands in
 * the way.
 *
 * <p>Requirements come first: those with one best candidate, then those with a choice. Only
 * positive decisions are made, so nothing is installed without a reason.
 *
 * <p>All cursors only move forward between a decision and its retraction; each decision saves them,
 * so finding the next unfulfilled requirement takes amortized O(1) per literal.
 */
final class SweepGuide implements DecisionGuide {
  private static final int SAVED = 5;

  private final IntTable clauses;
  private final IntTable triggered;
  private final SweepOrder order;
  private final byte[] values;
  private final int[] chosen;
  private final IntArrayList postponed = new IntArrayList();
  private final IntArrayList candidates = new IntArrayList();
  private final IntArrayList decisions = new IntArrayList();
  private final IntArrayList saved = new IntArrayList();
  private int chosenCount;
  private int chosenAt;
  private int clauseAt;
  private int postponedAt;
  private int wantedAt;
  private int[] wanted = {};

  /**
   * Creates a guide that wants nothing yet.
   *
   * @param clauses a table whose rows are clauses
   * @param order picks among candidates
   * @param variableCount the highest variable
   */
  SweepGuide(IntTable clauses, SweepOrder order, int variableCount) {
    this.clauses = clauses;
    this.order = order;
    triggered = ClauseIndex.triggered(clauses, variableCount);
    values = new byte[variableCount + 1];
    chosen = new int[values.length];
  }

  /**
   * Sets what is wanted.
   *
   * @param variables in the order of importance
   */
  void want(int[] variables) {
    wanted = variables;
  }

  @Override
  public void start() {
    Arrays.fill(values, (byte) 0);
    postponed.clear();
    decisions.clear();
    saved.clear();
    chosenCount = 0;
    chosenAt = 0;
    clauseAt = -1;
    postponedAt = 0;
    wantedAt = 0;
  }

  @Override
  public void assigned(int literal) {
    if (literal > 0) {
      if (values[literal] == 0) {
        chosen[chosenCount++] = literal;
      }
      values[literal] = 1;
    } else {
      values[-literal] = -1;
    }
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
    int variable = nextRequirement();
    if (variable == 0) {
      variable = nextPostponed();
    }
    if (variable == 0) {
      variable = nextWanted();
    }
    if (variable != 0) {
      save();
      decisions.add(variable);
    }
    return variable;
  }

  private int nextRequirement() {
    for (; chosenAt < chosenCount; chosenAt++, clauseAt = -1) {
      int variable = chosen[chosenAt];
      if (clauseAt < 0) {
        clauseAt = triggered.start(variable);
      }
      for (; clauseAt < triggered.end(variable); clauseAt++) {
        int clause = triggered.value(clauseAt);
        if (collect(clause)) {
          if (candidates.size() == 1) {
            return candidates.getInt(0);
          }
          postponed.add(clause);
        }
      }
    }
    return 0;
  }

  /** What has one best candidate by now goes first; else the oldest choice is made. */
  private int nextPostponed() {
    int choice = -1;
    for (int i = postponedAt; i < postponed.size(); i++) {
      if (collect(postponed.getInt(i))) {
        if (candidates.size() == 1) {
          return candidates.getInt(0);
        }
        choice = choice < 0 ? i : choice;
      } else if (i == postponedAt) {
        postponedAt++;
      }
    }
    if (choice < 0) {
      return 0;
    }
    collect(postponed.getInt(choice));
    return candidates.getInt(0);
  }

  private int nextWanted() {
    for (; wantedAt < wanted.length; wantedAt++) {
      if (values[wanted[wantedAt]] == 0) {
        return wanted[wantedAt];
      }
    }
    return 0;
  }

  /**
   * Collects the best candidates of a clause.
   *
   * @return whether the clause is not fulfilled, all its conditions hold, and there are candidates
   */
  private boolean collect(int clause) {
    candidates.clear();
    for (int i = clauses.start(clause); i < clauses.end(clause); i++) {
      int literal = clauses.value(i);
      if (literal < 0) {
        if (values[-literal] <= 0) {
          return false;
        }
      } else if (values[literal] > 0) {
        return false;
      } else if (values[literal] == 0) {
        candidates.add(literal);
      }
    }
    order.prune(candidates);
    return !candidates.isEmpty();
  }

  private void save() {
    saved.add(chosenAt);
    saved.add(clauseAt);
    saved.add(postponed.size());
    saved.add(postponedAt);
    saved.add(wantedAt);
  }

  private void restore() {
    int from = saved.size() - SAVED;
    chosenAt = saved.getInt(from);
    clauseAt = saved.getInt(from + 1);
    postponed.size(saved.getInt(from + 2));
    postponedAt = saved.getInt(from + 3);
    wantedAt = saved.getInt(from + 4);
    saved.size(from);
  }
}
