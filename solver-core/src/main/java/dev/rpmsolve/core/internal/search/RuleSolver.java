package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.SolverStatistics;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.explanation.Remedy;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.PolicySwitches;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RuleWriter;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/** Solves a request by its rules: an answer, and the problems that had to be set aside for it. */
public final class RuleSolver {
  private final BudgetGuard guard;
  private final RuleWriter.Written written;
  private final RuleEngine engine;
  private final SearchContext context;
  private final RuleSearch search;
  private final RuleNarrator narrator;

  /**
   * What was found.
   *
   * @param packageIds the packages that are installed in the end, ascending
   * @param problems what had to be set aside
   * @param choices the choices that were made
   */
  public record Found(int[] packageIds, List<Problem> problems, List<FoundChoice> choices) {}

  /**
   * A choice that was made.
   *
   * @param packageIds the candidates, in the order of preference
   * @param chosen the one taken
   * @param tried the ones given up
   * @param job the number of the job it was made for, or -1
   * @param requirer the package that requires or recommends one of them, or -1
   * @param dependency what it requires or recommends, or -1
   */
  public record FoundChoice(
      int[] packageIds, int chosen, int[] tried, int job, int requirer, int dependency) {}

  /**
   * Prepares to solve.
   *
   * @param jobs what is asked for
   * @param guard ends the work when the budget does
   */
  public RuleSolver(JobList jobs, BudgetGuard guard) {
    this.guard = guard;
    written = RuleWriter.write(jobs, guard::step);
    PolicySwitches switches = new PolicySwitches(written.state());
    switches.giveWay();
    switches.breakOrphans();
    engine = new RuleEngine(written.state(), guard);
    context = new SearchContext(written, engine, switches);
    search = new RuleSearch(context);
    narrator = new RuleNarrator(context, written.reasons());
  }

  /**
   * Solves.
   *
   * @param areWeakInstalled whether weak dependencies are installed
   * @return what was found
   */
  public Found solve(boolean areWeakInstalled) {
    search.run(true, areWeakInstalled);
    IntArrayList chosen = new IntArrayList();
    for (int packageId = 0; packageId < context.pool.universe().packageCount(); packageId++) {
      if (engine.isChosen(packageId)) {
        chosen.add(packageId);
      }
    }
    List<FoundChoice> choices = choices();
    return new Found(chosen.toIntArray(), problems(), choices);
  }

  private List<Problem> problems() {
    List<Contradictions.Problem> found = new ArrayList<>(context.contradictions.problems());
    List<Problem> problems = new ArrayList<>();
    RemedyFinder remedies = new RemedyFinder(context, search);
    for (Contradictions.Problem problem : found) {
      Cause headline = narrator.cause(narrator.headline(problem.proof()));
      List<Cause> causes = new ArrayList<>();
      for (int rule : narrator.rulesOf(problem.proof())) {
        Cause cause = narrator.cause(rule);
        if (cause != null && !causes.contains(cause)) {
          causes.add(cause);
        }
      }
      List<Remedy> ways = remedies.find(problem.elements());
      problems.add(new Problem(headline, new Explanation(causes, false), ways));
    }
    return problems;
  }

  private List<FoundChoice> choices() {
    List<FoundChoice> found = new ArrayList<>();
    for (SearchContext.Choice choice : context.choices) {
      int chosen = -1;
      IntArrayList tried = new IntArrayList();
      for (int i = 0; i < choice.packageIds.length; i++) {
        int packageId = choice.packageIds[i];
        if (engine.value(Pool.variable(packageId)) == choice.level + 1 && choice.isTried[i]) {
          chosen = packageId;
        } else if (choice.isTried[i]) {
          tried.add(packageId);
        }
      }
      found.add(
          new FoundChoice(
              choice.packageIds,
              chosen,
              tried.toIntArray(),
              -1,
              choice.recommender,
              choice.dependency));
    }
    return found;
  }

  /**
   * Tells what the search cost so far.
   *
   * @return the statistics
   */
  public SolverStatistics statistics() {
    return new SolverStatistics(
        context.pool.universe().packageCount(),
        context.rules.size(),
        context.rules.literalCount(),
        engine.decisions(),
        engine.propagations(),
        guard.conflicts(),
        guard.elapsedNanos());
  }
}
