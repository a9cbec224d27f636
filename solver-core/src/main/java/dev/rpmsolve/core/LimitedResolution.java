package dev.rpmsolve.core;

import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Objects;

/**
 * What a package manager would do about a request, with its limits on installed packages.
 *
 * @param request what was solved in the end: what was asked, and goals that keep the limits
 * @param resolution the answer
 * @param overLimit installonly packages that go because there would be too many of their names
 * @param refused installed packages that would go, but are protected; if there are any, a package
 *     manager refuses the whole answer
 * @param skipped what keeps weak goals from being fulfilled and upgrades from being the newest
 */
public record LimitedResolution(
    Request request,
    Resolution resolution,
    List<RpmPackage> overLimit,
    List<RpmPackage> refused,
    List<Problem> skipped) {
  /**
   * Creates a resolution.
   *
   * @param request what was solved in the end
   * @param resolution the answer
   * @param overLimit installonly packages that go because there would be too many
   * @param refused installed packages that would go, but are protected
   * @param skipped what keeps weak goals from being fulfilled
   */
  public LimitedResolution {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(resolution, "resolution");
    overLimit = List.copyOf(overLimit);
    refused = List.copyOf(refused);
    skipped = List.copyOf(skipped);
  }

  /**
   * Tells whether the answer can be carried out.
   *
   * @return whether there are neither problems nor refusals
   */
  public boolean isAccepted() {
    return resolution.problems().isEmpty() && refused.isEmpty();
  }
}
