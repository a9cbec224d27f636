package dev.rpmsolve.core.internal.optimize;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;

/**
 * Leaves out what another choice is never worse than.
 *
 * <p>A variable is made false if of every model with it there is one without it that costs no more:
 * the same model without it, if nothing needs it; or the same model with another literal in its
 * place. That literal <em>dominates</em> the variable. It must be in every clause that has the
 * variable; what it needs and excludes must be no more than what the variable needs and excludes;
 * and it must not cost more, over the levels in their order. That is looked at on the face of
 * clauses and groups, so not all dominated variables are found. Each step keeps the least costs, so
 * any number of them does.
 *
 * <p>Complexity: linear in the literals of the problem. Looking further has to pay: what is found
 * earns the work for more, so that a problem in which little is dominated is soon left alone.
 */
final class Dominance {
  private static final int LEAST_WORK = 1000;
  private static final int WORK_PER_FIND = 150;

  private final PartialModel settled;
  private final WeightedProblem problem;
  private final IntTable clauses;
  private final IntTable clausesOf;
  private final IntTable groupsOf;
  private final BitSet isKept;
  private final BudgetGuard guard;
  private final long[][] costs;
  private final IntArrayList queue = new IntArrayList();
  private final BitSet isQueued = new BitSet();
  private final int[] marks;
  private int mark;
  private long work;

  private Dominance(PartialModel settled, BitSet isKept, BudgetGuard guard) {
    this.settled = settled;
    this.isKept = isKept;
    this.guard = guard;
    problem = settled.problem();
    clauses = problem.clauses();
    clausesOf = settled.clausesOf();
    groupsOf = settled.groupsOf();
    marks = new int[2 * problem.variables() + 2];
    work =
        (long) LEAST_WORK
            + clauses.valueCount()
            + problem.groups().valueCount()
            + problem.variables();
    costs = new long[problem.levels().size()][problem.variables() + 1];
    for (int level = 0; level < costs.length; level++) {
      WeightedProblem.Level terms = problem.levels().get(level);
      for (int i = 0; i < terms.size(); i++) {
        int literal = terms.literal(i);
        costs[level][Math.abs(literal)] = literal > 0 ? terms.weight(i) : -terms.weight(i);
      }
    }
  }

  /**
   * Settles what is dominated.
   *
   * @param settled what is settled of a problem; gets more
   * @param isKept variables that are not made false
   * @param guard ends the work when the budget does
   */
  static void settle(PartialModel settled, BitSet isKept, BudgetGuard guard) {
    new Dominance(settled, isKept, guard).run();
  }

  private void run() {
    for (int variable = 1; variable <= problem.variables(); variable++) {
      enqueue(variable);
    }
    int seen = settled.trail().size();
    for (int next = 0; next < queue.size() && work > 0 && !settled.isContradictory(); next++) {
      guard.step();
      int variable = queue.getInt(next);
      isQueued.clear(variable);
      if (settled.value(variable) == 0 && isDominated(variable)) {
        settled.settle(-variable);
        work += WORK_PER_FIND;
        while (seen < settled.trail().size()) {
          enqueueBeside(settled.trail().getInt(seen++));
        }
      }
    }
  }

  private void enqueue(int variable) {
    if (!isKept.get(variable) && settled.value(variable) == 0 && !isQueued.get(variable)) {
      isQueued.set(variable);
      queue.add(variable);
    }
  }

  /** Looks again at what is in clauses that became shorter or need nothing any more. */
  private void enqueueBeside(int settledLiteral) {
    for (int literal = -settledLiteral; ; literal = settledLiteral) {
      int row = PartialModel.row(literal);
      for (int i = clausesOf.start(row); i < clausesOf.end(row); i++) {
        int clause = clausesOf.value(i);
        work -= clauses.end(clause) - clauses.start(clause);
        for (int j = clauses.start(clause); work > 0 && j < clauses.end(clause); j++) {
          enqueue(Math.abs(clauses.value(j)));
        }
      }
      if (literal == settledLiteral) {
        return;
      }
    }
  }

