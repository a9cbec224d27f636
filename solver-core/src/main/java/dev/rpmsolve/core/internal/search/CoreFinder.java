package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.encode.Encoding;
import dev.rpmsolve.core.internal.encode.ResolvedRequest;
import dev.rpmsolve.core.internal.ints.IntTable;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntAVLTreeSet;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/**
 * Finds a minimal unsatisfiable core over facts.
 *
 * <p>Every fact gets a selector variable; with all selectors assumed, the engine's final conflict
 * names a first core. That core's clauses alone go to a small second engine, where each fact in
 * turn is left out: if the rest is still unsatisfiable the fact is dropped for good, together with
 * all others that the new conflict does not need. What remains is minimal: each fact was shown to
 * be needed.
 */
final class CoreFinder {
  /** Groups of at most this size are written pair by pair. */
  private static final int PAIRWISE_LIMIT = 12;

  private final ResolvedRequest request;
  private final Encoding encoding;
  private final BudgetGuard guard;
  private final int firstStep;

  CoreFinder(ResolvedRequest request, Encoding encoding, BudgetGuard guard) {
    this.request = request;
    this.encoding = encoding;
    this.guard = guard;
    firstStep = encoding.variableCount() + encoding.origins().size() + 1;
  }

  /** Returns the origin ids of a minimal core, ascending, of clauses known to be unsatisfiable. */
  int[] find() {
    return minimize(firstCore());
  }

  private int[] firstCore() {
    int originCount = encoding.origins().size();
    int firstSelector = encoding.variableCount() + 1;
    int variableCount = firstStep + encoding.groups().valueCount();
    SatEngine engine = SatEngine.open(variableCount, guard);
    IntTable clauses = encoding.clauses();
    for (int row = 0; row < clauses.rows(); row++) {
      int origin = encoding.clauseOrigin(row);
      engine.addClause(clauses, row, origin < 0 ? 0 : firstSelector + origin);
    }
    IntTable groups = encoding.groups();
    for (int group = 0; group < groups.rows(); group++) {
      IntTable exclusions = exclusions(group);
      for (int row = 0; row < exclusions.rows(); row++) {
        engine.addClause(exclusions, row, firstSelector + encoding.groupOrigin(group));
      }
    }
    engine.seal();
    int[] assumptions = new int[originCount];
    for (int origin = 0; origin < originCount; origin++) {
      assumptions[origin] = firstSelector + origin;
    }
    if (engine.solve(assumptions, new PolicyGuide(request, encoding, variableCount))) {
      throw new IllegalStateException("a core was sought of clauses that can be satisfied");
    }
    int[] failed = engine.failedAssumptions();
    IntAVLTreeSet core = new IntAVLTreeSet();
    for (int selector : failed) {
      core.add(selector - firstSelector);
    }
    return core.toIntArray();
  }

  /**
   * Shrinks a core.
   *
   * @param core origin ids of an unsatisfiable set of facts
   * @return a minimal unsatisfiable subset, ascending
   */
  int[] minimize(int[] core) {
    SmallProblem problem = new SmallProblem(core);
    IntArrayList kept = new IntArrayList();
    IntArrayList open = IntArrayList.wrap(core.clone());
    while (!open.isEmpty()) {
      int tested = open.popInt();
      IntOpenHashSet needed = problem.core(kept, open);
      if (needed == null) {
        kept.add(tested);
      } else {
        open.removeIf(origin -> !needed.contains(origin));
      }
    }
    kept.sort(null);
    return kept.toIntArray();
  }

  /**
   * Writes a group as clauses, as the engine has no groups with selectors: small ones pair by pair,
   * large ones with a ladder of auxiliary variables that say "one of the first i is true".
   */
  private IntTable exclusions(int group) {
    IntTable groups = encoding.groups();
    int start = groups.start(group);
    int size = groups.end(group) - start;
    IntTable.Builder clauses = new IntTable.Builder();
    for (int i = 0; i < size; i++) {
      int member = groups.value(start + i);
      if (size <= PAIRWISE_LIMIT) {
        for (int j = i + 1; j < size; j++) {
          addBinary(clauses, -member, -groups.value(start + j));
        }
      } else {
        int step = firstStep + start + i;
        addBinary(clauses, -member, step);
        if (i > 0) {
          addBinary(clauses, -(step - 1), step);
          addBinary(clauses, -(step - 1), -member);
        }
      }
    }
    return clauses.build();
  }

  private static void addBinary(IntTable.Builder clauses, int first, int second) {
    clauses.add(first);
    clauses.add(second);
    clauses.endRow();
  }

  /** The clauses of a few facts, with dense variables of their own. */
  private final class SmallProblem {
    private final Int2IntOpenHashMap variables = new Int2IntOpenHashMap();
    private final Int2IntOpenHashMap selectors = new Int2IntOpenHashMap();
    private final IntTable.Builder collected = new IntTable.Builder();
    private final SatEngine engine;
    private final ClauseGuide guide;

    SmallProblem(int[] core) {
      for (int origin : core) {
        selectors.put(origin, selectors.size() + 1);
      }
      IntTable clauses = encoding.clauses();
      for (int row = 0; row < clauses.rows(); row++) {
        int origin = encoding.clauseOrigin(row);
        if (origin < 0 || selectors.containsKey(origin)) {
          collect(clauses, row, origin);
        }
      }
      for (int group = 0; group < encoding.groups().rows(); group++) {
        if (selectors.containsKey(encoding.groupOrigin(group))) {
          IntTable exclusions = exclusions(group);
          for (int row = 0; row < exclusions.rows(); row++) {
            collect(exclusions, row, encoding.groupOrigin(group));
          }
        }
      }
      IntTable table = collected.build();
      int variableCount = selectors.size() + variables.size();
      engine = SatEngine.open(variableCount, guard);
      for (int row = 0; row < table.rows(); row++) {
        engine.addClause(table, row);
      }
      engine.seal();
      guide = new ClauseGuide(table, variableCount);
    }

    private void collect(IntTable clauses, int row, int origin) {
      if (origin >= 0) {
        collected.add(-selectors.get(origin));
      }
      for (int i = clauses.start(row); i < clauses.end(row); i++) {
        int literal = clauses.value(i);
        int variable =
            variables.computeIfAbsent(
                Math.abs(literal), key -> selectors.size() + variables.size() + 1);
        collected.add(literal > 0 ? variable : -variable);
      }
      collected.endRow();
    }

    /** Returns the facts of a core of two sets of facts together, or null if they can all hold. */
    IntOpenHashSet core(IntArrayList kept, IntArrayList open) {
      IntArrayList assumptions = new IntArrayList();
      Int2IntOpenHashMap originOf = new Int2IntOpenHashMap();
      for (IntArrayList origins : new IntArrayList[] {kept, open}) {
        for (int i = 0; i < origins.size(); i++) {
          int selector = selectors.get(origins.getInt(i));
          originOf.put(selector, origins.getInt(i));
          assumptions.add(selector);
        }
      }
      if (engine.solve(assumptions.toIntArray(), guide)) {
        return null;
      }
      IntOpenHashSet origins = new IntOpenHashSet();
      for (int selector : engine.failedAssumptions()) {
        origins.add(originOf.get(selector));
      }
      return origins;
    }
  }
}
