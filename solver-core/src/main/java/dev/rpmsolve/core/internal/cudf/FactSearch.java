package dev.rpmsolve.core.internal.cudf;

import dev.rpmsolve.core.criteria.Counting;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfFact;
import dev.rpmsolve.core.format.cudf.CudfKeep;
import dev.rpmsolve.core.format.cudf.CudfRequest;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.search.AssumptionSolver;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds facts of a document that no solution can respect together, none of which can be left out.
 *
 * <p>Each fact has a selector: its clauses hold if that is true. Selectors that fail together are a
 * core; facts are then left out of it one by one, those about packages before those of the request.
 */
final class FactSearch {
  private final CudfDocument document;
  private final ConstraintIndex index;
  private final int[] variableOf;
  private final AssumptionSolver solver;
  private final List<CudfFact> facts = new ArrayList<>();
  private final IntArrayList selectors = new IntArrayList();
  private final Int2ObjectOpenHashMap<int[]> countsOf = new Int2ObjectOpenHashMap<>();

  private FactSearch(CudfDocument document, BudgetGuard guard) {
    this.document = document;
    CudfInstance instance = CudfInstance.of(document, Criteria.of(List.of()), Counting.PACKAGES);
    index = instance.index();
    BitSet cone = Cone.wanted(instance, guard);
    variableOf = new int[document.packageCount()];
    int variables = 0;
    for (int id = cone.nextSetBit(0); id >= 0; id = cone.nextSetBit(id + 1)) {
      variableOf[id] = ++variables;
    }
    solver = new AssumptionSolver(variables, guard);
    for (int id = cone.nextSetBit(0); id >= 0; id = cone.nextSetBit(id + 1)) {
      writePackage(id);
    }
    for (int id = 0; id < document.packageCount(); id++) {
      if (document.isInstalled(id) && document.keep(id) != CudfKeep.NONE) {
        writeKeep(id);
      }
    }
    document.request().ifPresent(this::writeRequest);
  }

  /** Returns a minimal set of facts that contradict each other; empty if all can be respected. */
  static List<CudfFact> core(CudfDocument document, BudgetGuard guard) {
    return new FactSearch(document, guard).core();
  }

  private List<CudfFact> core() {
    if (solver.solve(selectors, Long.MAX_VALUE) == AssumptionSolver.Answer.MODEL) {
      return List.of();
    }
    int[] sorted = selectors.toIntArray();
    IntArrayList core = new IntArrayList(solver.failed());
    core.sort(null);
    for (int i = 0; i < core.size(); ) {
      IntArrayList rest = new IntArrayList(core);
      rest.removeInt(i);
      if (solver.solve(rest, Long.MAX_VALUE) == AssumptionSolver.Answer.MODEL) {
        i++;
      } else {
        int tested = i;
        BitSet needed = new BitSet();
        solver.failed().forEach(needed::set);
        IntArrayList kept = new IntArrayList();
        for (int j = 0; j < core.size(); j++) {
          if (j < tested || j > tested && needed.get(core.getInt(j))) {
            kept.add(core.getInt(j));
          }
        }
        core = kept;
      }
    }
    return core.intStream()
        .mapToObj(selector -> facts.get(Arrays.binarySearch(sorted, selector)))
        .toList();
  }

  /** Adds a fact; returns the selector to be negated in its clauses. */
  private int add(CudfFact fact) {
    facts.add(fact);
    selectors.add(solver.newVariable());
    return selectors.getInt(selectors.size() - 1);
  }

