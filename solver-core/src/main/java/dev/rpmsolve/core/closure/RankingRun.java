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
  private static final int[] UNKNOWN = {};

  private final Universe universe;
  private final BudgetGuard guard;
  private final int[][] needsByName;
  private final int[] openByName;
  private final int[] packageCounts;
  private int checkedCount;
  private int installableCount;

  RankingRun(Universe universe, BudgetGuard guard) {
    this.universe = universe;
    this.guard = guard;
    int names = universe.packagesByName().rows();
    needsByName = new int[names][];
    openByName = new int[names];
    packageCounts = new int[names];
  }

  void run(Installations installations, ClosureScope scope, ClosureOptions.Progress progress) {
    int[] order = requiredFirst(scope);
    Bits ranked = new Bits(universe.packageCount());
    for (int packageId : scope.checked(scope::isAvailable)) {
      ranked.add(packageId);
    }
    for (int packageId : order) {
      openByName[universe.nameId(packageId)]++;
    }
    NeedsSearch search = new NeedsSearch(universe, installations);
    int done = 0;
    for (int packageId : order) {
      guard.poll();
      int[] needs = search.find(packageId, this::known);
      note(packageId, needs);
      if (ranked.get(packageId)) {
        checkedCount++;
        count(needs);
      }
      progress.checked(++done, order.length);
    }
  }

  /** What all packages of a name need is known once all have been looked at. */
  private int[] known(int name) {
    return openByName[name] > 0 || needsByName[name] == null ? UNKNOWN : needsByName[name];
  }

  private void note(int packageId, int[] needs) {
    int name = universe.nameId(packageId);
    openByName[name]--;
    if (needs != null) {
      int[] before = needsByName[name];
      needsByName[name] = before == null ? needs : intersection(before, needs);
    }
  }

  private static int[] intersection(int[] ascendingA, int[] ascendingB) {
    return Arrays.stream(ascendingA)
        .filter(value -> Arrays.binarySearch(ascendingB, value) >= 0)
        .toArray();
  }

  private void count(int[] needs) {
    if (needs != null) {
      installableCount++;
      for (int name : needs) {
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
    int[] nameCounts = new int[packageCounts.length];
    for (int name = 0; name < needsByName.length; name++) {
      if (needsByName[name] != null) {
        for (int needed : needsByName[name]) {
          nameCounts[needed]++;
        }
      }
    }
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
}
