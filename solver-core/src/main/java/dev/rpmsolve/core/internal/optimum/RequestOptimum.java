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
import dev.rpmsolve.core.internal.rules.RuleWriter;
import dev.rpmsolve.core.internal.rules.RuleWriter.Breadth;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.RuleSolver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Improves the first answer to a request until no answer is better by criteria. */
public final class RequestOptimum {
  private final Successors successors;
  private final CriteriaMeter meter;
  private final RuleSolver solver;
  private final Criteria criteria;

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
   * @param solver one that {@link #solver} made and that has found a first answer
   * @param criteria what makes an answer better than another
   */
  public RequestOptimum(JobList jobs, RuleSolver solver, Criteria criteria) {
    successors = new Successors(jobs, solver.written().state().candidates());
    meter = new CriteriaMeter(jobs, successors);
    this.solver = solver;
    this.criteria = criteria;
  }

  /**
   * Makes a solver whose first answer can be improved by criteria.
   *
   * @param jobs what is asked for
   * @param criteria what makes an answer better than another
   * @param guard ends the work when the budget does
   * @return the solver
   */
  public static RuleSolver solver(JobList jobs, Criteria criteria, BudgetGuard guard) {
    Breadth breadth = breadth(jobs, criteria);
    boolean isRequiredEnough =
        breadth == Breadth.NEEDED
            && criteria.list().stream().noneMatch(c -> c.measure() == Measure.UNSAT_RECOMMENDS);
    boolean isNothingInstalled = jobs.pool().installed().length == 0;
    boolean mayBeginSmall =
        isRequiredEnough && isNothingInstalled && RuleWriter.canBeginSmall(jobs);
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
   * Looks for the best answer.
   *
   * @param first the first answer, which has no problems
   * @param optimization what is wanted beside it
   * @param guard ends the search; the best answer so far counts then
   * @return the best answer and the next ones
   */
  public Outcome improve(RuleSolver.Found first, Optimization optimization, BudgetGuard guard) {
    IntPredicate isTrueAtFirst = solver.answer();
    RequestProblem problem =
        new RequestProblem(solver.written(), successors, optimization, isTrueAtFirst);
    Optional<BitSet> given =
        optimization.watchers().other().flatMap(other -> other.model(problem.forOthers()));
    if (given.isPresent()) {
      return given(problem, first, given.get());
    }
    OptimumSearch search =
        new OptimumSearch(problem.problem())
            .startAt(problem.start())
            .guideBy(problem.start())
            .listen(listening(problem, optimization.watchers().listener()));
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
    Measured before = measured(problem, first);
    List<Best> answers = new ArrayList<>();
    for (Optimum each : optima) {
      BitSet model = each.model().orElseThrow();
      Measured after =
          model.equals(problem.start()) ? before : adopted(problem, model, each.values());
      answers.add(new Best(after.found, optimality(problem, each, before, after)));
    }
    return new Outcome(answers, certificate);
  }

  /** Takes what another solver found; its variables of counting may be wrong, so it is measured. */
  private Outcome given(RequestProblem problem, RuleSolver.Found first, BitSet model) {
    if (!problem.problem().isModel(model)) {
      throw new IllegalArgumentException("what another solver found is no model of the problem");
    }
    Measured before = measured(problem, first);
    Measured after = measured(problem, solver.adopt(problem.reading(model), true));
    Optimum optimum = Optimum.of(model, after.costs, problem.leastCosts());
    return new Outcome(
        List.of(new Best(after.found, optimality(problem, optimum, before, after))),
        Optional.empty());
  }

  /** An answer with what it costs at each level, measured on its packages. */
  private record Measured(RuleSolver.Found found, long[] costs) {}

  private Measured measured(RequestProblem problem, RuleSolver.Found found) {
    BitSet after = new BitSet();
    IntStream.of(found.packageIds()).forEach(after::set);
    long[] values = meter.values(criteria, found.packageIds());
    long[] costs = new long[criteria.size() + 1];
    costs[problem.wishLevel()] = problem.wishes().unfulfilled(after::get);
    for (int i = 0; i < values.length; i++) {
      costs[problem.level(i)] = sign(criteria.list().get(i)) * values[i];
    }
    return new Measured(found, costs);
  }

  /** Leaves out what no rule needs, unless a wish or criterion does. */
  private Measured adopted(RequestProblem problem, BitSet model, long[] costs) {
    Measured needed = measured(problem, solver.adopt(problem.reading(model), false));
    return Arrays.equals(needed.costs, costs)
        ? needed
        : measured(problem, solver.adopt(problem.reading(model), true));
  }

  private ImprovementListener listening(RequestProblem problem, Optimization.Listener listener) {
    return (level, best, bound) -> {
      if (level == problem.wishLevel()) {
        listener.improved(Optional.empty(), best, bound);
      } else {
        Criterion criterion = criteria.list().get(level < problem.wishLevel() ? level : level - 1);
        int sign = sign(criterion);
        listener.improved(Optional.of(criterion), sign * best, sign * bound);
      }
    };
  }

  private static int sign(Criterion criterion) {
    return criterion.sense() == Sense.MINIMIZE ? 1 : -1;
  }

  private Optimality optimality(
      RequestProblem problem, Optimum optimum, Measured before, Measured after) {
    if (!Arrays.equals(optimum.values(), after.costs)
        || !Arrays.equals(problem.problem().costs(problem.start()), before.costs)) {
      throw new IllegalStateException(
          criteria
              + " is "
              + Arrays.toString(after.costs)
              + ", not "
              + Arrays.toString(optimum.values()));
    }
    List<Optimality.Value> values = new ArrayList<>();
    for (int i = 0; i < criteria.size(); i++) {
      Criterion criterion = criteria.list().get(i);
      Bounds bounds = bounds(optimum, before, problem.level(i), sign(criterion));
      values.add(new Optimality.Value(criterion, bounds));
    }
    return new Optimality(bounds(optimum, before, problem.wishLevel(), 1), values);
  }

  private static Bounds bounds(Optimum optimum, Measured before, int level, int sign) {
    return new Bounds(
        sign * optimum.values()[level], sign * optimum.bounds()[level], sign * before.costs[level]);
  }
}
