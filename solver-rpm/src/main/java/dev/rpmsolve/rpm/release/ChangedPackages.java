package dev.rpmsolve.rpm.release;

import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds out how the repositories of two releases differ. */
final class ChangedPackages {
  private final Set<String> identities = new HashSet<>();
  private final Map<String, Integer> newest = new TreeMap<>();
  private final Universe universe;

  private ChangedPackages(ReleaseSystem release) {
    universe = release.universe();
    Set<Integer> others = new HashSet<>(release.installedIds());
    others.addAll(release.ruledOut());
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      if (!others.contains(packageId)) {
        add(packageId);
      }
    }
  }

  private void add(int packageId) {
    String name = universe.names().get(universe.nameId(packageId));
    String arch = universe.text(universe.archId(packageId));
    identities.add(name + "-" + universe.evrText(universe.evrId(packageId)) + "." + arch);
    newest.merge(name, universe.evrId(packageId), (a, b) -> universe.compareEvr(b, a) > 0 ? b : a);
  }

  /** Compares what two releases hold; what is installed or ruled out does not count. */
  static ReleaseChanges between(ReleaseSystem from, ReleaseSystem to) {
    ChangedPackages old = new ChangedPackages(from);
    ChangedPackages now = new ChangedPackages(to);
    List<String> updated = new ArrayList<>();
    for (String name : now.newest.keySet()) {
      if (old.newest.containsKey(name) && !old.version(name).equals(now.version(name))) {
        updated.add(name);
      }
    }
    List<Advisory> announced =
        to.advisories().advisories().stream()
            .filter(advisory -> from.advisories().find(advisory.id()).isEmpty())
            .toList();
    return new ReleaseChanges(
        new ReleaseChanges.Names(now.namesNotIn(old), old.namesNotIn(now), updated),
        now.countNotIn(old),
        old.countNotIn(now),
        announced);
  }

  private String version(String name) {
    return universe.evrText(newest.get(name));
  }

  private List<String> namesNotIn(ChangedPackages other) {
    return newest.keySet().stream().filter(name -> !other.newest.containsKey(name)).toList();
  }

  private int countNotIn(ChangedPackages other) {
    return (int) identities.stream().filter(one -> !other.identities.contains(one)).count();
  }
}
