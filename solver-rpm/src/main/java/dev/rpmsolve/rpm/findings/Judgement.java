package dev.rpmsolve.rpm.findings;

import java.util.List;
import java.util.Objects;

/**
 * Findings beside a baseline.
 *
 * @param findings the findings, each with its status
 * @param fixed what the baseline has and the run does not, with the number of findings gone; by key
 * @param expired entries that were accepted until a day that is over, and are still found; by key
 */
public record Judgement(Findings findings, List<BaselineEntry> fixed, List<BaselineEntry> expired) {
  /**
   * Copies the lists.
   *
   * @param findings the findings
   * @param fixed what is gone; copied
   * @param expired what is accepted no longer; copied
   */
  public Judgement {
    Objects.requireNonNull(findings, "findings");
    fixed = List.copyOf(fixed);
    expired = List.copyOf(expired);
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
