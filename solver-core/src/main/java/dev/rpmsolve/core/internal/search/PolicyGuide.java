package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.encode.Encoding;
import dev.rpmsolve.core.internal.encode.ResolvedRequest;
import dev.rpmsolve.core.internal.encode.Slice;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Policy;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * Decides as a package manager would.
 *
 * <p>In this order: the goals; installed packages to upgrade, best version first; installed
 * packages to keep, or what replaces them; what the chosen packages require, first where one
 * candidate is best, then where there is a choice; last what supplements or is recommended, one
 * package at a time with all it requires. Only positive decisions are made, so nothing is installed
 * without a reason, and a weak dependency that leads to a conflict is dropped by the clause that
 * the conflict teaches.
 *
 * <p>All cursors only move forward between a decision and its retraction; each decision saves them,
 * so finding the next unfulfilled requirement takes amortized O(1) per literal.
 */
final class PolicyGuide implements DecisionGuide {
  private static final int SAVED = 11;

  private final ResolvedRequest request;
  private final Slice slice;
  private final IntTable clauses;
  private final IntTable triggered;
  private final Encoding.Preferences preferences;
  private final CandidateOrder order;
  private final WishList wishList;
  private final byte[] values;
  private final int[] chosen;
  private final IntArrayList postponed = new IntArrayList();
  private final IntArrayList candidates = new IntArrayList();
  private final IntArrayList decisions = new IntArrayList();
  private final IntArrayList saved = new IntArrayList();
  private final IntArrayList doubtful = new IntArrayList();
  private final Int2ObjectOpenHashMap<int[]> alternatives = new Int2ObjectOpenHashMap<>();
  private int chosenCount;
  private int goalAt;
  private int lateGoalAt;
  private int upgradeAt;
  private int additionAt;
  private int keepAt;
  private int chosenAt;
  private int clauseAt;
  private int postponedAt;
  private int wantedAt;
  private int[] wanted = {};

  /**
   * Creates a guide.
   *
   * @param request the request
   * @param encoding its clauses
   * @param variableCount the highest variable of the engine
   */
  PolicyGuide(ResolvedRequest request, Encoding encoding, int variableCount) {
    this.request = request;
    slice = encoding.slice();
    clauses = encoding.clauses();
    preferences = encoding.preferences();
    triggered = ClauseIndex.triggered(clauses, variableCount);
    values = new byte[variableCount + 1];
    chosen = new int[variableCount + 1];
    order = new CandidateOrder(request, slice, variable -> values[variable] > 0);
    wishList =
        request.policy().weakDependencies() == Policy.WeakDependencies.INSTALL
            ? new WishList(request, encoding, variable -> values[variable])
            : null;
  }

  /**
   * Sets what is installed where nothing stands in its way, after all goals and requirements.
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
    alternatives.clear();
    saved.clear();
    chosenCount = 0;
    goalAt = 0;
    lateGoalAt = 0;
    upgradeAt = 0;
    additionAt = 0;
    keepAt = 0;
    chosenAt = 0;
    clauseAt = -1;
    postponedAt = 0;
    wantedAt = 0;
    if (wishList != null) {
      wishList.restore(0);
    }
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
      alternatives.remove(variable);
      restore();
    }
  }

  @Override
  public int next() {
    int variable = nextGoal();
    if (variable == 0) {
      variable = nextInstalled();
    }
    if (variable == 0) {
      variable = nextLateGoal();
    }
    if (variable == 0) {
      variable = nextRequirement();
    }
    if (variable == 0) {
      variable = nextWanted();
    }
    if (variable == 0 && wishList != null) {
      variable = wishList.collect(chosen, chosenCount, candidates, order) ? take() : 0;
    }
    if (variable != 0) {
      save();
      decisions.add(variable);
    }
    return variable;
  }

  /** Goals that something installed fulfills wait until it is decided what stays. */
  private int nextGoal() {
    int[] goals = preferences.goalClauses();
    for (; goalAt < goals.length; goalAt++) {
      if (!mayStayFulfilled(goals[goalAt]) && collect(clauses, goals[goalAt])) {
        return take();
      }
    }
    return 0;
  }

  private boolean mayStayFulfilled(int goal) {
    for (int i = clauses.start(goal); i < clauses.end(goal); i++) {
      int variable = clauses.value(i);
      if (values[variable] >= 0 && request.isInstalled(slice.packageOf(variable))) {
        return true;
      }
    }
    return false;
  }

