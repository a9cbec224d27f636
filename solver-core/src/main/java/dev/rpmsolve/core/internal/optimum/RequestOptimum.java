package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.Optimality;
import dev.rpmsolve.core.Optimality.Bounds;
import dev.rpmsolve.core.Optimization;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.criteria.Measure;
import dev.rpmsolve.core.criteria.Sense;
import dev.rpmsolve.core.internal.optimize.Certificate;
import dev.rpmsolve.core.internal.optimize.ImprovementListener;
import dev.rpmsolve.core.internal.optimize.Optimum;
import dev.rpmsolve.core.internal.optimize.OptimumSearch;
import dev.rpmsolve.core.internal.optimize.WeightedProblem;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RuleWriter;
import dev.rpmsolve.core.internal.rules.RuleWriter.Breadth;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.RuleSolver;
import dev.rpmsolve.core.request.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Improves the first answer to a request until no answer is better by criteria. */
public final class RequestOptimum {
  private final JobList jobs;
  private final RuleSolver solver;
  private final Optimization optimization;
  private final Criteria criteria;
  private final int wishLevel;
  private final BudgetGuard guard;
  private Successors successors;
  private CriteriaMeter meter;
  private WishList wishes;

  /**
   * The best answer that was found.
   *
   * @param found the answer
   * @param optimality how good it is
   */
  public record Best(RuleSolver.Found found, Optimality optimality) {}

  /**
   * What was found.
   *
   * @param answers the best answer, then the next best ones that were asked for
   * @param certificate the proof that none is better than the best, if one was asked for and found
   */
  public record Outcome(List<Best> answers, Optional<Certificate> certificate) {}

  /**
   * Prepares.
   *
   * @param jobs what is asked for
   * @param solver one that {@link #solver} made
   * @param optimization what makes an answer better than another, and what is wanted beside it
   * @param guard ends the search; the best answer so far counts then
   */
  public RequestOptimum(
      JobList jobs, RuleSolver solver, Optimization optimization, BudgetGuard guard) {
    this.jobs = jobs;
    this.solver = solver;
    this.optimization = optimization;
    this.guard = guard;
    criteria = optimization.criteria();
    wishLevel = RequestProblem.wishLevel(criteria);
  }

  /**
   * Makes a solver whose first answer can be improved by criteria.
   *
   * @param jobs what is asked for
   * @param optimization what makes an answer better than another
   * @param guard ends the work when the budget does
   * @return the solver
   */
  public static RuleSolver solver(JobList jobs, Optimization optimization, BudgetGuard guard) {
    Criteria criteria = optimization.criteria();
    Breadth breadth = breadth(jobs, criteria);
    boolean isRequiredEnough =
        breadth == Breadth.NEEDED
            && criteria.list().stream().noneMatch(c -> c.measure() == Measure.UNSAT_RECOMMENDS);
    boolean isNothingInstalled = jobs.pool().installed().length == 0;
    boolean mayBeginSmall =
        isRequiredEnough
            && (isNothingInstalled || isAnswerEnough(optimization))
            && RuleWriter.canBeginSmall(jobs);
    return new RuleSolver(jobs, guard, mayBeginSmall, breadth);
  }

  /** What nothing asks for is of use only where much is wanted, or beside an older version. */
  private static Breadth breadth(JobList jobs, Criteria criteria) {
    if (criteria.list().stream().anyMatch(c -> c.sense() == Sense.MAXIMIZE)) {
      return Breadth.ALL;
    }
    boolean isNewestWanted =
        criteria.list().stream().anyMatch(c -> c.measure() == Measure.NOTUPTODATE);
    return isNewestWanted && jobs.pool().hasMultiversion() ? Breadth.NEWEST : Breadth.NEEDED;
  }

  /** Tells whether nobody wants to see the problem that the best answer is searched for in. */
  private static boolean isAnswerEnough(Optimization optimization) {
    return optimization.runnersUp() == 0
        && !optimization.isProofKept()
        && optimization.watchers().other().isEmpty();
  }

