package dev.rpmsolve.core.universe;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which packages of one universe are in another one without a change that matters to others.
 *
 * <p>Two packages are the same if they have the same name, EVR and architecture, require, provide,
 * conflict with and obsolete the same in the same order, list the same of the paths that the
 * universes know, and are both available or both not. Repositories, checksums, sizes, vendors and
 * weak dependencies do not count. Each package has at most one counterpart.
 *
 * <p>All other packages are changed: they came, went, or differ. {@link #changedNames} has every
 * name by which a dependency could mean one of those; so a dependency without such a name means the
 * same packages in both universes. Where the machines differ, or what the systems provide, all
 * packages are changed.
 *
 * <p>Exact: strings are compared, not hashes of them. Linear in the universes' columns, and fast
 * where what follows each other in one universe does in the other. Immutable.
 */
public final class UniverseMatch {
  private static final DependencyKind[] KINDS = {
    DependencyKind.REQUIRES,
    DependencyKind.PROVIDES,
    DependencyKind.CONFLICTS,
    DependencyKind.OBSOLETES
  };

  private final Universe before;
  private final Universe after;
  private final int[] names;
  private final int[] evrs;
  private final int[] texts;
  private final int[] dependencies;
  private final IntTable pathsBefore;
  private final IntTable pathsAfter;
  private final int[] afterIds;
  private final Bits matched;
  private final Bits changedNames;

  private UniverseMatch(Universe before, Universe after) {
    this.before = before;
    this.after = after;
    names = before.columns().names.idsIn(after.columns().names);
    evrs = before.columns().evrs.idsIn(after.columns().evrs);
    texts = before.columns().texts.idsIn(after.columns().texts);
    dependencies =
        new DependencyMatch(before.dependencies(), after.dependencies(), names, evrs).ids();
    pathsBefore = before.columns().filesByPackage();
    pathsAfter = after.columns().filesByPackage();
    afterIds = new int[before.packageCount()];
    matched = new Bits(after.packageCount());
    changedNames = new Bits(after.names().size());
  }

  /**
   * Matches the packages of two universes.
   *
   * @param before a universe
   * @param after another one
   * @param isAvailableBefore which packages of the one count as available
   * @param isAvailableAfter which packages of the other do
   * @return the match
   */
  public static UniverseMatch of(
      Universe before,
      Universe after,
      IntPredicate isAvailableBefore,
      IntPredicate isAvailableAfter) {
    UniverseMatch match = new UniverseMatch(before, after);
    match.matchPackages(isAvailableBefore, isAvailableAfter);
    match.markChanged();
    return match;
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
   * Returns a name in the other universe.
   *
   * @param beforeNameId a name id of the first universe
   * @return the name id in the second one, or -1
   */
  public int afterName(int beforeNameId) {
    return names[beforeNameId];
  }

  /**
   * Returns a text, as of an architecture, in the other universe.
   *
   * @param beforeTextId a text id of the first universe
   * @return the text id in the second one, or -1
   */
  public int afterText(int beforeTextId) {
    return texts[beforeTextId];
  }

  /**
   * Returns the names by which dependencies may mean changed packages: their own, what they provide
   * and their paths.
   *
   * @return name ids of the second universe; do not write to it
   */
  public Bits changedNames() {
    return changedNames;
  }

  private void matchPackages(IntPredicate isAvailableBefore, IntPredicate isAvailableAfter) {
    Arrays.fill(afterIds, -1);
    if (!haveSameRules()) {
      return;
    }
    int next = 0;
    for (int packageId = 0; packageId < afterIds.length; packageId++) {
      int found = next < after.packageCount() && isSame(packageId, next) ? next : -1;
      found = found < 0 ? findSame(packageId) : found;
      if (found >= 0) {
        next = found + 1;
        if (isAvailableBefore.test(packageId) == isAvailableAfter.test(found)) {
          afterIds[packageId] = found;
          matched.add(found);
        }
      }
    }
  }

  /** Tells whether both machines run the same and both systems provide the same. */
  private boolean haveSameRules() {
    int[] provided = before.columns().systemNameIds;
    int[] mapped = Arrays.stream(provided).map(name -> names[name]).sorted().toArray();
    return before.archPolicy().machine().equals(after.archPolicy().machine())
        && before.archPolicy().text().equals(after.archPolicy().text())
        && Arrays.equals(mapped, after.columns().systemNameIds);
  }

  private int findSame(int packageId) {
    int name = names[before.nameId(packageId)];
    if (name >= 0) {
      IntTable byName = after.packagesByName();
      for (int i = byName.start(name); i < byName.end(name); i++) {
        if (isSame(packageId, byName.value(i))) {
          return byName.value(i);
        }
      }
    }
    return -1;
  }

  private boolean isSame(int packageId, int other) {
    if (names[before.nameId(packageId)] != after.nameId(other)
        || evrs[before.evrId(packageId)] != after.evrId(other)
        || texts[before.archId(packageId)] != after.archId(other)
        || matched.get(other)
        || !haveSameValues(pathsBefore, packageId, pathsAfter, other, names)) {
      return false;
    }
    for (DependencyKind kind : KINDS) {
      if (!haveSameValues(
          before.dependencyIds(kind), packageId, after.dependencyIds(kind), other, dependencies)) {
        return false;
      }
    }
    return true;
  }

  private static boolean haveSameValues(
      IntTable table, int row, IntTable other, int otherRow, int... map) {
    int start = table.start(row);
    int otherStart = other.start(otherRow);
    int count = table.end(row) - start;
    if (other.end(otherRow) - otherStart != count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (map[table.value(start + i)] != other.value(otherStart + i)) {
        return false;
      }
    }
    return true;
  }

  private void markChanged() {
    for (int packageId = 0; packageId < afterIds.length; packageId++) {
      if (afterIds[packageId] < 0) {
        markNames(before, packageId, pathsBefore, names);
      }
    }
    if (matched.size() == after.packageCount()) {
      return;
    }
    int[] same = IntStream.range(0, after.names().size()).toArray();
    for (int packageId = 0; packageId < after.packageCount(); packageId++) {
      if (!matched.get(packageId)) {
        markNames(after, packageId, pathsAfter, same);
      }
    }
  }

  private void markNames(Universe universe, int packageId, IntTable paths, int... map) {
    mark(map[universe.nameId(packageId)]);
    IntTable provides = universe.dependencyIds(DependencyKind.PROVIDES);
    for (int i = provides.start(packageId); i < provides.end(packageId); i++) {
      mark(map[universe.dependencies().first(provides.value(i))]);
    }
    for (int i = paths.start(packageId); i < paths.end(packageId); i++) {
      mark(map[paths.value(i)]);
    }
  }

  private void mark(int name) {
    if (name >= 0) {
      changedNames.add(name);
    }
  }
}
