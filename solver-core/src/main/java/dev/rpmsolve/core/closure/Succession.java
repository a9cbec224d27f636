package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Which package of one universe is which of another one: the same, or one of its name and
 * architecture that came when it went, the newest as the newest.
 */
final class Succession {
  private static final int NOBODY = -1;
  private static final Comparator<RpmPackage> NEWEST =
      Comparator.comparing(RpmPackage::evr).reversed().thenComparing(RpmPackage::id);

  private final int[] successors;
  private final int[] predecessors;

  Succession(ClosureScope before, ClosureScope after, UniverseMatch match) {
    successors = new int[before.universe().packageCount()];
    predecessors = new int[after.universe().packageCount()];
    Arrays.fill(predecessors, NOBODY);
    for (int packageId = 0; packageId < successors.length; packageId++) {
      successors[packageId] = match.after(packageId);
      if (successors[packageId] >= 0) {
        predecessors[successors[packageId]] = packageId;
      }
    }
    Map<String, List<RpmPackage>> gone =
        byName(before.universe(), id -> successors[id] == NOBODY && before.isAvailable(id));
    Map<String, List<RpmPackage>> came =
        byName(after.universe(), id -> predecessors[id] == NOBODY && after.isAvailable(id));
    gone.forEach((name, packages) -> pair(packages, came.getOrDefault(name, List.of())));
  }

  private static Map<String, List<RpmPackage>> byName(Universe universe, IntPredicate isWanted) {
    Map<String, List<RpmPackage>> found = new TreeMap<>();
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      if (isWanted.test(packageId)) {
        RpmPackage one = universe.get(packageId);
        found.computeIfAbsent(one.name() + "." + one.arch(), k -> new ArrayList<>()).add(one);
      }
    }
    found.values().forEach(packages -> packages.sort(NEWEST));
    return found;
  }

  private void pair(List<RpmPackage> gone, List<RpmPackage> came) {
    for (int i = 0; i < Math.min(gone.size(), came.size()); i++) {
      successors[gone.get(i).id()] = came.get(i).id();
      predecessors[came.get(i).id()] = gone.get(i).id();
    }
  }

  /** Returns what a package goes on as, or -1. */
  int successor(int beforeId) {
    return successors[beforeId];
  }

  /** Returns what a package was before, or -1. */
  int predecessor(int afterId) {
    return predecessors[afterId];
  }
}
