package dev.rpmsolve.core;

import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.format.sat.SolverProblem;
import dev.rpmsolve.core.internal.optimum.RequestOptimum;
import java.util.BitSet;
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
 * @param watchers who is told of the search
 */
public record Optimization(
    Criteria criteria, List<Wish> wishes, int runnersUp, boolean isProofKept, Watchers watchers) {
  /**
   * Refuses criteria that are about CUDF documents alone.
   *
   * @param criteria what makes an answer better than another
   * @param wishes what should be fulfilled
   * @param runnersUp how many of the next best answers are wanted, too
   * @param isProofKept whether a proof that can be checked is wanted
   * @param watchers who is told of the search
   * @throws IllegalArgumentException if packages lack what a criterion measures; the message says
   *     what they have
   */
  public Optimization {
    RequestOptimum.requireMeaning(criteria);
    if (runnersUp < 0) {
      throw new IllegalArgumentException("less than no further answer: " + runnersUp);
    }
    wishes = List.copyOf(wishes);
    Objects.requireNonNull(watchers, "watchers");
  }

  /**
   * Who is told of the search.
   *
   * @param listener told how far it is
   * @param other another solver, if one is to have a part in it
   */
  public record Watchers(Listener listener, Optional<OtherSolver> other) {
    /**
     * Refuses nulls.
     *
     * @param listener told how far it is
     * @param other another solver, if one is to have a part in it
     */
    public Watchers {
      Objects.requireNonNull(listener, "listener");
      Objects.requireNonNull(other, "other");
    }
  }

  /**
   * Chooses by criteria, without telling anybody on the way.
   *
   * @param criteria what makes an answer better than another
   * @return the choice
   * @throws IllegalArgumentException if packages lack what a criterion measures
   */
  public static Optimization by(Criteria criteria) {
    Listener silent = (criterion, value, bound) -> {};
    return new Optimization(criteria, List.of(), 0, false, new Watchers(silent, Optional.empty()));
  }

  /**
   * Tells somebody how far the search is.
   *
   * @param newListener called by the searching thread
   * @return the same choice
   */
  public Optimization withListener(Listener newListener) {
    Watchers newWatchers = new Watchers(newListener, watchers.other());
    return new Optimization(criteria, wishes, runnersUp, isProofKept, newWatchers);
  }

  /**
   * Asks for what should be fulfilled, too.
   *
   * @param more what should be fulfilled
   * @return the same choice
   */
  public Optimization withWishes(List<Wish> more) {
    return new Optimization(criteria, more, runnersUp, isProofKept, watchers);
  }

  /**
   * Asks for the next best answers, too; each costs about as much as the best one.
   *
   * @param count how many
   * @return the same choice
   */
  public Optimization withRunnersUp(int count) {
    return new Optimization(criteria, wishes, count, isProofKept, watchers);
  }

  /**
   * Asks for a proof that can be checked; it takes memory in proportion to the work.
   *
   * @return the same choice
   */
  public Optimization withProof() {
    return new Optimization(criteria, wishes, runnersUp, true, watchers);
  }

  /**
   * Gives the problem to another solver, too.
   *
   * @param other is shown the problem after a first answer is found, and may know a model of it
   * @return the same choice
   */
  public Optimization with(OtherSolver other) {
    Watchers newWatchers = new Watchers(watchers.listener(), Optional.of(other));
    return new Optimization(criteria, wishes, runnersUp, isProofKept, newWatchers);
  }

  /** Another solver that is shown problems, and may know models of them. */
  @FunctionalInterface
  public interface OtherSolver {
    /**
     * Looks at a problem. Of a request that is answered in several steps there are several.
     *
     * @param problem what must hold and what is to be small; its symbols are packages
     * @return the true variables of a model, which becomes the answer in place of the best one;
     *     empty to have the best one searched for
     * @throws IllegalArgumentException from {@link DependencySolver#optimize} if it is no model
     */
    Optional<BitSet> model(SolverProblem problem);
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
