package dev.rpmsolve.core.internal.optimize;

import dev.rpmsolve.core.internal.search.AssumptionSolver;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes one level as small as it can be, and freezes it.
 *
 * <p>Works from below: assumes that nothing costs anything; of what cannot be together, one must be
 * paid for, so its least weight moves into the bound, and what more than one of them cost is
 * counted from then on (core-guided search: A. Morgado, C. Dodaro, J. Marques-Silva, "Core-guided
 * MaxSAT with soft cardinality constraints", CP 2014; cores are taken disjoint first; heavy weights
 * before light ones: C. Ansótegui et al., "Improving WPM2 for (weighted) partial MaxSAT", CP 2013).
 * Models that come up on the way are candidates for the best. A literal that costs more than the
 * gap is false for good.
 */
final class LevelSearch {
  private static final int FEW_WEIGHTS = 8;
  private static final int MANY_OTHERS = 8;

  private final OptimumRun run;
  private final AssumptionSolver solver;
  private final ProofRecorder recorder;
  private final int level;
  private final LiteralWeights weights;
  private final IntArrayList literals = new IntArrayList();
  private final List<CountingTree> newTrees = new ArrayList<>();
  private final LongArrayList newWeights = new LongArrayList();
  private final IntArrayList spentOutputs = new IntArrayList();
  private final LongArrayList spentWeights = new LongArrayList();
  private long lower;

  LevelSearch(OptimumRun run, int level) {
    this.run = run;
    this.level = level;
    solver = run.solver();
    recorder = run.recorder();
    weights = run.weights();
  }

  /**
   * Searches; the run's best model costs what the bound says afterwards. What is not searched after
   * is not frozen.
   */
  void minimize() {
    WeightedProblem.Level terms = run.problem().levels().get(level);
    lower = terms.offset();
    recorder.level(level);
    for (int i = 0; i < terms.size(); i++) {
      weigh(terms.literal(i), terms.weight(i));
    }
    settle();
    if (!isDone()) {
      run.preferBest();
      probe();
      long threshold = nextThreshold(Long.MAX_VALUE);
      while (true) {
        hardenAndSettle();
        if (isDone()) {
          break;
        }
        searchDisjoint(threshold);
        boolean isRelaxed = count();
        if (isDone()) {
          break;
        }
        if (!isRelaxed) {
          threshold = nextThreshold(threshold);
        }
      }
    }
    if (run.isSearchedAfter(level)) {
      freeze();
    }
  }

  private boolean isDone() {
    return lower == run.bestCost(level);
  }

  private void weigh(int literal, long weight) {
    if (weights.of(literal) == 0) {
      literals.add(literal);
    }
    weights.add(literal, weight);
  }

  /** Pays for what is true for good, and drops what is false for good or costs nothing any more. */
  private void settle() {
    int kept = 0;
    for (int i = 0; i < literals.size(); i++) {
      int literal = literals.getInt(i);
      int fixed = weights.of(literal) == 0 ? 0 : solver.fixed(literal);
      if (fixed > 0) {
        IntArrayList core = IntArrayList.of(literal);
        relax(core);
      }
      if (weights.of(literal) > 0) {
        if (fixed < 0) {
          weights.clear(literal);
        } else {
          literals.set(kept++, literal);
        }
      }
    }
    literals.size(kept);
    run.reportBound(level, lower);
  }

  /**
   * Pays for what propagation shows to be true alone; that is faster than to have it come up as a
   * core among all assumptions. What is false in a model cannot be shown to be true.
   */
  private void probe() {
    int found;
    do {
      found = 0;
      for (int i = 0; i < literals.size(); i++) {
        int literal = literals.getInt(i);
        if (WeightedProblem.isTrue(literal, run.best())
            && solver.fixed(literal) == 0
            && solver.probe(-literal)) {
          found++;
        }
      }
      settle();
    } while (found > 0 && !isDone());
  }

  private void hardenAndSettle() {
    long gap = run.bestCost(level) - lower;
    boolean isHardened = false;
    for (int i = 0; i < literals.size(); i++) {
      int literal = literals.getInt(i);
      if (weights.of(literal) > gap) {
        recorder.harden(literal);
        solver.addClause(-literal);
        isHardened = true;
      }
    }
    if (isHardened) {
      solver.simplify();
    }
    settle();
  }

  /** Nothing that still costs something can be true in a model as good as the best. */
  private void freeze() {
    for (int i = 0; i < literals.size(); i++) {
      int literal = literals.getInt(i);
      if (weights.of(literal) > 0) {
        recorder.harden(literal);
        solver.addClause(-literal);
        weights.clear(literal);
      }
    }
    solver.simplify();
  }

