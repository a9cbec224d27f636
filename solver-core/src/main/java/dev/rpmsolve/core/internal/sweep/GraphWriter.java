package dev.rpmsolve.core.internal.sweep;

import dev.rpmsolve.core.internal.encode.Availability;
import dev.rpmsolve.core.internal.encode.NormalForms;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Writes the graph of a universe.
 *
 * <p>Linear in the dependencies and the lengths of their provider lists; a list that several
 * packages require is looked up once.
 */
public final class GraphWriter {
  private static final int UNKNOWN = 0;
  private static final int NEVER = -1;

  private final Availability availability;
  private final Universe universe;
  private final DependencyTable table;
  private final InferiorArch inferiorArch;
  private final NormalForms normalForms;
  private final Parts parts;
  private final int[] needOf;

  private GraphWriter(Availability availability) {
    this.availability = availability;
    universe = availability.universe();
    table = universe.dependencies();
    inferiorArch = new InferiorArch(availability);
    normalForms = new NormalForms(universe);
    parts = new Parts(universe.packageCount());
    needOf = new int[table.size()];
  }

  /**
   * Writes a graph.
   *
   * @param availability which packages can be installed
   * @param checkpoint called now and then; may throw to end the work
   * @return the graph of all packages
   */
  public static PackageGraph write(Availability availability, Runnable checkpoint) {
    return write(availability, packageId -> true, checkpoint);
  }

  /**
   * Writes what some packages need and exclude.
   *
   * @param availability which packages can be installed
   * @param isWritten the packages; others look as if they needed and excluded nothing
   * @param checkpoint called now and then; may throw to end the work
   * @return the graph of all packages
   */
  public static PackageGraph write(
      Availability availability, IntPredicate isWritten, Runnable checkpoint) {
    GraphWriter writer = new GraphWriter(availability);
    for (int packageId = 0; packageId < writer.universe.packageCount(); packageId++) {
      if (isWritten.test(packageId)) {
        checkpoint.run();
        writer.write(packageId);
      }
      writer.parts.endNode();
    }
    return new PackageGraph(availability, writer.parts);
  }

