package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.SplittableRandom;

/** Variants of a universe that are harder to check than what distributions publish. */
public enum HardVariant {
  /** The universe itself. */
  NONE(1, 0),

  /** 20,000 conflicts between random packages, always the same ones. */
  CONFLICTS_20K(1, 20_000),

  /** Every package in two versions. */
  TWO_VERSIONS(2, 0),

  /** Every package in three versions. */
  THREE_VERSIONS(3, 0);

  private static final long SEED = 25;

  private final int versions;
  private final int conflicts;

  HardVariant(int versions, int conflicts) {
    this.versions = versions;
    this.conflicts = conflicts;
  }

  /**
   * Makes the variant of a universe.
   *
   * @param original any universe with packages
   * @return the original itself, or a new universe of the same repositories
   */
  public Universe of(Universe original) {
    if (this == NONE) {
      return original;
    }
    SplittableRandom random = new SplittableRandom(SEED);
    int count = original.packageCount();
    IntArrayList[] lists = new IntArrayList[count];
    for (int i = 0; i < conflicts; i++) {
      int packageId = random.nextInt(count);
      if (lists[packageId] == null) {
        lists[packageId] = new IntArrayList();
      }
      lists[packageId].add(random.nextInt(count));
    }
    int[][] rows = new int[count][];
    for (int packageId = 0; packageId < count; packageId++) {
      rows[packageId] = lists[packageId] == null ? new int[0] : lists[packageId].toIntArray();
    }
    return new UniverseReplay(original).build(versions, rows);
  }
}
