package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.internal.encode.Availability;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.RuleSolver;
import dev.rpmsolve.core.internal.sweep.DeadPackages;
import dev.rpmsolve.core.internal.sweep.GraphWriter;
import dev.rpmsolve.core.internal.sweep.InstallabilitySweep;
import dev.rpmsolve.core.internal.sweep.PackageGraph;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.solution.SolutionChecker;
import dev.rpmsolve.core.solution.Violation;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One closure check in progress. */
final class ClosureRun {
  /** Packages that a search tries to install beside the one it is for. */
  private static final int WANTED = 4;

  private final Universe universe;
  private final ClosureOptions.Progress progress;
  private final BudgetGuard guard;
  private final SolutionChecker checker;
  private final JobList everything;
  private final Availability availability;
  private final Bits open;
  private final int total;
  private final Bits refuted;
  private final Int2ObjectOpenHashMap<Explanation> explanations = new Int2ObjectOpenHashMap<>();
  private DeadPackages dead;

  ClosureRun(
      Universe universe, ClosureScope scope, ClosureOptions.Progress progress, BudgetGuard guard) {
    this.universe = universe;
    this.progress = progress;
    this.guard = guard;
    checker = new SolutionChecker(universe);
    everything = new JobList(universe, new Request(List.of(), List.of(), scope.policy()));
    availability = new Availability(universe, scope.policy());
    open = new Bits(universe.packageCount());
    refuted = new Bits(universe.packageCount());
    for (int packageId : scope.checked(scope::isAvailable)) {
      open.add(packageId);
    }
    total = open.size();
  }

  int checkedCount() {
    return total - open.size();
  }

  int[] refuted() {
    return refuted.toArray();
  }

  /** Gives every package a verdict. */
  void run() {
    guard.poll();
    PackageGraph graph = GraphWriter.write(availability, guard::step);
    guard.poll();
    dead = new DeadPackages(graph);
    for (int packageId : open.toArray()) {
      if (dead.isDead(packageId)) {
        refute(packageId);
      }
    }
    tell();
    new InstallabilitySweep(graph, dead).run(open, this::approveRound);
    search(graph);
  }

  /** Finds the reasons of all packages that are refuted, in the order of their ids. */
  void explain(Consumer<Uninstallable> listener) {
    for (int packageId : refuted.toArray()) {
      guard.step();
      listener.accept(new Uninstallable(universe.get(packageId), explanation(packageId)));
    }
  }

  private void approveRound(int[] installed) {
    guard.poll();
    approve(everything.request(), installed);
    tell();
  }

  private void search(PackageGraph graph) {
    int[] hard = open.toArray();
    if (hard.length == 0) {
      return;
    }
    LeftoverSearch search = new LeftoverSearch(graph, dead, hard, guard);
    for (int packageId : hard) {
      if (open.get(packageId) && dead.isDead(packageId)) {
        refute(packageId);
      } else if (open.get(packageId)) {
        search(packageId, search);
      }
      tell();
    }
  }

  /** What only the request for it alone refuses may still serve others. */
  private void search(int packageId, LeftoverSearch search) {
    int[] installed = search.install(packageId, some(open.toArray()));
    if (installed.length > 0) {
      approve(everything.request(), installed);
      for (int other : installed) {
        open.remove(other);
      }
    } else if (search.isRefuted(packageId)) {
      dead.refute(packageId);
      refute(packageId);
    } else if (isRefusedAlone(packageId)) {
      refute(packageId);
    }
  }

  private static int[] some(int[] packageIds) {
    return Arrays.copyOf(packageIds, Math.min(packageIds.length, WANTED));
  }

  private void refute(int packageId) {
    refuted.add(packageId);
    open.remove(packageId);
  }

  /** Solves the request for a package alone, which knows best. */
  private boolean isRefusedAlone(int packageId) {
    JobList jobs = everything.asking(goal(packageId));
    RuleSolver.Verdict verdict = new RuleSolver(jobs, guard).judge();
    if (verdict.problems().isEmpty()) {
      approve(jobs.request(), verdict.packageIds());
      open.remove(packageId);
      return false;
    }
    explanations.put(packageId, verdict.problems().get(0).explanation());
    return true;
  }

  /**
   * Takes a proof for an explanation if each of its steps is a whole fact; else the request for the
   * package is solved.
   */
  private Explanation explanation(int packageId) {
    Optional<List<Cause>> proof = dead.proof(packageId);
    if (proof.isPresent()) {
      List<Cause> causes = new ArrayList<>(proof.get().size() + 1);
      causes.add(new Cause.Requested(goal(packageId), List.of(universe.get(packageId))));
      causes.addAll(proof.get());
      return new Explanation(causes, true);
    }
    if (!explanations.containsKey(packageId) && !isRefusedAlone(packageId)) {
      throw new IllegalStateException("installable alone, but refuted: " + universe.get(packageId));
    }
    return explanations.get(packageId);
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
    progress.checked(checkedCount(), total);
  }
}
