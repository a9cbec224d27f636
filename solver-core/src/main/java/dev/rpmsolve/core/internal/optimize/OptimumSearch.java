package dev.rpmsolve.core.internal.optimize;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.proof.Proof;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
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
  private BitSet guide = new BitSet();
  private ImprovementListener listener = ImprovementListener.NONE;
  private boolean isPlain;
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
   * Has the problem searched as it is, where a look for what is dominated and for independent
   * components is known to cost more than it saves.
   *
   * @return this
   */
  public OptimumSearch searchAsItIs() {
    isPlain = true;
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
   * Has the runs from now on search once more, for a proof without the steps that are no
   * derivations (dominance), so that {@link #certificate()} can be asked for.
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
   * @return what it claims and why; empty if nothing was proven, {@link #certify} was not called,
   *     or the budget ended before the proof was written
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
    certificate = null;
    PartedSearch search = new PartedSearch(problem, start, guide, listener, guard);
    if (isPlain) {
      search.searchAsItIs();
    }
    Optional<Budget.Stop> stop = guard.run(search::run);
    Optimum optimum = optimum(search, stop);
    boolean isClaim =
        optimum.status() == Optimum.Status.PROVEN || optimum.status() == Optimum.Status.INFEASIBLE;
    if (isCertified && isClaim) {
      Proof.Builder proof = new Proof.Builder();
      if (guard.run(() -> prove(optimum, proof, guard)).isEmpty()) {
        certificate = new Certificate(Certificate.claim(problem, optimum.model()), proof.build());
      }
    }
    return optimum;
  }

  private static Optimum optimum(PartedSearch search, Optional<Budget.Stop> stop) {
    if (search.best() != null) {
      return Optimum.of(search.best(), search.costs(), search.bounds(), stop);
    }
    return stop.isPresent() ? Optimum.stopped(search.bounds(), stop.get()) : Optimum.infeasible();
  }

  /** Searches the whole problem once more for what is known to be the best; derives all of it. */
  private void prove(Optimum optimum, Proof.Builder proof, BudgetGuard guard) {
    OptimumRun run = new OptimumRun(problem, new ProofRecorder(proof), guard);
    optimum.model().ifPresent(model -> run.consider(model, 0));
    if (run.isLeastImaginable()) {
      return;
    }
    run.guideBy(optimum.model().orElse(guide));
    boolean isFeasible = run.load(new IntArrayList()) && run.findFirst();
    for (int level = 0; isFeasible && level < problem.levels().size(); level++) {
      run.minimize(level);
    }
    if (isFeasible != optimum.model().isPresent()
        || isFeasible && !Arrays.equals(run.bestCosts(), optimum.values())) {
      throw new IllegalStateException("two searches of the same problem disagree");
    }
  }
}
