package dev.rpmsolve.core.format;

import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.Universe;
import java.util.Objects;

/**
 * A universe and what is asked of it.
 *
 * @param universe the packages there are
 * @param request goals, installed packages and policy
 */
public record Scenario(Universe universe, Request request) {
  /**
   * Creates a scenario.
   *
   * @param universe the packages there are
   * @param request goals, installed packages and policy
   */
  public Scenario {
    Objects.requireNonNull(universe, "universe");
    Objects.requireNonNull(request, "request");
  }

  /** Prints the form that {@link UniverseText#parse} reads. */
  @Override
  public String toString() {
    return UniverseText.write(this);
  }
}