  /**
   * Refuses criteria that have no meaning for packages of a repository.
   *
   * @param criteria some criteria
   * @throws IllegalArgumentException if packages lack what a criterion measures
   */
  public static void requireMeaning(Criteria criteria) {
    Attributes.requireMeaning(criteria);
  }

  /**
   * Looks for the best answer. The solver has searched for a first one, which has no problems.
   *
   * @return the best answer and the next ones
   */
  public Outcome improve() {
    look();
    long[] costs = costs(solver.packageIds());
    IntPredicate isTrue = solver.answer();
    if (isAnswerEnough(optimization)) {
      if (isPlainlyBest(isTrue, costs)) {
        guard.lift();
        tell(costs);
        return only(new Best(solver.found(), optimality(costs, costs, costs)));
      }
      if (!solver.isClosed()) {
        RuleSolver.Found found = solver.found();
        if (guard.run(this::searchWithAllRules).isPresent()) {
          guard.lift();
          return only(new Best(found, optimality(costs, new long[costs.length], costs)));
        }
        look();
        return search(solver.answer(), costs(solver.packageIds()));
      }
    }
    return search(isTrue, costs);
  }

  /** Tells whether bounds show without a search that no answer is better than the first. */
  private boolean isPlainlyBest(IntPredicate isTrueAtFirst, long[] costs) {
    IntPredicate isIn = packageId -> isTrueAtFirst.test(Pool.variable(packageId));
    UnitBounds bounds = new UnitBounds(jobs.pool(), successors, meter, solver.necessities());
    boolean[] areMet = {false};
    guard.run(() -> areMet[0] = bounds.areMet(criteria, wishes, isIn, costs));
    return areMet[0];
  }

  /** Looks at the rules of the first answer. */
  private void look() {
    RuleWriter.Written written = solver.written();
    successors = new Successors(jobs, written.state().candidates());
    meter = new CriteriaMeter(jobs, successors);
    wishes = new WishList(written.state(), written.policy(), optimization.wishes());
  }

  private void searchWithAllRules() {
    solver.searchWithAllRules(jobs.pool().has(Policy.Option.WEAK_DEPENDENCIES));
  }

  private static Outcome only(Best best) {
    return new Outcome(List.of(best), Optional.empty());
  }

  private Outcome search(IntPredicate isTrueAtFirst, long[] before) {
    RequestProblem problem =
        new RequestProblem(solver.written(), wishes, successors, criteria, isTrueAtFirst);
    if (!Arrays.equals(problem.problem().costs(problem.start()), before)) {
      throw different(problem.problem().costs(problem.start()), before);
    }
    Optional<BitSet> given =
        optimization.watchers().other().flatMap(other -> other.model(problem.forOthers()));
    if (given.isPresent()) {
      return given(problem, given.get(), before);
    }
    OptimumSearch search =
        new OptimumSearch(problem.problem())
            .startAt(problem.start())
            .guideBy(problem.start())
            .searchAsItIs()
            .listen(listening(optimization.watchers().listener()));
    if (optimization.isProofKept()) {
      search.certify();
    }
    Optimum optimum = search.run(guard);
    Optional<Certificate> certificate = search.certificate();
    List<Optimum> optima = new ArrayList<>(List.of(optimum));
    WeightedProblem rest = problem.problem();
    while (optima.size() <= optimization.runnersUp() && optimum.status() == Optimum.Status.PROVEN) {
      BitSet model = optimum.model().orElseThrow();
      rest = rest.without(model, problem.changes(model));
      optimum = new OptimumSearch(rest).guideBy(problem.start()).run(guard);
      if (optimum.model().isPresent()) {
        optima.add(optimum);
      }
    }
    guard.lift();
    if (optima.stream().anyMatch(each -> isFirst(problem, each))) {
      solver.found();
    }
    List<Best> answers = new ArrayList<>();
    for (Optimum each : optima) {
      RuleSolver.Found found = adopted(problem, each);
      answers.add(new Best(found, optimality(each.values(), each.bounds(), before)));
    }
    return new Outcome(answers, certificate);
  }

