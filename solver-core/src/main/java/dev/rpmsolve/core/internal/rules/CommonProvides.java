package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.MergeSort;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.core.version.VersionRules;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.List;

/** Orders packages by the versions of what several of them provide. */
final class CommonProvides {
  private final Pool pool;
  private final Universe universe;

  private record Entry(int index, int name, int evr, boolean isBelow) {}

  CommonProvides(Pool pool) {
    this.pool = pool;
    universe = pool.universe();
  }

  /** Moves packages back that provide a lower version of something than another one does. */
  void sort(IntArrayList candidates) {
    IntOpenHashSet shared = sharedNames(candidates);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < candidates.size() && !shared.isEmpty(); i++) {
      collect(i, candidates.getInt(i), shared, entries);
    }
    if (entries.size() < 2) {
      return;
    }
    int[] badness = badness(MergeSort.sorted(entries, this::compare), candidates.size());
    for (int i = 0; i < badness.length; i++) {
      if (pool.isInstalled(candidates.getInt(i))) {
        badness[i] = 0;
      }
    }
    for (int i = 1; i < badness.length; i++) {
      for (int j = i; j > 0 && badness[j - 1] > badness[j]; j--) {
        int bad = badness[j];
        badness[j] = badness[j - 1];
        badness[j - 1] = bad;
        int packageId = candidates.getInt(j);
        candidates.set(j, candidates.getInt(j - 1));
        candidates.set(j - 1, packageId);
      }
    }
  }

  private int[] badness(List<Entry> entries, int count) {
    int[] badness = new int[count];
    int bad = 0;
    Entry before = null;
    for (Entry entry : entries) {
      if (before == null || before.name != entry.name) {
        bad = 0;
      } else if (before.index != entry.index && compare(before, entry) == -1) {
        bad++;
      }
      badness[entry.index] += bad;
      before = entry;
    }
    return badness;
  }

  /** Finds the names that more than one candidate provides with a version. */
  private IntOpenHashSet sharedNames(IntArrayList candidates) {
    IntTable provides = pool.dependencies(DependencyKind.PROVIDES);
    DependencyTable table = universe.dependencies();
    Int2IntOpenHashMap providers = new Int2IntOpenHashMap();
    IntOpenHashSet shared = new IntOpenHashSet();
    for (int packageId : candidates) {
      for (int i = provides.start(packageId); i < provides.end(packageId); i++) {
        int provided = provides.value(i);
        if (table.operator(provided) != 0) {
          int name = table.first(provided);
          int before = providers.put(name, packageId + 1);
          if (before != 0 && before != packageId + 1) {
            shared.add(name);
          }
        }
      }
    }
    return shared;
  }

  private void collect(int index, int packageId, IntOpenHashSet names, List<Entry> entries) {
    IntTable provides = pool.dependencies(DependencyKind.PROVIDES);
    DependencyTable table = universe.dependencies();
    for (int i = provides.start(packageId); i < provides.end(packageId); i++) {
      int provided = provides.value(i);
      int operator = table.operator(provided);
      if (operator == 0 || !names.contains(table.first(provided))) {
        continue;
      }
      boolean isBelow = operator == Relation.LESS.code();
      if (operator == Relation.EQUAL.code() && !isHash(universe.evrText(table.second(provided)))
          || operator == Relation.LESS_EQUAL.code()
          || isBelow) {
        entries.add(new Entry(index, table.first(provided), table.second(provided), isBelow));
      }
    }
  }

  private static boolean isHash(String evr) {
    return evr.length() >= 4
        && evr.chars().allMatch(c -> c >= 'a' && c <= 'f' || c >= '0' && c <= '9');
  }

  /** Negative if the first is the higher version; ±2 if they differ only in having a release. */
  private int compare(Entry a, Entry b) {
    if (a.name != b.name) {
      return Integer.compare(a.name, b.name);
    }
    if (a.evr == b.evr && a.isBelow == b.isBelow) {
      return 0;
    }
    int order = a.evr == b.evr ? 0 : compareEvr(b.evr, a.evr);
    if (order == 0 && (a.isBelow || b.isBelow)) {
      return b.isBelow ? a.isBelow ? 0 : -1 : 1;
    }
    return order;
  }

  private int compareEvr(int evrA, int evrB) {
    VersionRules rules = universe.versionRules();
    Evr a = Evr.parseVerbatim(universe.evrText(evrA));
    Evr b = Evr.parseVerbatim(universe.evrText(evrB));
    int order = rules.compareVersions(a, b);
    if (order != 0) {
      return Integer.signum(order);
    }
    boolean hasA = a.release().filter(text -> !text.isEmpty()).isPresent();
    boolean hasB = b.release().filter(text -> !text.isEmpty()).isPresent();
    if (!hasA || !hasB) {
      return hasA == hasB ? 0 : hasA ? 2 : -2;
    }
    return Integer.signum(rules.compareReleases(a.release().get(), b.release().get()));
  }
}
