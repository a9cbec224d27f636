package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.LimitedResolution;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.universe.Universe;
import java.util.Objects;
import java.util.Optional;

/**
 * What a package manager would make of a command, with what it is about.
 *
 * @param universe the packages there are
 * @param profile the package manager
 * @param plan what was asked
 * @param answer what it would do; empty if the plan has errors, or if the budget ended first
 * @param loadNanos how long reading the universe took, in nanoseconds; shown in text only
 */
public record ManagedReport(
    Universe universe,
    Profile profile,
    GoalPlan plan,
    Optional<LimitedResolution> answer,
    long loadNanos) {
  /**
   * Refuses nulls.
   *
   * @param universe the packages there are
   * @param profile the package manager
   * @param plan what was asked
   * @param answer what it would do
   * @param loadNanos nanoseconds
   */
  public ManagedReport {
    Objects.requireNonNull(universe, "universe");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(answer, "answer");
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
    if (answer.isEmpty()) {
      return plan.errors().isEmpty() ? Outcome.BUDGET_EXHAUSTED : Outcome.UNSOLVABLE;
    } else if (answer.get().isAccepted()) {
      return Outcome.SOLVED;
    }
    return answer.get().refused().isEmpty() ? Outcome.UNSOLVABLE : Outcome.REFUSED;
  }
}
