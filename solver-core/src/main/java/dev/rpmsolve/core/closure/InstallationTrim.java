package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.internal.encode.FormulaEvaluator;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.sweep.Conditions;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.solution.SolutionChecker;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;

/**
 * Makes installations smaller that are there for the sake of few of their members.
 *
 * <p>Kept are those members, one provider for each of their needs, all namesakes, as twins may be
 * among them, and so on. Where a need has conditions the installation stays as it is.
 */
final class InstallationTrim {
  private final Universe universe;
  private final IntTable requires;
  private final FormulaEvaluator evaluator;
  private final SolutionChecker checker;
  private final Request everything;
  private final Bits installed;
  private final Bits kept;
  private final IntArrayList open = new IntArrayList();

  InstallationTrim(ClosureScope scope) {
    universe = scope.universe();
    requires = universe.dependencyIds(DependencyKind.REQUIRES);
    evaluator = new FormulaEvaluator(universe);
    checker = new SolutionChecker(universe);
    everything = new Request(List.of(), List.of(), scope.policy());
    installed = new Bits(universe.packageCount());
    kept = new Bits(universe.packageCount());
  }

  /** Returns an installation that still has all members but those that were shown before. */
  int[] without(int[] installation, Bits shown) {
    installed.clear();
    kept.clear();
    for (int packageId : installation) {
      installed.add(packageId);
      if (!shown.get(packageId)) {
        keep(packageId);
      }
    }
    while (!open.isEmpty()) {
      if (!supply(open.popInt())) {
        open.clear();
        return installation;
      }
    }
    int[] rest = kept.toArray();
    return checker.check(everything, rest).isEmpty() ? rest : installation;
  }

  private void keep(int packageId) {
    if (kept.add(packageId)) {
      open.add(packageId);
    }
  }

  private boolean supply(int packageId) {
    for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
      int dependency = requires.value(i);
      if (Conditions.areIn(universe.dependencies(), dependency)) {
        return false;
      }
      if (!evaluator.isTrue(dependency, kept::get)) {
        keepProviders(dependency);
      }
    }
    for (int namesake : universe.packagesByName().row(universe.nameId(packageId))) {
      if (installed.get(namesake)) {
        keep(namesake);
      }
    }
    return true;
  }

  /** Keeps one provider of an atom, and all of a formula. */
  private void keepProviders(int dependency) {
    boolean isRich = universe.dependencies().isRich(dependency);
    for (int provider : universe.providers(dependency)) {
      if (installed.get(provider)) {
        keep(provider);
        if (!isRich) {
          return;
        }
      }
    }
  }
}
