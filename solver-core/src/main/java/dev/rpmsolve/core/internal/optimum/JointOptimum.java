package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.criteria.Sense;
import dev.rpmsolve.core.internal.optimize.Optimum;
import dev.rpmsolve.core.internal.optimize.OptimumSearch;
import dev.rpmsolve.core.internal.rules.Job;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.RuleWriter.Breadth;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.RuleSolver;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Improves the first answers to the requests of several machines until none are better. */
public final class JointOptimum {
  private JointOptimum() {}

  /** The request of one machine with its first answer. */
  public static final class Part {
    private final JobList jobs;
    private final RuleSolver solver;
    private final Successors successors;

    /**
     * Finds a first answer.
     *
     * @param jobs what is asked for
     * @param guard ends the work when the budget does
     */
    public Part(JobList jobs, BudgetGuard guard) {
      this.jobs = jobs;
      // All rules from the start: what is only recommended can be of other versions, too.
      solver = new RuleSolver(jobs, guard, false, Breadth.NEEDED);
      solver.solve(jobs.request().policy().has(Policy.Option.WEAK_DEPENDENCIES), false);
      successors = new Successors(jobs, solver.written().state().candidates());
    }

    /**
     * Lists the packages of an answer that goals ask for.
     *
     * @param answer some packages
     * @return those of them that a goal names
     */
    public int[] asked(int[] answer) {
      BitSet named = new BitSet();
      for (Job job : jobs.jobs()) {
        if (job.goal() instanceof Goal.Install) {
          IntStream.of(job.packageIds()).forEach(named::set);
        }
      }
      return IntStream.of(answer).filter(named::get).toArray();
    }

    RuleSolver solver() {
      return solver;
    }

    Successors successors() {
      return successors;
    }

    JobList jobs() {
      return jobs;
    }
  }

  /**
   * A sum over all machines.
   *
   * @param name what was counted
   * @param value what the answers reach
   * @param bound what no answers beat that are not worse in what comes before
   * @param first what the first answers reach
   */
  public record Level(String name, long value, long bound, long first) {}

  /**
   * What was found.
   *
   * @param packageIds for each machine what is installed in the end, ascending
   * @param levels the sums, the most important first
   * @param stop why the search ended before there was proof; empty if it did not
   */
  public record Outcome(List<int[]> packageIds, List<Level> levels, Optional<Budget.Stop> stop) {}

  /**
   * Looks for the best answers.
   *
   * @param parts the requests
   * @param aim what is wanted
   * @param guard ends the search; the best answers so far count then
   * @return the best answers
   */
  public static Outcome improve(List<Part> parts, JointAim aim, BudgetGuard guard) {
    JointProblem problem = new JointProblem(parts, aim);
    Optimum optimum =
        new OptimumSearch(problem.problem())
            .startAt(problem.start())
            .guideBy(problem.guide())
            .run(guard);
    guard.lift();
    BitSet model = optimum.model().orElseThrow();
    long[] first = problem.problem().costs(problem.start());
    List<int[]> answers = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      answers.add(problem.packages(part, model));
    }
    requireEqual(optimum.values(), measured(parts, problem, aim, answers));
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < first.length; i++) {
      String name = problem.problem().levels().get(i).name();
      levels.add(new Level(name, optimum.values()[i], optimum.bounds()[i], first[i]));
    }
    return new Outcome(answers, levels, optimum.stop());
  }

  private static long[] measured(
      List<Part> parts, JointProblem problem, JointAim aim, List<int[]> answers) {
    List<Criterion> criteria = aim.criteria().map(all -> all.list()).orElse(List.of());
    List<JointLevel> levels = JointLevel.of(aim);
    long[] values = new long[criteria.size() + levels.size()];
    for (int part = 0; part < parts.size() && !criteria.isEmpty(); part++) {
      CriteriaMeter meter = new CriteriaMeter(parts.get(part).jobs(), parts.get(part).successors());
      long[] own = meter.values(aim.criteria().orElseThrow(), answers.get(part));
      for (int i = 0; i < own.length; i++) {
        values[i] += (criteria.get(i).sense() == Sense.MINIMIZE ? 1 : -1) * own[i];
      }
    }
    List<IntPredicate> installed = new ArrayList<>();
    for (int[] answer : answers) {
      BitSet members = new BitSet();
      IntStream.of(answer).forEach(members::set);
      installed.add(members::get);
    }
    for (int i = 0; i < levels.size(); i++) {
      values[criteria.size() + i] = problem.meter().value(levels.get(i), installed);
    }
    return values;
  }

  private static void requireEqual(long[] searched, long[] measured) {
    if (!Arrays.equals(searched, measured)) {
      throw new IllegalStateException(
          "the answers measure "
              + Arrays.toString(measured)
              + ", not "
              + Arrays.toString(searched));
    }
  }
}
