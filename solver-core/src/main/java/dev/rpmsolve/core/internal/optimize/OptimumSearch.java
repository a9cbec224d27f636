package dev.rpmsolve.core.internal.optimize;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.proof.Proof;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the best model of a {@link WeightedProblem}, and proves that no other is better.
 *
 * <p>A first model comes first; each level is then made as small as it can be and frozen, the most
 * important first. When the budget ends the best model so far is the answer, with the bounds that
 * were proven. Of several best models the answer is the one the search met first: a function of the
 * problem, the start and the guide, never of time. Who wants another choice adds a level.
 *
 * <p>Not thread-safe; {@link #run} can be called again.
 */
public final class OptimumSearch {
  private final WeightedProblem problem;
  private BitSet start;
  private BitSet guide;
  private ImprovementListener listener = ImprovementListener.NONE;
  private boolean isCertified;
  private Certificate certificate;

  /**
   * Prepares a search.
   *
   * @param problem what must hold and what to make small
   */
  public OptimumSearch(WeightedProblem problem) {
    this.problem = problem;
  }

  /**
   * Starts from a model instead of looking for a first one.
   *
   * @param model the true variables
   * @return this
   * @throws IllegalArgumentException if it is none
   */
  public OptimumSearch startAt(BitSet model) {
    if (!problem.isModel(model)) {
      throw new IllegalArgumentException("the start is not a model");
    }
    start = (BitSet) model.clone();
    return this;
  }

  /**
   * Says what to try first.
   *
   * @param variables those to try true; the others are tried false
   * @return this
   */
  public OptimumSearch guideBy(BitSet variables) {
    guide = (BitSet) variables.clone();
    return this;
  }

  /**
   * Tells somebody how far the search is.
   *
   * @param newListener called from within {@link #run}
   * @return this
   */
  public OptimumSearch listen(ImprovementListener newListener) {
    listener = Objects.requireNonNull(newListener);
    return this;
  }

  /**
   * Writes what the runs from now on derive, so that {@link #certificate()} can be asked for.
   *
   * @return this
   */
  public OptimumSearch certify() {
    isCertified = true;
    return this;
  }

  /**
   * Returns the proof of the last run.
   *
   * @return what it claims and why; empty if nothing was proven or {@link #certify} was not called
   */
  public Optional<Certificate> certificate() {
    return Optional.ofNullable(certificate);
  }

  /**
   * Searches.
   *
   * @param guard ends the work when its budget does
   * @return the best model, and what is known about it
   */
  public Optimum run(BudgetGuard guard) {
    Proof.Builder proof = isCertified ? new Proof.Builder() : null;
    OptimumRun run = new OptimumRun(problem, new ProofRecorder(proof), listener, guard);
    Optimum optimum = search(run, guard);
    boolean isClaim =
        optimum.status() == Optimum.Status.PROVEN || optimum.status() == Optimum.Status.INFEASIBLE;
    certificate =
        isCertified && isClaim
            ? new Certificate(Certificate.claim(problem, optimum.model()), proof.build())
            : null;
    return optimum;
  }

  private Optimum search(OptimumRun run, BudgetGuard guard) {
    boolean[] isFeasible = new boolean[1];
    Optional<Budget.Stop> stop =
        guard.run(
            () -> {
              if (start != null) {
                run.consider(start, 0);
              }
              if (run.isLeastImaginable()) {
                return;
              }
              for (int v = 1; guide != null && v <= problem.variables(); v++) {
                run.solver().prefer(v, guide.get(v));
              }
              isFeasible[0] = run.load() && run.findFirst();
              if (isFeasible[0]) {
                run.minimize();
              }
            });
    if (run.best() == null) {
      return stop.isPresent() ? Optimum.stopped(run.bounds(), stop.get()) : Optimum.infeasible();
    }
    return Optimum.of(run.best(), run.bestCosts(), run.bounds(), stop);
  }
}
