package dev.rpmsolve.rpm.release;

import dev.rpmsolve.core.LimitedResult;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.solution.Solution;
import java.util.Objects;
import java.util.Optional;

/**
 * A command on a system and what a package manager makes of it.
 *
 * @param plan the command
 * @param answer what becomes of it
 */
public record Move(GoalPlan plan, LimitedResult answer) {
  /**
   * Refuses nulls.
   *
   * @param plan the command
   * @param answer what becomes of it
   */
  public Move {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(answer, "answer");
  }

  /**
   * Returns the system afterwards.
   *
   * @return the solution, unless there is none or it is refused
   */
  public Optional<Solution> solution() {
    return answer.isAccepted() && answer.result() instanceof SolveResult.Solved solved
        ? Optional.of(solved.solution())
        : Optional.empty();
  }
}
