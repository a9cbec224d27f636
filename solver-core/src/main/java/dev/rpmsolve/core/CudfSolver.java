package dev.rpmsolve.core;

import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.criteria.Sense;
import dev.rpmsolve.core.format.cudf.CudfChecker;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfFact;
import dev.rpmsolve.core.format.cudf.CudfSolution;
import dev.rpmsolve.core.format.cudf.CudfViolation;
import dev.rpmsolve.core.internal.cudf.CudfSearch;
import dev.rpmsolve.core.internal.optimize.Optimum;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the best solution of a CUDF document under criteria, and proves that none is better.
 *
 * <p>Every solution that leaves has been approved by {@link CudfChecker}, and so have its values.
 * The same document, criteria and options give the same solution, unless time, cancellation or an
 * interrupt end the work; then the best solution so far comes with the bounds that were proven.
 */
public final class CudfSolver {
  private final CudfDocument document;
  private final Criteria criteria;
  private final CudfOptions options;
  private final CudfChecker checker;
  private final BudgetGuard guard;
  private CudfSearch search;
  private Optimum best;
  private final List<Optimum> further = new ArrayList<>();
  private List<CudfFact> reasons = List.of();

  private CudfSolver(CudfDocument document, Criteria criteria, CudfOptions options) {
    this.document = document;
    this.criteria = criteria;
    this.options = options;
    checker = CudfChecker.of(document);
    guard = new BudgetGuard(options.budget());
  }

  /**
   * Solves a document.
   *
   * @param document packages and a request; without a request, what is installed is to be made
   *     consistent
   * @param criteria what makes a solution good, the most important first
   * @param options how to work
   * @return the best solution with its values and bounds, or that there is none
   * @throws IllegalArgumentException if a criterion is about something that the document lacks, or
   *     that CUDF does not have, or its values can be beyond 64 bits
   */
  public static CudfResult solve(CudfDocument document, Criteria criteria, CudfOptions options) {
    return new CudfSolver(document, criteria, options).solve();
  }

  private CudfResult solve() {
    checker.values(CudfSolution.initial(document), criteria, options.counting());
    Optional<Budget.Stop> stop = guard.run(this::search);
    if (best == null) {
      return result(CudfResult.Status.STOPPED, List.of(), stop);
    }
    if (stop.isEmpty()) {
      Optimum last = further.isEmpty() ? best : further.get(further.size() - 1);
      stop = last.stop();
    }
    List<CudfResult.Answer> answers = new ArrayList<>();
    if (best.model().isPresent()) {
      answers.add(answer(best));
      further.removeIf(each -> each.model().isEmpty());
      further.forEach(each -> answers.add(answer(each)));
    }
    return result(status(answers), answers, stop);
  }

  private CudfResult.Status status(List<CudfResult.Answer> answers) {
    return switch (best.status()) {
      case INFEASIBLE -> CudfResult.Status.INFEASIBLE;
      case STOPPED -> CudfResult.Status.STOPPED;
      case PROVEN, GAP ->
          answers.get(0).values().stream().allMatch(each -> each.value() == each.bound())
              ? CudfResult.Status.PROVEN
              : CudfResult.Status.GAP;
    };
  }

  private void search() {
    try {
      search = new CudfSearch(document, criteria, options.counting(), guard);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("the values of a criterion can be beyond 64 bits", e);
    }
    best =
        search.best(
            (level, value, bound) ->
                options
                    .listener()
                    .improved(level, ofCriterion(level, value), ofCriterion(level, bound)),
            options.extras().hasCertificate() ? CudfSearch.Proof.KEPT : CudfSearch.Proof.NONE);
    if (best.status() == Optimum.Status.PROVEN && options.runnersUp() > 0) {
      further.addAll(search.runnersUp(best.model().orElseThrow(), options.runnersUp()));
    }
    if (best.status() == Optimum.Status.INFEASIBLE && options.extras().hasReasons()) {
      reasons = CudfSearch.reasons(document, guard);
    }
  }

  private CudfResult result(
      CudfResult.Status status, List<CudfResult.Answer> answers, Optional<Budget.Stop> stop) {
    return new CudfResult(
        status,
        answers,
        reasons,
        stop,
        search == null ? Optional.empty() : search.certificate().map(OptimalityProof::new),
        statistics());
  }

  private CudfResult.Statistics statistics() {
    if (search == null) {
      return new CudfResult.Statistics(0, 0, 0, guard.conflicts(), guard.elapsedNanos());
    }
    return new CudfResult.Statistics(
        search.packages(),
        search.problem().variables(),
        search.problem().clauses().rows() + search.problem().groups().rows(),
        guard.conflicts(),
        guard.elapsedNanos());
  }

  /** Turns what a level costs into the value of its criterion, and back. */
  private long ofCriterion(int level, long cost) {
    return criteria.list().get(level).sense() == Sense.MINIMIZE ? cost : -cost;
  }

  /**
   * Measures what was found. Where the budget ended, auxiliary variables of a model may say that it
   * costs more than it does: they are defined in the direction that a finished search needs.
   */
  private CudfResult.Answer answer(Optimum optimum) {
    CudfSolution solution = search.solution(optimum.model().orElseThrow());
    List<CudfViolation> violations = checker.violations(solution);
    if (!violations.isEmpty()) {
      throw new IllegalStateException(
          "the search found no solution: " + violations.get(0).text(document));
    }
    long[] checked = checker.values(solution, criteria, options.counting());
    List<CudfResult.Value> values = new ArrayList<>();
    for (int level = 0; level < checked.length; level++) {
      long cost = ofCriterion(level, checked[level]);
      if (cost < optimum.bounds()[level] || cost > optimum.values()[level]) {
        throw new IllegalStateException(
            criteria.list().get(level)
                + " is "
                + checked[level]
                + ", not "
                + ofCriterion(level, optimum.values()[level]));
      }
      values.add(new CudfResult.Value(checked[level], ofCriterion(level, optimum.bounds()[level])));
    }
    return new CudfResult.Answer(solution, values);
  }
}
