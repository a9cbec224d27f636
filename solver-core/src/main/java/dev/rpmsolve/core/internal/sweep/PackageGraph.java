package dev.rpmsolve.core.internal.sweep;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.internal.encode.Availability;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.Universe;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the packages of a universe need of each other and what they exclude.
 *
 * <p>Node p is package p; nodes from the number of packages up to {@link #nodeCount()} are
 * auxiliary and stand for parts of rich dependencies. A <em>need</em> is a list of candidates of
 * which a node wants one; packages with the same requirement share a need. A <em>condition</em> is
 * a clause with several negated nodes: where all of those are installed, it wants one of the
 * others.
 *
 * <p>Packages of one name whose colors meet exclude each other; that is not written out but found
 * through {@link #name} and {@link #colors}. Immutable once made by {@link GraphWriter}.
 */
public final class PackageGraph {
  /** In place of a dependency: the need says only a part of one. */
  static final int PART = -1;

  private static final int[] NOTHING = {};

  private final Availability availability;
  private final Universe universe;
  private final int nodeCount;
  private final int packageCount;
  private final IntTable needs;
  private final int[][] candidates;
  private final int[] dependencies;
  private final IntTable conflicts;
  private final IntTable conditions;
  private final IntTable conditionsOf;
  private final int[] twinNeeds;
  private final int[] soleNeeds;

  PackageGraph(Availability availability, GraphWriter.Parts parts) {
    this.availability = availability;
    universe = availability.universe();
    packageCount = universe.packageCount();
    nodeCount = parts.nodeCount;
    needs = parts.needs();
    candidates = parts.candidates();
    dependencies = parts.dependencies.toIntArray();
    conflicts = parts.conflicts();
    conditions = parts.conditions.build();
    conditionsOf = parts.conditionsOf();
    twinNeeds = parts.twinNeeds;
    soleNeeds = parts.soleNeeds;
  }

  /**
   * Returns how many requirements a package alone can fulfill.
   *
   * @param packageId a package
   * @return a number of requirements, each as often as packages have it
   */
  public int soleNeeds(int packageId) {
    return soleNeeds[packageId];
  }

  /**
   * Compares packages of one name by what most others need in no other version, as these then fit
   * in; failing that, by version.
   *
   * @param packageA a package
   * @param packageB a package of the same name
   * @return negative if the first is to be favored
   */
  public int compareFavor(int packageA, int packageB) {
    int bySoleNeeds = Integer.compare(soleNeeds[packageB], soleNeeds[packageA]);
    return bySoleNeeds != 0
        ? bySoleNeeds
        : universe.compareEvr(universe.evrId(packageB), universe.evrId(packageA));
  }

  /**
   * Returns the universe.
   *
   * @return whose packages these are
   */
  public Universe universe() {
    return universe;
  }

  /**
   * Returns the number of nodes.
   *
   * @return one more than the highest node
   */
  public int nodeCount() {
    return nodeCount;
  }

  /**
   * Tells whether neither its architecture nor a policy rules a node out.
   *
   * @param node a node
   * @return whether it may be installed
   */
  public boolean isAvailable(int node) {
    return node >= packageCount || availability.isInstallable(node);
  }

  /**
   * Returns the needs of all nodes, but those for twins.
   *
   * @return a table with one row of needs per node
   */
  public IntTable needs() {
    return needs;
  }

  /**
   * Returns the number of needs.
   *
   * @return one more than the highest need
   */
  public int needCount() {
    return candidates.length;
  }

  /**
   * Returns the nodes that fulfill a need.
   *
   * @param need a need
   * @return nodes, available or not; do not write to them
   */
  public int[] candidates(int need) {
    return candidates[need];
  }

  /**
   * Returns the nodes that a node excludes, but those of its own name.
   *
   * @return a symmetric table with one row of nodes per node
   */
  public IntTable conflicts() {
    return conflicts;
  }

  /**
   * Returns the conditions.
   *
   * @return a table with one row per condition: {@code node + 1}, or its negation, as in a clause
   */
  public IntTable conditions() {
    return conditions;
  }

  /**
   * Returns the conditions in which nodes are negated.
   *
   * @return a table with one row of conditions per node
   */
  public IntTable conditionsOf() {
    return conditionsOf;
  }

  /**
   * Returns the need of a package of a lesser architecture: to stand beside its twin of the best.
   *
   * @param node a node
   * @return a need, or a negative number
   */
  public int twinNeed(int node) {
    return node < packageCount ? twinNeeds[node] : -1;
  }

  /**
   * Returns the name of a node.
   *
   * @param node a node
   * @return the id of a package's name, or -1 for an auxiliary node
   */
  public int name(int node) {
    return node < packageCount ? universe.nameId(node) : -1;
  }

  /**
   * Returns the colors of a node.
   *
   * @param node a node
   * @return bits as of {@code ArchPolicy}; packages of one name and a common bit exclude each other
   */
  public int colors(int node) {
    return node < packageCount ? universe.archColors(node) : 0;
  }

  /**
   * Returns the packages of the same name.
   *
   * @param node a node
   * @return packages with the node itself; none for an auxiliary node
   */
  public int[] namesakes(int node) {
    return node < packageCount ? universe.packagesByName().row(universe.nameId(node)) : NOTHING;
  }

  /** Returns the dependency that a need is, or {@link #PART}. */
  int dependency(int need) {
    return dependencies[need];
  }

  /**
   * Puts a need into words.
   *
   * @param packageId who has it
   * @param need the need
   * @return the fact, if the need says all about it
   */
  Optional<Cause> cause(int packageId, int need) {
    int dependency = dependencies[need];
    if (dependency == PART || packageId >= packageCount) {
      return Optional.empty();
    }
    return Optional.of(
        new Cause.Requires(
            universe.get(packageId),
            universe.dependencies().get(dependency),
            Arrays.stream(universe.providers(dependency)).mapToObj(universe::get).toList()));
  }

  /** Says why a package is not available. */
  Cause unavailable(int packageId) {
    return universe.isInstallableArch(packageId)
        ? new Cause.Excluded(universe.get(packageId))
        : new Cause.NotInstallable(universe.get(packageId));
  }
}
