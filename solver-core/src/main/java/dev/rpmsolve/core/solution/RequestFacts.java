package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.PackageFilter;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
  private final List<GoalFacts> locks = new ArrayList<>();
  private final List<GoalFacts> blacklists = new ArrayList<>();
  private final Bits multiversion;
  private final Bits wanted;
  private final Allowances allowances;

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
    multiversion = new Bits(universe.packageCount());
    wanted = new Bits(universe.packageCount());
    request.installedPackageIds().forEach(installed::add);
    SpecMatcher matcher = new SpecMatcher(universe, capabilities);
    for (String glob : request.policy().excludes()) {
      for (int packageId : matcher.named(glob, packageId -> true)) {
        excluded.add(packageId);
      }
    }
    int[] out =
        PackageFilter.of(universe, request.policy(), request.installedPackageIds()).packageIds();
    for (int packageId : out) {
      excluded.add(packageId);
    }
    installonly = request.policy().installonly().stream().map(Dependency::parse).toList();
    allowances =
        new Allowances(
            universe, installed, this::canReplace, request.policy().obsoletion(universe));
    request.goals().forEach(goal -> read(goal, matcher));
  }

  private void read(Goal goal, SpecMatcher matcher) {
    boolean isWeak = goal.has(Goal.Modifier.WEAK);
    if (goal instanceof Goal.Install) {
      int[] found = find(goal.selection(), matcher, this::canBeMeant);
      allowances.install(goal, found);
      if (goal.selection() instanceof Selection.Spec spec
          && matcher.namesArch(spec.text(), this::canBeMeant)) {
        allowances.moveArch(found);
      }
      want(found);
      if (!isWeak) {
        installs.add(new GoalFacts(goal, found));
      }
    } else if (goal instanceof Goal.Remove) {
      int[] found = find(goal.selection(), matcher, installed::get);
      allowances.remove(found);
      if (!isWeak) {
        removals.add(new GoalFacts(goal, found));
      }
    } else if (goal instanceof Goal.Lock && !isWeak) {
      locks.add(new GoalFacts(goal, find(goal.selection(), matcher, p -> true)));
    } else if (goal instanceof Goal.Multiversion) {
      for (int packageId : find(goal.selection(), matcher, p -> true)) {
        multiversion.add(packageId);
      }
    } else if (goal instanceof Goal.Blacklist && isNarrow(goal.selection())) {
      blacklists.add(new GoalFacts(goal, find(goal.selection(), matcher, p -> true)));
    } else {
      int[] found = find(goal.selection(), matcher, p -> true);
      allowances.read(goal, found);
      if (goal instanceof Goal.Downgrade || goal instanceof Goal.Reinstall) {
        want(found);
      }
    }
    if (goal.has(Goal.Modifier.CLEAN_DEPENDENCIES)) {
      allowances.clean();
    }
  }

  private void want(int... packageIds) {
    for (int packageId : packageIds) {
      wanted.add(packageId);
    }
  }

  /** Whole repositories cannot be blacklisted. */
  private static boolean isNarrow(Selection selection) {
    return !(selection instanceof Selection.All)
        && !(selection instanceof Selection.FromRepository);
  }

  private int[] find(Selection selection, SpecMatcher matcher, IntPredicate isMeant) {
    if (selection instanceof Selection.Spec spec) {
      return matcher.find(spec.text(), isMeant);
    } else if (selection instanceof Selection.OneOf choice) {
      return choice.packageIds().stream().mapToInt(Integer::intValue).toArray();
    } else if (selection instanceof Selection.OnePackage one) {
      return new int[] {one.packageId()};
    }
    return IntStream.range(0, universe.packageCount())
        .filter(packageId -> isMeant.test(packageId) && isSelected(selection, packageId))
        .toArray();
  }

  private boolean isSelected(Selection selection, int packageId) {
    if (selection instanceof Selection.Named named) {
      return capabilities.isNamed(packageId, named.dependency());
    } else if (selection instanceof Selection.Providing providing) {
      return capabilities.answers(packageId, providing.dependency());
    } else if (selection instanceof Selection.FromRepository repository) {
      return universe.get(packageId).repository().id().equals(repository.repositoryId());
    }
    return selection instanceof Selection.All;
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

  /** Returns the goals to leave packages as they are. */
  List<GoalFacts> locks() {
    return locks;
  }

  /** Returns the goals to keep packages out. */
  List<GoalFacts> blacklists() {
    return blacklists;
  }

  /** Returns what goals allow beyond the policy. */
  Allowances allowances() {
    return allowances;
  }

  /** Tells whether a policy is on. */
  boolean has(Policy.Option option) {
    return request.policy().has(option);
  }

  /** Tells whether a goal to have something names a package, be it a weak one. */
  boolean isWanted(int packageId) {
    return wanted.get(packageId);
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

  /** Tells whether a package can answer a dependency, be it one that must not be installed. */
  boolean isVisible(int packageId) {
    if (installed.get(packageId)) {
      return true;
    }
    if (excluded.get(packageId) && !has(Policy.Option.EXCLUDED_STAY_VISIBLE)) {
      return false;
    }
    return universe.isInstallableArch(packageId)
        || has(Policy.Option.FOREIGN_STAY_VISIBLE) && !universe.isSource(packageId);
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
    return multiversion.get(packageId)
        || installonly.stream().anyMatch(d -> capabilities.answers(packageId, d));
  }

  private boolean canReplace(int packageId, int other) {
    return isAvailable(other) && doNamesMeet(packageId, other) && !isInstallonly(other);
  }

  /** Tells whether packages of one name are in each other's way. */
  boolean doNamesMeet(int packageId, int other) {
    return !has(Policy.Option.COLORED_NAMES) || doColorsMeet(packageId, other);
  }

  /** Tells whether a package can obsolete others; installed ones may not, if the policy says so. */
  boolean canObsolete(int packageId) {
    return !isInstalled(packageId) || !has(Policy.Option.INSTALLED_OBSOLETE_NOTHING);
  }

  /** Tells whether a package of no repository may stay with broken requirements. */
  boolean isBreakableOrphan(int packageId) {
    return has(Policy.Option.BREAK_ORPHANS)
        && isInstalled(packageId)
        && allowances.isOrphan(packageId);
  }

  /** Tells whether one package can obsolete another as far as colors go. */
  boolean doObsoletesMeet(int packageId, int other) {
    return !has(Policy.Option.COLORED_OBSOLETES) || doColorsMeet(packageId, other);
  }

  private boolean doColorsMeet(int packageId, int other) {
    return (universe.archColors(packageId) & universe.archColors(other)) != 0;
  }

  boolean mustInstalledStay() {
    return request.policy().erasing() == Policy.Erasing.FORBIDDEN;
  }
}
