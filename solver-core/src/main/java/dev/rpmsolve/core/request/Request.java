package dev.rpmsolve.core.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What is asked of a solver: goals, in order of importance, on an installed set, under a policy.
 *
 * @param goals what is asked for
 * @param installedPackageIds the packages that are installed now, as ids of the universe
 * @param policy what an answer may do beyond the goals
 */
public record Request(List<Goal> goals, List<Integer> installedPackageIds, Policy policy) {
  /**
   * Creates a request.
   *
   * @param goals what is asked for
   * @param installedPackageIds the packages that are installed now, as ids of the universe
   * @param policy what an answer may do beyond the goals
   */
  public Request {
    goals = List.copyOf(goals);
    installedPackageIds = List.copyOf(installedPackageIds);
    Objects.requireNonNull(policy, "policy");
  }

  /**
   * Starts a request on an empty installed set under the usual policy.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a request. Not thread-safe. */
  public static final class Builder {
    private final List<Goal> goals = new ArrayList<>();
    private final List<Integer> installed = new ArrayList<>();
    private Policy policy = Policy.usual();

    private Builder() {}

    /**
     * Asks for a package.
     *
     * @param spec a name, NEVRA form, capability or path
     * @return this builder
     */
    public Builder install(String spec) {
      return goal(new Goal.Install(spec));
    }

    /**
     * Asks for a package to go away.
     *
     * @param spec a name, NEVRA form, capability or path
     * @return this builder
     */
    public Builder remove(String spec) {
      return goal(new Goal.Remove(spec));
    }

    /**
     * Asks for newer versions of installed packages.
     *
     * @param spec a name, NEVRA form, capability or path
     * @return this builder
     */
    public Builder upgrade(String spec) {
      return goal(new Goal.Upgrade(spec));
    }

    /**
     * Asks for newer versions of all installed packages.
     *
     * @return this builder
     */
    public Builder upgradeAll() {
      return goal(new Goal.Upgrade(new Selection.All()));
    }

    /**
     * Adds a goal.
     *
     * @param goal the goal
     * @return this builder
     */
    public Builder goal(Goal goal) {
      goals.add(Objects.requireNonNull(goal, "goal"));
      return this;
    }

    /**
     * Says that packages are installed.
     *
     * @param packageIds their ids in the universe
     * @return this builder
     */
    public Builder installed(int... packageIds) {
      IntStream.of(packageIds).forEach(installed::add);
      return this;
    }

    /**
     * Sets the policy.
     *
     * @param newPolicy the policy
     * @return this builder
     */
    public Builder policy(Policy newPolicy) {
      policy = Objects.requireNonNull(newPolicy, "policy");
      return this;
    }

    /**
     * Makes the request.
     *
     * @return the request
     */
    public Request build() {
      return new Request(goals, installed, policy);
    }
  }
}
