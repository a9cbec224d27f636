package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.sweep.Exclusions;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2IntAVLTreeMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.IntPredicate;

/**
 * What a package forbids: all that excludes itself, or something that it cannot be without because
 * nothing else provides what is required.
 */
final class ForcedExclusions {
  private static final int NOBODY = -1;
  private static final int SEVERAL = -2;

  private final Universe universe;
  private final IntPredicate isInstallable;
  private final Exclusions exclusions;

  ForcedExclusions(Universe universe, IntPredicate isInstallable) {
    this.universe = universe;
    this.isInstallable = isInstallable;
    exclusions = new Exclusions(universe);
  }

  /** Returns what a package forbids, each with the first one found that excludes it. */
  Int2IntAVLTreeMap of(int packageId) {
    Int2IntAVLTreeMap forbidden = new Int2IntAVLTreeMap();
    IntArrayList forced = forcedBy(packageId);
    for (int i = 0; i < forced.size(); i++) {
      for (int other : exclusions.excludedBy(forced.getInt(i))) {
        if (isInstallable.test(other)) {
          forbidden.putIfAbsent(other, forced.getInt(i));
        }
      }
    }
    return forbidden;
  }

  private IntArrayList forcedBy(int packageId) {
    IntTable requires = universe.dependencyIds(DependencyKind.REQUIRES);
    Bits seen = new Bits(universe.packageCount());
    IntArrayList forced = IntArrayList.of(packageId);
    seen.add(packageId);
    for (int next = 0; next < forced.size(); next++) {
      int owner = forced.getInt(next);
      for (int i = requires.start(owner); i < requires.end(owner); i++) {
        int provider = onlyProvider(requires.value(i));
        if (provider >= 0 && seen.add(provider)) {
          forced.add(provider);
        }
      }
    }
    return forced;
  }

  private int onlyProvider(int dependency) {
    if (universe.dependencies().isRich(dependency) || universe.isProvidedBySystem(dependency)) {
      return NOBODY;
    }
    int found = NOBODY;
    for (int provider : universe.providers(dependency)) {
      if (isInstallable.test(provider)) {
        found = found == NOBODY ? provider : SEVERAL;
      }
      if (found == SEVERAL) {
        return SEVERAL;
      }
    }
    return found;
  }
}
