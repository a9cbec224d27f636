package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RuleBook;
import dev.rpmsolve.core.internal.rules.RuleClass;
import dev.rpmsolve.core.internal.rules.RuleWriter;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * Questions about what can be installed together under the rules of one request: with any of its
 * jobs, with some packages and without others.
 *
 * <p>The rules are what packages require of each other, and the jobs, each of which holds only
 * where it is asked for. One engine serves all questions, so what conflicts taught helps with later
 * ones. A question costs time linear in the number of packages, plus the search. Belongs to one
 * thread; after a {@link SearchStopped} it must not be used again.
 *
 * <p>Package p has variable p + 1; above those are auxiliary variables, then one for each job.
 */
public final class Installations {
  private final Universe universe;
  private final Sat4jEngine engine;
  private final RequirementGuide guide;
  private final IntTable clauses;
  private final int jobCount;
  private final int firstJob;
  private int[] assumptions = {};

  /**
   * Writes the rules of all that the jobs can reach.
   *
   * @param jobs what may be asked for; installations are on an empty system
   * @param guard ends the work when the budget does
   */
  public Installations(JobList jobs, BudgetGuard guard) {
    universe = jobs.pool().universe();
    RuleBook rules =
        RuleWriter.write(jobs, RuleWriter.Scope.EVERYTHING, guard::step).state().rules();
    jobCount = jobs.jobs().size();
    firstJob = highestVariable(rules) + 1;
    clauses = clauses(rules, new CandidatePreference(universe));
    int variableCount = variableCount();
    engine = new Sat4jEngine(variableCount, guard);
    for (int row = 0; row < clauses.rows(); row++) {
      engine.addClause(clauses, row);
    }
    engine.seal();
    guide = new RequirementGuide(clauses, variableCount);
  }

  private int highestVariable(RuleBook rules) {
    int highest = universe.packageCount();
    for (int rule = 0; rule < rules.size(); rule++) {
      for (int i = rules.start(rule); i < rules.past(rule); i++) {
        highest = Math.max(highest, Math.abs(rules.literal(i)) - Pool.SYSTEM);
      }
    }
    return highest;
  }

  private IntTable clauses(RuleBook rules, CandidatePreference preference) {
    IntTable.Builder table = new IntTable.Builder();
    for (int rule = 0; rule < rules.size(); rule++) {
      boolean isJob = rules.is(rule, RuleClass.JOB);
      if ((isJob || rules.is(rule, RuleClass.PACKAGE)) && rules.length(rule) > 0) {
        IntArrayList literals = new IntArrayList(rules.length(rule) + 1);
        if (isJob) {
          literals.add(-(firstJob + rules.fact(rule)));
        }
        if (addLiterals(rules, rule, literals)) {
          preference.sort(literals);
          literals.forEach(table::add);
          table.endRow();
        }
      }
    }
    return table.build();
  }

  /** Adds the literals of a rule; false if the system itself fulfills it. */
  private static boolean addLiterals(RuleBook rules, int rule, IntArrayList literals) {
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      int literal = rules.literal(i);
      if (literal == Pool.SYSTEM) {
        return false;
      } else if (literal != -Pool.SYSTEM) {
        literals.add(literal > 0 ? literal - Pool.SYSTEM : literal + Pool.SYSTEM);
      }
    }
    return true;
  }

  /**
   * Returns the variable of a package, as it occurs in clauses and questions.
   *
   * @param packageId a package id
   * @return its variable
   */
  public static int variable(int packageId) {
    return packageId + 1;
  }

  /**
   * Returns the variable of a job.
   *
   * @param job the number of a job
   * @return its variable
   */
  public int jobVariable(int job) {
    return firstJob + job;
  }

  /**
   * Returns the job of a variable.
   *
   * @param variable the variable of a job
   * @return its number
   */
  public int job(int variable) {
    return variable - firstJob;
  }

  /**
   * Returns the number of variables.
   *
   * @return the highest variable
   */
  public int variableCount() {
    return firstJob + jobCount - 1;
  }

  /**
   * Returns the clauses that installations fulfill; jobs not asked for fulfill theirs.
   *
   * @return a table with one row of literals per clause
   */
  public IntTable clauses() {
    return clauses;
  }

  /**
   * Looks for an installation.
   *
   * @param literals variables of packages or jobs that must hold, or their negations; not copied
   * @return whether there is one
   */
  public boolean exist(int[] literals) {
    return exist(literals, new int[0]);
  }

  /**
   * Looks for an installation with as many of some packages as go together, in their order.
   *
   * @param literals variables of packages or jobs that must hold, or their negations; not copied
   * @param wanted variables of packages that are taken where they can; not copied
   * @return whether there is one
   */
  public boolean exist(int[] literals, int[] wanted) {
    assumptions = literals;
    guide.want(wanted);
    return engine.solve(literals, guide);
  }

  /**
   * Sets what later installations avoid where they have a choice.
   *
   * @param variables a set of variables, which the caller may go on to change
   */
  public void avoid(Bits variables) {
    guide.avoid(variables);
  }

  /**
   * Tells whether a package is in the installation found last.
   *
   * @param packageId a package id
   * @return whether it is
   */
  public boolean isInstalled(int packageId) {
    return engine.isTrue(variable(packageId));
  }

  /**
   * Tells whether a job holds in the installation found last because it was asked for or wanted.
   *
   * @param job the number of a job
   * @return whether it does; a job that happens to hold does not count
   */
  public boolean isHeld(int job) {
    return engine.isTrue(jobVariable(job));
  }

  /**
   * Lists the installation found last.
   *
   * @return package ids, ascending
   */
  public int[] installed() {
    IntArrayList installed = new IntArrayList();
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      if (isInstalled(packageId)) {
        installed.add(packageId);
      }
    }
    return installed.toIntArray();
  }

  /**
   * Returns what followed from the literals of the last question by propagation alone.
   *
   * @return literals; complete only if an installation was found
   */
  public int[] implied() {
    return guide.implied().toIntArray();
  }

  /**
   * Returns literals of the last question that cannot hold together, if no installation was found.
   *
   * @return a subset of the literals, in their order
   */
  public int[] failed() {
    int[] failed = engine.failedAssumptions();
    Arrays.sort(failed);
    return Arrays.stream(assumptions)
        .filter(literal -> Arrays.binarySearch(failed, literal) >= 0)
        .toArray();
  }
}