  /** Takes what another solver found; its variables of counting may be wrong, so it is measured. */
  private Outcome given(RequestProblem problem, BitSet model, long[] before) {
    if (!problem.problem().isModel(model)) {
      throw new IllegalArgumentException("what another solver found is no model of the problem");
    }
    RuleSolver.Found found = solver.adopt(problem.reading(model), true);
    long[] costs = costs(found.packageIds());
    return only(new Best(found, optimality(costs, problem.leastCosts(), before)));
  }

  /** Measures an answer on its packages; returns what it costs at each level. */
  private long[] costs(int[] packageIds) {
    BitSet after = new BitSet();
    IntStream.of(packageIds).forEach(after::set);
    long[] values = meter.values(criteria, packageIds);
    long[] costs = new long[criteria.size() + 1];
    costs[wishLevel] = wishes.unfulfilled(after::get);
    for (int i = 0; i < values.length; i++) {
      costs[level(i)] = sign(criteria.list().get(i)) * values[i];
    }
    return costs;
  }

  private int level(int criterion) {
    return criterion < wishLevel ? criterion : criterion + 1;
  }

  /**
   * The first answer stays as it is; of others is left out what no rule, wish or criterion needs.
   */
  private RuleSolver.Found adopted(RequestProblem problem, Optimum optimum) {
    if (isFirst(problem, optimum)) {
      return solver.found();
    }
    BitSet model = optimum.model().orElseThrow();
    RuleSolver.Found needed = solver.adopt(problem.reading(model), false);
    if (Arrays.equals(costs(needed.packageIds()), optimum.values())) {
      return needed;
    }
    RuleSolver.Found all = solver.adopt(problem.reading(model), true);
    long[] costs = costs(all.packageIds());
    if (!Arrays.equals(costs, optimum.values())) {
      throw different(optimum.values(), costs);
    }
    return all;
  }

  private static boolean isFirst(RequestProblem problem, Optimum optimum) {
    return optimum.model().orElseThrow().equals(problem.start());
  }

  private IllegalStateException different(long[] searched, long[] measured) {
    return new IllegalStateException(
        criteria + " is " + Arrays.toString(measured) + ", not " + Arrays.toString(searched));
  }

  private ImprovementListener listening(Optimization.Listener listener) {
    return (level, best, bound) -> {
      if (level == wishLevel) {
        listener.improved(Optional.empty(), best, bound);
      } else {
        Criterion criterion = criteria.list().get(level < wishLevel ? level : level - 1);
        int sign = sign(criterion);
        listener.improved(Optional.of(criterion), sign * best, sign * bound);
      }
    };
  }

  /** Tells the listener of an answer of which it is known that it cannot be improved. */
  private void tell(long[] costs) {
    ImprovementListener listener = listening(optimization.watchers().listener());
    for (int level = 0; level < costs.length; level++) {
      listener.improved(level, costs[level], costs[level]);
    }
  }

  private static int sign(Criterion criterion) {
    return criterion.sense() == Sense.MINIMIZE ? 1 : -1;
  }

  private Optimality optimality(long[] costs, long[] bounds, long[] before) {
    List<Optimality.Value> values = new ArrayList<>();
    for (int i = 0; i < criteria.size(); i++) {
      Criterion criterion = criteria.list().get(i);
      int level = level(i);
      int sign = sign(criterion);
      values.add(
          new Optimality.Value(
              criterion,
              new Bounds(sign * costs[level], sign * bounds[level], sign * before[level])));
    }
    Bounds ofWishes = new Bounds(costs[wishLevel], bounds[wishLevel], before[wishLevel]);
    return new Optimality(ofWishes, values);
  }
}
