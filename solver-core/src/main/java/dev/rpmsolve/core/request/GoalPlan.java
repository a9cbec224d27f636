package dev.rpmsolve.core.request;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a package manager makes of its commands: a request, and what a user should know of it.
 *
 * @param request goals, installed packages and policy
 * @param notices what there is to say about the specs, in the order of the commands
 * @param specs what the user typed for goals of the request that come from a spec
 * @param members for goals that come from a group, what of which group they are about
 */
public record GoalPlan(
    Request request,
    List<SpecNotice> notices,
    Map<Goal, String> specs,
    Map<Goal, GroupMember> members) {
  /**
   * Creates a plan.
   *
   * @param request goals, installed packages and policy
   * @param notices what there is to say about the specs
   * @param specs what the user typed for goals
   * @param members what of groups goals are about
   */
  public GoalPlan {
    Objects.requireNonNull(request, "request");
    notices = List.copyOf(notices);
    specs = Map.copyOf(specs);
    members = Map.copyOf(members);
  }

  /**
   * Creates a plan that no group is part of.
   *
   * @param request goals, installed packages and policy
   * @param notices what there is to say about the specs
   * @param specs what the user typed for goals
   */
  public GoalPlan(Request request, List<SpecNotice> notices, Map<Goal, String> specs) {
    this(request, notices, specs, Map.of());
  }

  /**
   * Returns the notices for which a package manager stops before it solves anything.
   *
   * @return the errors, in the order of the commands
   */
  public List<SpecNotice> errors() {
    return notices.stream()
        .filter(notice -> notice.kind().severity() == SpecNotice.Severity.ERROR)
        .toList();
  }
}
