package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseMatch;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.List;

/**
 * Which reasons of an earlier universe are as good in a later one.
 *
 * <p>A fact about packages that the change does not touch is a fact of the later universe. What
 * lesser architectures may not do depends on what a request reaches, so such a fact holds only for
 * the request for one package, and only if the reason itself leads from that package to one of the
 * best architecture.
 */
final class KeptReasons {
  private final ClosureScope before;
  private final UniverseMatch match;
  private final Bits touched;

  /**
   * Creates a judge.
   *
   * @param before what counted in the earlier universe
   * @param match of both universes
   * @param touched packages of the later one to which the change may matter
   */
  KeptReasons(ClosureScope before, UniverseMatch match, Bits touched) {
    this.before = before;
    this.match = match;
    this.touched = touched;
  }

  /** Tells whether no request can install the subject, for the reason that there was. */
  boolean holdForAll(Uninstallable finding) {
    for (Cause cause : finding.explanation().causes()) {
      if (!isUntouched(cause)) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether the request for the subject cannot be fulfilled, for the reason there was. */
  boolean holdAlone(Uninstallable finding) {
    List<Cause> causes = finding.explanation().causes();
    IntOpenHashSet reached = null;
    for (Cause cause : causes) {
      if (cause instanceof Cause.InferiorArch inferior) {
        reached = reached == null ? reached(causes) : reached;
        if (!isUntouched(inferior.subject()) || !isBestReached(inferior.subject(), reached)) {
          return false;
        }
      } else if (!isUntouched(cause)) {
        return false;
      }
    }
    return true;
  }

  /** Follows plain facts from the request, as the rules of that request are written. */
  private static IntOpenHashSet reached(List<Cause> causes) {
    IntOpenHashSet reached = new IntOpenHashSet();
    int known = -1;
    while (known < reached.size()) {
      known = reached.size();
      for (Cause cause : causes) {
        if (cause instanceof Cause.Requested requested) {
          addAll(requested.candidates(), reached);
        } else if (cause instanceof Cause.Requires requires
            && requires.dependency() instanceof Dependency.Atom
            && reached.contains(requires.requirer().id())) {
          addAll(requires.providers(), reached);
        } else if (cause instanceof Cause.InferiorArch inferior
            && reached.contains(inferior.subject().id())) {
          addAll(inferior.twins(), reached);
        }
      }
    }
    return reached;
  }

  private static void addAll(List<RpmPackage> packages, IntOpenHashSet target) {
    packages.forEach(one -> target.add(one.id()));
  }

  /** Tells whether a lesser package and one of the best class of its name are reached. */
  private boolean isBestReached(RpmPackage subject, IntOpenHashSet reached) {
    Universe universe = before.universe();
    int best = Integer.MAX_VALUE;
    boolean isReached = false;
    IntTable byName = universe.packagesByName();
    int name = universe.nameId(subject.id());
    for (int i = byName.start(name); i < byName.end(name); i++) {
      int other = byName.value(i);
      if (!before.isAvailable(other) || universe.isNoarch(other)) {
        continue;
      }
      int archClass = universe.archClass(other);
      if (archClass < best) {
        best = archClass;
        isReached = false;
      }
      isReached |= archClass == best && reached.contains(other);
    }
    return isReached && reached.contains(subject.id()) && best < universe.archClass(subject.id());
  }

  private boolean isUntouched(Cause cause) {
    if (cause instanceof Cause.Requested requested) {
      return areUntouched(requested.candidates());
    } else if (cause instanceof Cause.Requires requires) {
      return isUntouched(requires.requirer());
    } else if (cause instanceof Cause.Conflicts conflicts) {
      return isUntouched(conflicts.owner()) && areUntouched(conflicts.others());
    } else if (cause instanceof Cause.Obsoletes obsoletes) {
      return isUntouched(obsoletes.owner()) && isUntouched(obsoletes.other());
    } else if (cause instanceof Cause.SameName sameName) {
      return areUntouched(sameName.packages());
    } else if (cause instanceof Cause.NotInstallable notInstallable) {
      return isUntouched(notInstallable.subject());
    } else if (cause instanceof Cause.Excluded excluded) {
      return isUntouched(excluded.subject());
    } else if (cause instanceof Cause.SelfConflict selfConflict) {
      return isUntouched(selfConflict.subject());
    }
    return false;
  }

  private boolean areUntouched(List<RpmPackage> packages) {
    for (RpmPackage one : packages) {
      if (!isUntouched(one)) {
        return false;
      }
    }
    return true;
  }

  private boolean isUntouched(RpmPackage subject) {
    int packageId = match.after(subject.id());
    return packageId >= 0 && !touched.get(packageId);
  }
}
