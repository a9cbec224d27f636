package dev.rpmsolve.core.internal.optimize;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.search.AssumptionSolver;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A search at work on a problem or a part of one: the solver, the best model so far, and the
 * bounds. Belongs to one thread.
 */
final class OptimumRun {
  private final WeightedProblem problem;
  private final AssumptionSolver solver;
  private final ProofRecorder recorder;
  private final LiteralWeights weights;
  private final OutputTable outputs = new OutputTable();
  private final long[] bounds;
  private ImprovementListener listener = ImprovementListener.NONE;
  private BitSet best;
  private long[] bestCosts;
  private int level;

  OptimumRun(WeightedProblem problem, ProofRecorder recorder, BudgetGuard guard) {
    this.problem = problem;
    this.recorder = recorder;
    solver = new AssumptionSolver(problem.variables(), guard);
    weights = new LiteralWeights(problem.variables());
    bounds = problem.levels().stream().mapToLong(WeightedProblem.Level::offset).toArray();
    if (recorder.isRecording()) {
      solver.tell(recorder);
    }
  }

  /** Tells somebody, from now on, of better models and bounds. */
  void listen(ImprovementListener newListener) {
    listener = newListener;
  }

  /** Has the solver try some variables true first, and the others false. */
  void guideBy(BitSet guide) {
    for (int variable = 1; variable <= problem.variables(); variable++) {
      solver.prefer(variable, guide.get(variable));
    }
  }

  /** Tells whether there is a model that costs nothing beyond the offsets; then that is proven. */
  boolean isLeastImaginable() {
    boolean isLeast = best != null && Arrays.equals(bestCosts, bounds);
    for (int i = 0; isLeast && i < bounds.length; i++) {
      recorder.level(i);
    }
    return isLeast;
  }

  /**
   * Hands settled literals and the constraints to the solver; tells whether propagation found no
   * contradiction.
   */
  boolean load(IntArrayList settled) {
    for (int i = 0; i < settled.size(); i++) {
      solver.addClause(settled.getInt(i));
    }
    load(problem.clauses(), true);
    load(problem.groups(), false);
    return solver.propagateUnits();
  }

  private void load(IntTable table, boolean areClauses) {
    int[] literals = new int[16];
    for (int row = 0; row < table.rows(); row++) {
      int length = table.end(row) - table.start(row);
      if (length > literals.length) {
        literals = new int[2 * length];
      }
      for (int i = 0; i < length; i++) {
        literals[i] = table.value(table.start(row) + i);
      }
      if (areClauses) {
        solver.addClause(literals, 0, length);
      } else {
        solver.addAtMost(literals, 0, length, problem.bound(row));
      }
    }
  }

  /** Looks for any model; tells whether there is one. */
  boolean findFirst() {
    if (best == null) {
      if (solver.solve(new IntArrayList(), Long.MAX_VALUE) == AssumptionSolver.Answer.NONE) {
        return false;
      }
      consider(solver.model(), 0);
    }
    return true;
  }

  /** Makes a level as small as it can be; the levels before must be. */
  void minimize(int nextLevel) {
    level = nextLevel;
    if (isFrozenAlready(level)) {
      reportBound(level, bestCosts[level]);
    } else {
      new LevelSearch(this, level).minimize();
    }
  }

  /** Tells whether a level before is the same sum, so that it cannot change any more. */
  private boolean isFrozenAlready(int ofLevel) {
    WeightedProblem.Level sum = problem.levels().get(ofLevel);
    return !recorder.isRecording()
        && problem.levels().subList(0, ofLevel).stream().anyMatch(sum::isSameSum);
  }

  /** Tells whether some level after one is not known with it. */
  boolean isSearchedAfter(int ofLevel) {
    for (int later = ofLevel + 1; later < bounds.length; later++) {
      if (!isFrozenAlready(later)) {
        return true;
      }
    }
    return false;
  }

  /** Takes a model if it is better, from a level on, than the best so far. */
  void consider(BitSet model, int from) {
    long[] costs = problem.costs(model);
    for (int i = from; best != null && i < costs.length; i++) {
      if (costs[i] < bestCosts[i]) {
        break;
      }
      if (costs[i] > bestCosts[i] || i == costs.length - 1) {
        return;
      }
    }
    if (best == null || from < costs.length) {
      best = (BitSet) model.clone();
      bestCosts = costs;
      if (costs.length > 0) {
        report();
      }
    }
  }

  /** Has the solver try first what the best model says. */
  void preferBest() {
    guideBy(best);
  }

  void reportBound(int ofLevel, long bound) {
    if (bounds[ofLevel] < bound) {
      bounds[ofLevel] = bound;
      report();
    }
  }

  private void report() {
    int shown = Math.min(level, bounds.length - 1);
    listener.improved(shown, bestCosts[shown], bounds[shown]);
  }

  long bestCost(int ofLevel) {
    return bestCosts[ofLevel];
  }

  /** Returns the best model so far, null if there is none. */
  BitSet best() {
    return best;
  }

  long[] bestCosts() {
    return bestCosts;
  }

  long[] bounds() {
    return bounds;
  }

  WeightedProblem problem() {
    return problem;
  }

  AssumptionSolver solver() {
    return solver;
  }

  ProofRecorder recorder() {
    return recorder;
  }

  LiteralWeights weights() {
    return weights;
  }

  OutputTable outputs() {
    return outputs;
  }
}