  private int nextLateGoal() {
    int[] goals = preferences.goalClauses();
    for (; lateGoalAt < goals.length; lateGoalAt++) {
      if (collect(clauses, goals[lateGoalAt])) {
        return take();
      }
    }
    return 0;
  }

  private int nextInstalled() {
    for (; upgradeAt < preferences.changes().upgrades().rows(); upgradeAt++) {
      if (collect(preferences.changes().upgrades(), upgradeAt)) {
        return take();
      }
    }
    IntTable additions = preferences.changes().additions();
    for (; additionAt < additions.rows(); additionAt++) {
      if (collect(additions, additionAt)) {
        return take();
      }
    }
    for (; keepAt < preferences.changes().keeps().rows(); keepAt++) {
      if (collect(preferences.changes().keeps(), keepAt)) {
        int installed =
            preferences.changes().keeps().value(preferences.changes().keeps().start(keepAt));
        return values[installed] == 0 ? installed : take();
      }
    }
    return 0;
  }

  private int nextRequirement() {
    for (; chosenAt < chosenCount; chosenAt++, clauseAt = -1) {
      int variable = chosen[chosenAt];
      if (clauseAt < 0) {
        clauseAt = triggered.start(variable);
      }
      for (; clauseAt < triggered.end(variable); clauseAt++) {
        int clause = triggered.value(clauseAt);
        if (collect(clauses, clause)) {
          order.prune(candidates);
          if (candidates.size() == 1) {
            return candidates.getInt(0);
          }
          postponed.add(clause);
        }
      }
    }
    return nextPostponed();
  }

  /** What has one best candidate by now goes first; else the oldest choice is made. */
  private int nextPostponed() {
    int choice = -1;
    for (int i = postponedAt; i < postponed.size(); i++) {
      if (collect(clauses, postponed.getInt(i))) {
        order.prune(candidates);
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
    collect(clauses, postponed.getInt(choice));
    return take();
  }

  private int nextWanted() {
    for (; wantedAt < wanted.length; wantedAt++) {
      if (values[wanted[wantedAt]] == 0) {
        return wanted[wantedAt];
      }
    }
    return 0;
  }

  private int take() {
    order.prune(candidates);
    int variable = order.first(candidates);
    if (candidates.size() > 1) {
      alternatives.put(variable, candidates.toIntArray());
    }
    return variable;
  }

  @Override
  public void finished() {
    doubtful.clear();
    for (int i = decisions.size() - 1; i >= 0; i--) {
      int variable = decisions.getInt(i);
      for (int other : alternatives.getOrDefault(variable, new int[0])) {
        if (other != variable && values[other] > 0) {
          doubtful.add(variable);
          break;
        }
      }
    }
  }

  /**
   * Returns the decisions of the last model that had a choice of which another candidate is true
   * too.
   *
   * @return variables, the latest decision first
   */
  IntArrayList doubtful() {
    return doubtful;
  }

  /**
   * Collects the candidates of a clause.
   *
   * @return whether the clause is not fulfilled, all its conditions hold, and there are candidates
   */
  private boolean collect(IntTable table, int row) {
    candidates.clear();
    for (int i = table.start(row); i < table.end(row); i++) {
      int literal = table.value(i);
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
    return !candidates.isEmpty();
  }

  private void save() {
    saved.add(goalAt);
    saved.add(upgradeAt);
    saved.add(keepAt);
    saved.add(chosenAt);
    saved.add(clauseAt);
    saved.add(postponed.size());
    saved.add(postponedAt);
    saved.add(wantedAt);
    saved.add(additionAt);
    saved.add(lateGoalAt);
    saved.add(wishList == null ? 0 : wishList.position());
  }

  private void restore() {
    int from = saved.size() - SAVED;
    goalAt = saved.getInt(from);
    upgradeAt = saved.getInt(from + 1);
    keepAt = saved.getInt(from + 2);
    chosenAt = saved.getInt(from + 3);
    clauseAt = saved.getInt(from + 4);
    postponed.size(saved.getInt(from + 5));
    postponedAt = saved.getInt(from + 6);
    wantedAt = saved.getInt(from + 7);
    additionAt = saved.getInt(from + 8);
    lateGoalAt = saved.getInt(from + 9);
    if (wishList != null) {
      wishList.restore(saved.getInt(from + 10));
    }
    saved.size(from);
  }
}
