package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.RuleMemory;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.RuleSolver;
import dev.rpmsolve.core.internal.sweep.DeadPackages;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.solution.SolutionChecker;
import dev.rpmsolve.core.solution.Violation;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Requests for packages alone, which have the last word on each. Belongs to one thread. */
final class LoneRequests {
  private final Universe universe;
  private final SolutionChecker checker;
  private final JobList everything;
  private final BudgetGuard guard;

  /**
   * Prepares requests.
   *
   * @param scope their policy
   * @param checker approves what they find
   * @param guard ends the work when the budget does
   */
  LoneRequests(ClosureScope scope, SolutionChecker checker, BudgetGuard guard) {
    universe = scope.universe();
    this.checker = checker;
    this.guard = guard;
    everything =
        new JobList(universe, new Request(List.of(), List.of(), scope.policy()), new RuleMemory());
  }

  /** Checks an installation that nobody asked for. */
  void approve(int[] installed) {
    approve(everything.request(), installed);
  }

  /**
   * What became of a request.
   *
   * @param refusal why it is refused; empty if it is not
   * @param installed the packages that fulfill it, ascending; none if it is refused
   */
  record Answer(Optional<Explanation> refusal, int[] installed) {}

  /** Asks for a package. */
  Answer ask(int packageId) {
    JobList jobs = everything.asking(goal(packageId));
    RuleSolver.Verdict verdict = new RuleSolver(jobs, guard).judge();
    if (verdict.problems().isEmpty()) {
      approve(jobs.request(), verdict.packageIds());
      return new Answer(Optional.empty(), verdict.packageIds());
    }
    return new Answer(Optional.of(verdict.problems().get(0).explanation()), new int[0]);
  }

  /**
   * Explains why a package cannot be installed: by the proof of its death if each of the steps is a
   * whole fact, else by the request for it.
   */
  Explanation explanation(int packageId, DeadPackages dead) {
    Optional<List<Cause>> proof = dead.proof(packageId);
    if (proof.isPresent()) {
      List<Cause> causes = new ArrayList<>(proof.get().size() + 1);
      causes.add(new Cause.Requested(goal(packageId), List.of(universe.get(packageId))));
      causes.addAll(proof.get());
      return new Explanation(causes, true);
    }
    return ask(packageId)
        .refusal()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "installable alone, but refuted: " + universe.get(packageId)));
  }

  private void approve(Request request, int[] installed) {
    List<Violation> violations = checker.check(request, installed);
    if (!violations.isEmpty()) {
      throw new IllegalStateException("the checker refuses an installation: " + violations.get(0));
    }
  }

  /** Returns the goal of the request for a package alone. */
  static Goal.Install goal(int packageId) {
    return new Goal.Install(
        new Selection.OneOf(IntArrayList.of(packageId)), Set.of(Goal.Modifier.PIN_ARCH));
  }
}
