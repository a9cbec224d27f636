package dev.rpmsolve.core;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.encode.FormulaEvaluator;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.optimum.RequestOptimum;
import dev.rpmsolve.core.internal.rules.Job;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.RuleMemory;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.RuleSolver;
import dev.rpmsolve.core.internal.search.SearchStopped;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.solution.Reason;
import dev.rpmsolve.core.solution.Solution;
import dev.rpmsolve.core.solution.SolutionChecker;
import dev.rpmsolve.core.solution.Transaction;
import dev.rpmsolve.core.solution.TransactionPlanner;
import dev.rpmsolve.core.solution.Violation;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds an installation that fulfills a request, or explains why there is none.
 *
 * <p>Immutable and safe to share between threads. Rules of packages that one call worked out are
 * kept for the next ones that have the same policy and the same packages installed, at most 40 MB
 * of them; answers do not depend on earlier calls.
 */
public final class DependencySolver {
  private static final Choice NO_CHOICE = new Choice(Optional.empty(), Optional.empty(), List.of());

  private final Universe universe;
  private final SolutionChecker checker;
  private final RuleMemory memory = new RuleMemory();

  private DependencySolver(Universe universe) {
    this.universe = Objects.requireNonNull(universe, "universe");
    checker = new SolutionChecker(universe);
  }

  /**
   * Creates a solver.
   *
   * @param universe the packages there are
   * @return a solver
   */
  public static DependencySolver of(Universe universe) {
    return new DependencySolver(universe);
  }

  /**
   * Solves a request, and finds ways out where that cannot be done.
   *
   * <p>Does what a package manager would do: every kind of goal and policy counts, and what cannot
   * be fulfilled is set aside and reported. Writing the rules is linear in what the request can
   * reach; the search is bounded by the budget.
   *
   * @param request what is wanted
   * @param budget how much work it may cost
   * @return the answer; problems come with minimal explanations and with remedies
   */
  public SolveResult solve(Request request, Budget budget) {
    return solve(request, budget, true);
  }

  /**
   * Does the same as {@link #solve} without searching for ways out of problems, which can cost far
   * more than the answer.
   *
   * @param request what is wanted
   * @param budget how much work it may cost
   * @return the answer; problems come with minimal explanations, but without remedies
   */
  public SolveResult solveWithoutRemedies(Request request, Budget budget) {
    return solve(request, budget, false);
  }

  private SolveResult solve(Request request, Budget budget, boolean areRemediesFound) {
    BudgetGuard guard = new BudgetGuard(budget);
    RuleSolver solver = null;
    try {
      guard.poll();
      JobList jobs = new JobList(universe, request, memory);
      solver = new RuleSolver(jobs, guard);
      boolean isWeak = request.policy().has(Policy.Option.WEAK_DEPENDENCIES);
      RuleSolver.Found found = solver.solve(isWeak, areRemediesFound);
      return result(jobs, solver, found, NO_CHOICE);
    } catch (SearchStopped stopped) {
      return new SolveResult.BudgetExhausted(
          stopped.stop(), solver == null ? nothing(guard) : solver.statistics());
    }
  }

  /**
   * Solves a request and looks for the answer that is best by criteria.
   *
   * <p>The answer of {@link #solve} comes first and is then improved, criterion by criterion, until
   * there is proof that none is better. If the budget ends before, the best answer so far counts.
   * Weak dependencies count only as far as the criteria name them.
   *
   * @param request what is wanted
   * @param optimization the criteria
   * @param budget how much work it may cost
   * @return the answer, with its {@link Resolution.Extras#optimality() optimality} if it is solved
   */
  public SolveResult optimize(Request request, Optimization optimization, Budget budget) {
    BudgetGuard guard = new BudgetGuard(budget);
    RuleSolver solver = null;
    try {
      guard.poll();
      JobList jobs = new JobList(universe, request, memory);
      solver = RequestOptimum.solver(jobs, optimization, guard);
      boolean isWeak = request.policy().has(Policy.Option.WEAK_DEPENDENCIES);
      Optional<RuleSolver.Found> unsolved = solver.search(isWeak);
      if (unsolved.isPresent()) {
        return result(jobs, solver, unsolved.get(), NO_CHOICE);
      }
      RequestOptimum optimum = new RequestOptimum(jobs, solver, optimization, guard);
      return result(jobs, solver, optimum.improve());
    } catch (SearchStopped stopped) {
      return new SolveResult.BudgetExhausted(
          stopped.stop(), solver == null ? nothing(guard) : solver.statistics());
    }
  }

  private SolveResult result(JobList jobs, RuleSolver solver, RequestOptimum.Outcome outcome) {
    List<RunnerUp> runnersUp = new ArrayList<>();
    for (RequestOptimum.Best next : outcome.answers().subList(1, outcome.answers().size())) {
      requireApproval(jobs.request(), next.found());
      runnersUp.add(new RunnerUp(solution(jobs, next.found(), true), next.optimality()));
    }
    RequestOptimum.Best best = outcome.answers().get(0);
    return result(
        jobs,
        solver,
        best.found(),
        new Choice(
            Optional.of(best.optimality()),
            outcome.certificate().map(OptimalityProof::new),
            runnersUp));
  }

  /** What is known of an answer that was chosen by criteria. */
  private record Choice(
      Optional<Optimality> optimality, Optional<OptimalityProof> proof, List<RunnerUp> runnersUp) {}

