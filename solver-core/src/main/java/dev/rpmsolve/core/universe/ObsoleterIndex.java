package dev.rpmsolve.core.universe;

import dev.rpmsolve.core.internal.ints.IntTable;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Knows which packages mention a name in their Obsoletes.
 *
 * <p>Built in one pass over the Obsoletes of all packages. Immutable.
 */
final class ObsoleterIndex {
  private static final int[] NOBODY = {};

  private final Int2ObjectOpenHashMap<int[]> ownersByName;

  ObsoleterIndex(UniverseColumns columns) {
    Int2ObjectOpenHashMap<IntArrayList> owners = new Int2ObjectOpenHashMap<>();
    IntTable obsoletes = columns.kinds[DependencyKind.OBSOLETES.ordinal()];
    IntArrayList open = new IntArrayList();
    for (int packageId = 0; packageId < obsoletes.rows(); packageId++) {
      for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
        open.add(obsoletes.value(i));
      }
      while (!open.isEmpty()) {
        int id = open.popInt();
        if (columns.dependencies.isRich(id)) {
          open.add(columns.dependencies.first(id));
          open.add(columns.dependencies.second(id));
        } else {
          note(columns.dependencies.first(id), packageId, owners);
        }
      }
    }
    ownersByName = new Int2ObjectOpenHashMap<>(owners.size());
    for (Int2ObjectMap.Entry<IntArrayList> entry : owners.int2ObjectEntrySet()) {
      ownersByName.put(entry.getIntKey(), entry.getValue().toIntArray());
    }
  }

  private static void note(int name, int owner, Int2ObjectOpenHashMap<IntArrayList> owners) {
    IntArrayList ofName = owners.computeIfAbsent(name, key -> new IntArrayList(1));
    if (ofName.isEmpty() || ofName.topInt() != owner) {
      ofName.add(owner);
    }
  }

  /** Returns the packages that mention a name, ascending; do not write to them. */
  int[] mentioning(int nameId) {
    return ownersByName.getOrDefault(nameId, NOBODY);
  }
}
