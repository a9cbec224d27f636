package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.solution.Transaction.Action;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.Arrays;
import java.util.Comparator;

/** What it means that one package replaces another. Stateless. */
final class Pairing {
  private Pairing() {}

  /**
   * Sorts packages by how close they are to another one: its own name first, then by name, newest
   * first, its architecture first, first in the universe.
   */
  static Comparator<RpmPackage> closestTo(RpmPackage other) {
    Universe universe = other.universe();
    int name = universe.nameId(other.id());
    int arch = universe.archId(other.id());
    Comparator<RpmPackage> newestFirst =
        (a, b) -> -universe.compareEvr(universe.evrId(a.id()), universe.evrId(b.id()));
    return Comparator.comparing((RpmPackage p) -> universe.nameId(p.id()) != name)
        .thenComparing(RpmPackage::name)
        .thenComparing(newestFirst)
        .thenComparing(p -> universe.archId(p.id()) != arch)
        .thenComparing(RpmPackage::id);
  }

  /** Names what a package does that takes the place of another. */
  static Action action(RpmPackage old, RpmPackage replacement) {
    Universe universe = old.universe();
    int order = universe.compareEvr(universe.evrId(replacement.id()), universe.evrId(old.id()));
    return action(old, replacement, order);
  }

  /** Names what happens to a package whose place another one takes. */
  static Action departure(RpmPackage old, RpmPackage replacement) {
    Universe universe = old.universe();
    int order = universe.compareEvr(universe.evrId(old.id()), universe.evrId(replacement.id()));
    return action(old, replacement, -order);
  }

  private static Action action(RpmPackage old, RpmPackage replacement, int order) {
    Universe universe = old.universe();
    if (universe.nameId(old.id()) != universe.nameId(replacement.id())) {
      return Action.REPLACE;
    }
    if (order != 0) {
      return order > 0 ? Action.UPGRADE : Action.DOWNGRADE;
    }
    return isSameBuild(universe, old.id(), replacement.id()) ? Action.REINSTALL : Action.CHANGE;
  }

  /**
   * Tells whether two packages of one name are the same build: architecture, EVR and vendor are the
   * same, and the build times or, if one is not known, the requirements.
   */
  private static boolean isSameBuild(Universe universe, int a, int b) {
    if (!isSameNevra(universe, a, b) || universe.vendorId(a) != universe.vendorId(b)) {
      return false;
    }
    if (universe.buildTime(a) != 0 && universe.buildTime(b) != 0) {
      return universe.buildTime(a) == universe.buildTime(b);
    }
    IntTable requires = universe.dependencyIds(DependencyKind.REQUIRES);
    int[] requiresOfA = requires.row(a);
    int[] requiresOfB = requires.row(b);
    Arrays.sort(requiresOfA);
    Arrays.sort(requiresOfB);
    return Arrays.equals(requiresOfA, requiresOfB);
  }

  /** Tells whether two packages have the same name, EVR and architecture. */
  static boolean isSameNevra(Universe universe, int a, int b) {
    return universe.nameId(a) == universe.nameId(b)
        && universe.evrId(a) == universe.evrId(b)
        && universe.archId(a) == universe.archId(b);
  }
}
