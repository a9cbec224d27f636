package dev.rpmsolve.core.request;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Which packages obsolete which of other names. The first question costs a pass over the Obsoletes
 * of all packages; not thread-safe.
 */
public final class Obsoleters {
  private final Universe universe;
  private final IntPredicate isAvailable;
  private Int2ObjectOpenHashMap<IntArrayList> found;

  /**
   * Prepares questions.
   *
   * @param universe the packages there are
   * @param isAvailable which packages count as obsoleters
   */
  public Obsoleters(Universe universe, IntPredicate isAvailable) {
    this.universe = universe;
    this.isAvailable = isAvailable;
  }

  /**
   * Finds packages that obsolete one of some packages, but not those of the same name.
   *
   * @param packageIds the packages
   * @return ids, ascending
   */
  public int[] of(int... packageIds) {
    if (found == null) {
      found = find();
    }
    return Arrays.stream(packageIds)
        .mapToObj(p -> found.getOrDefault(p, new IntArrayList()))
        .flatMapToInt(IntArrayList::intStream)
        .distinct()
        .sorted()
        .toArray();
  }

  private Int2ObjectOpenHashMap<IntArrayList> find() {
    Int2ObjectOpenHashMap<IntArrayList> all = new Int2ObjectOpenHashMap<>();
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      if (obsoletes.start(packageId) == obsoletes.end(packageId) || !isAvailable.test(packageId)) {
        continue;
      }
      for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
        for (int other : universe.obsoleted(obsoletes.value(i))) {
          if (universe.nameId(other) != universe.nameId(packageId)) {
            all.computeIfAbsent(other, key -> new IntArrayList()).add(packageId);
          }
        }
      }
    }
    return all;
  }
}
