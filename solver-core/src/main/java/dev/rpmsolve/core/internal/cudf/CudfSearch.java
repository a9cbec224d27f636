package dev.rpmsolve.core.internal.cudf;

import dev.rpmsolve.core.criteria.Counting;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfFact;
import dev.rpmsolve.core.format.cudf.CudfSolution;
import dev.rpmsolve.core.internal.optimize.Certificate;
import dev.rpmsolve.core.internal.optimize.ImprovementListener;
import dev.rpmsolve.core.internal.optimize.Optimum;
import dev.rpmsolve.core.internal.optimize.OptimumSearch;
import dev.rpmsolve.core.internal.optimize.RunnersUp;
import dev.rpmsolve.core.internal.optimize.WeightedProblem;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The best solutions of a document. Costs at the levels are the values of the criteria, negated
 * where much is wanted. Not thread-safe.
 */
public final class CudfSearch {
  private final CudfDocument document;
  private final BudgetGuard guard;
  private final CudfEncoder encoder;
  private final WeightedProblem problem;
  private Certificate certificate;

  /**
   * Makes a problem of a document.
   *
   * @param document packages and a request
   * @param criteria what makes a solution good
   * @param counting what counts as one
   * @param guard ends the work when its budget does
   * @throws ArithmeticException if the values of a criterion can be beyond 64 bits
   */
  public CudfSearch(
      CudfDocument document, Criteria criteria, Counting counting, BudgetGuard guard) {
    this.document = document;
    this.guard = guard;
    encoder = new CudfEncoder(CudfInstance.of(document, criteria, counting), guard);
    problem = encoder.encode();
  }

  /**
   * Finds the best solution.
   *
   * @param listener told how far the search is
   * @param proof whether to keep a proof
   * @return the best model; see {@link #solution}
   */
  public Optimum best(ImprovementListener listener, Proof proof) {
    OptimumSearch search = new OptimumSearch(problem).guideBy(encoder.installed()).listen(listener);
    if (proof == Proof.KEPT) {
      search.certify();
    }
    Optimum optimum = search.run(guard);
    certificate = search.certificate().orElse(null);
    return optimum;
  }

  /** Whether a search keeps a proof of its answer. */
  public enum Proof {
    /** It does; that costs memory. */
    KEPT,
    /** It does not. */
    NONE
  }

  /**
   * Returns the proof of {@link #best}.
   *
   * @return what is proven of the problem; empty if nothing is, or no proof was kept
   */
  public Optional<Certificate> certificate() {
    return Optional.ofNullable(certificate);
  }

  /**
   * Finds the best solutions after the best.
   *
   * @param best the true variables of the best model
   * @param count how many
   * @return models with other packages, the best first
   */
  public List<Optimum> runnersUp(BitSet best, int count) {
    int[] decisive = encoder.packageVariables();
    return RunnersUp.find(
        problem.without(best, decisive), decisive, encoder.installed(), count, guard);
  }

  /**
   * Turns a model into a solution.
   *
   * @param model the true variables
   * @return the packages in it
   */
  public CudfSolution solution(BitSet model) {
    return CudfSolution.of(document, encoder.packages(model).stream().toArray());
  }

  /**
   * Returns what variables stand for.
   *
   * @return package ids by variable, lowest variable first; auxiliary variables are left out
   */
  public SortedMap<Integer, Integer> packagesByVariable() {
    SortedMap<Integer, Integer> packages = new TreeMap<>();
    encoder.packagesByVariable(packages::put);
    return packages;
  }

  /**
   * Returns how many packages can be of use.
   *
   * @return the number
   */
  public int packages() {
    return encoder.coneSize();
  }

  /**
   * Returns the problem.
   *
   * @return clauses, groups and levels
   */
  public WeightedProblem problem() {
    return problem;
  }

  /**
   * Finds out why there is no solution.
   *
   * @param document a document without solutions
   * @param guard ends the work when its budget does
   * @return facts that contradict each other, none of which can be left out; empty if there are
   *     solutions
   */
  public static List<CudfFact> reasons(CudfDocument document, BudgetGuard guard) {
    return FactSearch.core(document, guard);
  }
}
