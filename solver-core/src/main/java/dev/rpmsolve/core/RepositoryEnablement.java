package dev.rpmsolve.core;

import dev.rpmsolve.core.enablement.EnabledSystem;
import dev.rpmsolve.core.enablement.EnablementResult;
import dev.rpmsolve.core.enablement.EnablementSearch;
import dev.rpmsolve.core.enablement.EnablementTrial;
import dev.rpmsolve.core.enablement.Obstacle;
import dev.rpmsolve.core.enablement.OptionalRepositories;
import dev.rpmsolve.core.enablement.Wished;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.request.SpecNotice;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds out which optional repositories a request needs, and solves it with them.
 *
 * <p>A set of repositories will do if a package manager that has them enabled, and none of the
 * other optional ones, carries the request out: it is planned anew in each set, because what a spec
 * means depends on what there is. Of those sets {@link EnablementSearch} takes the smallest. What
 * is only recommended never asks for a repository.
 *
 * <p>Immutable; safe to share between threads if the planner is.
 */
public final class RepositoryEnablement {
  private final Universe universe;
  private final List<Integer> installedIds;
  private final OptionalRepositories choices;

  /**
   * Makes a request for a system.
   *
   * @see dev.rpmsolve.core.request.DnfGoals
   */
  @FunctionalInterface
  public interface Planner {
    /**
     * Plans.
     *
     * @param system the packages, which of them are installed, and what is given up
     * @return the request
     */
    GoalPlan plan(EnabledSystem system);

    /**
     * Tells what keeps the request from being asked for in a system.
     *
     * @param system the packages, which of them are installed, and what is given up
     * @return nothing, if there is nothing
     */
    default List<Obstacle> obstacles(EnabledSystem system) {
      return List.of();
    }

    /**
     * Tells which goals of the plan are there for wishes.
     *
     * @param system the packages, which of them are installed, and what is given up
     * @return goals, and who wishes for them
     */
    default Map<Goal, Wished> wished(EnabledSystem system) {
      return Map.of();
    }

    /**
     * Lists what may be given up, in the order of preference.
     *
     * @return names
     * @see EnablementTrial#wishes()
     */
    default List<String> wishes() {
      return List.of();
    }

    /**
     * Lists the repositories that have a say in what the request means, beside the packages they
     * hold: by modules which packages of others count, by groups what is asked for.
     *
     * @return ids
     * @see EnablementTrial#definers()
     */
    default Set<String> definers() {
      return Set.of();
    }
  }

  /**
   * What is asked for.
   *
   * @param planner makes the request
   * @param isSkipped which errors of a plan do not keep it from being carried out
   */
  public record Task(Planner planner, Predicate<SpecNotice> isSkipped) {
    /**
     * Creates a task.
     *
     * @param planner makes the request
     * @param isSkipped which errors of a plan do not keep it from being carried out
     */
    public Task {
      Objects.requireNonNull(planner, "planner");
      Objects.requireNonNull(isSkipped, "isSkipped");
    }
  }

  private RepositoryEnablement(
      Universe universe, List<Integer> installedIds, OptionalRepositories choices) {
    this.universe = universe;
    this.installedIds = List.copyOf(installedIds);
    this.choices = choices;
  }

  /**
   * Prepares.
   *
   * @param universe all packages, those of optional repositories too
   * @param installedIds the installed packages, none of which is of an optional repository
   * @param choices which repositories are optional
   * @return what answers requests
   * @throws IllegalArgumentException if an optional repository is not there, or has installed
   *     packages
   */
  public static RepositoryEnablement of(
      Universe universe, List<Integer> installedIds, OptionalRepositories choices) {
    new EnablementSearch(universe, installedIds, choices);
    return new RepositoryEnablement(universe, installedIds, choices);
  }

  /**
   * Cuts the universe down to what is there while some repositories are enabled.
   *
   * @param enabled ids of optional repositories
   * @return the system
   */
  public EnabledSystem system(List<String> enabled) {
    return new EnablementSearch(universe, installedIds, choices).system(enabled);
  }

  /**
   * Finds the smallest set of repositories with which a task can be done.
   *
   * @param task what is asked for
   * @param more how many sets are wanted beside the smallest
   * @param budget conflicts for each trial, and time for all of them together
   * @return the sets, or why there is none
   */
  public EnablementResult choose(Task task, int more, Budget budget) {
    EnablementTrial trial =
        new EnablementTrial() {
          @Override
          public Outcome attempt(EnabledSystem system, Budget rest) {
            return RepositoryEnablement.attempt(task, system, rest);
          }

          @Override
          public List<String> wishes() {
            return task.planner().wishes();
          }

          @Override
          public Set<String> definers() {
            return task.planner().definers();
          }
        };
    return new EnablementSearch(universe, installedIds, choices).run(trial, more, budget);
  }

  /**
   * Tries a task while some repositories are enabled.
   *
   * @param task what is asked for
   * @param system the packages, and which of them are installed
   * @param budget how much work each search may cost
   * @return whether it can be done; if not, why
   */
  public static EnablementTrial.Outcome attempt(Task task, EnabledSystem system, Budget budget) {
    GoalPlan plan = task.planner().plan(system);
    List<SpecNotice> errors =
        plan.errors().stream().filter(error -> !task.isSkipped().test(error)).toList();
    Attempt attempt = new Attempt(task, system, plan);
    List<Obstacle> obstacles = task.planner().obstacles(system);
    if (!errors.isEmpty() || !obstacles.isEmpty()) {
      return attempt.fails(errors, List.of(), obstacles);
    }
    SolveResult first =
        DependencySolver.of(system.universe()).solveWithoutRemedies(plan.request(), budget);
    if (first instanceof SolveResult.BudgetExhausted exhausted) {
      return new EnablementTrial.Ended(exhausted.stop());
    } else if (first instanceof SolveResult.Unsolvable unsolvable) {
      return attempt.fails(List.of(), unsolvable.problems(), List.of());
    }
    LimitedResult limited = InstalledLimits.of(system.universe()).solve(plan.request(), budget);
    if (limited.result() instanceof SolveResult.BudgetExhausted exhausted) {
      return new EnablementTrial.Ended(exhausted.stop());
    }
    return limited.isAccepted()
        ? new EnablementTrial.Works()
        : attempt.fails(List.of(), List.of(), List.of());
  }

  /** What a task came to in a system. */
  private record Attempt(Task task, EnabledSystem system, GoalPlan plan) {
    EnablementTrial.Fails fails(
        List<SpecNotice> notices, List<Problem> problems, List<Obstacle> obstacles) {
      return new EnablementTrial.Fails(
          Optional.of(plan), notices, problems, obstacles, task.planner().wished(system));
    }
  }
}
