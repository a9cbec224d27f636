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
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

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
    successors = new Successors(jobs);
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
    boolean mayBeginSmall = isRequiredEnough && RuleWriter.canBeginSmall(jobs);
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
    OptimumSearch search =
        new OptimumSearch(problem.problem())
            .startAt(problem.start())
            .guideBy(problem.start())
            .listen(listening(problem, optimization.listener()));
    if (optimization.isProofKept()) {
      search.certify();
    }
    Optimum optimum = search.run(guard);
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
    List<Best> answers = new ArrayList<>();
    for (Optimum each : optima) {
      BitSet model = each.model().orElseThrow();
      RuleSolver.Found found =
          model.equals(problem.start()) ? first : adopt(problem, model, each.values());
      answers.add(new Best(found, optimality(problem, each, first, found)));
    }
    return new Outcome(answers, search.certificate());
  }

  /** Leaves out what no rule needs, unless the criteria want it. */
  private RuleSolver.Found adopt(RequestProblem problem, BitSet model, long[] costs) {
    RuleSolver.Found found = solver.adopt(problem.reading(model), false);
    long[] values = meter.values(criteria, found.packageIds());
    for (int i = 0; i < criteria.size(); i++) {
      if (sign(criteria.list().get(i)) * values[i] != costs[problem.level(i)]) {
        return solver.adopt(problem.reading(model), true);
      }
    }
    return found;
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
      RequestProblem problem, Optimum optimum, RuleSolver.Found first, RuleSolver.Found found) {
    long[] before = meter.values(criteria, first.packageIds());
    long[] after = meter.values(criteria, found.packageIds());
    long[] firstCosts = problem.problem().costs(problem.start());
    List<Optimality.Value> values = new ArrayList<>();
    for (int i = 0; i < criteria.size(); i++) {
      Criterion criterion = criteria.list().get(i);
      int level = problem.level(i);
      int sign = sign(criterion);
      if (sign * optimum.values()[level] != after[i] || sign * firstCosts[level] != before[i]) {
        throw new IllegalStateException(
            criterion + " is " + after[i] + ", not " + sign * optimum.values()[level]);
      }
      Bounds bounds = new Bounds(after[i], sign * optimum.bounds()[level], before[i]);
      values.add(new Optimality.Value(criterion, bounds));
    }
    int wish = problem.wishLevel();
    return new Optimality(
        new Bounds(optimum.values()[wish], optimum.bounds()[wish], firstCosts[wish]), values);
  }
}
