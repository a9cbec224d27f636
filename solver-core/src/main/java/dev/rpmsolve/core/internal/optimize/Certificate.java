package dev.rpmsolve.core.internal.optimize;

import dev.rpmsolve.core.internal.proof.Claim;
import dev.rpmsolve.core.internal.proof.Proof;
import dev.rpmsolve.core.internal.proof.ProofChecker;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What a search claims, with the steps that prove it.
 *
 * @param claim that a model is the best, or that there is none
 * @param proof the steps
 */
public record Certificate(Claim claim, Proof proof) {

  /**
   * States that a model is the best of a problem, or that it has none.
   *
   * @param problem the problem
   * @param model the true variables of the best model; empty for a problem without models
   * @return the claim
   */
  public static Claim claim(WeightedProblem problem, Optional<BitSet> model) {
    List<Integer> bounds = new ArrayList<>();
    for (int group = 0; group < problem.groups().rows(); group++) {
      bounds.add(problem.bound(group));
    }
    List<Claim.Objective> objectives = new ArrayList<>();
    for (WeightedProblem.Level level : problem.levels()) {
      int[] literals = new int[level.size()];
      long[] weights = new long[level.size()];
      for (int i = 0; i < literals.length; i++) {
        literals[i] = level.literal(i);
        weights[i] = level.weight(i);
      }
      objectives.add(new Claim.Objective(literals, weights, level.offset()));
    }
    return new Claim(
        problem.variables(), problem.clauses(), problem.groups(), bounds, objectives, model);
  }

  /**
   * Checks the proof, without any part of the search.
   *
   * @return what is wrong with it; empty if it holds
   */
  public Optional<String> firstFlaw() {
    return ProofChecker.firstFlaw(claim, proof);
  }

  /**
   * Checks the proof, without any part of the search.
   *
   * @param beforeStep called before each step; ends the check by what it throws
   * @return what is wrong with it; empty if it holds
   */
  public Optional<String> firstFlaw(Runnable beforeStep) {
    return ProofChecker.firstFlaw(claim, proof, beforeStep);
  }
}
