package dev.rpmsolve.core.solution;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;

/** The first entry of each name: an array where there are many, a map where there are few. */
final class NameChains {
  /** An array is worth its clearing from one entry in so many names on. */
  private static final int DENSITY = 64;

  private final int[] dense;
  private final Int2IntOpenHashMap sparse;

  NameChains(int names, int entries) {
    boolean isDense = entries >= names / DENSITY;
    dense = new int[isDense ? names : 0];
    Arrays.fill(dense, -1);
    sparse = new Int2IntOpenHashMap(isDense ? 0 : entries);
    sparse.defaultReturnValue(-1);
  }

  /** Returns the first entry of a name, -1 if there is none. */
  int first(int nameId) {
    return dense.length > 0 ? dense[nameId] : sparse.get(nameId);
  }

  /** Puts an entry in front of a name's; returns the one that was first, or -1. */
  int prepend(int nameId, int entry) {
    if (dense.length == 0) {
      return sparse.put(nameId, entry);
    }
    int before = dense[nameId];
    dense[nameId] = entry;
    return before;
  }
}
