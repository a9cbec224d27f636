package dev.rpmsolve.core;

import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Objects;

/**
 * The answer of a package manager to a request, with its limits on installed packages.
 *
 * @param request what was solved in the end: what was asked, and goals that keep the limits
 * @param result the answer to it
 * @param overLimit installed installonly packages that go because there would be too many of their
 *     names
 * @param refused installed packages that would go, but are protected; if there are any, a package
 *     manager refuses the whole answer
 * @param skipped what keeps weak goals from being fulfilled and upgrades from being the newest
 */
public record LimitedResult(
    Request request,
    SolveResult result,
    List<RpmPackage> overLimit,
    List<RpmPackage> refused,
    List<Problem> skipped) {
  /**
   * Creates an answer.
   *
   * @param request what was solved in the end
   * @param result the answer to it
   * @param overLimit installonly packages that go because there would be too many
   * @param refused installed packages that would go, but are protected
   * @param skipped what keeps weak goals from being fulfilled
   */
  public LimitedResult {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(result, "result");
    overLimit = List.copyOf(overLimit);
    refused = List.copyOf(refused);
    skipped = List.copyOf(skipped);
  }

  /**
   * Tells whether the answer can be carried out.
   *
   * @return whether it is a solution that removes nothing protected
   */
  public boolean isAccepted() {
    return result instanceof SolveResult.Solved && refused.isEmpty();
  }
}
