package dev.rpmsolve.core;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.solution.Transaction;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Tells which package of those that go needed another one that goes.
 *
 * <p>Built in time linear in what the departing packages require and recommend, and who provides
 * it.
 */
final class FormerNeeds {
  private final Universe universe;
  private final Int2IntOpenHashMap needing = new Int2IntOpenHashMap();

  /**
   * Looks at a transaction.
   *
   * @param universe where the packages live
   * @param transaction what goes
   */
  FormerNeeds(Universe universe, Transaction transaction) {
    this.universe = universe;
    List<Integer> going =
        transaction.departures().stream().map(one -> one.subject().id()).sorted().toList();
    for (DependencyKind kind : List.of(DependencyKind.REQUIRES, DependencyKind.RECOMMENDS)) {
      IntTable dependencies = universe.dependencyIds(kind);
      for (int packageId : going) {
        for (int i = dependencies.start(packageId); i < dependencies.end(packageId); i++) {
          add(packageId, universe.providers(dependencies.value(i)));
        }
      }
    }
  }

  private void add(int packageId, int... providers) {
    for (int provider : providers) {
      if (provider != packageId) {
        needing.putIfAbsent(provider, packageId);
      }
    }
  }

  /** Returns the first package that required another one, or if there is none recommended it. */
  Optional<RpmPackage> of(RpmPackage needed) {
    return needing.containsKey(needed.id())
        ? Optional.of(universe.get(needing.get(needed.id())))
        : Optional.empty();
  }
}
