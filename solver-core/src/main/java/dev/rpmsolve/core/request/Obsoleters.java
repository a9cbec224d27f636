package dev.rpmsolve.core.request;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntAVLTreeSet;
import java.util.function.IntPredicate;

/** Which packages obsolete which of other names, by the names and EVRs of these. */
public final class Obsoleters {
  private final Universe universe;
  private final IntTable obsoletes;
  private final IntPredicate isAvailable;

  /**
   * Prepares questions.
   *
   * @param universe the packages there are
   * @param isAvailable which packages count as obsoleters
   */
  public Obsoleters(Universe universe, IntPredicate isAvailable) {
    this.universe = universe;
    this.isAvailable = isAvailable;
    obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
  }

  /**
   * Finds packages that obsolete one of some packages, but not those of the same name.
   *
   * @param packageIds the packages
   * @return ids, ascending
   */
  public int[] of(int... packageIds) {
    IntAVLTreeSet found = new IntAVLTreeSet();
    for (int packageId : packageIds) {
      int name = universe.nameId(packageId);
      for (int other : universe.mentioningInObsoletes(name)) {
        if (universe.nameId(other) != name
            && isAvailable.test(other)
            && doesObsolete(other, packageId)) {
          found.add(other);
        }
      }
    }
    return found.toIntArray();
  }

  private boolean doesObsolete(int packageId, int other) {
    for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
      if (universe.matchesNevr(obsoletes.value(i), other)) {
        return true;
      }
    }
    return false;
  }
}
