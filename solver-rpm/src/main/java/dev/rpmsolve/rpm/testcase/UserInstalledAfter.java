package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.SelectionScope;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Tells which packages are there by wish of the user once an answer is carried out: what a goal of
 * the user installs, what the user asked for earlier and stays, and what replaces that.
 */
final class UserInstalledAfter {
  private final Universe universe;
  private final Request request;
  private final SelectionScope scope;
  private final Set<Integer> installed;

  UserInstalledAfter(Universe universe, Request request) {
    this.universe = universe;
    this.request = request;
    installed = new TreeSet<>(request.installedPackageIds());
    scope = new SelectionScope(universe, installed, request.policy().disabledPackageIds());
  }

  /** Returns package ids, ascending. */
  Set<Integer> of(Resolution resolution) {
    Set<Integer> after = new TreeSet<>();
    IntStream.of(resolution.solution().packageIds()).forEach(after::add);
    Set<Integer> asked = new TreeSet<>();
    Set<Integer> earlier = new TreeSet<>();
    for (Goal goal : request.goals()) {
      if (goal instanceof Goal.Install && !goal.has(Goal.Modifier.NOT_BY_USER)) {
        asked.addAll(scope.packages(goal.selection()));
      } else if (goal instanceof Goal.UserInstalled) {
        earlier.addAll(scope.packages(goal.selection()));
      }
    }
    asked.retainAll(after);
    earlier.retainAll(installed);
    for (int packageId : after) {
      boolean isNew = !installed.contains(packageId);
      if (isNew ? isReplacement(packageId, earlier) : earlier.contains(packageId)) {
        asked.add(packageId);
      }
    }
    return asked;
  }

  private boolean isReplacement(int packageId, Set<Integer> earlier) {
    RpmPackage one = universe.get(packageId);
    List<Dependency> obsoletes = one.dependencies(DependencyKind.OBSOLETES);
    for (int other : earlier) {
      boolean isNamesake =
          universe.nameId(other) == universe.nameId(packageId)
              && doMeet(packageId, other, Option.COLORED_NAMES);
      if (isNamesake) {
        return true;
      }
      for (Dependency obsolete : obsoletes) {
        boolean isObsolete =
            IntStream.of(universe.named(obsolete)).anyMatch(id -> id == other)
                && doMeet(packageId, other, Option.COLORED_OBSOLETES);
        if (isObsolete) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean doMeet(int packageId, int other, Option option) {
    String arch = universe.get(packageId).arch();
    String otherArch = universe.get(other).arch();
    return !request.policy().has(option)
        || (ArchPolicy.colors(arch) & ArchPolicy.colors(otherArch)) != 0;
  }
}
