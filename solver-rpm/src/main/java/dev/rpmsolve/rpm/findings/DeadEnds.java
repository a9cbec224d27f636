package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The packages that cannot be installed because requirements lead to nothing, and how near the end
 * is.
 *
 * <p>A package is dead if one of its requirements is; a requirement is dead if all packages that
 * could fulfill it are dead or do not count. Nodes are packages and dependencies, each with the
 * number of dead neighbors that it takes to die; breadth-first propagation gives each its distance
 * from the end in O(edges). Conditional requirements count as fulfilled.
 *
 * <p>Distances and what {@link #requirement} picks depend on names, versions and dependencies only,
 * not on the order of packages, nor on what a solver finds first.
 */
final class DeadEnds {
  private static final int ALIVE = -1;

  private final Universe universe;
  private final DependencyTable dependencies;
  private final IntTable requires;
  private final Counting counting;
  private final int packageCount;
  private final int[] distance;
  private final IntArrayList dead = new IntArrayList();

  /**
   * Finds the dead packages.
   *
   * @param universe the packages there are
   * @param counting tells which of them can be installed at all
   */
  DeadEnds(Universe universe, Counting counting) {
    this.universe = universe;
    this.counting = counting;
    dependencies = universe.dependencies();
    requires = universe.dependencyIds(DependencyKind.REQUIRES);
    packageCount = universe.packageCount();
    distance = new int[packageCount + dependencies.size()];
    Arrays.fill(distance, ALIVE);
    propagate();
  }

  /** Lists the dead packages, those nearest to an end first. */
  int[] packages() {
    return dead.intStream().filter(node -> node < packageCount).toArray();
  }

  /** Tells how far a dead package is from an end; negative for packages that are not dead. */
  int distance(int packageId) {
    return distance[packageId];
  }

  /** Picks the requirement of a dead package that is nearest to an end; of several by its text. */
  int requirement(int packageId) {
    return IntStream.range(requires.start(packageId), requires.end(packageId))
        .map(requires::value)
        .filter(dependency -> isBefore(dependency, distance[packageId]))
        .boxed()
        .min(
            Comparator.comparing(
                    (Integer id) -> KeyText.of(dependencies.get(id), universe.get(packageId)))
                .thenComparing(id -> dependencies.get(id).toString()))
        .orElseThrow();
  }

  /** Lists the parts of a dead requirement that make it dead and are about packages. */
  int[] leaves(int dependencyId) {
    IntArrayList leaves = new IntArrayList();
    IntArrayList open = IntArrayList.of(dependencyId);
    while (!open.isEmpty()) {
      int id = open.popInt();
      switch (dependencies.operator(id)) {
        case DependencyTable.OR -> {
          open.add(dependencies.second(id));
          open.add(dependencies.first(id));
        }
        case DependencyTable.AND -> open.add(nearer(id));
        default -> leaves.add(id);
      }
    }
    return leaves.toIntArray();
  }

  private int nearer(int and) {
    int first = dependencies.first(and);
    int second = dependencies.second(and);
    if (!isBefore(second, distance[packageCount + and])) {
      return first;
    } else if (!isBefore(first, distance[packageCount + and])) {
      return second;
    }
    String one = dependencies.get(first).toString();
    return one.compareTo(dependencies.get(second).toString()) <= 0 ? first : second;
  }

  private boolean isBefore(int dependencyId, int bound) {
    return distance[packageCount + dependencyId] == bound - 1;
  }

  /** Makes the fact that a package has a requirement, with those who could fulfill it. */
  Cause.Requires fact(int packageId, int dependencyId) {
    return new Cause.Requires(
        universe.get(packageId),
        dependencies.get(dependencyId),
        PackageOrder.packages(
            IntStream.of(providers(dependencyId)).mapToObj(universe::get).toList()));
  }

  /** Lists the packages that could fulfill the parts of a requirement that make it dead. */
  int[] providers(int dependencyId) {
    return IntStream.of(leaves(dependencyId))
        .flatMap(leaf -> IntStream.of(universe.providers(leaf)))
        .filter(counting::isVisible)
        .sorted()
        .distinct()
        .toArray();
  }

  private void propagate() {
    Edges edges = new Edges();
    int[] missing = new int[distance.length];
    IntOpenHashSet seen = new IntOpenHashSet();
    IntArrayList open = new IntArrayList();
    for (int packageId = 0; packageId < packageCount; packageId++) {
      missing[packageId] = 1;
      for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
        int dependency = requires.value(i);
        edges.add(packageCount + dependency, packageId);
        if (seen.add(dependency)) {
          open.add(dependency);
        }
      }
    }
    while (!open.isEmpty()) {
      int dependency = open.popInt();
      missing[packageCount + dependency] = connect(dependency, edges, seen, open);
      if (missing[packageCount + dependency] == 0) {
        die(packageCount + dependency, 0);
      }
    }
    IntTable killed = edges.table(distance.length);
    for (int next = 0; next < dead.size(); next++) {
      int node = dead.getInt(next);
      for (int i = killed.start(node); i < killed.end(node); i++) {
        if (--missing[killed.value(i)] == 0) {
          die(killed.value(i), distance[node] + 1);
        }
      }
    }
  }

  /** Connects a dependency to what it consists of; returns how many of that must be dead. */
  private int connect(int dependency, Edges edges, IntOpenHashSet seen, IntArrayList open) {
    int operator = dependencies.operator(dependency);
    switch (operator) {
      case DependencyTable.AND, DependencyTable.OR -> {
        int first = dependencies.first(dependency);
        int second = dependencies.second(dependency);
        for (int operand : new int[] {first, second}) {
          edges.add(packageCount + operand, packageCount + dependency);
          if (seen.add(operand)) {
            open.add(operand);
          }
        }
        return operator == DependencyTable.AND ? 1 : 2;
      }
      case DependencyTable.IF, DependencyTable.UNLESS, DependencyTable.ELSE -> {
        return Integer.MAX_VALUE;
      }
      default -> {
        return connectLeaf(dependency, edges);
      }
    }
  }

  private int connectLeaf(int dependency, Edges edges) {
    if (universe.isProvidedBySystem(dependency)) {
      return Integer.MAX_VALUE;
    }
    int count = 0;
    for (int provider : universe.providers(dependency)) {
      if (counting.counts(provider)) {
        edges.add(provider, packageCount + dependency);
        count++;
      }
    }
    return count;
  }

  private void die(int node, int newDistance) {
    distance[node] = newDistance;
    dead.add(node);
  }

  /** Which node brings which nearer to death. */
  private static final class Edges {
    private final IntArrayList from = new IntArrayList();
    private final IntArrayList to = new IntArrayList();

    void add(int source, int target) {
      from.add(source);
      to.add(target);
    }

    IntTable table(int nodes) {
      return IntTable.group(nodes, from.elements(), to.elements(), from.size());
    }
  }
}
