package dev.rpmsolve.core.internal.cleanup;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Optional;

/**
 * What is kept because other packages are.
 *
 * <p>It starts from packages that are there anyway and goes on, in rounds, to what those of the
 * round before need, to their twins, and to installed packages that supplement what is kept so far.
 * So the first cause found for a package is one with the fewest steps; among causes of one round,
 * needs come before supplements.
 *
 * <p>Complexity: the needs of each kept package once, and per round the supplements of what is not
 * kept.
 */
final class KeepClosure {
  /**
   * Why a package is kept that was not there anyway.
   *
   * @param kind {@code REQUIRES}, {@code RECOMMENDS} or {@code SUPPLEMENTS}; {@code PROVIDES} for a
   *     twin
   * @param dependencyId the dependency, -1 for a twin
   * @param packageId the package that needs it, that it supplements, or whose twin it is; -1 if it
   *     supplements no package in particular
   */
  record Cause(DependencyKind kind, int dependencyId, int packageId) {}

  private final InstalledSystem system;
  private final Universe universe;
  private final Needs needs;
  private final Supplements supplements;
  private final Bits kept;
  private final Bits barred;
  private final Int2ObjectOpenHashMap<Cause> causes = new Int2ObjectOpenHashMap<>();
  private IntArrayList next = new IntArrayList();

  private KeepClosure(InstalledSystem system, Bits kept, Bits barred) {
    this.system = system;
    universe = system.universe();
    needs = new Needs(system);
    supplements = new Supplements(system);
    this.kept = kept;
    this.barred = barred;
  }

  /**
   * Finds what is kept.
   *
   * @param system what is installed
   * @param anyway installed packages that are there anyway
   * @param arriving further packages whose needs count
   * @param barred packages that are not kept for the sake of others
   * @return the closure
   */
  static KeepClosure of(InstalledSystem system, Bits anyway, int[] arriving, Bits barred) {
    KeepClosure closure = new KeepClosure(system, system.copy(anyway), barred);
    closure.next.addElements(0, anyway.toArray());
    closure.next.addElements(closure.next.size(), arriving);
    do {
      closure.round();
    } while (!closure.next.isEmpty());
    return closure;
  }

  /** Returns the kept packages: those that were there anyway, and what they keep. */
  Bits kept() {
    return kept;
  }

  /** Returns the first cause found; empty if the package was there anyway or is not kept. */
  Optional<Cause> cause(int packageId) {
    return Optional.ofNullable(causes.get(packageId));
  }

  private void round() {
    IntArrayList current = next;
    next = new IntArrayList();
    IntArrayList supplementing = new IntArrayList();
    for (int packageId : supplements.supplementing()) {
      if (isOpen(packageId) && supplements.firstPossible(packageId, kept::get) >= 0) {
        supplementing.add(packageId);
      }
    }
    Bits before = supplementing.isEmpty() ? kept : system.copy(kept);
    for (int packageId : current) {
      keepTwins(packageId);
      needs.visitNeeded(
          packageId,
          (kind, dependency, needed) -> keep(needed, new Cause(kind, dependency, packageId)));
    }
    for (int packageId : supplementing) {
      if (isOpen(packageId)) {
        keep(packageId, supplementCause(packageId, before));
      }
    }
  }

  private boolean isOpen(int packageId) {
    return !kept.get(packageId) && !barred.get(packageId);
  }

  private void keep(int packageId, Cause cause) {
    if (isOpen(packageId)) {
      kept.add(packageId);
      causes.put(packageId, cause);
      next.add(packageId);
    }
  }

  private Cause supplementCause(int packageId, Bits before) {
    int dependency = supplements.firstPossible(packageId, before::get);
    int supplemented =
        supplements
            .mentioned(dependency)
            .intStream()
            .filter(p -> before.get(p) && p != packageId)
            .findFirst()
            .orElse(-1);
    return new Cause(DependencyKind.SUPPLEMENTS, dependency, supplemented);
  }

  /**
   * Packages of one name that share files must have the same version, so that one of a lesser
   * architecture cannot be updated without the one of the best architecture that is on offer.
   */
  private void keepTwins(int packageId) {
    if (system.twins() == InstalledSystem.Twins.INDEPENDENT || !system.isInstalled(packageId)) {
      return;
    }
    IntTable byName = universe.packagesByName();
    int name = universe.nameId(packageId);
    int best = bestRankOnOffer(name);
    if (best == Integer.MAX_VALUE || isOfRank(packageId, best)) {
      return;
    }
    for (int i = byName.start(name); i < byName.end(name); i++) {
      int other = byName.value(i);
      if (system.isInstalled(other)
          && universe.evrId(other) == universe.evrId(packageId)
          && isOfRank(other, best)) {
        keep(other, new Cause(DependencyKind.PROVIDES, -1, packageId));
      }
    }
  }

  private int bestRankOnOffer(int name) {
    IntTable byName = universe.packagesByName();
    int best = Integer.MAX_VALUE;
    for (int i = byName.start(name); i < byName.end(name); i++) {
      int other = byName.value(i);
      if (!system.isInstalled(other)
          && !universe.isNoarch(other)
          && universe.isInstallableArch(other)) {
        best = Math.min(best, universe.archRank(other));
      }
    }
    return best;
  }

  private boolean isOfRank(int packageId, int rank) {
    return !universe.isNoarch(packageId) && universe.archRank(packageId) == rank;
  }
}
