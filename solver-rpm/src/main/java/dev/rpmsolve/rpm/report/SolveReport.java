package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.LimitedResult;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.enablement.EnablementResult;
import dev.rpmsolve.core.group.GroupChange;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a package manager would make of a command, with what it is about.
 *
 * @param universe the packages there are
 * @param profile the package manager
 * @param plan what was asked
 * @param answer what it would do; empty if the plan has errors
 * @param loadNanos how long reading the universe took, in nanoseconds; shown in text only
 * @param enablement which optional repositories it takes, if there were any
 * @param groups what would be noted of groups
 */
public record SolveReport(
    Universe universe,
    Profile profile,
    GoalPlan plan,
    Optional<LimitedResult> answer,
    long loadNanos,
    Optional<EnablementOutcome> enablement,
    List<GroupChange> groups) {
  /**
   * Refuses nulls.
   *
   * @param universe the packages there are
   * @param profile the package manager
   * @param plan what was asked
   * @param answer what it would do
   * @param loadNanos nanoseconds
   * @param enablement which optional repositories it takes
   * @param groups what would be noted of groups; copied
   */
  public SolveReport {
    Objects.requireNonNull(universe, "universe");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(enablement, "enablement");
    groups = List.copyOf(groups);
  }

  /**
   * Creates a report without optional repositories and groups.
   *
   * @param universe the packages there are
   * @param profile the package manager
   * @param plan what was asked
   * @param answer what it would do
   * @param loadNanos nanoseconds
   */
  public SolveReport(
      Universe universe,
      Profile profile,
      GoalPlan plan,
      Optional<LimitedResult> answer,
      long loadNanos) {
    this(universe, profile, plan, answer, loadNanos, Optional.empty(), List.of());
  }

  /**
   * Adds which optional repositories the command takes.
   *
   * @param outcome what was found out
   * @return a changed copy
   */
  public SolveReport withEnablement(EnablementOutcome outcome) {
    return new SolveReport(
        universe, profile, plan, answer, loadNanos, Optional.of(outcome), groups);
  }

  /**
   * Adds what would be noted of groups.
   *
   * @param changes what would be noted
   * @return a changed copy
   */
  public SolveReport withGroups(List<GroupChange> changes) {
    return new SolveReport(universe, profile, plan, answer, loadNanos, enablement, changes);
  }

  /** Whose habits are followed. */
  public enum Profile {
    /** Those of dnf. */
    DNF,
    /** Those of zypper. */
    ZYPP
  }

  /** How it ended. */
  public enum Outcome {
    /** There is a transaction. */
    SOLVED,
    /** There is none; there are notices or problems. */
    UNSOLVABLE,
    /** There is one that removes protected packages. */
    REFUSED,
    /** The budget ended first. */
    BUDGET_EXHAUSTED
  }

  /**
   * Tells how it ended.
   *
   * @return the outcome
   */
  public Outcome outcome() {
    if (enablement.isPresent() && enablement.get().result() instanceof EnablementResult.Ended) {
      return Outcome.BUDGET_EXHAUSTED;
    }
    if (answer.isEmpty()) {
      return Outcome.UNSOLVABLE;
    }
    LimitedResult limited = answer.get();
    if (limited.result() instanceof SolveResult.BudgetExhausted) {
      return Outcome.BUDGET_EXHAUSTED;
    } else if (limited.isAccepted()) {
      return Outcome.SOLVED;
    }
    return limited.refused().isEmpty() ? Outcome.UNSOLVABLE : Outcome.REFUSED;
  }
}
