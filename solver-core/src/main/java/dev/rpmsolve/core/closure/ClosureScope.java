package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.PackageFilter;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Which packages of a universe count under some options: as subjects, and as help for others. */
final class ClosureScope {
  private final Universe universe;
  private final ClosureOptions options;
  private final Policy policy;
  private final Bits excluded;

  ClosureScope(Universe universe, ClosureOptions options) {
    this.universe = universe;
    this.options = options;
    policy = policy(universe, options);
    excluded = excluded(universe, policy);
  }

  /**
   * Returns the policy of requests for single packages.
   *
   * @return a policy that knows no weak dependencies and installs nothing side by side
   */
  static Policy policy(Universe universe, ClosureOptions options) {
    Policy policy =
        Policy.usual()
            .withWeakDependencies(Policy.WeakDependencies.IGNORE)
            .withExcludes(options.excludes())
            .withInstallonly(List.of());
    return options.versions() == ClosureOptions.Versions.ALL
        ? policy
        : policy.withDisabled(outdated(universe, excluded(universe, policy)));
  }

  private static Bits excluded(Universe universe, Policy policy) {
    Bits excluded = new Bits(universe.packageCount());
    for (int packageId : PackageFilter.of(universe, policy, List.of()).packageIds()) {
      excluded.add(packageId);
    }
    return excluded;
  }

  private static List<Integer> outdated(Universe universe, Bits excluded) {
    List<Integer> outdated = new ArrayList<>();
    IntTable byName = universe.packagesByName();
    Int2IntOpenHashMap newest = new Int2IntOpenHashMap();
    for (int name = 0; name < byName.rows(); name++) {
      newest.clear();
      for (int i = byName.start(name); i < byName.end(name); i++) {
        int packageId = byName.value(i);
        int arch = universe.archId(packageId);
        if (!excluded.get(packageId)
            && (!newest.containsKey(arch) || compare(universe, packageId, newest.get(arch)) > 0)) {
          newest.put(arch, packageId);
        }
      }
      for (int i = byName.start(name); i < byName.end(name); i++) {
        int packageId = byName.value(i);
        if (!excluded.get(packageId)
            && compare(universe, packageId, newest.get(universe.archId(packageId))) < 0) {
          outdated.add(packageId);
        }
      }
    }
    return outdated;
  }

  private static int compare(Universe universe, int packageA, int packageB) {
    return universe.compareEvr(universe.evrId(packageA), universe.evrId(packageB));
  }

  Policy policy() {
    return policy;
  }

  /** Tells whether neither architecture nor options rule a package out. */
  boolean isAvailable(int packageId) {
    return universe.isInstallableArch(packageId) && !excluded.get(packageId);
  }

  /** Tells whether a package is a source package that the options do not rule out. */
  boolean isAvailableSource(int packageId) {
    if (universe.isInstallableArch(packageId) || excluded.get(packageId)) {
      return false;
    }
    String arch = universe.text(universe.archId(packageId));
    return arch.equals("src") || arch.equals("nosrc");
  }

  /** Lists the packages of the repositories to check, ascending. */
  int[] checked(IntPredicate isSubject) {
    Bits repositories = new Bits(universe.repositories().size());
    options.checkedRepositories().forEach(repositories::add);
    Bits checked = new Bits(universe.packageCount());
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      boolean isIn =
          repositories.size() == 0 || repositories.get(universe.repositoryIndex(packageId));
      if (isIn && isSubject.test(packageId)) {
        checked.add(packageId);
      }
    }
    return checked.toArray();
  }
}
