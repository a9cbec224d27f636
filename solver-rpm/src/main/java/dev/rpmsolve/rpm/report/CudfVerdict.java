package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.criteria.Counting;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.cudf.CudfChecker;
import dev.rpmsolve.core.format.cudf.CudfSolution;
import dev.rpmsolve.core.format.cudf.CudfViolation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What is to be said of a solver's answer to a CUDF document.
 *
 * @param solution the answer, empty if it is {@code FAIL}
 * @param violations what is wrong with it
 * @param criteria what it is measured by
 * @param byNames the values of the criteria where names are counted; empty without a solution
 * @param byPackages the values of the criteria where packages are counted
 */
public record CudfVerdict(
    Optional<CudfSolution> solution,
    List<CudfViolation> violations,
    Criteria criteria,
    List<Long> byNames,
    List<Long> byPackages) {

  /**
   * Copies the lists.
   *
   * @param solution the answer, empty if it is {@code FAIL}
   * @param violations what is wrong with it
   * @param criteria what it is measured by
   * @param byNames the values of the criteria where names are counted; empty without a solution
   * @param byPackages the values of the criteria where packages are counted
   */
  public CudfVerdict {
    Objects.requireNonNull(solution, "solution");
    Objects.requireNonNull(criteria, "criteria");
    violations = List.copyOf(violations);
    byNames = List.copyOf(byNames);
    byPackages = List.copyOf(byPackages);
  }

  /**
   * Judges an answer.
   *
   * @param answer a solution, empty for {@code FAIL}
   * @param criteria what to measure it by
   * @return the verdict
   * @throws IllegalArgumentException if a criterion is about what the document lacks
   */
  public static CudfVerdict of(Optional<CudfSolution> answer, Criteria criteria) {
    if (answer.isEmpty()) {
      return new CudfVerdict(answer, List.of(), criteria, List.of(), List.of());
    }
    CudfSolution solution = answer.get();
    CudfChecker checker = CudfChecker.of(solution.document());
    return new CudfVerdict(
        answer,
        checker.violations(solution),
        criteria,
        boxed(checker.values(solution, criteria, Counting.NAMES)),
        boxed(checker.values(solution, criteria, Counting.PACKAGES)));
  }

  private static List<Long> boxed(long... values) {
    return LongStream.of(values).boxed().toList();
  }

  /**
   * Tells whether the answer is a solution.
   *
   * @return whether there is one, and nothing is wrong with it
   */
  public boolean isValid() {
    return solution.isPresent() && violations.isEmpty();
  }
}
