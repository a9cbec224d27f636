package dev.rpmsolve.core.enablement;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.request.SpecNotice;
import java.util.List;
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

  /** What a trial comes to. */
  sealed interface Outcome {}

  /** The request has an answer that a package manager carries out. */
  record Works() implements Outcome {}

  /**
   * It has none.
   *
   * @param plan what the request was in this system
   * @param notices the errors for which nothing was solved, if so
   * @param problems what keeps it from being solved; each of them suffices. Without notices and
   *     problems nothing is known but that these repositories do not do
   * @param definers ids of optional repositories that have a say in what the request means, beside
   *     the packages they hold, as by groups: of what came out nothing is known where others of
   *     these are enabled
   */
  record Fails(
      Optional<GoalPlan> plan,
      List<SpecNotice> notices,
      List<Problem> problems,
      Set<String> definers)
      implements Outcome {
    /**
     * Creates the outcome.
     *
     * @param plan what the request was in this system
     * @param notices the errors for which nothing was solved
     * @param problems what keeps it from being solved
     * @param definers optional repositories that have a say in what the request means
     */
    public Fails {
      notices = List.copyOf(notices);
      problems = List.copyOf(problems);
      definers = Set.copyOf(definers);
    }
  }

  /**
   * The budget ended first.
   *
   * @param stop why
   */
  record Ended(Budget.Stop stop) implements Outcome {}
}