  private void writePackage(int packageId) {
    IntTable depends = document.depends();
    for (int i = depends.start(packageId); i < depends.end(packageId); i++) {
      int[] meeting = index.ofClause(depends.value(i));
      if (Arrays.binarySearch(meeting, packageId) < 0) {
        int selector = add(new CudfFact.Depends(packageId, depends.value(i)));
        writeOneOf(IntArrayList.of(-selector, -variableOf[packageId]), meeting);
      }
    }
    IntTable conflicts = document.conflicts();
    for (int i = conflicts.start(packageId); i < conflicts.end(packageId); i++) {
      int[] others = used(index.ofConstraint(conflicts.value(i)));
      boolean isAmong = Arrays.binarySearch(others, packageId) >= 0;
      if (others.length > (isAmong ? 1 : 0)) {
        int selector = add(new CudfFact.Conflicts(packageId, conflicts.value(i)));
        int[] counts = counts(conflicts.value(i), others);
        solver.addClause(-selector, -variableOf[packageId], -counts[isAmong ? 1 : 0]);
      }
    }
  }

  private int[] used(int[] packages) {
    return Arrays.stream(packages).filter(id -> variableOf[id] != 0).toArray();
  }

  /**
   * Returns variables that are true if one, and if two of the packages are in that meet a
   * constraint; a clause or two per package, once per constraint.
   */
  private int[] counts(int constraint, int[] packages) {
    return countsOf.computeIfAbsent(
        constraint,
        key -> {
          int one = 0;
          int two = solver.newVariable();
          for (int packageId : packages) {
            int further = solver.newVariable();
            solver.addClause(-variableOf[packageId], further);
            if (one != 0) {
              solver.addClause(-one, further);
              solver.addClause(-one, -variableOf[packageId], two);
            }
            one = further;
          }
          return new int[] {one, two};
        });
  }

  private void writeKeep(int packageId) {
    int selector = add(new CudfFact.Keep(packageId));
    if (document.keep(packageId) == CudfKeep.VERSION) {
      solver.addClause(-selector, variableOf[packageId]);
    } else if (document.keep(packageId) == CudfKeep.PACKAGE) {
      int[] versions = document.packagesByName().row(document.nameId(packageId));
      writeOneOf(IntArrayList.of(-selector), versions);
    } else {
      for (int feature : document.provides().row(packageId)) {
        writeOneOf(IntArrayList.of(-selector), index.ofConstraint(feature));
      }
    }
  }

  private void writeRequest(CudfRequest request) {
    for (int constraint : request.upgrade()) {
      int selector = add(new CudfFact.Upgrade(constraint));
      writeOneOf(IntArrayList.of(-selector), index.ofConstraint(constraint));
      writeUpgrade(selector, document.constraintName(constraint));
    }
    for (int constraint : request.install()) {
      int selector = add(new CudfFact.Install(constraint));
      writeOneOf(IntArrayList.of(-selector), index.ofConstraint(constraint));
    }
    for (int constraint : request.remove()) {
      int selector = add(new CudfFact.Remove(constraint));
      for (int packageId : index.ofConstraint(constraint)) {
        if (variableOf[packageId] != 0) {
          solver.addClause(-selector, -variableOf[packageId]);
        }
      }
    }
  }

  private void writeUpgrade(int selector, int name) {
    IntArrayList offers = index.offers(name);
    int highest = 0;
    for (int i = 0; i < offers.size(); i += 2) {
      if (document.isInstalled(offers.getInt(i))) {
        int version = offers.getInt(i + 1);
        highest = Math.max(highest, version == 0 ? Integer.MAX_VALUE : version);
      }
    }
    for (int i = 0; i < offers.size(); i += 2) {
      int variable = variableOf[offers.getInt(i)];
      int version = offers.getInt(i + 1);
      if (variable == 0) {
        continue;
      }
      if (version == 0 || version < highest || highest == Integer.MAX_VALUE) {
        solver.addClause(-selector, -variable);
      }
      for (int j = 0; j < i; j += 2) {
        int other = variableOf[offers.getInt(j)];
        if (other != 0 && offers.getInt(j + 1) != version) {
          solver.addClause(-selector, -variable, -other);
        }
      }
    }
  }

  private void writeOneOf(IntArrayList clause, int[] packages) {
    for (int packageId : packages) {
      if (variableOf[packageId] != 0) {
        clause.add(variableOf[packageId]);
      }
    }
    solver.addClause(clause.elements(), 0, clause.size());
  }
}
