package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Random;

/**
 * Pairs of EVRs as a solver compares them: both stand beside the same name in some dependency.
 *
 * <p>Such pairs have long common prefixes, which pairs drawn from all EVRs do not. Deterministic:
 * the same universe gives the same pairs.
 */
final class VersionPairs {
  private static final long SEED = 1;

  private final int[] left;
  private final int[] right;

  private VersionPairs(int[] left, int[] right) {
    this.left = left;
    this.right = right;
  }

  /**
   * Draws pairs.
   *
   * @param universe where the EVRs are
   * @param count how many pairs; some are repeated if there are fewer
   * @throws IllegalArgumentException if no name has two EVRs
   */
  static VersionPairs draw(Universe universe, int count) {
    IntArrayList lefts = new IntArrayList();
    IntArrayList rights = new IntArrayList();
    DependencyTable table = universe.dependencies();
    int[] lastEvrOfName = new int[universe.names().size()];
    for (int id = 0; id < table.size(); id++) {
      if (table.isRich(id) || table.second(id) == 0) {
        continue;
      }
      int name = table.first(id);
      int evr = table.second(id);
      if (lastEvrOfName[name] != 0 && lastEvrOfName[name] != evr) {
        lefts.add(lastEvrOfName[name]);
        rights.add(evr);
      }
      lastEvrOfName[name] = evr;
    }
    if (lefts.isEmpty()) {
      throw new IllegalArgumentException("no name has two EVRs in " + universe);
    }
    Random random = new Random(SEED);
    int[] left = new int[count];
    int[] right = new int[count];
    for (int i = 0; i < count; i++) {
      int drawn = random.nextInt(lefts.size());
      left[i] = lefts.getInt(drawn);
      right[i] = rights.getInt(drawn);
    }
    return new VersionPairs(left, right);
  }

  /** Returns the EVR ids on the left. */
  int[] left() {
    return left;
  }

  /** Returns the EVR ids on the right. */
  int[] right() {
    return right;
  }
}
