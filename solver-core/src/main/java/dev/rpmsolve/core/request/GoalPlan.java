package dev.rpmsolve.core.request;

import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
   * Adds to notices of specs that match no package which ones may have been meant: of what is
   * installed, where the command is about that. Not done while planning, as it takes a look at all
   * names there are, and trials do not need it.
   *
   * @param universe the packages there are
   * @return a changed copy
   */
  public GoalPlan withNearNames(Universe universe) {
    Set<Integer> installed = Set.copyOf(request.installedPackageIds());
    return new GoalPlan(
        request,
        notices.stream().map(notice -> withNearNames(notice, universe, installed)).toList(),
        specs,
        members);
  }

  private static SpecNotice withNearNames(
      SpecNotice notice, Universe universe, Set<Integer> installed) {
    boolean isAboutInstalled =
        notice.kind() == SpecNotice.Kind.NOT_INSTALLED
            || notice.kind() == SpecNotice.Kind.NOTHING_TO_REMOVE;
    boolean isUnmatched = isAboutInstalled || notice.kind() == SpecNotice.Kind.NO_MATCH;
    return isUnmatched && notice.packages().isEmpty()
        ? notice.withNames(
            NearNames.of(
                notice.spec(),
                universe,
                p -> installed.contains(p) || !isAboutInstalled && universe.isInstallableArch(p)))
        : notice;
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
