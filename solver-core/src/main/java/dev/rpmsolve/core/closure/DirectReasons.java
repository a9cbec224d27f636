package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reasons of packages with a requirement that no available package fulfills, straight from the
 * columns.
 *
 * <p>They are those that a closure check gives: it tells of the first requirement of a package that
 * kills it at once. Where a formula stands before that one it is for the check to say which counts.
 */
final class DirectReasons {
  private final ClosureScope scope;
  private final Universe universe;

  DirectReasons(ClosureScope scope) {
    this.scope = scope;
    universe = scope.universe();
  }

  /** Returns the reason of a package that cannot be installed; empty if it is not that simple. */
  Optional<Explanation> of(int packageId) {
    IntTable requires = universe.dependencyIds(DependencyKind.REQUIRES);
    for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
      int dependency = requires.value(i);
      if (universe.dependencies().isRich(dependency)) {
        return Optional.empty();
      }
      if (isLacking(packageId, dependency)) {
        return Optional.of(explanation(packageId, dependency));
      }
    }
    return Optional.empty();
  }

  private boolean isLacking(int packageId, int dependency) {
    int[] providers = universe.providers(dependency);
    for (int provider : providers) {
      if (scope.isAvailable(provider)) {
        return false;
      }
    }
    return !universe.isProvidedBySystem(dependency)
        && IntArrays.binarySearch(providers, packageId) < 0;
  }

  private Explanation explanation(int packageId, int dependency) {
    RpmPackage subject = universe.get(packageId);
    int[] providers = universe.providers(dependency);
    List<RpmPackage> unavailable = new ArrayList<>(providers.length);
    List<Cause> causes = new ArrayList<>(2 + providers.length);
    causes.add(new Cause.Requested(LoneRequests.goal(packageId), List.of(subject)));
    for (int provider : providers) {
      unavailable.add(universe.get(provider));
    }
    causes.add(new Cause.Requires(subject, universe.dependencies().get(dependency), unavailable));
    for (RpmPackage provider : unavailable) {
      causes.add(
          universe.isInstallableArch(provider.id())
              ? new Cause.Excluded(provider)
              : new Cause.NotInstallable(provider));
    }
    return new Explanation(causes, true);
  }
}
