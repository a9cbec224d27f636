package dev.rpmsolve.core.internal.cleanup;

import dev.rpmsolve.core.internal.ints.Bits;

/**
 * Finds the installed packages that stay for their own sake.
 *
 * <p>Those are the ones the user asked for, the ones that a goal names and wants to be there,
 * products (packages whose names begin with {@value #PRODUCT}), and all that the search must not
 * touch. A package that a goal removes, or replaces while cleaning up, is none of them.
 *
 * <p>The names follow the conventions of SUSE; see the manual of libsolv's solver, {@code
 * SOLVER_USERINSTALLED}.
 */
public final class UserInstalled {
  /** What the names of products begin with. */
  static final String PRODUCT = "product:";

  private UserInstalled() {}

  /**
   * What is known about the user's wishes.
   *
   * @param marked packages that the user once asked for
   * @param held packages that are named by a goal that wants them to be there: locks, and goals to
   *     install without cleaning up. Those that are not installed do not matter.
   * @param released packages that a goal removes, or that a goal replaces while cleaning up
   */
  public record Marks(int[] marked, int[] held, int[] released) {
    /**
     * Creates marks.
     *
     * @param marked packages that the user once asked for
     * @param held packages named by a goal that wants them to be there
     * @param released packages that a goal removes or replaces
     */
    public Marks {
      marked = marked.clone();
      held = held.clone();
      released = released.clone();
    }
  }

  /**
   * Finds the packages.
   *
   * @param system what is installed
   * @param marks what is known about the user's wishes
   * @return installed packages
   */
  public static Bits of(InstalledSystem system, Marks marks) {
    Bits found = system.empty();
    addInstalled(system, marks.marked(), found);
    addInstalled(system, marks.held(), found);
    for (int packageId : system.installed().toArray()) {
      if (system.isNamed(packageId, PRODUCT)) {
        found.add(packageId);
      }
    }
    for (int packageId : marks.released()) {
      found.remove(packageId);
    }
    addInstalled(system, system.excluded().toArray(), found);
    return found;
  }

  private static void addInstalled(InstalledSystem system, int[] packageIds, Bits found) {
    for (int packageId : packageIds) {
      if (system.isInstalled(packageId)) {
        found.add(packageId);
      }
    }
  }
}
