package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.order.NodeFacts;
import dev.rpmsolve.core.internal.order.OrderGraph;
import dev.rpmsolve.core.internal.order.Sequence;
import dev.rpmsolve.core.solution.Transaction.Action;
import dev.rpmsolve.core.solution.Transaction.Departure;
import dev.rpmsolve.core.solution.Transaction.Step;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The graph of what must come before what in a transaction.
 *
 * <p>Its nodes are the steps. A replaced package has no node: what is said about it is said about
 * its replacements. The rules are those of libsolv, whose node numbers and order of edges are kept
 * too, since they decide between equals.
 */
final class OrderRelations {
  private static final int[] NO_NODES = {};
  private static final String LDCONFIG = "/sbin/ldconfig";

  private final Universe universe;
  private final OrderGraph graph;
  private final List<Step> steps = new ArrayList<>();
  private final Int2ObjectOpenHashMap<int[]> nodesOfPackage = new Int2ObjectOpenHashMap<>();
  private final IntArrayList removed = new IntArrayList();
  private final IntOpenHashSet isRemoved = new IntOpenHashSet();
  private final IntOpenHashSet isNew = new IntOpenHashSet();
  private final IntOpenHashSet isReplaced = new IntOpenHashSet();
  private final IntOpenHashSet isKept = new IntOpenHashSet();
  private final Int2ObjectOpenHashMap<Providers> providers = new Int2ObjectOpenHashMap<>();

  /** Those providers of a dependency that are there before or after the transaction. */
  private record Providers(int[] removed, int[] added, boolean isKept) {
    boolean contain(int packageId) {
      return contains(removed, packageId) || contains(added, packageId);
    }

    private static boolean contains(int[] ascending, int packageId) {
      return Arrays.binarySearch(ascending, packageId) >= 0;
    }
  }

  private OrderRelations(Solution solution) {
    universe = solution.universe();
    List<Step> given = solution.transaction().steps();
    given.stream()
        .filter(step -> step.action() == Action.REMOVE)
        .sorted(Comparator.comparing((Step step) -> step.subject().id()))
        .forEach(steps::add);
    given.stream().filter(step -> step.action() != Action.REMOVE).forEach(steps::add);
    for (int node = 0; node < steps.size(); node++) {
      nodesOfPackage.put(steps.get(node).subject().id(), new int[] {node});
    }
    for (Departure departure : solution.transaction().departures()) {
      int packageId = departure.subject().id();
      removed.add(packageId);
      isRemoved.add(packageId);
      if (departure.action() != Action.REMOVE) {
        isReplaced.add(packageId);
        nodesOfPackage.put(packageId, nodes(departure.replacements()));
      }
    }
    for (Step step : steps) {
      if (step.action() != Action.REMOVE) {
        isNew.add(step.subject().id());
      }
    }
    for (int packageId : solution.packageIds()) {
      if (!isNew.contains(packageId)) {
        isKept.add(packageId);
      }
    }
    graph = new OrderGraph(steps.size());
  }

  private int[] nodes(List<RpmPackage> packages) {
    return packages.stream().mapToInt(p -> nodesOfPackage.get(p.id())[0]).toArray();
  }

  /** Collects the relations of a solution's transaction. */
  static OrderRelations of(Solution solution) {
    OrderRelations relations = new OrderRelations(solution);
    for (int i = 0; i < relations.removed.size(); i++) {
      relations.relateRemoved(relations.removed.getInt(i));
    }
    for (Step step : relations.steps) {
      if (step.action() != Action.REMOVE) {
        relations.relateNew(step.subject().id());
      }
    }
    return relations;
  }

  OrderGraph graph() {
    return graph;
  }

  Step step(int node) {
    return steps.get(node);
  }

  Sequence sequence() {
    return Sequence.of(
        graph,
        new NodeFacts(
            node -> steps.get(node).action() == Action.REMOVE,
            node -> hasScripts(steps.get(node).subject().id()),
            node -> universe.repositoryIndex(steps.get(node).subject().id())));
  }