  private SolveResult result(
      JobList jobs, RuleSolver solver, RuleSolver.Found found, Choice choice) {
    requireApproval(jobs.request(), found);
    List<Resolution.Alternative> alternatives =
        found.choices().stream().map(each -> alternative(each, jobs)).toList();
    Resolution resolution =
        new Resolution(
            solution(jobs, found, choice.optimality().isPresent()),
            found.problems(),
            found.proofs(),
            alternatives,
            new Resolution.Extras(
                Resolution.boxed(found.extras().orphaned()),
                Resolution.boxed(found.extras().cleaned()),
                choice.optimality(),
                choice.proof(),
                choice.runnersUp()),
            solver.statistics());
    return found.problems().isEmpty()
        ? new SolveResult.Solved(resolution)
        : new SolveResult.Unsolvable(resolution);
  }

  /**
   * Lists the rules that {@link #solve} works with, for those who look into the solver.
   *
   * @param request what is wanted
   * @return the rules, those of packages first
   */
  public List<RuleView> rules(Request request) {
    BudgetGuard guard = new BudgetGuard(Budget.unlimited());
    return new RuleSolver(new JobList(universe, request, memory), guard).rules();
  }

  /**
   * Solves as {@link #solve} does and tells how, for those who look into the solver.
   *
   * @param request what is wanted
   * @return the decisions on the way to the answer
   */
  public SearchTrace trace(Request request) {
    BudgetGuard guard = new BudgetGuard(Budget.unlimited());
    return new RuleSolver(new JobList(universe, request, memory), guard)
        .trace(request.policy().has(Policy.Option.WEAK_DEPENDENCIES));
  }

  private Resolution.Alternative alternative(RuleSolver.FoundChoice choice, JobList jobs) {
    return new Resolution.Alternative(
        IntStream.of(choice.packageIds()).mapToObj(universe::get).toList(),
        Optional.of(choice.chosen()).filter(id -> id >= 0).map(universe::get),
        IntStream.of(choice.tried()).mapToObj(universe::get).toList(),
        purpose(choice.purpose(), jobs));
  }

  private Optional<Resolution.Purpose> purpose(RuleSolver.Purpose purpose, JobList jobs) {
    if (purpose.job() >= 0) {
      return Optional.of(new Resolution.Purpose.ForGoal(jobs.jobs().get(purpose.job()).goal()));
    } else if (purpose.updated() >= 0) {
      return Optional.of(new Resolution.Purpose.ForUpdate(universe.get(purpose.updated())));
    } else if (purpose.dependency() < 0) {
      return Optional.empty();
    }
    Dependency dependency = universe.dependencies().get(purpose.dependency());
    return Optional.of(
        purpose.requirer() >= 0
            ? new Resolution.Purpose.ForRequirement(universe.get(purpose.requirer()), dependency)
            : new Resolution.Purpose.ForRecommendation(
                universe.get(purpose.recommender()), dependency));
  }

  private Solution solution(JobList jobs, RuleSolver.Found found, boolean isChosen) {
    Request request = jobs.request();
    int[] before = request.installedPackageIds().stream().mapToInt(Integer::intValue).toArray();
    Bits after = new Bits(universe.packageCount());
    for (int packageId : found.packageIds()) {
      after.add(packageId);
    }
    Transaction transaction =
        new TransactionPlanner(
                universe,
                jobs.pool()::isMultiversion,
                before,
                found.packageIds(),
                jobs.pool().obsoletion())
            .plan(found.reasons()::get, removed -> reasonToRemove(jobs, removed, after, isChosen));
    return new Solution(universe, found.packageIds(), transaction);
  }

  private Reason reasonToRemove(JobList jobs, int removed, Bits after, boolean isChosen) {
    for (Job job : jobs.jobs()) {
      if (job.goal() instanceof Goal.Remove) {
        for (int packageId : job.packageIds()) {
          if (packageId == removed) {
            return new Reason.Requested(job.goal());
          }
        }
      }
    }
    Reason reason = unfulfilled(removed, after);
    return isChosen && reason instanceof Reason.Excluded && couldStay(jobs, removed, after)
        ? new Reason.Preferred()
        : reason;
  }

  private boolean couldStay(JobList jobs, int removed, Bits after) {
    Bits more = new Bits(universe.packageCount());
    for (int packageId : after.toArray()) {
      more.add(packageId);
    }
    more.add(removed);
    return checker.checkDependencies(jobs.request(), more.toArray()).isEmpty();
  }

  /** What was set aside does not count, but what packages need of each other always does. */
  private void requireApproval(Request request, RuleSolver.Found found) {
    List<Violation> violations =
        found.problems().isEmpty()
            ? checker.check(request, found.packageIds())
            : checker.checkDependencies(request, found.packageIds());
    if (!violations.isEmpty()) {
      throw new IllegalStateException("the checker refuses the answer: " + violations.get(0));
    }
  }

  private Reason unfulfilled(int removed, Bits after) {
    FormulaEvaluator evaluator = new FormulaEvaluator(universe);
    IntTable requires = universe.dependencyIds(DependencyKind.REQUIRES);
    for (int i = requires.start(removed); i < requires.end(removed); i++) {
      int dependency = requires.value(i);
      if (!evaluator.isTrue(dependency, p -> p == removed || after.get(p))) {
        Dependency unfulfilled = universe.dependencies().get(dependency);
        return new Reason.Unfulfilled(unfulfilled);
      }
    }
    return new Reason.Excluded();
  }

  private static SolverStatistics nothing(BudgetGuard guard) {
    return new SolverStatistics(0, 0, 0, 0, 0, guard.conflicts(), guard.elapsedNanos());
  }
}
