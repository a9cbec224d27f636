package dev.rpmsolve.core.internal.optimize;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;

/** Which count of which tree a variable stands for. */
final class OutputTable {
  private final Int2ObjectOpenHashMap<Place> places = new Int2ObjectOpenHashMap<>();

  /**
   * A count of a tree.
   *
   * @param tree the tree
   * @param count how many of its literals must be true for the variable to be
   */
  record Place(CountingTree tree, int count) {}

  void put(int output, CountingTree tree, int count) {
    places.put(output, new Place(tree, count));
  }

  boolean isOutput(int literal) {
    return places.containsKey(literal);
  }

  Place place(int output) {
    return places.get(output);
  }
}
