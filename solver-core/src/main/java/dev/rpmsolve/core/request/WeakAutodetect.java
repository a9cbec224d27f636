package dev.rpmsolve.core.request;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import java.util.stream.IntStream;

/**
 * Finds what weak dependencies of the installed system would have brought, and the user seems not
 * to want: it is not there.
 *
 * <p>That is what provides a plain Recommends of an installed package that nothing installed
 * fulfills, and available packages with a plain Supplements that installed packages fulfill. Of the
 * names that are installed nothing is meant. After the option {@code exclude_from_weak_autodetect}
 * in the manual of dnf's configuration.
 */
final class WeakAutodetect {
  private final SpecCandidates candidates;
  private final Universe universe;
  private final Bits found;

  private WeakAutodetect(SpecCandidates candidates) {
    this.candidates = candidates;
    universe = candidates.universe();
    found = new Bits(universe.packageCount());
  }

  /** Returns available packages, ascending. Linear in the weak dependencies of all packages. */
  static int[] of(SpecCandidates candidates) {
    WeakAutodetect work = new WeakAutodetect(candidates);
    for (int packageId : candidates.installed()) {
      work.addRecommended(packageId);
    }
    for (int packageId = 0; packageId < work.universe.packageCount(); packageId++) {
      if (candidates.isAvailable(packageId)) {
        work.addSupplementing(packageId);
      }
    }
    return IntStream.of(work.found.toArray())
        .filter(p -> candidates.installedOf(candidates.sameName(p)).length == 0)
        .toArray();
  }

  private void addRecommended(int packageId) {
    IntTable recommends = universe.dependencyIds(DependencyKind.RECOMMENDS);
    for (int i = recommends.start(packageId); i < recommends.end(packageId); i++) {
      int dependency = recommends.value(i);
      if (isPlain(dependency) && !isFulfilled(dependency)) {
        for (int provider : candidates.available(universe.providers(dependency))) {
          found.add(provider);
        }
      }
    }
  }

  private void addSupplementing(int packageId) {
    IntTable supplements = universe.dependencyIds(DependencyKind.SUPPLEMENTS);
    for (int i = supplements.start(packageId); i < supplements.end(packageId); i++) {
      if (isPlain(supplements.value(i)) && isFulfilled(supplements.value(i))) {
        found.add(packageId);
      }
    }
  }

  private boolean isPlain(int dependency) {
    return universe.dependencies().get(dependency) instanceof Dependency.Atom;
  }

  private boolean isFulfilled(int dependency) {
    return candidates.installedOf(universe.providers(dependency)).length > 0;
  }
}
