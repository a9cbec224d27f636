package dev.rpmsolve.rpm.findings;

import java.util.Objects;

/**
 * What became of an allowance in a run.
 *
 * @param allowance the allowance
 * @param count findings that it covers and that the baseline does not know
 * @param isExpired whether its last day is over, so that these fail
 */
public record AllowanceUse(Allowance allowance, int count, boolean isExpired) {
  /**
   * Refuses nulls.
   *
   * @param allowance the allowance
   * @param count findings that it covers
   * @param isExpired whether its last day is over
   */
  public AllowanceUse {
    Objects.requireNonNull(allowance, "allowance");
  }

  /**
   * Tells whether it can be dropped.
   *
   * @return whether it covers nothing
   */
  public boolean isStale() {
    return count == 0;
  }
}
