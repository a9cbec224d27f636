package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.solution.Violation.Rule;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rules that the goals and the policy of a request put on a set of packages. */
final class RequestRules {
  private final Universe universe;
  private final RequestFacts facts;
  private final Capabilities capabilities;
  private final PackageSet set;
  private final int[] obsoleters;

  RequestRules(Universe universe, RequestFacts facts, Capabilities capabilities, PackageSet set) {
    this.universe = universe;
    this.facts = facts;
    this.capabilities = capabilities;
    this.set = set;
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    obsoleters =
        IntStream.of(set.members()).filter(p -> obsoletes.start(p) < obsoletes.end(p)).toArray();
  }

  void check(List<Violation> violations) {
    GoalFormula formulas = new GoalFormula(set, capabilities);
    for (RequestFacts.GoalFacts install : facts.installs()) {
      Optional<Dependency> formula = GoalFormula.of(install.goal());
      boolean isReached =
          formula.isPresent()
              ? formulas.holds(formula.get())
              : IntStream.of(install.packageIds()).anyMatch(set::contains);
      if (!isReached) {
        violations.add(
            new Violation(
                Rule.INSTALL_GOAL,
                Optional.empty(),
                Optional.of(install.goal()),
                "goal: " + install.goal()));
      }
    }
    Bits removed = new Bits(universe.packageCount());
    for (RequestFacts.GoalFacts removal : facts.removals()) {
      for (int packageId : removal.packageIds()) {
        removed.add(packageId);
        checkRemoved(removal.goal(), packageId, violations);
      }
    }
    if (facts.mustInstalledStay()) {
      for (int packageId : facts.installed()) {
        if (!removed.get(packageId)
            && !set.contains(packageId)
            && !facts.allowances().isRemovable(packageId)
            && !isReplaced(packageId)) {
          violations.add(
              violation(Rule.STAYS_INSTALLED, packageId, "is neither kept nor replaced"));
        }
      }
    }
    checkRestrictions(violations);
  }

  private void checkRestrictions(List<Violation> violations) {
    for (RequestFacts.GoalFacts lock : facts.locks()) {
      for (int packageId : lock.packageIds()) {
        if (set.contains(packageId) != facts.isInstalled(packageId)) {
          violations.add(violation(Rule.LOCKED, packageId, "changes despite " + lock.goal()));
        }
      }
    }
    for (RequestFacts.GoalFacts blacklist : facts.blacklists()) {
      boolean isInstalledName = false;
      for (int packageId : blacklist.packageIds()) {
        isInstalledName |= facts.isInstalled(packageId);
      }
      for (int packageId : blacklist.packageIds()) {
        if (!isInstalledName
            && set.contains(packageId)
            && !facts.allowances().isOfNamedVersion(packageId)) {
          violations.add(violation(Rule.BLACKLISTED, packageId, "is there despite the blacklist"));
        }
      }
    }
  }

  private void checkRemoved(Goal goal, int packageId, List<Violation> violations) {
    int name = universe.nameId(packageId);
    for (int at = set.firstNamed(name); at >= 0; at = set.nextNamed(at, name)) {
      int member = set.named(at);
      boolean takesItsPlace =
          goal.selection() instanceof Selection.Spec
              && !facts.isInstalled(member)
              && !facts.isWanted(member)
              && facts.doNamesMeet(packageId, member);
      if (member == packageId || takesItsPlace) {
        violations.add(violation(Rule.REMOVE_GOAL, member, "is there despite the goal: " + goal));
      }
    }
  }

  private boolean isReplaced(int packageId) {
    int name = universe.nameId(packageId);
    for (int at = set.firstNamed(name); at >= 0; at = set.nextNamed(at, name)) {
      if (isNewerOfSameName(packageId, set.named(at))) {
        return true;
      }
    }
    if (facts.has(Policy.Option.NAMES_MATCH_PROVIDES) && isNameTaken(packageId)) {
      return true;
    }
    boolean hasObsoleter = false;
    for (int member : obsoleters) {
      if (isLegalObsoleter(packageId, member)) {
        if (capabilities.providesName(member, universe.nameId(packageId))) {
          return true;
        }
        hasObsoleter = true;
      }
    }
    return hasObsoleter && !hasProvidingObsoleter(packageId);
  }

  /** A goal's package takes the place of what provides its name. */
  private boolean isNameTaken(int packageId) {
    return IntStream.of(set.members())
        .anyMatch(
            member ->
                !facts.isInstalled(member)
                    && facts.isWanted(member)
                    && facts.doNamesMeet(packageId, member)
                    && (capabilities.providesName(packageId, universe.nameId(member))
                        || capabilities.lists(packageId, universe.nameId(member))));
  }

  private boolean isNewerOfSameName(int packageId, int member) {
    boolean isCopy =
        universe.archId(member) == universe.archId(packageId)
            && universe.compareEvr(universe.evrId(member), universe.evrId(packageId)) == 0;
    return isUsable(member)
        && (!facts.isInstallonly(member) || isCopy || obsoletes(member, packageId))
        && (facts.doNamesMeet(packageId, member) || obsoletes(member, packageId))
        && isLegalArchChange(packageId, member)
        && isLegalEvr(packageId, member);
  }

  private boolean isLegalEvr(int packageId, int member) {
    return universe.compareEvr(universe.evrId(packageId), universe.evrId(member)) <= 0
        || facts.has(Policy.Option.ALLOW_DOWNGRADE)
        || facts.allowances().mayAge(member, packageId);
  }

  /** Another installed package may take a place too. */
  private boolean isUsable(int packageId) {
    return facts.isAvailable(packageId) || facts.isInstalled(packageId);
  }

  private boolean isLegalObsoleter(int packageId, int other) {
    if (!isUsable(other)
        || universe.nameId(other) == universe.nameId(packageId)
        || !isLegalArchChange(packageId, other)) {
      return false;
    }
    return obsoletes(other, packageId);
  }

  /** An installed package takes a place even where it is in the way of nothing it obsoletes. */
  private boolean obsoletes(int other, int packageId) {
    if (!facts.doObsoletesMeet(other, packageId)) {
      return false;
    }
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    for (int i = obsoletes.start(other); i < obsoletes.end(other); i++) {
      boolean isConcerned =
          facts.has(Policy.Option.OBSOLETES_MATCH_PROVIDES)
              ? capabilities.answers(packageId, obsoletes.value(i))
              : capabilities.isNamed(packageId, obsoletes.value(i));
      if (isConcerned) {
        return true;
      }
    }
    return false;
  }

  /** An obsoleter that does not provide the name counts only if there is none that does. */
  private boolean hasProvidingObsoleter(int packageId) {
    for (int other = 0; other < universe.packageCount(); other++) {
      if (isLegalObsoleter(packageId, other)
          && capabilities.providesName(other, universe.nameId(packageId))) {
        return true;
      }
    }
    return false;
  }

  private boolean isLegalArchChange(int packageId, int other) {
    return facts.has(Policy.Option.ALLOW_ARCH_CHANGE)
        || facts.allowances().mayMoveArch(other, packageId)
        || universe.archRank(packageId) == universe.archRank(other)
        || universe.isNoarch(packageId)
        || universe.isNoarch(other);
  }

  private Violation violation(Rule rule, int packageId, String detail) {
    return new Violation(rule, Optional.of(universe.get(packageId)), Optional.empty(), detail);
  }
}
