package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.advisory.AdvisoryMatch;
import dev.rpmsolve.core.advisory.AdvisoryVerdict;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a command that upgrades for advisories does about them.
 *
 * @param scope which advisories were asked for
 * @param fixed those that were open and that the transaction fixes; the most urgent first
 * @param left those that were open and stay so, each with whether and why; the most urgent first
 */
public record AdvisedOutcome(
    AffectedSystem.Scope scope, List<AdvisoryMatch> fixed, List<AdvisoryVerdict> left) {
  /**
   * Creates an outcome.
   *
   * @param scope which advisories were asked for
   * @param fixed those that the transaction fixes
   * @param left those that stay open
   */
  public AdvisedOutcome {
    Objects.requireNonNull(scope, "scope");
    fixed = fixed.stream().sorted(AffectedSystem.ORDER).toList();
    left =
        left.stream()
            .sorted(Comparator.comparing(AdvisoryVerdict::match, AffectedSystem.ORDER))
            .toList();
  }
}
