package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.closure.Witnesses.Witness;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.RuleMemory;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.RuleSolver;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.solution.SolutionChecker;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Solves the request for each package alone, and keeps what it installs. */
final class WitnessSearch {
  private final Universe universe;
  private final ClosureScope scope;
  private final BudgetGuard guard;
  private final SolutionChecker checker;
  private final JobList everything;
  private final List<Witness> found = new ArrayList<>();

  WitnessSearch(ClosureScope scope, BudgetGuard guard) {
    this.scope = scope;
    this.guard = guard;
    universe = scope.universe();
    checker = new SolutionChecker(universe);
    everything =
        new JobList(universe, new Request(List.of(), List.of(), scope.policy()), new RuleMemory());
  }

  /** Searches; what was found before the budget ends stays. */
  void run() {
    List<RpmPackage> subjects = packages(scope.checked());
    for (RpmPackage subject : subjects) {
      guard.poll();
      search(subject).ifPresent(found::add);
    }
  }

  List<Witness> found() {
    return found;
  }

  private Optional<Witness> search(RpmPackage subject) {
    Goal.Install goal =
        new Goal.Install(
            new Selection.OneOf(IntArrayList.of(subject.id())), Set.of(Goal.Modifier.PIN_ARCH));
    JobList jobs = everything.asking(goal);
    RuleSolver.Verdict verdict = new RuleSolver(jobs, guard).judge();
    if (!verdict.problems().isEmpty()) {
      return Optional.empty();
    }
    if (!checker.check(jobs.request(), verdict.packageIds()).isEmpty()) {
      throw new IllegalStateException("the checker refuses an installation of " + subject);
    }
    return Optional.of(new Witness(subject, packages(verdict.packageIds())));
  }

  private List<RpmPackage> packages(int[] packageIds) {
    Comparator<RpmPackage> order = ClosureCheck.ORDER;
    return IntStream.of(packageIds).mapToObj(universe::get).sorted(order).toList();
  }
}