  private boolean isDominated(int variable) {
    if (isExcludedBeside(variable) || compareCost(variable, 0) < 0) {
      return false;
    }
    int shortest = -1;
    int row = PartialModel.row(variable);
    for (int i = clausesOf.start(row); i < clausesOf.end(row); i++) {
      int clause = clausesOf.value(i);
      work--;
      if (settled.isOpenClause(clause)
          && (shortest < 0 || settled.openInClause(clause) < settled.openInClause(shortest))) {
        shortest = clause;
      }
    }
    if (shortest < 0) {
      return true;
    }
    for (int i = clauses.start(shortest); work > 0 && i < clauses.end(shortest); i++) {
      int other = clauses.value(i);
      if (settled.value(other) == 0 && Math.abs(other) != variable && dominates(other, variable)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether leaving a variable out makes something else count in a group. */
  private boolean isExcludedBeside(int variable) {
    int row = PartialModel.row(-variable);
    for (int i = groupsOf.start(row); i < groupsOf.end(row); i++) {
      work--;
      if (settled.isOpenGroup(groupsOf.value(i))) {
        return true;
      }
    }
    return false;
  }

  /** Compares what a variable costs with what another literal does; 0 is the one without a cost. */
  private int compareCost(int variable, int other) {
    for (long[] cost : costs) {
      long ofOther = other == 0 ? 0 : other > 0 ? cost[other] : -cost[-other];
      if (cost[variable] != ofOther) {
        return Long.compare(cost[variable], ofOther);
      }
    }
    return 0;
  }

  private boolean dominates(int other, int variable) {
    if (!isInAllClausesOf(other, variable)) {
      return false;
    }
    return implies(variable, other)
        || compareCost(variable, other) >= 0
            && excludesNoMore(other, variable)
            && needsNoMore(other, variable);
  }

  private boolean isInAllClausesOf(int other, int variable) {
    int row = PartialModel.row(variable);
    for (int i = clausesOf.start(row); i < clausesOf.end(row); i++) {
      int clause = clausesOf.value(i);
      if (settled.isOpenClause(clause) && !has(clause, other)) {
        return false;
      }
    }
    return true;
  }

  private boolean has(int clause, int literal) {
    for (int i = clauses.start(clause); i < clauses.end(clause); i++) {
      work--;
      if (clauses.value(i) == literal) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a clause says that a variable is never true without another literal. */
  private boolean implies(int variable, int other) {
    int row = PartialModel.row(-variable);
    for (int i = clausesOf.start(row); i < clausesOf.end(row); i++) {
      int clause = clausesOf.value(i);
      work--;
      if (settled.isOpenClause(clause) && settled.openInClause(clause) == 2 && has(clause, other)) {
        return true;
      }
    }
    return false;
  }

  private boolean excludesNoMore(int other, int variable) {
    int row = PartialModel.row(other);
    for (int i = groupsOf.start(row); i < groupsOf.end(row); i++) {
      if (settled.isOpenGroup(groupsOf.value(i)) && !groupHas(groupsOf.value(i), variable)) {
        return false;
      }
    }
    return true;
  }

  private boolean groupHas(int group, int literal) {
    IntTable groups = problem.groups();
    for (int i = groups.start(group); i < groups.end(group); i++) {
      work--;
      if (groups.value(i) == literal) {
        return true;
      }
    }
    return false;
  }

  /** Each clause against the other literal must be no weaker than one against the variable. */
  private boolean needsNoMore(int other, int variable) {
    int row = PartialModel.row(-other);
    for (int i = clausesOf.start(row); i < clausesOf.end(row); i++) {
      int clause = clausesOf.value(i);
      if (settled.isOpenClause(clause)) {
        if (work <= 0) {
          return false;
        }
        if (!has(clause, -variable)) {
          mark(clause, -other);
          if (!isImpliedBy(variable)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private void mark(int clause, int excepted) {
    mark++;
    for (int i = clauses.start(clause); i < clauses.end(clause); i++) {
      work--;
      marks[PartialModel.row(clauses.value(i))] = mark;
    }
    marks[PartialModel.row(excepted)] = 0;
  }

  /** Tells whether a clause against a variable has no open literal beside it that is not marked. */
  private boolean isImpliedBy(int variable) {
    int row = PartialModel.row(-variable);
    for (int i = clausesOf.start(row); i < clausesOf.end(row); i++) {
      int clause = clausesOf.value(i);
      boolean isPart = settled.isOpenClause(clause);
      for (int j = clauses.start(clause); isPart && j < clauses.end(clause); j++) {
        int literal = clauses.value(j);
        work--;
        isPart =
            literal == -variable
                || settled.value(literal) < 0
                || marks[PartialModel.row(literal)] == mark;
      }
      if (isPart) {
        return true;
      }
    }
    return false;
  }
}
