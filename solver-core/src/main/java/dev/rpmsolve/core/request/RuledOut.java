package dev.rpmsolve.core.request;

import java.util.Objects;

/**
 * A package that something outside a policy rules out.
 *
 * @param packageId its id in the universe
 * @param why the reason
 */
public record RuledOut(int packageId, Exclusion why) {
  /**
   * Refuses nulls.
   *
   * @param packageId its id in the universe
   * @param why the reason
   */
  public RuledOut {
    Objects.requireNonNull(why, "why");
  }
}
