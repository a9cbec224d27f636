package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The packages that are installed in the end, and what has to be done to get there. */
public final class Solution {
  private final Universe universe;
  private final int[] packageIds;
  private final Transaction transaction;

  /**
   * Creates a solution.
   *
   * @param universe where the packages live
   * @param packageIds the packages that are installed in the end
   * @param transaction how to get there
   */
  public Solution(Universe universe, int[] packageIds, Transaction transaction) {
    this.universe = universe;
    this.packageIds = packageIds.clone();
    Arrays.sort(this.packageIds);
    this.transaction = transaction;
  }

  /**
   * Returns the packages that are installed in the end.
   *
   * @return package ids, ascending; a copy
   */
  public int[] packageIds() {
    return packageIds.clone();
  }

  /**
   * Returns the packages that are installed in the end.
   *
   * @return the packages by ascending id
   */
  public List<RpmPackage> packages() {
    List<RpmPackage> packages = new ArrayList<>(packageIds.length);
    for (int packageId : packageIds) {
      packages.add(universe.get(packageId));
    }
    return packages;
  }

  /**
   * Returns what has to be done.
   *
   * @return the transaction
   */
  public Transaction transaction() {
    return transaction;
  }

  /**
   * Returns where the packages live.
   *
   * @return the universe
   */
  public Universe universe() {
    return universe;
  }

  /** Counts the packages and the steps. */
  @Override
  public String toString() {
    return packageIds.length + " packages, " + transaction.steps().size() + " steps";
  }
}
