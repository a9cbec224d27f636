package dev.rpmsolve.core.internal.encode;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.PackageFilter;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.request.SpecResolver;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/**
 * What a request means in a universe: which packages its specs, globs and capabilities name.
 *
 * <p>Immutable once made; every question is answered in O(1) except where stated.
 */
public final class ResolvedRequest {
  private final Universe universe;
  private final Request request;
  private final Bits installed;
  private final Bits excluded;
  private final Bits installonly;
  private final Bits upgraded;
  private final Int2IntOpenHashMap pinnedRanks = new Int2IntOpenHashMap();
  private final List<InstallChoice> installs = new ArrayList<>();
  private final List<Removal> removals = new ArrayList<>();
  private final List<Goal> unmatched = new ArrayList<>();

  /**
   * A goal to have one of some packages.
   *
   * @param goal the goal
   * @param packageIds the choice, ascending
   */
  public record InstallChoice(Goal goal, int[] packageIds) {}

  /**
   * A goal to have none of some packages.
   *
   * @param goal the goal
   * @param packageIds the packages
   */
  public record Removal(Goal goal, int[] packageIds) {}

  /**
   * Resolves a request.
   *
   * @param universe where to look
   * @param request the request
   */
  public ResolvedRequest(Universe universe, Request request) {
    this.universe = universe;
    this.request = request;
    int count = universe.packageCount();
    installed = new Bits(count);
    excluded = new Bits(count);
    installonly = new Bits(count);
    upgraded = new Bits(count);
    request.installedPackageIds().forEach(installed::add);
    SpecResolver resolver = new SpecResolver(universe);
    PackageFilter filter =
        PackageFilter.of(universe, request.policy(), request.installedPackageIds());
    for (int packageId : filter.packageIds()) {
      if (!installed.get(packageId)) {
        excluded.add(packageId);
      }
    }
    for (String capability : request.policy().installonly()) {
      for (int packageId : universe.providers(Dependency.parse(capability))) {
        installonly.add(packageId);
      }
    }
    request.goals().forEach(goal -> resolve(goal, resolver));
  }

  private ResolvedRequest(ResolvedRequest other, Goal.Install goal) {
    universe = other.universe;
    request = new Request(List.of(goal), List.of(), other.policy());
    installed = other.installed;
    excluded = other.excluded;
    installonly = other.installonly;
    upgraded = other.upgraded;
    addInstall(
        goal,
        ((Selection.OneOf) goal.selection())
            .packageIds().stream().mapToInt(Integer::intValue).sorted().toArray(),
        true);
  }

  /**
   * Puts one question under the policy of a request that has no goals and nothing installed,
   * without looking up its excludes and capabilities again.
   *
   * @param goal the question
   * @return a resolved request
   */
  public ResolvedRequest asking(Goal.Install goal) {
    if (!request.goals().isEmpty() || !request.installedPackageIds().isEmpty()) {
      throw new IllegalStateException("the request has goals or installed packages of its own");
    }
    return new ResolvedRequest(this, goal);
  }

  private void resolve(Goal goal, SpecResolver resolver) {
    if (goal instanceof Goal.Install) {
      SpecResolver.Match match = resolver.resolve(goal.selection(), this::canBeWanted);
      addInstall(goal, match.packageIds(), match.namesArch());
    } else if (goal instanceof Goal.Remove) {
      int[] found = resolver.resolve(goal.selection(), installed::get).packageIds();
      if (found.length == 0) {
        unmatched.add(goal);
      }
      removals.add(new Removal(goal, found));
    } else if (goal instanceof Goal.Upgrade && !(goal.selection() instanceof Selection.All)) {
      int[] found = resolver.resolve(goal.selection(), installed::get).packageIds();
      if (found.length == 0) {
        unmatched.add(goal);
      }
      for (int packageId : found) {
        upgraded.add(packageId);
      }
    } else {
      request.installedPackageIds().forEach(upgraded::add);
    }
  }

  private void addInstall(Goal goal, int[] packageIds, boolean pinsArch) {
    installs.add(new InstallChoice(goal, packageIds));
    if (pinsArch) {
      for (int packageId : packageIds) {
        pinnedRanks.mergeInt(universe.nameId(packageId), universe.archRank(packageId), Math::max);
      }
    }
  }

  /** Foreign packages do not count, unless nothing else has the name: then they explain why. */
  private boolean canBeWanted(int packageId) {
    if (installed.get(packageId) || universe.isInstallableArch(packageId)) {
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

  /**
   * Returns the request.
   *
   * @return what was resolved
   */
  public Request request() {
    return request;
  }

  /**
   * Returns the universe.
   *
   * @return the universe
   */
  public Universe universe() {
    return universe;
  }

  /**
   * Returns the policy.
   *
   * @return the policy
   */
  public Policy policy() {
    return request.policy();
  }

  /**
   * Returns the installed packages in the request's order.
   *
   * @return package ids
   */
  public List<Integer> installedPackageIds() {
    return request.installedPackageIds();
  }

  /**
   * Returns the goals to have one of some packages, in the request's order.
   *
   * @return the goals
   */
  public List<InstallChoice> installs() {
    return installs;
  }

  /**
   * Returns the goals to have none of some packages, in the request's order.
   *
   * @return the goals
   */
  public List<Removal> removals() {
    return removals;
  }

  /**
   * Returns the goals about installed packages that name none.
   *
   * @return the goals
   */
  public List<Goal> unmatched() {
    return unmatched;
  }

  /**
   * Tells whether a package is installed now.
   *
   * @param packageId a package id
   * @return whether it is installed
   */
  public boolean isInstalled(int packageId) {
    return installed.get(packageId);
  }

  /**
   * Tells whether the policy excludes a package.
   *
   * @param packageId a package id
   * @return whether it is excluded
   */
  public boolean isExcluded(int packageId) {
    return excluded.get(packageId);
  }

  /**
   * Tells whether a package is installed beside its other versions.
   *
   * @param packageId a package id
   * @return whether it is installonly
   */
  public boolean isInstallonly(int packageId) {
    return installonly.get(packageId);
  }

  /**
   * Tells whether a goal wants an installed package as new as possible.
   *
   * @param packageId a package id
   * @return whether it is to be upgraded
   */
  public boolean isUpgraded(int packageId) {
    return upgraded.get(packageId);
  }

  /**
   * Returns the least of the architectures that goals pin of a name; down to it they are allowed.
   *
   * @param nameId a name id
   * @return its rank, or 0 if none is pinned
   */
  public int pinnedRank(int nameId) {
    return pinnedRanks.get(nameId);
  }

  /**
   * Tells whether a package may be in an answer as far as architecture and excludes go.
   *
   * @param packageId a package id
   * @return whether it is installed or can be
   */
  public boolean isInstallable(int packageId) {
    return installed.get(packageId)
        || universe.isInstallableArch(packageId) && !excluded.get(packageId);
  }
}
