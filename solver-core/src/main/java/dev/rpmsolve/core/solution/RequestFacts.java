package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.List;

/**
 * What a request says about the packages of a universe: its goals and policy, spelled out as
 * package ids. Immutable.
 */
final class RequestFacts {
  private final Universe universe;
  private final Request request;
  private final Capabilities capabilities;
  private final Bits installed;
  private final Bits excluded;
  private final List<Dependency> installonly;
  private final List<GoalFacts> installs = new ArrayList<>();
  private final List<GoalFacts> removals = new ArrayList<>();

  /**
   * A goal and the packages it names.
   *
   * @param goal the goal
   * @param packageIds candidates to install, or packages to remove
   */
  record GoalFacts(Goal goal, int[] packageIds) {}

  RequestFacts(Universe universe, Request request, Capabilities capabilities) {
    this.universe = universe;
    this.request = request;
    this.capabilities = capabilities;
    installed = new Bits(universe.packageCount());
    excluded = new Bits(universe.packageCount());
    request.installedPackageIds().forEach(installed::add);
    SpecMatcher matcher = new SpecMatcher(universe, capabilities);
    for (String glob : request.policy().excludes()) {
      for (int packageId : matcher.named(glob, packageId -> true)) {
        excluded.add(packageId);
      }
    }
    installonly = request.policy().installonly().stream().map(Dependency::parse).toList();
    request.goals().forEach(goal -> read(goal, matcher));
  }

  private void read(Goal goal, SpecMatcher matcher) {
    if (goal instanceof Goal.Install install) {
      installs.add(new GoalFacts(goal, matcher.find(install.spec(), this::canBeMeant)));
    } else if (goal instanceof Goal.InstallOneOf choice) {
      int[] ids = choice.packageIds().stream().mapToInt(Integer::intValue).toArray();
      installs.add(new GoalFacts(goal, ids));
    } else if (goal instanceof Goal.Remove remove) {
      removals.add(new GoalFacts(goal, matcher.find(remove.spec(), installed::get)));
    }
  }

  /** A package of a foreign architecture is meant only if its name exists in no other. */
  private boolean canBeMeant(int packageId) {
    if (isInstalled(packageId) || universe.isInstallableArch(packageId)) {
      return true;
    }
    IntTable byName = universe.packagesByName();
    int name = universe.nameId(packageId);
    for (int i = byName.start(name); i < byName.end(name); i++) {
      if (universe.isInstallableArch(byName.value(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the goals to have one of some packages. */
  List<GoalFacts> installs() {
    return installs;
  }

  /** Returns the goals to be rid of packages; those named are installed now. */
  List<GoalFacts> removals() {
    return removals;
  }

  /** Returns the packages that are installed now. */
  int[] installed() {
    return installed.toArray();
  }

  boolean isInstalled(int packageId) {
    return installed.get(packageId);
  }

  boolean areInstalled(int packageId, int other) {
    return installed.get(packageId) && installed.get(other);
  }

  boolean isExcluded(int packageId) {
    return excluded.get(packageId) && !installed.get(packageId);
  }

  /** Tells whether a package may newly appear. */
  boolean isAvailable(int packageId) {
    return !installed.get(packageId)
        && !excluded.get(packageId)
        && universe.isInstallableArch(packageId);
  }

  boolean isInstallonly(int packageId) {
    return installonly.stream().anyMatch(d -> capabilities.answers(packageId, d));
  }

  boolean mustInstalledStay() {
    return request.policy().erasing() == Policy.Erasing.FORBIDDEN;
  }
}
