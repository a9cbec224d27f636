package dev.rpmsolve.core.enablement;

import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Objects;

/**
 * What a goal is there for: an installed package is to become another one.
 *
 * @param wishes who asks for it: the goal is there as long as one of them is not given up
 * @param installed the installed package
 */
public record Wished(List<String> wishes, RpmPackage installed) {
  /**
   * Copies the list.
   *
   * @param wishes who asks for it
   * @param installed the installed package
   */
  public Wished {
    wishes = List.copyOf(wishes);
    Objects.requireNonNull(installed, "installed");
    if (wishes.isEmpty()) {
      throw new IllegalArgumentException("a goal that nobody wishes for");
    }
  }
}