  private void relateNew(int packageId) {
    IntOpenHashSet early = earlyRequirements(packageId);
    IntTable requires = universe.dependencyIds(DependencyKind.REQUIRES);
    for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
      if (!early.contains(requires.value(i))) {
        await(packageId, requires.value(i), OrderGraph.REQUIREMENT);
      }
    }
    awaitAll(packageId, DependencyKind.PRE_REQUIRES, OrderGraph.PRE_REQUIREMENT);
    IntTable conflicts = universe.dependencyIds(DependencyKind.CONFLICTS);
    for (int i = conflicts.start(packageId); i < conflicts.end(packageId); i++) {
      for (int old : providers(conflicts.value(i)).removed()) {
        relate(packageId, old, OrderGraph.CONFLICT);
      }
    }
    awaitAll(packageId, DependencyKind.RECOMMENDS, OrderGraph.RECOMMENDATION);
    awaitAll(packageId, DependencyKind.SUGGESTS, OrderGraph.SUGGESTION);
  }

  private void awaitAll(int packageId, DependencyKind kind, int bond) {
    IntTable dependencies = universe.dependencyIds(kind);
    for (int i = dependencies.start(packageId); i < dependencies.end(packageId); i++) {
      await(packageId, dependencies.value(i), bond);
    }
  }

  /** Puts the new providers of a dependency before a new package, unless that provides it too. */
  private void await(int packageId, int dependency, int bond) {
    Providers all = providers(dependency);
    if (!all.contain(packageId)) {
      for (int added : all.added()) {
        relate(packageId, added, bond);
      }
    }
  }

  private void relateRemoved(int packageId) {
    IntOpenHashSet early = earlyRequirements(packageId);
    IntTable requires = universe.dependencyIds(DependencyKind.REQUIRES);
    for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
      if (!early.contains(requires.value(i))) {
        release(packageId, requires.value(i), OrderGraph.TAKEOVER, OrderGraph.ERASURE);
      }
    }
    IntTable preRequires = universe.dependencyIds(DependencyKind.PRE_REQUIRES);
    for (int i = preRequires.start(packageId); i < preRequires.end(packageId); i++) {
      if (!isTransient(packageId, preRequires.value(i))) {
        release(packageId, preRequires.value(i), OrderGraph.PRE_TAKEOVER, OrderGraph.PRE_ERASURE);
      }
    }
    IntTable conflicts = universe.dependencyIds(DependencyKind.CONFLICTS);
    for (int i = conflicts.start(packageId); i < conflicts.end(packageId); i++) {
      for (int added : providers(conflicts.value(i)).added()) {
        relate(added, packageId, OrderGraph.CONFLICT);
      }
    }
  }

  /**
   * Lets a requirement of a removed package go. If new packages provide it, they come before the
   * removed package and before its removed providers go; else the removed package goes before its
   * removed providers, unless it is replaced and no scriptlet could miss them.
   */
  private void release(int packageId, int dependency, int takeover, int erasure) {
    Providers all = providers(dependency);
    if (all.contain(packageId)) {
      return;
    }
    if (all.added().length > 0) {
      if (!all.isKept()) {
        for (int old : all.removed()) {
          for (int added : all.added()) {
            relate(old, added, takeover);
          }
        }
      }
      for (int added : all.added()) {
        relate(packageId, added, takeover);
      }
    } else if (!all.isKept()
        && (!isReplaced.contains(packageId) || hasScriptsToRemove(packageId))) {
      for (int old : all.removed()) {
        relate(old, packageId, erasure);
      }
    }
  }

  /** Says that the second package comes, or goes, before the first one does. */
  private void relate(int laterPackage, int earlierPackage, int bond) {
    for (int later : nodesOfPackage.getOrDefault(laterPackage, NO_NODES)) {
      for (int earlier : nodesOfPackage.getOrDefault(earlierPackage, NO_NODES)) {
        graph.add(later, earlier, bond);
      }
    }
  }

  private IntOpenHashSet earlyRequirements(int packageId) {
    IntTable preRequires = universe.dependencyIds(DependencyKind.PRE_REQUIRES);
    IntOpenHashSet early = new IntOpenHashSet();
    for (int i = preRequires.start(packageId); i < preRequires.end(packageId); i++) {
      early.add(preRequires.value(i));
    }
    return early;
  }

  /** Guesses whether a package has scriptlets: they need an interpreter, which is a path. */
  private boolean hasScripts(int packageId) {
    return hasScripts(packageId, dependency -> false);
  }

  private boolean hasScriptsToRemove(int packageId) {
    return hasScripts(packageId, dependency -> isTransient(packageId, dependency));
  }

  /** Tells whether scriptlets need something only when a package is installed. */
  private boolean isTransient(int packageId, int dependency) {
    return universe.isTransient(packageId, dependency);
  }

  private boolean hasScripts(int packageId, IntPredicate isIgnored) {
    IntTable preRequires = universe.dependencyIds(DependencyKind.PRE_REQUIRES);
    DependencyTable table = universe.dependencies();
    for (int i = preRequires.start(packageId); i < preRequires.end(packageId); i++) {
      int dependency = preRequires.value(i);
      if (isIgnored.test(dependency)) {
        continue;
      }
      while (table.isRich(dependency)) {
        dependency = table.first(dependency);
      }
      String name = universe.names().get(table.first(dependency));
      if (name.startsWith("/") && !name.equals(LDCONFIG)) {
        return true;
      }
    }
    return false;
  }

  private Providers providers(int dependency) {
    Providers known = providers.get(dependency);
    if (known == null) {
      int[] all = universe.providers(dependency);
      known =
          new Providers(
              Arrays.stream(all).filter(isRemoved::contains).toArray(),
              Arrays.stream(all).filter(isNew::contains).toArray(),
              Arrays.stream(all).anyMatch(isKept::contains));
      providers.put(dependency, known);
    }
    return known;
  }
}
