package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.SliceSearch;
import dev.rpmsolve.core.internal.search.SliceSearch.Twins;
import dev.rpmsolve.core.internal.sweep.DeadPackages;
import dev.rpmsolve.core.internal.sweep.PackageGraph;
import java.util.Optional;

/**
 * Searches for the packages that a sweep left over, with one engine for all of them.
 *
 * <p>Which twins count depends on what a request reaches; so an installation in which all of them
 * do is good for every request, and what cannot be installed though none does is refuted for every
 * request.
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
    if (!strict.hasTwins()) {
      return true;
    }
    if (lax.isEmpty()) {
      lax = Optional.of(new SliceSearch(graph, dead, leftovers, Twins.IGNORED, guard));
    }
    return lax.get().install(packageId, new int[0]).length == 0;
  }
}
