package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether a set of packages fulfills a request, straight from the rules of RPM.
 *
 * <p>The set is what is installed in the end. The rules, after the chapters "Dependencies" and
 * "Boolean Dependencies" of the RPM reference manual:
 *
 * <ul>
 *   <li>each Requires of a member holds in the set; rpm itself provides {@code rpmlib()} features
 *       that no package provides
 *   <li>no Conflicts of a member is answered by another member; a rich one is violated if a term of
 *       its disjunctive normal form is true that is more than the owner's own presence
 *   <li>no Obsoletes of a member matches another member's own name and EVR
 *   <li>of members of one name whose colors meet there is only one, unless all are installonly and
 *       differ in EVR or architecture
 *   <li>new members have an architecture that the machine runs, and are not excluded
 *   <li>a candidate of each install goal is a member; nothing that a remove goal names is, nor
 *       another package that would take its place by name
 *   <li>where erasing is forbidden each installed package is a member or replaced: by one of its
 *       name that is not older, or by one that obsoletes it; goals that name a package allow more:
 *       to go, or to become older or of another architecture
 *   <li>locked packages are as before; nothing on the blacklist is new
 * </ul>
 *
 * <p>What was broken before is not held against the answer: a Requires of an installed package that
 * did not hold in the installed set, or that only its installation needed, a rich Conflicts of one
 * that was true there, and whatever two installed packages have against each other.
 *
 * <p>Weak dependencies are no rules, nor is the preference for the best architecture: an answer may
 * be right that the search would not choose. Cost: linear in the dependencies of the members and in
 * the provides of the names these mention; goals that are patterns or capabilities add one pass
 * over the universe each. Thread-safe.
 */
public final class SolutionChecker {
  private final Universe universe;
  private final SystemFeatures features;

  /**
   * Creates a checker that can be used for many answers, in one pass over the universe's provides.
   *
   * @param universe where the packages live
   */
  public SolutionChecker(Universe universe) {
    this.universe = universe;
    features = new SystemFeatures(universe);
  }

  /**
   * Checks an answer.
   *
   * @param request what was asked for
   * @param installedInTheEnd the ids of all packages that are installed in the end, in any order
   * @return the violated rules: those of the members in the order of their ids, then those of the
   *     request; empty if the answer is right
   * @throws IndexOutOfBoundsException if the universe has no package of such an id
   * @throws IllegalArgumentException if an installonly capability of the policy is no dependency
   */
  public List<Violation> check(Request request, int[] installedInTheEnd) {
    List<Violation> violations = new ArrayList<>();
    Members members = checkMembers(request, installedInTheEnd, violations);
    new RequestRules(universe, members.facts(), members.capabilities(), members.set())
        .check(violations);
    return List.copyOf(violations);
  }

  /**
   * Checks only what the members of an answer need of each other, as for an answer to a part of a
   * request.
   *
   * @param request what was asked for
   * @param installedInTheEnd the ids of all packages that are installed in the end, in any order
   * @return the violated rules; empty if there are none
   * @throws IndexOutOfBoundsException if the universe has no package of such an id
   * @throws IllegalArgumentException if an installonly capability of the policy is no dependency
   */
  public List<Violation> checkDependencies(Request request, int[] installedInTheEnd) {
    List<Violation> violations = new ArrayList<>();
    checkMembers(request, installedInTheEnd, violations);
    return List.copyOf(violations);
  }

  private record Members(RequestFacts facts, Capabilities capabilities, PackageSet set) {}

  private Members checkMembers(
      Request request, int[] installedInTheEnd, List<Violation> violations) {
    Capabilities capabilities = new Capabilities(universe);
    RequestFacts facts = new RequestFacts(universe, request, capabilities);
    PackageSet set = new PackageSet(universe, installedInTheEnd);
    new MemberRules(
            new MemberRules.Subject(universe, facts, capabilities, features, set), violations)
        .check();
    return new Members(facts, capabilities, set);
  }

  /**
   * Checks one answer.
   *
   * @param universe where the packages live
   * @param request what was asked for
   * @param installedInTheEnd the ids of all packages that are installed in the end, in any order
   * @return as {@link #check(Request, int[])}
   * @throws IndexOutOfBoundsException if the universe has no package of such an id
   * @throws IllegalArgumentException if an installonly capability of the policy is no dependency
   */
  public static List<Violation> check(Universe universe, Request request, int[] installedInTheEnd) {
    return new SolutionChecker(universe).check(request, installedInTheEnd);
  }
}
