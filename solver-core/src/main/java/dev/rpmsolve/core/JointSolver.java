package dev.rpmsolve.core;

import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.optimum.JointAim;
import dev.rpmsolve.core.internal.optimum.JointOptimum;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.SearchStopped;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.solution.SolutionChecker;
import dev.rpmsolve.core.solution.Violation;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Solves requests for several machines together, so that packages of one name have the same version
 * on all of them where that can be.
 *
 * <p>Each machine has packages and a request of its own; installed packages are not supported. All
 * rules hold on each machine as if it were alone. What is chosen among the answers, in this order:
 *
 * <ol>
 *   <li>by criteria, if there are any, added up over the machines
 *   <li>{@code DIFFERENT}: few names whose versions differ. Two machines that both have a name in
 *       the answers to compare with must have it in the same versions in the end, other machines
 *       only as far as they have it. So leaving a package away does not make versions equal. When
 *       names are renewed, others do not count that differed before.
 *   <li>when names are renewed, {@code SHORT}: few versions that are better than theirs; better is
 *       what comes from a repository of better priority, or is newer
 *   <li>few names other than those to compare with: {@code OTHER_NAMES}, or {@code LOST} and then
 *       {@code CHANGED} when names are renewed
 *   <li>{@code DISTANCE}: few packages that come or go, compared with those to compare with; so
 *       what need not change for equal versions is what each machine gets by itself
 *   <li>{@code OLDER}: few versions that are better than those taken; when names are renewed this
 *       comes before {@code DISTANCE}
 * </ol>
 *
 * <p>This order is proven to be kept, unless the budget ends: each sum is the smallest possible
 * given those before it, over all answers that the rules of a {@link DependencySolver} admit. What
 * nothing needs any more is dropped afterwards, so fewer names than counted may differ. Immutable
 * and thread-safe.
 */
public final class JointSolver {
  private final List<Part> parts;

  /**
   * A machine.
   *
   * @param universe the packages there are for it
   * @param request what is wanted on it, with nothing installed
   */
  public record Part(Universe universe, Request request) {
    /**
     * Refuses installed packages.
     *
     * @param universe the packages there are for it
     * @param request what is wanted on it, with nothing installed
     * @throws IllegalArgumentException if something is installed
     */
    public Part {
      Objects.requireNonNull(universe, "universe");
      if (!request.installedPackageIds().isEmpty()) {
        throw new IllegalArgumentException("a joint request begins with nothing installed");
      }
    }
  }

  private JointSolver(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * Creates a solver.
   *
   * @param parts the machines
   * @return a solver
   */
  public static JointSolver of(List<Part> parts) {
    return new JointSolver(parts);
  }

  /**
   * Solves all requests with equal versions where possible, near to the answer of each alone.
   *
   * @param criteria by which each answer is to be best before versions count
   * @param budget how much work each search may cost
   * @return the answers
   */
  public JointAnswer solve(Optional<Criteria> criteria, Budget budget) {
    List<int[]> own = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      SolveResult result = alone(parts.get(part), criteria, budget);
      if (!(result instanceof SolveResult.Solved solved)) {
        return new JointAnswer.NotFound(part, result);
      }
      own.add(solved.solution().packageIds());
    }
    return improve(JointAim.equalVersions(own, criteria), budget);
  }

  /**
   * Makes some names as new as possible with as few other changes as possible.
   *
   * @param before for each machine what it has so far, as ids of its universe
   * @param names package names
   * @param budget how much work each search may cost
   * @return the answers
   */
  public JointAnswer renew(List<List<Integer>> before, Set<String> names, Budget budget) {
    for (int part = 0; part < parts.size(); part++) {
      SolveResult result = alone(parts.get(part), Optional.empty(), budget);
      if (!(result instanceof SolveResult.Solved)) {
        return new JointAnswer.NotFound(part, result);
      }
    }
    List<int[]> base =
        before.stream().map(ids -> ids.stream().mapToInt(Integer::intValue).toArray()).toList();
    return improve(JointAim.renewal(base, names), budget);
  }

  private static SolveResult alone(Part part, Optional<Criteria> criteria, Budget budget) {
    DependencySolver solver = DependencySolver.of(part.universe());
    return criteria.isPresent()
        ? solver.optimize(part.request(), Optimization.by(criteria.get()), budget)
        : solver.solve(part.request(), budget);
  }

  private JointAnswer improve(JointAim aim, Budget budget) {
    BudgetGuard guard = new BudgetGuard(budget);
    List<JointOptimum.Part> requests = new ArrayList<>();
    try {
      for (Part part : parts) {
        JobList jobs = new JobList(part.universe(), part.request());
        requests.add(new JointOptimum.Part(jobs, guard));
      }
      JointOptimum.Outcome outcome = JointOptimum.improve(requests, aim, guard);
      List<List<Integer>> answers = new ArrayList<>();
      for (int part = 0; part < parts.size(); part++) {
        answers.add(approved(parts.get(part), requests.get(part), outcome.packageIds().get(part)));
      }
      return new JointAnswer.Found(
          answers, outcome.levels().stream().map(JointAnswer.Sum::of).toList(), outcome.stop());
    } catch (SearchStopped stopped) {
      return new JointAnswer.NotFound(
          Math.min(requests.size(), parts.size() - 1),
          new SolveResult.BudgetExhausted(
              stopped.stop(),
              new SolverStatistics(0, 0, 0, 0, 0, guard.conflicts(), guard.elapsedNanos())));
    }
  }

  /** Leaves out what nothing needs, unless the checker insists on it. */
  private static List<Integer> approved(Part part, JointOptimum.Part request, int[] answer) {
    SolutionChecker checker = new SolutionChecker(part.universe());
    requireRight(checker.check(part.request(), answer));
    Bits unneeded = new Bits(part.universe().packageCount());
    for (RpmPackage one :
        UnneededCheck.of(part.universe(), answer, request.asked(answer)).unneeded()) {
      unneeded.add(one.id());
    }
    int[] needed = IntStream.of(answer).filter(id -> !unneeded.get(id)).toArray();
    boolean isRight = checker.check(part.request(), needed).isEmpty();
    return IntStream.of(isRight ? needed : answer).boxed().toList();
  }

  private static void requireRight(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new IllegalStateException("the checker refuses the answer: " + violations.get(0));
    }
  }
}