  private void write(int packageId) {
    if (!availability.isInstallable(packageId)) {
      return;
    }
    writeRequires(packageId);
    writeConflicts(packageId);
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
      exclude(packageId, universe.obsoleted(obsoletes.value(i)));
    }
    if (inferiorArch.applies(packageId)) {
      parts.twinNeeds[packageId] = parts.need(inferiorArch.twins(packageId), PackageGraph.PART);
    }
  }

  private void writeRequires(int packageId) {
    IntTable requires = universe.dependencyIds(DependencyKind.REQUIRES);
    for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
      int dependency = requires.value(i);
      int need = needOf[dependency];
      if (need == UNKNOWN && table.isRich(dependency)) {
        List<int[]> formula = normalForms.fulfilled(dependency);
        if (!isPlain(formula)) {
          writeRich(packageId, formula, false);
          continue;
        }
        need = 1 + parts.need(nodes(formula.get(0)), dependency);
        needOf[dependency] = need;
      } else if (need == UNKNOWN) {
        need =
            universe.isProvidedBySystem(dependency)
                ? NEVER
                : 1 + parts.need(universe.providers(dependency), dependency);
        needOf[dependency] = need;
      }
      if (need != NEVER) {
        addNeed(packageId, need - 1);
      }
    }
  }

  /** What a package provides itself it does not need of others. */
  private void addNeed(int packageId, int need) {
    int[] candidates = parts.candidates.get(need);
    if (provides(packageId, candidates)) {
      return;
    }
    parts.addNeed(need);
    if (candidates.length == 1) {
      parts.soleNeeds[candidates[0]]++;
    }
  }

  /** Tells whether a rich dependency only lists packages as alternatives. */
  private boolean isPlain(List<int[]> formula) {
    return formula.size() == 1
        && isPositive(formula.get(0))
        && Arrays.stream(formula.get(0)).allMatch(literal -> literal <= universe.packageCount());
  }

  private static boolean isPositive(int[] clause) {
    for (int literal : clause) {
      if (literal < 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns the nodes of positive literals, ascending. */
  private static int[] nodes(int[] clause) {
    int[] nodes = new int[clause.length];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = clause[i] - 1;
    }
    Arrays.sort(nodes);
    return nodes;
  }

  private static boolean provides(int packageId, int[] candidates) {
    return candidates.length == 1
        ? candidates[0] == packageId
        : IntArrays.binarySearch(candidates, packageId) >= 0;
  }

  private void writeConflicts(int packageId) {
    IntTable conflicts = universe.dependencyIds(DependencyKind.CONFLICTS);
    for (int i = conflicts.start(packageId); i < conflicts.end(packageId); i++) {
      int dependency = conflicts.value(i);
      if (table.isRich(dependency)) {
        writeRich(packageId, normalForms.violated(dependency, packageId), true);
        continue;
      }
      if (universe.isProvidedBySystem(dependency)) {
        parts.addNeed(parts.need(new int[0], PackageGraph.PART));
      }
      exclude(packageId, universe.providers(dependency));
    }
  }

  private void exclude(int packageId, int[] others) {
    for (int other : others) {
      if (other != packageId && availability.isInstallable(other)) {
        parts.addConflict(packageId, other);
      }
    }
  }

  private void writeRich(int packageId, List<int[]> formula, boolean isSelfIgnored) {
    int owner = packageId + 1;
    for (int[] clause : formula) {
      if (saysSomething(owner, clause, isSelfIgnored)) {
        parts.addClause(owner, clause);
      }
    }
    normalForms.takeSideClauses().forEach(parts::addSideClause);
  }

  /**
   * A clause that the owner itself fulfills does not, nor, where the owner itself is ignored, one
   * that only forbids the owner beside itself.
   */
  private static boolean saysSomething(int owner, int[] clause, boolean isSelfIgnored) {
    boolean forbidsOnlyOwner = isSelfIgnored && clause.length > 0;
    for (int literal : clause) {
      if (literal == owner) {
        return false;
      }
      forbidsOnlyOwner &= literal == -owner;
    }
    return !forbidsOnlyOwner;
  }

  /** What is written. */
  static final class Parts {
    final List<int[]> candidates = new ArrayList<>();
    final IntArrayList dependencies = new IntArrayList();
    final IntTable.Builder conditions = new IntTable.Builder();
    final int[] twinNeeds;
    final int[] soleNeeds;
    int nodeCount;
    private final IntTable.Builder needs = new IntTable.Builder();
    private final IntArrayList sideNodes = new IntArrayList();
    private final IntArrayList sideNeeds = new IntArrayList();
    private final IntArrayList conflictNodes = new IntArrayList();
    private final IntArrayList conflictOthers = new IntArrayList();
    private final IntArrayList conditionNodes = new IntArrayList();
    private final IntArrayList conditionRows = new IntArrayList();
    private int conditionCount;
    private int rows;

    Parts(int packageCount) {
      nodeCount = packageCount;
      twinNeeds = new int[packageCount];
      Arrays.fill(twinNeeds, -1);
      soleNeeds = new int[packageCount];
    }

    int need(int[] nodes, int dependency) {
      candidates.add(nodes);
      dependencies.add(dependency);
      return candidates.size() - 1;
    }

    void addNeed(int need) {
      needs.add(need);
    }

    void endNode() {
      needs.endRow();
      rows++;
    }

    void addConflict(int node, int other) {
      conflictNodes.add(node);
      conflictOthers.add(other);
      conflictNodes.add(other);
      conflictOthers.add(node);
    }

    /** Adds {@code ¬owner ∨ clause} while the owner's row of needs is open. */
    void addClause(int owner, int[] clause) {
      int[] others = without(clause, -owner);
      if (isPositive(others)) {
        addNeed(need(nodes(others), PackageGraph.PART));
      } else {
        addNegative(owner, others);
      }
      countNodes(others);
    }

    /** Adds a clause that an auxiliary node owns: the one that stands in it negated, last. */
    void addSideClause(int[] clause) {
      int owner = -clause[clause.length - 1];
      int[] others = Arrays.copyOf(clause, clause.length - 1);
      if (isPositive(others)) {
        sideNodes.add(owner - 1);
        sideNeeds.add(need(nodes(others), PackageGraph.PART));
      } else {
        addNegative(owner, others);
      }
      countNodes(clause);
    }

    private static int[] without(int[] clause, int dropped) {
      int[] kept = new int[clause.length];
      int count = 0;
      for (int literal : clause) {
        if (literal != dropped) {
          kept[count++] = literal;
        }
      }
      return count == kept.length ? kept : Arrays.copyOf(kept, count);
    }

    private void countNodes(int[] clause) {
      for (int literal : clause) {
        nodeCount = Math.max(nodeCount, Math.abs(literal));
      }
    }

    private void addNegative(int owner, int[] others) {
      if (others.length == 1) {
        addConflict(owner - 1, -others[0] - 1);
      } else {
        addCondition(owner, others);
      }
    }

    private void addCondition(int owner, int[] others) {
      addConditionLiteral(-owner);
      for (int literal : others) {
        addConditionLiteral(literal);
      }
      conditions.endRow();
      conditionCount++;
    }

    private void addConditionLiteral(int literal) {
      conditions.add(literal);
      if (literal < 0) {
        conditionNodes.add(-literal - 1);
        conditionRows.add(conditionCount);
      }
    }

    IntTable needs() {
      while (rows < nodeCount) {
        endNode();
      }
      IntTable ofPackages = needs.build();
      return sideNodes.isEmpty()
          ? ofPackages
          : ofPackages.with(sideNodes.toIntArray(), sideNeeds.toIntArray());
    }

    int[][] candidates() {
      return candidates.toArray(new int[0][]);
    }

    IntTable conflicts() {
      return IntTable.group(
          nodeCount, conflictNodes.elements(), conflictOthers.elements(), conflictNodes.size());
    }

    IntTable conditionsOf() {
      return IntTable.group(
          nodeCount, conditionNodes.elements(), conditionRows.elements(), conditionNodes.size());
    }
  }
}
