package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.SelectionScope;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Obsoletion;
import dev.rpmsolve.core.universe.Universe;
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
  private final Obsoletion obsoletion;
  private final Set<Integer> installed;

  UserInstalledAfter(Universe universe, Request request) {
    this.universe = universe;
    this.request = request;
    obsoletion = request.policy().obsoletion(universe);
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
    for (int other : obsoletion.ofName(packageId)) {
      if (earlier.contains(other) && obsoletion.doNamesMeet(packageId, other)) {
        return true;
      }
    }
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
      for (int other : obsoletion.obsoleted(obsoletes.value(i), packageId)) {
        if (earlier.contains(other)) {
          return true;
        }
      }
    }
    return false;
  }
}
