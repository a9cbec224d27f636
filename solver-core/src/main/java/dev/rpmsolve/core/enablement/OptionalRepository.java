package dev.rpmsolve.core.enablement;

import java.util.Objects;

/**
 * A repository that may be enabled if that is of use.
 *
 * @param id its id in the universe
 * @param cost what enabling it costs, 1 or more; sets of the least total come first
 * @param isDiscouraged whether it is taken only where no set of the same cost does without, as a
 *     deprecated one is
 */
public record OptionalRepository(String id, int cost, boolean isDiscouraged) {
  /**
   * Creates a choice.
   *
   * @param id its id in the universe
   * @param cost what enabling it costs, 1 or more
   * @param isDiscouraged whether it is taken only where no set of the same cost does without
   * @throws IllegalArgumentException if it costs nothing
   */
  public OptionalRepository {
    Objects.requireNonNull(id, "id");
    if (cost < 1) {
      throw new IllegalArgumentException("the cost of " + id + " is " + cost + ", not 1 or more");
    }
  }

  /**
   * Creates a choice that costs 1.
   *
   * @param id its id in the universe
   * @return the choice
   */
  public static OptionalRepository of(String id) {
    return new OptionalRepository(id, 1, false);
  }
}
