package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.internal.encode.Availability;
import dev.rpmsolve.core.internal.encode.Encoder;
import dev.rpmsolve.core.internal.encode.Encoding;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.DeadPackages;
import dev.rpmsolve.core.internal.search.InstallabilitySweep;
import dev.rpmsolve.core.internal.search.RuleSolver;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
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

/** One closure check in progress. */
final class ClosureRun {
  /** A round that proves fewer packages than this costs more than solving for them one by one. */
  private static final int MIN_ROUND = 20;

  private final Universe universe;
  private final ClosureOptions options;
  private final BudgetGuard guard;
  private final SolutionChecker checker;
  private final JobList everything;
  private final Availability availability;
  private final Bits open;
  private final int total;
  private final List<Uninstallable> findings = new ArrayList<>();

  ClosureRun(Universe universe, ClosureOptions options, BudgetGuard guard) {
    this.universe = universe;
    this.options = options;
    this.guard = guard;
    checker = new SolutionChecker(universe);
    Policy policy = ClosureScope.policy(universe, options);
    everything = new JobList(universe, new Request(List.of(), List.of(), policy));
    availability = new Availability(universe, policy);
    open = new Bits(universe.packageCount());
    Bits repositories = new Bits(universe.repositories().size());
    options.checkedRepositories().forEach(repositories::add);
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      boolean isChecked =
          repositories.size() == 0 || repositories.get(universe.repositoryIndex(packageId));
      if (isChecked && availability.isInstallable(packageId)) {
        open.add(packageId);
      }
    }
    total = open.size();
  }

  int checkedCount() {
    return total - open.size();
  }

  List<Uninstallable> findings() {
    return findings;
  }

  void run() {
    guard.poll();
    Encoding encoding = Encoder.encode(availability, guard::step);
    guard.poll();
    findDead(encoding);
    sweep(encoding);
    for (int packageId : open.toArray()) {
      if (open.get(packageId)) {
        solve(packageId);
        tell();
      }
    }
  }

  private void findDead(Encoding encoding) {
    DeadPackages dead = new DeadPackages(encoding);
    for (int packageId : open.toArray()) {
      guard.step();
      if (dead.isDead(packageId)) {
        prove(encoding, packageId, dead.proof(packageId));
      }
    }
    tell();
  }

  /**
   * Takes a proof for an explanation if each of its clauses says all about a fact. Those about
   * architectures do not: they depend on what the request for this package alone reaches.
   */
  private void prove(Encoding encoding, int packageId, int[] proof) {
    List<Cause> causes = new ArrayList<>(proof.length + 1);
    causes.add(new Cause.Requested(goal(packageId), List.of(universe.get(packageId))));
    for (int clause : proof) {
      Optional<Cause> cause = encoding.cause(clause);
      if (cause.isEmpty()) {
        return;
      }
      causes.add(cause.get());
    }
    open.remove(packageId);
    findings.add(new Uninstallable(universe.get(packageId), new Explanation(causes, true)));
  }

  private void sweep(Encoding encoding) {
    InstallabilitySweep sweep = new InstallabilitySweep(encoding, guard);
    int before;
    do {
      before = open.size();
      int[] installed = sweep.install(open.toArray());
      approve(everything.request(), installed);
      for (int packageId : installed) {
        open.remove(packageId);
      }
      tell();
    } while (before - open.size() >= MIN_ROUND);
  }

  private void solve(int packageId) {
    JobList jobs = everything.asking(goal(packageId));
    RuleSolver.Verdict verdict = new RuleSolver(jobs, guard).judge();
    if (!verdict.problems().isEmpty()) {
      Explanation explanation = verdict.problems().get(0).explanation();
      findings.add(new Uninstallable(universe.get(packageId), explanation));
    } else {
      approve(jobs.request(), verdict.packageIds());
      if (universe.archRank(packageId) <= 1 || universe.isNoarch(packageId)) {
        for (int installed : verdict.packageIds()) {
          open.remove(installed);
        }
      }
    }
    open.remove(packageId);
  }

  private void approve(Request request, int[] installed) {
    List<Violation> violations = checker.check(request, installed);
    if (!violations.isEmpty()) {
      throw new IllegalStateException("the checker refuses an installation: " + violations.get(0));
    }
  }

  private static Goal.Install goal(int packageId) {
    return new Goal.Install(
        new Selection.OneOf(IntArrayList.of(packageId)), Set.of(Goal.Modifier.PIN_ARCH));
  }

  private void tell() {
    options.progress().checked(checkedCount(), total);
  }
}
