package dev.rpmsolve.core.internal.optimize;

import dev.rpmsolve.core.internal.search.BudgetGuard;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Settles what needs no search, and searches the rest in parts that have nothing to do with each
 * other: level by level, all parts at one level before any at the next, so that what is proven of
 * the levels of parts is proven of their sums. Belongs to one thread.
 */
final class PartedSearch {
  private final WeightedProblem problem;
  private final BitSet guide;
  private final ImprovementListener listener;
  private final BudgetGuard guard;
  private boolean isPlain;
  private final List<Run> runs = new ArrayList<>();
  private final long[] bounds;
  private final BitSet best = new BitSet();
  private boolean hasModel;
  private long told;

  /** A part and the search at work on it. */
  private static final class Run {
    private final Components.Part part;
    private final OptimumRun search;
    private BitSet copied;

    Run(Components.Part part, OptimumRun search) {
      this.part = part;
      this.search = search;
    }

    /** Copies the best model into one of the whole, if it is another one than the last time. */
    void copyBest(BitSet whole) {
      if (copied != search.best()) {
        copied = search.best();
        part.extend(copied, whole);
      }
    }

    /** Returns what the part costs at least at a level, before anything is proven. */
    long leastImaginable(int level) {
      return part.problem().levels().get(level).offset();
    }
  }

  /**
   * Prepares.
   *
   * @param problem the problem
   * @param start a model; null if none is known
   * @param guide what is tried true first
   * @param listener told of sums over all parts
   * @param guard ends the work when the budget does
   */
  PartedSearch(
      WeightedProblem problem,
      BitSet start,
      BitSet guide,
      ImprovementListener listener,
      BudgetGuard guard) {
    this.problem = problem;
    this.guide = guide;
    this.listener = listener;
    this.guard = guard;
    bounds = problem.levels().stream().mapToLong(WeightedProblem.Level::offset).toArray();
    if (start != null) {
      best.or(start);
      hasModel = true;
    }
  }

  /** Has the problem searched as it is, without a look at it before. */
  void searchAsItIs() {
    isPlain = true;
  }

  /** Searches; what is found until the budget ends can be asked for in any case. */
  void run() {
    if (hasModel) {
      report();
    }
    if (hasModel && isLeast(problem, best)) {
      return;
    }
    if (!findFirst()) {
      hasModel = false;
      return;
    }
    for (int level = 0; level < bounds.length; level++) {
      minimize(level);
    }
  }

  /** Finds a model of every part; tells whether there are. */
  private boolean findFirst() {
    BitSet found = (BitSet) (hasModel ? best : guide).clone();
    List<Components.Part> parts;
    if (isPlain) {
      parts = List.of(Components.Part.whole(problem, new IntArrayList()));
    } else {
      PartialModel settled = new PartialModel(problem);
      BitSet isKept = (BitSet) guide.clone();
      isKept.or(best);
      Dominance.settle(settled, isKept, guard);
      if (settled.isContradictory()) {
        return false;
      }
      settled.trail().forEach(literal -> found.set(Math.abs(literal), literal > 0));
      parts = Components.of(settled);
    }
    for (Components.Part part : parts) {
      BitSet own = hasModel ? part.restrict(best) : null;
      if (own == null || !isLeast(part.problem(), own)) {
        OptimumRun search = new OptimumRun(part.problem(), new ProofRecorder(null), guard);
        search.guideBy(part.restrict(guide));
        if (own != null) {
          search.consider(own, 0);
        }
        if (!search.load(part.settled()) || !search.findFirst()) {
          return false;
        }
        Run run = new Run(part, search);
        run.copyBest(found);
        runs.add(run);
      }
    }
    best.clear();
    best.or(found);
    if (!hasModel) {
      hasModel = true;
      report();
    }
    return true;
  }

  /** Tells whether a model costs nothing but what every model costs. */
  private static boolean isLeast(WeightedProblem problem, BitSet model) {
    return problem.levels().stream().allMatch(level -> level.cost(model) == level.offset());
  }

  /** What all parts cost at least is proven from the start; each part then adds what it proves. */
  private void minimize(int level) {
    long total = problem.levels().get(level).cost(best);
    long proven = total;
    for (Run run : runs) {
      proven += run.leastImaginable(level) - run.search.bestCost(level);
    }
    told = total;
    raise(level, total, proven);
    for (Run run : runs) {
      long others = total - run.search.bestCost(level);
      long provenOfOthers = proven - run.leastImaginable(level);
      run.search.listen(
          (ownLevel, ownBest, ownBound) -> {
            run.copyBest(best);
            raise(level, others + ownBest, provenOfOthers + ownBound);
          });
      run.search.minimize(level);
      total = others + run.search.bestCost(level);
      proven = provenOfOthers + run.search.bestCost(level);
    }
    raise(level, total, proven);
  }

  private void report() {
    if (bounds.length > 0) {
      listener.improved(0, problem.levels().get(0).cost(best), bounds[0]);
    }
  }

  private void raise(int level, long value, long bound) {
    if (bound > bounds[level] || value != told) {
      bounds[level] = Math.max(bounds[level], bound);
      told = value;
      listener.improved(level, value, bounds[level]);
    }
  }

  /** Returns the best model so far; null if there is none. */
  BitSet best() {
    return hasModel ? best : null;
  }

  /** Returns what the best model costs at each level. */
  long[] costs() {
    return problem.costs(best);
  }

  long[] bounds() {
    return bounds;
  }
}
