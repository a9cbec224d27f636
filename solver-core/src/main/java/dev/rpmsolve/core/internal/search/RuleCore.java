package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.rules.Pool;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.List;

/**
 * Shrinks facts that cannot all hold to a minimal set: each fact left was shown to be needed.
 *
 * <p>A fact is a group of clauses. They go to a small engine of their own, each group with a
 * selector; then each fact in turn is left out, and dropped for good if the rest still cannot hold,
 * together with all others that the new conflict does not need.
 */
final class RuleCore {
  private final List<List<int[]>> facts;
  private final Int2IntOpenHashMap variables = new Int2IntOpenHashMap();
  private final Sat4jEngine engine;
  private final ClauseGuide guide;

  private RuleCore(List<List<int[]>> facts, BudgetGuard guard) {
    this.facts = facts;
    IntTable.Builder collected = new IntTable.Builder();
    variables.put(Pool.SYSTEM, facts.size() + 1);
    for (int fact = 0; fact < facts.size(); fact++) {
      for (int[] clause : facts.get(fact)) {
        collect(clause, fact + 1, collected);
      }
    }
    collected.add(facts.size() + 1);
    collected.endRow();
    IntTable table = collected.build();
    int variableCount = facts.size() + variables.size();
    engine = new Sat4jEngine(variableCount, guard);
    for (int row = 0; row < table.rows(); row++) {
      engine.addClause(table, row);
    }
    engine.seal();
    guide = new ClauseGuide(table, variableCount);
  }

  private void collect(int[] clause, int selector, IntTable.Builder collected) {
    collected.add(-selector);
    for (int literal : clause) {
      int variable =
          variables.computeIfAbsent(Math.abs(literal), key -> facts.size() + variables.size() + 1);
      collected.add(literal > 0 ? variable : -variable);
    }
    collected.endRow();
  }

  /**
   * Finds a minimal set.
   *
   * @param facts groups of clauses that cannot all hold
   * @param guard ends the work when the budget does
   * @return indexes of facts, ascending
   */
  static int[] minimize(List<List<int[]>> facts, BudgetGuard guard) {
    RuleCore core = new RuleCore(facts, guard);
    IntArrayList kept = new IntArrayList();
    IntArrayList open = new IntArrayList();
    for (int fact = facts.size() - 1; fact >= 0; fact--) {
      open.add(fact);
    }
    while (!open.isEmpty()) {
      int tested = open.popInt();
      IntOpenHashSet needed = core.failing(kept, open);
      if (needed == null) {
        kept.add(tested);
      } else {
        open.removeIf(fact -> !needed.contains(fact));
      }
    }
    kept.sort(null);
    return kept.toIntArray();
  }

  /** Returns facts of two sets that cannot all hold, or null if those of both can. */
  private IntOpenHashSet failing(IntArrayList kept, IntArrayList open) {
    IntArrayList assumptions = new IntArrayList(kept.size() + open.size());
    kept.forEach(fact -> assumptions.add(fact + 1));
    open.forEach(fact -> assumptions.add(fact + 1));
    if (engine.solve(assumptions.toIntArray(), guide)) {
      return null;
    }
    IntOpenHashSet found = new IntOpenHashSet();
    for (int selector : engine.failedAssumptions()) {
      found.add(selector - 1);
    }
    return found;
  }
}
