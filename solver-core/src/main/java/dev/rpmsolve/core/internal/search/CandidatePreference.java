package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.IntUnaryOperator;

/**
 * Orders the candidates of a clause: as package managers prefer them, as far as cheap.
 *
 * <p>Literal p + 1 is package p; others, such as auxiliary and negated ones, come last.
 */
final class CandidatePreference {
  private final Universe universe;
  private final IntUnaryOperator demand;

  /** Prefers the newest of a name. */
  CandidatePreference(Universe universe) {
    this(universe, packageId -> 0);
  }

  /**
   * Prefers, of a name, what most others want in no other version, which avoids conflicts; failing
   * that the newest.
   *
   * @param universe the packages
   * @param demand how many others want a package and no other
   */
  CandidatePreference(Universe universe, IntUnaryOperator demand) {
    this.universe = universe;
    this.demand = demand;
  }

  void sort(IntArrayList literals) {
    literals.sort(this::compare);
  }

  private int compare(int literalA, int literalB) {
    boolean isA = isPackage(literalA);
    boolean isB = isPackage(literalB);
    if (!isA || !isB) {
      return isA != isB ? Boolean.compare(isB, isA) : Integer.compare(literalA, literalB);
    }
    int a = literalA - 1;
    int b = literalB - 1;
    int byPriority = Integer.compare(priority(a), priority(b));
    if (byPriority != 0) {
      return byPriority;
    }
    int byArch = Integer.compare(archRank(a), archRank(b));
    if (byArch != 0) {
      return byArch;
    }
    int byName = Integer.compare(universe.nameId(a), universe.nameId(b));
    if (byName != 0) {
      return byName;
    }
    int byDemand = Integer.compare(demand.applyAsInt(b), demand.applyAsInt(a));
    if (byDemand != 0) {
      return byDemand;
    }
    int byEvr = universe.compareEvr(universe.evrId(b), universe.evrId(a));
    return byEvr != 0 ? byEvr : Integer.compare(a, b);
  }

  private boolean isPackage(int literal) {
    return literal > 0 && literal <= universe.packageCount();
  }

  private int priority(int packageId) {
    return universe.repositories().get(universe.repositoryIndex(packageId)).priority();
  }

  private int archRank(int packageId) {
    return universe.isNoarch(packageId) ? 1 : universe.archRank(packageId);
  }
}
