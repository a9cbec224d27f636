package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.rules.Pool;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the rules of a contradiction in an order in which each of them forces one literal, and the
 * last cannot hold any more.
 *
 * <p>Unit propagation over these rules alone; linear in their literals.
 */
final class Refutation {
  private final List<int[]> clauses;
  private final Int2ObjectOpenHashMap<IntArrayList> falsifiedBy = new Int2ObjectOpenHashMap<>();
  private final IntOpenHashSet chosen = new IntOpenHashSet();
  private final IntArrayList queue = new IntArrayList();
  private final int[] open;
  private final boolean[] isUsed;
  private final List<Step> steps = new ArrayList<>();

  /**
   * A step.
   *
   * @param rule which of the rules
   * @param literal what it forces, 0 if it cannot hold
   */
  record Step(int rule, int literal) {}

  private Refutation(List<int[]> clauses) {
    this.clauses = clauses;
    open = new int[clauses.size()];
    isUsed = new boolean[clauses.size()];
  }

  /** Orders clauses; what propagation does not need, or cannot use, is left out. */
  static List<Step> of(List<int[]> clauses) {
    Refutation refutation = new Refutation(clauses);
    refutation.run();
    return refutation.steps;
  }

  private void run() {
    chosen.add(Pool.SYSTEM);
    for (int i = 0; i < clauses.size(); i++) {
      for (int literal : clauses.get(i)) {
        falsifiedBy.computeIfAbsent(-literal, key -> new IntArrayList()).add(i);
      }
      open[i] = clauses.get(i).length;
    }
    queue.add(Pool.SYSTEM);
    for (int i = 0; i < clauses.size(); i++) {
      if (open[i] == 1 && use(i)) {
        return;
      }
    }
    for (int next = 0; next < queue.size(); next++) {
      for (int clause : falsifiedBy.getOrDefault(queue.getInt(next), new IntArrayList())) {
        open[clause]--;
        if (open[clause] <= 1 && use(clause)) {
          return;
        }
      }
    }
  }

  /** Uses a clause with at most one open literal; tells whether it cannot hold. */
  private boolean use(int clause) {
    if (isUsed[clause]) {
      return false;
    }
    int forced = 0;
    for (int literal : clauses.get(clause)) {
      if (chosen.contains(literal)) {
        return false;
      } else if (!chosen.contains(-literal)) {
        forced = literal;
      }
    }
    isUsed[clause] = true;
    steps.add(new Step(clause, forced));
    if (forced != 0) {
      chosen.add(forced);
      queue.add(forced);
    }
    return forced == 0;
  }
}
