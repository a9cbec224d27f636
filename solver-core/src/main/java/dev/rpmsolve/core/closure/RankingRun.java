package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.Installations;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One search for the needs of all packages, in progress. */
final class RankingRun {
  private final Universe universe;
  private final BudgetGuard guard;
  private final int[][] needs;
  private final int[] packageCounts;
  private int checkedCount;
  private int installableCount;

  RankingRun(Universe universe, BudgetGuard guard) {
    this.universe = universe;
    this.guard = guard;
    needs = new int[universe.packageCount()][];
    packageCounts = new int[universe.packagesByName().rows()];
  }

  void run(Installations installations, ClosureScope scope, ClosureOptions.Progress progress) {
    int[] order = requiredFirst(scope);
    Bits ranked = new Bits(universe.packageCount());
    for (int packageId : scope.checked()) {
      ranked.add(packageId);
    }
    NeedsSearch search = new NeedsSearch(universe, installations);
    infer(order, search);
    int done = 0;
    for (int packageId : order) {
      guard.poll();
      needs[packageId] = search.find(packageId, id -> needs[id]);
      if (ranked.get(packageId)) {
        checkedCount++;
        count(packageId);
      }
      progress.checked(++done, order.length);
    }
  }

  /**
   * Infers what can be without any search, again for those whose requirements have learned more,
   * until nothing is new: what goes round in cycles of requirements is found out so.
   */
  private void infer(int[] order, NeedsSearch search) {
    Bits isNew = new Bits(universe.packageCount());
    Bits isNewNext = new Bits(universe.packageCount());
    for (int packageId : order) {
      isNew.add(packageId);
    }
    while (isNew.size() > 0) {
      isNewNext.clear();
      for (int packageId : order) {
        guard.step();
        if (search.isWorthInferring(packageId, id -> isNew.get(id) || isNewNext.get(id))) {
          int[] inferred = search.infer(packageId, id -> needs[id]);
          if (isNews(inferred, needs[packageId])) {
            isNewNext.add(packageId);
          }
          needs[packageId] = inferred;
        }
      }
      isNew.clear();
      for (int packageId : isNewNext.toArray()) {
        isNew.add(packageId);
      }
    }
  }

  private static boolean isNews(int[] now, int[] before) {
    return before == null
        || (now == NeedsSearch.UNINSTALLABLE) != (before == NeedsSearch.UNINSTALLABLE)
        || !Arrays.equals(now, before);
  }

  private void count(int packageId) {
    if (needs[packageId] != NeedsSearch.UNINSTALLABLE) {
      installableCount++;
      for (int name : needs[packageId]) {
        packageCounts[name]++;
      }
    }
  }

  /** Lists the available packages so that each comes after what it may require, but for cycles. */
  private int[] requiredFirst(ClosureScope scope) {
    IntTable requires = universe.dependencyIds(DependencyKind.REQUIRES);
    IntArrayList order = new IntArrayList();
    Bits seen = new Bits(universe.packageCount());
    Bits seenDependencies = new Bits(universe.dependencies().size());
    IntArrayList path = new IntArrayList();
    IntArrayList stack = new IntArrayList();
    for (int root = universe.packageCount() - 1; root >= 0; root--) {
      stack.add(root);
    }
    while (!stack.isEmpty()) {
      guard.step();
      int packageId = stack.topInt();
      if (!path.isEmpty() && path.topInt() == packageId) {
        stack.popInt();
        path.popInt();
        order.add(packageId);
      } else if (!scope.isAvailable(packageId) || !seen.add(packageId)) {
        stack.popInt();
      } else {
        path.add(packageId);
        for (int i = requires.end(packageId) - 1; i >= requires.start(packageId); i--) {
          if (seenDependencies.add(requires.value(i))) {
            for (int provider : universe.providers(requires.value(i))) {
              stack.add(provider);
            }
          }
        }
      }
    }
    return order.toIntArray();
  }

  ImpactRanking ranking(Optional<Budget.Stop> stop) {
    int[] nameCounts = nameCounts();
    List<ImpactRanking.Entry> entries = new ArrayList<>();
    for (int name = 0; name < packageCounts.length; name++) {
      if (packageCounts[name] > 0) {
        entries.add(
            new ImpactRanking.Entry(
                universe.names().get(name), packageCounts[name], nameCounts[name]));
      }
    }
    entries.sort(
        Comparator.comparingInt(ImpactRanking.Entry::packageCount)
            .reversed()
            .thenComparing(ImpactRanking.Entry::name));
    return new ImpactRanking(checkedCount, installableCount, entries, stop, guard.elapsedNanos());
  }

  /** Counts for each name those names all of whose packages need it. */
  private int[] nameCounts() {
    IntTable byName = universe.packagesByName();
    int[] nameCounts = new int[byName.rows()];
    for (int name = 0; name < byName.rows(); name++) {
      for (int needed : sharedNeeds(byName.row(name))) {
        nameCounts[needed]++;
      }
    }
    return nameCounts;
  }

  private int[] sharedNeeds(int[] packageIds) {
    int[] shared = null;
    for (int packageId : packageIds) {
      int[] one = needs[packageId];
      if (one != null && one != NeedsSearch.UNINSTALLABLE) {
        shared = shared == null ? one : intersection(shared, one);
      }
    }
    return shared == null ? NeedsSearch.UNINSTALLABLE : shared;
  }

  private static int[] intersection(int[] ascendingA, int[] ascendingB) {
    return Arrays.stream(ascendingA)
        .filter(value -> Arrays.binarySearch(ascendingB, value) >= 0)
        .toArray();
  }
}
