package dev.rpmsolve.core.explanation;

import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;

/**
 * Changes to a request that solve a problem.
 *
 * @param changes what has to be given up, all of it
 */
public record Remedy(List<Change> changes) {
  /**
   * Creates a remedy.
   *
   * @param changes what has to be given up, all of it
   */
  public Remedy {
    changes = List.copyOf(changes);
  }

  /** A change to a request. */
  public sealed interface Change {
    /**
     * A goal is given up.
     *
     * @param goal the goal
     * @param number its place among the jobs of the request
     */
    record DropGoal(Goal goal, int number) implements Change {}

    /**
     * An installed package may be removed.
     *
     * @param subject the package
     */
    record AllowRemoval(RpmPackage subject) implements Change {}

    /**
     * An installed package may be replaced by one that the policy does not allow.
     *
     * @param subject the installed package
     * @param replacement what takes its place
     */
    record AllowReplacement(RpmPackage subject, RpmPackage replacement) implements Change {}

    /**
     * A package may be installed, or kept, although a policy is against it.
     *
     * @param subject the package
     */
    record AllowPackage(RpmPackage subject) implements Change {}
  }
}
