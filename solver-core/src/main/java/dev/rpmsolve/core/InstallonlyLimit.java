package dev.rpmsolve.core;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.PackageFilter;
import dev.rpmsolve.core.request.ProtectedPackages;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds installonly packages that are too many, and the goals that let the surplus go.
 *
 * <p>Of each name the new packages stay first, then those of the running kernel, then those that
 * require it, then those of its version, then the newest. After {@code installonly_limit} in the
 * manual of dnf's configuration, and what dnf 4 does about it.
 */
final class InstallonlyLimit {
  private final Universe universe;
  private final Request request;
  private final ProtectedPackages protection;
  private final Bits installed;
  private final Bits after;
  private final Bits installonly;

  InstallonlyLimit(Universe universe, Request request, int... inTheEnd) {
    this.universe = universe;
    this.request = request;
    protection = ProtectedPackages.of(universe, request.policy(), request.installedPackageIds());
    installed = new Bits(universe.packageCount());
    request.installedPackageIds().forEach(installed::add);
    after = new Bits(universe.packageCount());
    for (int packageId : inTheEnd) {
      after.add(packageId);
    }
    installonly = installonly(universe, request);
  }

  private static Bits installonly(Universe universe, Request request) {
    Bits found = new Bits(universe.packageCount());
    for (String capability : request.policy().installonly()) {
      for (int packageId : universe.providers(Dependency.parse(capability))) {
        found.add(packageId);
      }
    }
    return found;
  }

  /** Returns the packages in the end that are too many, ascending. */
  int[] surplus() {
    int limit = request.policy().limits().installonlyLimit();
    if (limit <= 1) {
      return new int[0];
    }
    return byName().stream()
        .flatMap(group -> group.stream().skip(limit))
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  /** Groups the installonly packages in the end by name, in the order in which they stay. */
  private List<List<Integer>> byName() {
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int packageId : after.toArray()) {
      if (installonly.get(packageId)) {
        groups.computeIfAbsent(universe.nameId(packageId), n -> new ArrayList<>()).add(packageId);
      }
    }
    groups.values().forEach(group -> group.sort(order()));
    return List.copyOf(groups.values());
  }

  private Comparator<Integer> order() {
    int[] running = IntStream.of(installed.toArray()).filter(protection::isRunningKernel).toArray();
    return Comparator.comparing((Integer p) -> installed.get(p))
        .thenComparing(p -> !protection.isRunningKernel(p))
        .thenComparing(p -> !requiresOneOf(p, running))
        .thenComparing(
            p -> IntStream.of(running).noneMatch(r -> universe.evrId(r) == universe.evrId(p)))
        .thenComparing((a, b) -> universe.compareEvr(universe.evrId(b), universe.evrId(a)))
        .thenComparing(Comparator.naturalOrder());
  }

  private boolean requiresOneOf(int packageId, int... running) {
    IntTable requires = universe.dependencyIds(DependencyKind.REQUIRES);
    for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
      for (int provider : universe.providers(requires.value(i))) {
        if (IntStream.of(running).anyMatch(r -> r == provider)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Adds the goals: the surplus goes, the rest stays, no other package of the name comes.
   *
   * @param surplus what goes
   * @param mayGo which installed packages may go with it
   */
  Request limited(int[] surplus, IntPredicate mayGo) {
    List<Goal> goals = new ArrayList<>(request.goals());
    Set<Goal.Modifier> notByUser = Set.of(Goal.Modifier.NOT_BY_USER);
    Bits out = new Bits(universe.packageCount());
    Bits names = new Bits(universe.names().size());
    for (int packageId : surplus) {
      out.add(packageId);
      names.add(universe.nameId(packageId));
    }
    for (int packageId : installonly.toArray()) {
      if (!names.get(universe.nameId(packageId))) {
        continue;
      }
      Selection selection = new Selection.OneOf(List.of(packageId));
      boolean stays = after.get(packageId) && !out.get(packageId);
      goals.add(
          stays ? new Goal.Install(selection, notByUser) : new Goal.Remove(selection, notByUser));
    }
    PackageFilter filter =
        PackageFilter.of(universe, request.policy(), request.installedPackageIds());
    List<Integer> removable =
        IntStream.of(installed.toArray())
            .filter(p -> !protection.isProtected(p) && !filter.isOut(p) && mayGo.test(p))
            .boxed()
            .toList();
    goals.add(new Goal.AllowRemoval(new Selection.OneOf(removable), notByUser));
    return new Request(goals, request.installedPackageIds(), request.policy());
  }
}