  /** Moves the least weight of a core into the bound. */
  private void relax(IntArrayList core) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < core.size(); i++) {
      least = Math.min(least, weights.of(core.getInt(i)));
    }
    CountingTree tree = new CountingTree(solver, recorder, core);
    recorder.relax(tree.id(), least);
    lower += least;
    for (int i = 0; i < core.size(); i++) {
      int literal = core.getInt(i);
      weights.add(literal, -least);
      if (run.outputs().isOutput(literal)) {
        spentOutputs.add(literal);
        spentWeights.add(least);
      }
    }
    if (core.size() > 1) {
      newTrees.add(tree);
      newWeights.add(least);
    }
  }

  /** Finds cores that share no weight, until there is a model without what is left. */
  private void searchDisjoint(long threshold) {
    boolean isEnough = false;
    while (!isEnough && !isDone()) {
      IntArrayList assumptions = new IntArrayList();
      for (int i = 0; i < literals.size(); i++) {
        if (weights.of(literals.getInt(i)) >= threshold) {
          assumptions.add(-literals.getInt(i));
        }
      }
      isEnough = pass(assumptions, threshold);
    }
  }

  /**
   * Assumes one literal after the other, leaving out what cannot be assumed, up to a model.
   *
   * <p>What a core has used up stays assumed at first, so that nothing before it has to be decided
   * anew. If it takes part in another failure, that is no core, and has to be looked for again
   * without it: after the model if there are few such failures, else at once, as each pass would
   * find hardly more than one core.
   *
   * @return whether nothing is to be looked for again
   */
  private boolean pass(IntArrayList assumptions, long threshold) {
    boolean isEnough = true;
    int cores = 0;
    int others = 0;
    while (solver.solve(assumptions, Long.MAX_VALUE) == AssumptionSolver.Answer.NONE) {
      IntArrayList core = new IntArrayList();
      IntArrayList spent = new IntArrayList();
      for (int i = 0; i < solver.failed().size(); i++) {
        int literal = -solver.failed().getInt(i);
        core.add(literal);
        if (weights.of(literal) < threshold) {
          spent.add(literal);
        }
      }
      if (core.isEmpty()) {
        throw new IllegalStateException("nothing is as good as the best model");
      }
      if (spent.isEmpty()) {
        cores++;
        relax(core);
        run.reportBound(level, lower);
        if (isDone()) {
          return true;
        }
      } else if (++others > MANY_OTHERS
          && others > 2 * cores
          && core.getInt(0) != spent.getInt(0)) {
        spent.forEach(literal -> assumptions.rem(-literal));
        continue;
      }
      isEnough &= weights.of(core.getInt(0)) < threshold;
      assumptions.rem(-core.getInt(0));
    }
    run.consider(solver.model(), level);
    return isEnough;
  }

  /** Makes what the new cores cost beyond their bounds count; tells whether there were any. */
  private boolean count() {
    boolean isAny = !newTrees.isEmpty() || !spentOutputs.isEmpty();
    for (int i = 0; i < spentOutputs.size(); i++) {
      OutputTable.Place place = run.outputs().place(spentOutputs.getInt(i));
      countBeyond(place.tree(), place.count() + 1, spentWeights.getLong(i));
    }
    for (int i = 0; i < newTrees.size(); i++) {
      countBeyond(newTrees.get(i), 2, newWeights.getLong(i));
    }
    newTrees.clear();
    newWeights.clear();
    spentOutputs.clear();
    spentWeights.clear();
    return isAny;
  }

  private void countBeyond(CountingTree tree, int count, long weight) {
    if (count <= tree.size()) {
      int output = tree.atLeast(count);
      run.outputs().put(output, tree, count);
      weigh(output, weight);
    }
  }

  /** Returns the next smaller weight to look at: one after the other, or in jumps if many. */
  private long nextThreshold(long threshold) {
    long largest = 0;
    int different = 0;
    LongArrayList smaller = new LongArrayList();
    for (int i = 0; i < literals.size(); i++) {
      long weight = weights.of(literals.getInt(i));
      if (weight < threshold) {
        largest = Math.max(largest, weight);
        if (different <= FEW_WEIGHTS && !smaller.contains(weight)) {
          smaller.add(weight);
          different++;
        }
      }
    }
    return different > FEW_WEIGHTS ? Math.max(1, largest / 2) : Math.max(1, largest);
  }
}
