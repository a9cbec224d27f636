package dev.rpmsolve.core.closure;

import java.util.List;
import java.util.Objects;

/**
 * What a closure check looks at.
 *
 * @param checkedRepositories indexes of the repositories whose packages are checked; empty for all
 * @param excludes globs over names and NEVRA forms of packages that do not count as available
 * @param progress told how far the check is
 */
public record ClosureOptions(
    List<Integer> checkedRepositories, List<String> excludes, Progress progress) {
  /**
   * Creates options.
   *
   * @param checkedRepositories indexes of the repositories whose packages are checked; empty for
   *     all
   * @param excludes globs over names and NEVRA forms of packages that do not count as available
   * @param progress told how far the check is
   */
  public ClosureOptions {
    checkedRepositories = List.copyOf(checkedRepositories);
    excludes = List.copyOf(excludes);
    Objects.requireNonNull(progress, "progress");
  }

  /**
   * Returns options that check everything.
   *
   * @return the options
   */
  public static ClosureOptions everything() {
    return new ClosureOptions(List.of(), List.of(), (done, total) -> {});
  }

  /** Told how far a check is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Some packages have a verdict.
     *
     * @param done packages with a verdict
     * @param total packages to check
     */
    void checked(int done, int total);
  }
}
