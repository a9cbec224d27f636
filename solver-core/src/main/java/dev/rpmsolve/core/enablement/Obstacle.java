package dev.rpmsolve.core.enablement;

import java.util.List;
import java.util.Objects;

/**
 * Something that keeps a request from being carried out before anything is solved.
 *
 * @param text what it is
 * @param repositories optional repositories: it stays as long as the same of them are enabled
 * @param wishes what it is asked for: it stays as long as none of these is given up, if there are
 *     any
 */
public record Obstacle(String text, List<String> repositories, List<String> wishes) {
  /**
   * Copies the lists.
   *
   * @param text what it is
   * @param repositories on what it depends
   * @param wishes what it is asked for
   */
  public Obstacle {
    Objects.requireNonNull(text, "text");
    repositories = List.copyOf(repositories);
    wishes = List.copyOf(wishes);
  }
}
