package dev.rpmsolve.core.internal.sweep;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Which lesser packages the request for one package surely holds to their twins.
 *
 * <p>Such a request knows the architectures of what it reaches. Followed are requirements that are
 * no formulas, and twins: the request reaches that much, and perhaps more. Linear in the candidates
 * of what is reached.
 */
public final class LoneReach {
  private final PackageGraph graph;
  private final Universe universe;
  private final Bits reached;
  private final Bits needs;

  private LoneReach(PackageGraph graph) {
    this.graph = graph;
    universe = graph.universe();
    reached = new Bits(universe.packageCount());
    needs = new Bits(graph.needCount());
  }

  /**
   * Follows the request for a package.
   *
   * @param graph all nodes
   * @param packageId a package
   * @return what is reached
   */
  public static LoneReach of(PackageGraph graph, int packageId) {
    LoneReach reach = new LoneReach(graph);
    reach.follow(packageId);
    return reach;
  }

  private void follow(int start) {
    IntTable rows = graph.needs();
    IntArrayList open = IntArrayList.of(start);
    reached.add(start);
    while (!open.isEmpty()) {
      int packageId = open.popInt();
      for (int i = rows.start(packageId); i < rows.end(packageId); i++) {
        int dependency = graph.dependency(rows.value(i));
        if (dependency != PackageGraph.PART && !universe.dependencies().isRich(dependency)) {
          reachCandidates(rows.value(i), open);
        }
      }
      if (graph.twinNeed(packageId) >= 0) {
        reachCandidates(graph.twinNeed(packageId), open);
      }
    }
  }

  private void reachCandidates(int need, IntArrayList open) {
    if (needs.add(need)) {
      for (int candidate : graph.candidates(need)) {
        if (reached.add(candidate)) {
          open.add(candidate);
        }
      }
    }
  }

  /**
   * Tells whether a package may surely not be installed without its twin.
   *
   * @param packageId a package that needs a twin where all architectures count
   * @return whether one of the best architecture of its name is reached, and nothing but a twin of
   *     that one would do
   */
  public boolean isHeld(int packageId) {
    IntTable byName = universe.packagesByName();
    int name = universe.nameId(packageId);
    int best = Integer.MAX_VALUE;
    boolean isReached = false;
    for (int i = byName.start(name); i < byName.end(name); i++) {
      int other = byName.value(i);
      if (universe.isNoarch(other)) {
        if (universe.evrId(other) == universe.evrId(packageId)) {
          return false;
        }
      } else if (graph.isAvailable(other)) {
        int rank = universe.archRank(other);
        isReached =
            rank < best ? reached.get(other) : rank == best && reached.get(other) || isReached;
        best = Math.min(best, rank);
      }
    }
    return isReached;
  }
}
