package dev.rpmsolve.core;

import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.internal.optimum.RequestOptimum;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How to choose among the answers to a request.
 *
 * @param criteria what makes an answer better than another
 * @param wishes what should be fulfilled; each that is not counts 1, beside what the goals wish
 * @param runnersUp how many of the next best answers are wanted, too
 * @param isProofKept whether a proof that can be checked is wanted
 * @param listener told how far the search is
 */
public record Optimization(
    Criteria criteria, List<Wish> wishes, int runnersUp, boolean isProofKept, Listener listener) {
  /**
   * Refuses criteria that are about CUDF documents alone.
   *
   * @param criteria what makes an answer better than another
   * @param wishes what should be fulfilled
   * @param runnersUp how many of the next best answers are wanted, too
   * @param isProofKept whether a proof that can be checked is wanted
   * @param listener told how far the search is
   * @throws IllegalArgumentException if packages lack what a criterion measures; the message says
   *     what they have
   */
  public Optimization {
    RequestOptimum.requireMeaning(criteria);
    if (runnersUp < 0) {
      throw new IllegalArgumentException("less than no further answer: " + runnersUp);
    }
    wishes = List.copyOf(wishes);
    Objects.requireNonNull(listener, "listener");
  }

  /**
   * Chooses by criteria, without telling anybody on the way.
   *
   * @param criteria what makes an answer better than another
   * @return the choice
   * @throws IllegalArgumentException if packages lack what a criterion measures
   */
  public static Optimization by(Criteria criteria) {
    return new Optimization(criteria, List.of(), 0, false, (criterion, value, bound) -> {});
  }

  /**
   * Tells somebody how far the search is.
   *
   * @param newListener called by the searching thread
   * @return the same choice
   */
  public Optimization withListener(Listener newListener) {
    return new Optimization(criteria, wishes, runnersUp, isProofKept, newListener);
  }

  /**
   * Asks for what should be fulfilled, too.
   *
   * @param more what should be fulfilled
   * @return the same choice
   */
  public Optimization withWishes(List<Wish> more) {
    return new Optimization(criteria, more, runnersUp, isProofKept, listener);
  }

  /**
   * Asks for the next best answers, too; each costs about as much as the best one.
   *
   * @param count how many
   * @return the same choice
   */
  public Optimization withRunnersUp(int count) {
    return new Optimization(criteria, wishes, count, isProofKept, listener);
  }

  /**
   * Asks for a proof that can be checked; it takes memory in proportion to the work.
   *
   * @return the same choice
   */
  public Optimization withProof() {
    return new Optimization(criteria, wishes, runnersUp, true, listener);
  }

  /** Told how far the search is. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A better answer was found, or it was proven that none can beat a bound.
     *
     * @param criterion what is improved; empty while it is what the goals wish
     * @param value what the best answer so far reaches
     * @param bound what no answer beats
     */
    void improved(Optional<Criterion> criterion, long value, long bound);
  }
}
