package dev.rpmsolve.core;

import dev.rpmsolve.core.universe.RpmPackage;
import java.util.Objects;
import java.util.Optional;

/**
 * A step of the proof that something has to be set aside: a rule, and what follows from it together
 * with the steps before.
 *
 * @param rule the rule; its kind is {@code learnt} if it follows from other rules by resolution
 * @param conclusion what follows; empty in the last step, where the rule cannot hold any more, and
 *     where a rich dependency is only taken apart
 */
public record ProofStep(RuleView rule, Optional<Conclusion> conclusion) {
  /**
   * Creates a step.
   *
   * @param rule the rule
   * @param conclusion what follows
   */
  public ProofStep {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(conclusion, "conclusion");
  }

  /**
   * What is known about a package.
   *
   * @param subject the package
   * @param isInstalled whether it has to be installed in the end, or must not be
   */
  public record Conclusion(RpmPackage subject, boolean isInstalled) {
    /**
     * Creates a conclusion.
     *
     * @param subject the package
     * @param isInstalled whether it has to be installed in the end, or must not be
     */
    public Conclusion {
      Objects.requireNonNull(subject, "subject");
    }
  }
}
