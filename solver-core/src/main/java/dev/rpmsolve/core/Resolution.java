package dev.rpmsolve.core;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.solution.Solution;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a package manager would do about a request, even if not all of it can be fulfilled.
 *
 * @param solution the packages that are installed in the end, and how to get there
 * @param problems what had to be set aside; none if the request is fulfilled
 * @param proofs for each problem the steps by which it follows from the rules; none where remedies
 *     were not asked for
 * @param alternatives the choices that were made on the way
 * @param extras what else is known about it
 * @param statistics what it cost
 */
public record Resolution(
    Solution solution,
    List<Problem> problems,
    List<List<ProofStep>> proofs,
    List<Alternative> alternatives,
    Extras extras,
    SolverStatistics statistics) {
  /**
   * Creates a resolution.
   *
   * @param solution the packages that are installed in the end, and how to get there
   * @param problems what had to be set aside; none if the request is fulfilled
   * @param proofs for each problem the steps by which it follows from the rules
   * @param alternatives the choices that were made on the way
   * @param extras what else is known about it
   * @param statistics what it cost
   */
  public Resolution {
    Objects.requireNonNull(solution, "solution");
    problems = List.copyOf(problems);
    proofs = proofs.stream().map(List::copyOf).toList();
    alternatives = List.copyOf(alternatives);
  }

  /**
   * What else is known about a resolution; lists of package ids.
   *
   * @param orphaned installed packages that no repository holds
   * @param cleaned installed packages that go because nothing needs them any more
   * @param optimality how good it is by the criteria that it was chosen by, if there were any
   * @param proof the proof that no answer is better, if one was asked for and found
   * @param runnersUp the next best answers, if they were asked for
   */
  public record Extras(
      List<Integer> orphaned,
      List<Integer> cleaned,
      Optional<Optimality> optimality,
      Optional<OptimalityProof> proof,
      List<RunnerUp> runnersUp) {
    /**
     * Creates extras.
     *
     * @param orphaned installed packages that no repository holds
     * @param cleaned installed packages that go because nothing needs them any more
     * @param optimality how good it is by the criteria that it was chosen by
     * @param proof the proof that no answer is better
     * @param runnersUp the next best answers
     */
    public Extras {
      orphaned = List.copyOf(orphaned);
      cleaned = List.copyOf(cleaned);
      Objects.requireNonNull(optimality, "optimality");
      Objects.requireNonNull(proof, "proof");
      runnersUp = List.copyOf(runnersUp);
    }
  }

  static List<Integer> boxed(int[] packageIds) {
    return Arrays.stream(packageIds).boxed().toList();
  }

  /** What a choice was made for. */
  public sealed interface Purpose {
    /**
     * A goal.
     *
     * @param goal the goal
     */
    record ForGoal(Goal goal) implements Purpose {}

    /**
     * A requirement.
     *
     * @param requirer the package that requires something
     * @param dependency what it requires
     */
    record ForRequirement(RpmPackage requirer, Dependency dependency) implements Purpose {}

    /**
     * A recommendation.
     *
     * @param recommender the package that recommends something
     * @param dependency what it recommends
     */
    record ForRecommendation(RpmPackage recommender, Dependency dependency) implements Purpose {}

    /**
     * An update.
     *
     * @param installed the installed package
     */
    record ForUpdate(RpmPackage installed) implements Purpose {}
  }

  /**
   * A choice between packages that are equally good.
   *
   * @param candidates the candidates, in the order of preference
   * @param chosen the one taken
   * @param tried the ones given up on the way
   * @param purpose what it was made for, if that is known
   */
  public record Alternative(
      List<RpmPackage> candidates,
      Optional<RpmPackage> chosen,
      List<RpmPackage> tried,
      Optional<Purpose> purpose) {
    /**
     * Creates an alternative.
     *
     * @param candidates the candidates, in the order of preference
     * @param chosen the one taken
     * @param tried the ones given up on the way
     * @param purpose what it was made for, if that is known
     */
    public Alternative {
      candidates = List.copyOf(candidates);
      tried = List.copyOf(tried);
    }
  }
}
