package dev.rpmsolve.core.universe;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.StringPool;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which packages of one universe are in another one without a change that matters to others.
 *
 * <p>Two packages are the same if they have the same name, EVR and architecture, require, provide,
 * conflict with and obsolete the same, list the same of the paths that the universes know, and are
 * both available or both not. Repositories, checksums, sizes, vendors and weak dependencies do not
 * count. Each package has at most one counterpart.
 *
 * <p>All other packages are changed: they came, went, or differ. {@link #changedNames} has every
 * name by which a dependency of the first universe could mean one of those; so a dependency without
 * such a name means the same packages in both universes. Where the machines differ, or what the
 * systems provide, all packages are changed.
 *
 * <p>Packages are told from each other by {@link Fingerprints}. So matching is linear in the
 * packages, and in the names of those that changed. Immutable.
 */
public final class UniverseMatch {
  private static final int UNKNOWN = -1;

  private final Universe before;
  private final Universe after;
  private final long[] printsBefore;
  private final long[] printsAfter;
  private final int[] afterIds;
  private final int[] beforeIds;
  private final Bits matched;
  private final Bits changedNames;
  private int[] came = {};

  private UniverseMatch(Fingerprints before, Fingerprints after) {
    this(before.universe(), after.universe(), before.prints(), after.prints());
  }

  private UniverseMatch(Universe before, Universe after, long[] printsBefore, long[] printsAfter) {
    this.before = before;
    this.after = after;
    this.printsBefore = printsBefore;
    this.printsAfter = printsAfter;
    afterIds = new int[before.packageCount()];
    beforeIds = new int[after.packageCount()];
    matched = new Bits(after.packageCount());
    changedNames = new Bits(before.names().size());
  }

  /**
   * Matches the packages of two universes.
   *
   * @param before of a universe
   * @param after of another one
   * @param availableBefore which packages of the one count as available
   * @param availableAfter which packages of the other do
   * @return the match
   */
  public static UniverseMatch of(
      Fingerprints before, Fingerprints after, Bits availableBefore, Bits availableAfter) {
    UniverseMatch match = new UniverseMatch(before, after);
    Arrays.fill(match.afterIds, UNKNOWN);
    Arrays.fill(match.beforeIds, UNKNOWN);
    if (match.haveSameRules()) {
      match.matchPackages(availableBefore, availableAfter);
    }
    match.came = match.unmatched(match.beforeIds);
    match.markChanged();
    return match;
  }

  /**
   * Returns the first universe.
   *
   * @return the packages before
   */
  public Universe universeBefore() {
    return before;
  }

  /**
   * Returns the second universe.
   *
   * @return the packages after
   */
  public Universe universeAfter() {
    return after;
  }

  /**
   * Returns the counterpart of a package.
   *
   * @param beforeId a package of the first universe
   * @return the same package in the second universe, or -1
   */
  public int after(int beforeId) {
    return afterIds[beforeId];
  }

  /**
   * Returns the counterpart of a package.
   *
   * @param afterId a package of the second universe
   * @return the same package in the first universe, or -1
   */
  public int before(int afterId) {
    return beforeIds[afterId];
  }

  /**
   * Tells whether a package has a counterpart.
   *
   * @param afterId a package of the second universe
   * @return whether it is the same as one of the first
   */
  public boolean isMatched(int afterId) {
    return matched.get(afterId);
  }

  /**
   * Returns the number of packages that are the same.
   *
   * @return the number of pairs
   */
  public int size() {
    return matched.size();
  }

  /**
   * Returns the packages of the second universe without a counterpart.
   *
   * @return package ids, ascending; do not write to them
   */
  public int[] came() {
    return came;
  }

  /**
   * Returns the names by which dependencies may mean changed packages: their own, what they provide
   * and their paths.
   *
   * @return name ids of the first universe; do not write to it
   */
  public Bits changedNames() {
    return changedNames;
  }

  /**
   * Finds a name in the first universe.
   *
   * @param afterName a name id of the second universe
   * @return the id of the same name, or a negative number if the first universe does not know it
   */
  public int beforeName(int afterName) {
    StringPool names = after.names();
    return before.names().find(names.bytes(), names.start(afterName), names.end(afterName));
  }

  private void matchPackages(Bits availableBefore, Bits availableAfter) {
    int next = 0;
    for (int packageId = 0; packageId < afterIds.length; packageId++) {
      long print = printsBefore[packageId];
      boolean isNext = next < printsAfter.length && isSame(print, next);
      int found = isNext ? next : find(packageId);
      if (found != UNKNOWN) {
        next = found + 1;
        if (availableBefore.get(packageId) == availableAfter.get(found)) {
          afterIds[packageId] = found;
          beforeIds[found] = packageId;
          matched.add(found);
        }
      }
    }
  }

  /** Tells whether both machines run the same and both systems provide the same. */
  private boolean haveSameRules() {
    int[] provided = before.columns().systemNameIds;
    int[] mapped = Arrays.stream(provided).map(this::afterName).sorted().toArray();
    return before.archPolicy().machine().equals(after.archPolicy().machine())
        && before.archPolicy().text().equals(after.archPolicy().text())
        && Arrays.equals(mapped, after.columns().systemNameIds);
  }

  private int afterName(int beforeName) {
    StringPool names = before.names();
    return after.names().find(names.bytes(), names.start(beforeName), names.end(beforeName));
  }

  private int find(int packageId) {
    int name = afterName(before.nameId(packageId));
    if (name >= 0) {
      long print = printsBefore[packageId];
      IntTable byName = after.packagesByName();
      for (int i = byName.start(name); i < byName.end(name); i++) {
        if (isSame(print, byName.value(i))) {
          return byName.value(i);
        }
      }
    }
    return UNKNOWN;
  }

  private boolean isSame(long print, int afterId) {
    return printsAfter[afterId] == print && !matched.get(afterId);
  }

  private int[] unmatched(int[] counterparts) {
    int[] found = new int[counterparts.length - matched.size()];
    int size = 0;
    for (int packageId = 0; size < found.length; packageId++) {
      if (counterparts[packageId] == UNKNOWN) {
        found[size++] = packageId;
      }
    }
    return found;
  }

  private void markChanged() {
    mark(before, unmatched(afterIds), changedNames::add);
    mark(
        after,
        came,
        afterName -> {
          int name = beforeName(afterName);
          if (name >= 0) {
            changedNames.add(name);
          }
        });
  }

  private static void mark(Universe universe, int[] packageIds, IntConsumer names) {
    if (packageIds.length == 0) {
      return;
    }
    IntTable provides = universe.dependencyIds(DependencyKind.PROVIDES);
    Bits packages = new Bits(universe.packageCount());
    for (int packageId : packageIds) {
      packages.add(packageId);
      names.accept(universe.nameId(packageId));
      for (int i = provides.start(packageId); i < provides.end(packageId); i++) {
        names.accept(universe.dependencies().first(provides.value(i)));
      }
    }
    IntTable byPath = universe.packagesByPath();
    for (int i = 0; i < byPath.valueCount(); i++) {
      if (packages.get(byPath.value(i))) {
        names.accept(byPath.rowOf(i));
      }
    }
  }
}
