package dev.rpmsolve.core.enablement;

import dev.rpmsolve.core.universe.RpmPackage;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that keeps a request from being carried out before anything is solved.
 *
 * @param text what it is
 * @param repositories optional repositories: it stays as long as the same of them are enabled
 * @param lacking an installed package that lacks a successor: it stays as long as the same of the
 *     repositories are enabled that have one of any version
 * @param wishes what it is asked for: it stays as long as none of these is given up, if there are
 *     any
 */
public record Obstacle(
    String text, List<String> repositories, Optional<RpmPackage> lacking, List<String> wishes) {
  /**
   * Copies the lists.
   *
   * @param text what it is
   * @param repositories on what it depends
   * @param lacking an installed package that lacks a successor
   * @param wishes what it is asked for
   */
  public Obstacle {
    Objects.requireNonNull(text, "text");
    repositories = List.copyOf(repositories);
    Objects.requireNonNull(lacking, "lacking");
    wishes = List.copyOf(wishes);
  }

  /**
   * Creates an obstacle that depends on repositories only.
   *
   * @param text what it is
   * @param repositories on what it depends
   * @return an obstacle to all that is asked for
   */
  public static Obstacle of(String text, Collection<String> repositories) {
    return new Obstacle(text, List.copyOf(repositories), Optional.empty(), List.of());
  }
}
