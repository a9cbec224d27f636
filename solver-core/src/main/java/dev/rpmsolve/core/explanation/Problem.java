package dev.rpmsolve.core.explanation;

import java.util.List;

/**
 * Something that keeps a request from being fulfilled.
 *
 * @param headline the one fact that tells most
 * @param explanation all facts that take part
 * @param remedies ways out, each of which suffices
 */
public record Problem(Cause headline, Explanation explanation, List<Remedy> remedies) {
  /**
   * Creates a problem.
   *
   * @param headline the one fact that tells most
   * @param explanation all facts that take part
   * @param remedies ways out, each of which suffices
   */
  public Problem {
    remedies = List.copyOf(remedies);
  }
}
