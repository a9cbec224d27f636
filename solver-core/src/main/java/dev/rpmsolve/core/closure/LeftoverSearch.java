package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.SliceSearch;
import dev.rpmsolve.core.internal.search.SliceSearch.Twins;
import dev.rpmsolve.core.internal.sweep.DeadPackages;
import dev.rpmsolve.core.internal.sweep.LoneReach;
import dev.rpmsolve.core.internal.sweep.PackageGraph;
import dev.rpmsolve.core.universe.Universe;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Searches for the packages that a sweep left over, with one engine for all of them.
 *
 * <p>Which twins count depends on what a request reaches; so an installation in which all of them
 * do is good for every request, and what cannot be installed though none does is refuted for every
 * request. Between the two, a package may be free of its twin when it is asked for itself, and what
 * a request surely reaches may refuse it.
 */
final class LeftoverSearch {
  private final PackageGraph graph;
  private final DeadPackages dead;
  private final int[] leftovers;
  private final BudgetGuard guard;
  private final SliceSearch strict;
  private Optional<SliceSearch> lax = Optional.empty();

  LeftoverSearch(PackageGraph graph, DeadPackages dead, int[] leftovers, BudgetGuard guard) {
    this.graph = graph;
    this.dead = dead;
    this.leftovers = leftovers;
    this.guard = guard;
    strict = new SliceSearch(graph, dead, leftovers, Twins.NEEDED, guard);
  }

  /** Finds an installation with one package and as many of some others; empty if there is none. */
  int[] install(int packageId, int[] wanted) {
    return strict.install(packageId, wanted);
  }

  /** Tells whether no request can install a package that {@link #install} refuses. */
  boolean isRefuted(int packageId) {
    return !strict.hasTwins() || lax().install(packageId, lesser -> false).length == 0;
  }

  /**
   * Finds an installation that is good for the request for a package, which need not have its twin.
   *
   * @return the packages of the installation, ascending; empty if there is none, or it depends on
   *     what the request reaches
   */
  int[] installAlone(int packageId) {
    return strict.install(packageId, lesser -> lesser != packageId);
  }

  /** Tells whether the request for a package surely cannot be fulfilled. */
  boolean isRefusedAlone(int packageId) {
    Universe universe = graph.universe();
    int name = universe.nameId(packageId);
    LoneReach reach = LoneReach.of(graph, packageId);
    IntPredicate isHeld = lesser -> universe.nameId(lesser) != name && reach.isHeld(lesser);
    return lax().install(packageId, isHeld).length == 0;
  }

  private SliceSearch lax() {
    if (lax.isEmpty()) {
      lax = Optional.of(new SliceSearch(graph, dead, leftovers, Twins.OPTIONAL, guard));
    }
    return lax.get();
  }
}
