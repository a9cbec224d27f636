package dev.rpmsolve.core.internal.sweep;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseMatch;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.IntPredicate;

/**
 * {@link Exclusions} of a universe that changed little, by what is known of the earlier one.
 *
 * <p>Packages that are the same exclude by the same names, so those that may exclude a package are
 * found in the earlier universe; each is asked in the later one. Those that came are asked all.
 * Costs nothing to make but a look at what came. Not thread-safe.
 */
public final class CarriedExclusions {
  private final Exclusions before;
  private final UniverseMatch match;
  private final Universe universe;
  private final OwnExclusions own;
  private final IntArrayList newOwners = new IntArrayList();

  /**
   * Carries exclusions to a later universe.
   *
   * @param before of the earlier one
   * @param match of both
   */
  public CarriedExclusions(Exclusions before, UniverseMatch match) {
    this.before = before;
    this.match = match;
    universe = match.universeAfter();
    own = new OwnExclusions(universe);
    IntTable conflicts = universe.dependencyIds(DependencyKind.CONFLICTS);
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    for (int packageId : match.came()) {
      if (conflicts.isFilled(packageId) || obsoletes.isFilled(packageId)) {
        newOwners.add(packageId);
      }
    }
  }

  /** As {@link Exclusions#anyExcludes}. */
  boolean anyExcludes(int packageId, IntPredicate isPresent) {
    return own.hasNamesake(packageId, isPresent)
        || own.excludesOne(packageId, isPresent)
        || isExcludedByNew(packageId, isPresent)
        || isExcludedByOld(packageId, isPresent);
  }

  private boolean isExcludedByNew(int packageId, IntPredicate isPresent) {
    for (int i = 0; i < newOwners.size(); i++) {
      int owner = newOwners.getInt(i);
      if (owner != packageId && isPresent.test(owner) && own.excludesOne(owner, packageId)) {
        return true;
      }
    }
    return false;
  }

  private boolean isExcludedByOld(int packageId, IntPredicate isPresent) {
    IntPredicate doesExclude =
        beforeId -> {
          int owner = match.after(beforeId);
          return owner >= 0
              && owner != packageId
              && isPresent.test(owner)
              && own.excludesOne(owner, packageId);
        };
    int beforeId = match.before(packageId);
    if (beforeId >= 0) {
      return before.anyOwner(before.namesOf(beforeId), doesExclude);
    }
    Bits names = new Bits(match.universeBefore().names().size());
    addName(universe.nameId(packageId), names);
    IntTable provides = universe.dependencyIds(DependencyKind.PROVIDES);
    for (int i = provides.start(packageId); i < provides.end(packageId); i++) {
      addName(universe.dependencies().first(provides.value(i)), names);
    }
    return before.anyOwner(names.toArray(), doesExclude);
  }

  private void addName(int afterName, Bits names) {
    int name = match.beforeName(afterName);
    if (name >= 0) {
      names.add(name);
    }
  }
}
