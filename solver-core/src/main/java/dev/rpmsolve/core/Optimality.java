package dev.rpmsolve.core;

import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.criteria.Sense;
import java.util.List;
import java.util.Objects;

/**
 * How good an answer is by the criteria it was chosen by, and how good any answer can be.
 *
 * <p>What the goals wish comes before the criteria, behind those at their head that count removals:
 * updates as far as they go, and packages that are to go unless something needs them.
 *
 * @param wishes how far the answer falls short of what the goals wish: for each package to be
 *     updated the number of better versions, 1 for each package that should go and stays, and 1 for
 *     each further {@link Wish} that is not fulfilled
 * @param values the criteria, in their order
 */
public record Optimality(Bounds wishes, List<Value> values) {
  /**
   * Copies the list.
   *
   * @param wishes how far the answer falls short of what the goals wish
   * @param values the criteria, in their order
   */
  public Optimality {
    Objects.requireNonNull(wishes, "wishes");
    values = List.copyOf(values);
  }

  /**
   * Tells whether there is proof that no answer is better.
   *
   * @return whether every value is the best possible, given the values before it
   */
  public boolean isProven() {
    return wishes.isMet() && values.stream().allMatch(value -> value.bounds().isMet());
  }

  /**
   * A number that an answer reaches, one that none can beat, and where the search began.
   *
   * @param value the number of the answer
   * @param bound the best that any answer can reach that is not worse in what comes before
   * @param first the number of the first answer, that of a package manager
   */
  public record Bounds(long value, long bound, long first) {
    /**
     * Tells whether the answer reaches the bound.
     *
     * @return whether nothing better is possible
     */
    public boolean isMet() {
      return value == bound;
    }
  }

  /**
   * What an answer reaches in one criterion.
   *
   * @param criterion the criterion
   * @param bounds its value, the best possible one, and that of the first answer
   */
  public record Value(Criterion criterion, Bounds bounds) {
    /**
     * Refuses a bound that the answer beats.
     *
     * @param criterion the criterion
     * @param bounds its value, the best possible one, and that of the first answer
     */
    public Value {
      boolean isBeaten =
          criterion.sense() == Sense.MINIMIZE
              ? bounds.value() < bounds.bound()
              : bounds.value() > bounds.bound();
      if (isBeaten) {
        throw new IllegalArgumentException(criterion + ": beyond its bound: " + bounds);
      }
    }
  }
}
