package dev.rpmsolve.rpm.findings;

import java.util.List;
import java.util.Objects;

/**
 * Findings beside a baseline.
 *
 * @param findings the findings, each with its status
 * @param fixed what the baseline has and the run does not, with the number of findings gone; by key
 * @param expired entries that were accepted until a day that is over, and are still found; by key
 * @param allowances what became of each allowance
 */
public record Judgement(
    Findings findings,
    List<BaselineEntry> fixed,
    List<BaselineEntry> expired,
    List<AllowanceUse> allowances) {
  /**
   * Copies the lists.
   *
   * @param findings the findings
   * @param fixed what is gone; copied
   * @param expired what is accepted no longer; copied
   * @param allowances what became of each allowance; copied
   */
  public Judgement {
    Objects.requireNonNull(findings, "findings");
    fixed = List.copyOf(fixed);
    expired = List.copyOf(expired);
    allowances = List.copyOf(allowances);
  }

  /**
   * Judges findings without allowances.
   *
   * @param findings the findings
   * @param fixed what is gone
   * @param expired what is accepted no longer
   */
  public Judgement(Findings findings, List<BaselineEntry> fixed, List<BaselineEntry> expired) {
    this(findings, fixed, expired, List.of());
  }

  /**
   * Judges findings without a baseline.
   *
   * @param findings the findings
   * @return all of them new
   */
  public static Judgement withoutBaseline(Findings findings) {
    return new Judgement(findings, List.of(), List.of());
  }

  /**
   * Counts the findings that nothing excuses.
   *
   * @return new and expired ones
   */
  public int freshCount() {
    return findings.count(Status.NEW) + findings.count(Status.EXPIRED);
  }
}
