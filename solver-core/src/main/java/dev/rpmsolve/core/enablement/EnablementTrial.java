package dev.rpmsolve.core.enablement;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.request.SpecNotice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tries what a request comes to while some repositories are enabled. */
@FunctionalInterface
public interface EnablementTrial {
  /**
   * Tries.
   *
   * @param system the packages, and which of them are installed
   * @param budget how much work it may cost
   * @return what came out; always the same for the same system
   */
  Outcome attempt(EnabledSystem system, Budget budget);

  /**
   * Lists what may be given up if it has to be. As few as possible of them are, and only then is it
   * asked how many repositories it takes.
   *
   * @return names, in the order of preference: of equally good answers the one wins that keeps the
   *     first of them
   */
  default List<String> wishes() {
    return List.of();
  }

  /**
   * Lists the repositories that have a say in what the request means, beside the packages they
   * hold: by modules which packages of others count, by groups what is asked for. What is known of
   * one set of these says nothing about another.
   *
   * @return ids
   */
  default Set<String> definers() {
    return Set.of();
  }

  /** What a trial comes to. */
  sealed interface Outcome {}

  /** The request has an answer that a package manager carries out. */
  record Works() implements Outcome {}

  /**
   * It has none.
   *
   * @param plan what the request was in this system
   * @param notices the errors for which nothing was solved, if so
   * @param problems what keeps it from being solved; each of them suffices
   * @param obstacles what keeps it from being asked for; each of them suffices. Without notices,
   *     problems and obstacles nothing is known but that these repositories do not do
   * @param wished what goals of the request are there for, where that may be given up
   */
  record Fails(
      Optional<GoalPlan> plan,
      List<SpecNotice> notices,
      List<Problem> problems,
      List<Obstacle> obstacles,
      Map<Goal, Wished> wished)
      implements Outcome {
    /**
     * Creates the outcome.
     *
     * @param plan what the request was in this system
     * @param notices the errors for which nothing was solved
     * @param problems what keeps it from being solved
     * @param obstacles what keeps it from being asked for
     * @param wished what goals of the request are there for
     */
    public Fails {
      notices = List.copyOf(notices);
      problems = List.copyOf(problems);
      obstacles = List.copyOf(obstacles);
      wished = Map.copyOf(wished);
    }
  }

  /**
   * The budget ended first.
   *
   * @param stop why
   */
  record Ended(Budget.Stop stop) implements Outcome {}
}
