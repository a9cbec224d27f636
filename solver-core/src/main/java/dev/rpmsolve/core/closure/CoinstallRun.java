package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.rules.Job;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.Installations;
import dev.rpmsolve.core.internal.search.RuleSolver;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.solution.SolutionChecker;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One check whether items go together, in progress. */
final class CoinstallRun {
  private final Universe universe;
  private final List<Selection> wanted;
  private final ClosureScope scope;
  private final BudgetGuard guard;
  private final List<CoinstallReport.Item> items = new ArrayList<>();
  private final List<CoinstallReport.Conflict> conflicts = new ArrayList<>();
  private int[] together = {};
  private int[] installation = {};
  private boolean isLargest;
  private Installations installations;

  CoinstallRun(
      Universe universe, List<Selection> wanted, ClosureOptions options, BudgetGuard guard) {
    this.universe = universe;
    this.wanted = wanted;
    this.guard = guard;
    scope = new ClosureScope(universe, options);
    for (Job job : new JobList(universe, request(all())).jobs()) {
      items.add(new CoinstallReport.Item(job.goal().selection(), packages(job.packageIds())));
    }
  }

  private int[] all() {
    return IntStream.range(0, wanted.size()).toArray();
  }

  private List<RpmPackage> packages(int[] packageIds) {
    return IntStream.of(packageIds).mapToObj(universe::get).toList();
  }

  private Request request(int[] chosen) {
    List<Goal> goals = new ArrayList<>();
    for (int item : chosen) {
      goals.add(new Goal.Install(wanted.get(item)));
    }
    return new Request(goals, List.of(), scope.policyOfRpm());
  }

  CoinstallReport report(Optional<Budget.Stop> stop) {
    return new CoinstallReport(
        items,
        conflicts,
        IntStream.of(together).boxed().toList(),
        isLargest,
        packages(installation),
        stop,
        guard.elapsedNanos());
  }

  void run() {
    guard.poll();
    installations = new Installations(new JobList(universe, request(all())), guard);
    findLargest();
    if (together.length < wanted.size()) {
      explainRest();
    }
  }

  private void findLargest() {
    HittingSet conflicting = new HittingSet(guard);
    while (!isLargest) {
      int[] rest = without(all(), conflicting.smallest());
      if (exist(rest)) {
        accept(rest);
        isLargest = true;
        return;
      }
      do {
        int[] conflict = shrink(failed());
        conflicting.add(conflict);
        rest = without(rest, conflict);
      } while (!exist(rest));
      keepAsManyAsGo(rest);
    }
  }

  /** Fills up a set that goes together, so that there is something to show if the budget ends. */
  private void keepAsManyAsGo(int[] rest) {
    int[] others = without(all(), rest);
    installations.exist(variables(rest), variables(others));
    int[] found = IntStream.of(all()).filter(item -> installations.isHeld(item)).toArray();
    if (found.length > together.length) {
      accept(found);
    }
  }

  private void accept(int[] found) {
    together = found;
    installation = installations.installed();
    if (!new SolutionChecker(universe).check(request(found), installation).isEmpty()) {
      throw new IllegalStateException("the checker refuses an installation");
    }
  }

  /** Finds for each item left out what it conflicts with among those that stay. */
  private void explainRest() {
    Bits isExplained = new Bits(wanted.size());
    for (int item : without(all(), together)) {
      if (isExplained.get(item)) {
        continue;
      }
      int[] more = IntStream.concat(IntStream.of(together), IntStream.of(item)).sorted().toArray();
      if (exist(more)) {
        throw new IllegalStateException("an item was given up in vain");
      }
      int[] conflict = shrink(failed());
      for (int member : conflict) {
        isExplained.add(member);
      }
      conflicts.add(new CoinstallReport.Conflict(boxed(conflict), explain(conflict)));
    }
    conflicts.sort(
        Comparator.comparingInt((CoinstallReport.Conflict conflict) -> conflict.items().size()));
  }

  /** Leaves out each item in turn that the others do not need to conflict. */
  private int[] shrink(int[] conflicting) {
    int[] left = conflicting;
    for (int item : conflicting) {
      if (Arrays.binarySearch(left, item) >= 0) {
        int[] others = without(left, new int[] {item});
        if (!exist(others)) {
          left = failed();
        }
      }
    }
    return left;
  }

  private Explanation explain(int[] conflict) {
    JobList jobs = new JobList(universe, request(conflict));
    List<Problem> problems = new RuleSolver(jobs, guard).judge().problems();
    if (problems.isEmpty()) {
      throw new IllegalStateException("a conflict cannot be explained");
    }
    return scope.withoutOutdated(problems.get(0).explanation());
  }

  private boolean exist(int[] chosen) {
    return installations.exist(variables(chosen));
  }

  private int[] variables(int[] chosen) {
    return IntStream.of(chosen).map(installations::jobVariable).toArray();
  }

  private int[] failed() {
    return IntStream.of(installations.failed()).map(installations::job).sorted().toArray();
  }

  private static int[] without(int[] ascending, int[] removed) {
    IntArrayList rest = new IntArrayList(ascending.length);
    for (int item : ascending) {
      if (IntStream.of(removed).noneMatch(other -> other == item)) {
        rest.add(item);
      }
    }
    return rest.toIntArray();
  }

  private static List<Integer> boxed(int[] ints) {
    return IntStream.of(ints).boxed().toList();
  }
}
