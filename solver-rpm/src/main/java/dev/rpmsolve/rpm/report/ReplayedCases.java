package dev.rpmsolve.rpm.report;

import dev.rpmsolve.rpm.testcase.ReplayReport;
import java.util.List;

/**
 * Test cases that were replayed.
 *
 * @param cases one report per test case
 */
public record ReplayedCases(List<ReplayReport> cases) {
  /**
   * Creates a list.
   *
   * @param cases one report per test case
   */
  public ReplayedCases {
    cases = List.copyOf(cases);
  }

  /**
   * Counts cases.
   *
   * @param outcome an outcome
   * @return how many cases ended like that
   */
  public long count(ReplayReport.Outcome outcome) {
    return cases.stream().filter(one -> one.outcome() == outcome).count();
  }

  /**
   * Counts the cases whose results are the expected ones.
   *
   * @return how many passed
   */
  public long passed() {
    return count(ReplayReport.Outcome.PASS);
  }

  /**
   * Counts the cases that could not be replayed.
   *
   * @return how many were skipped
   */
  public long skipped() {
    return count(ReplayReport.Outcome.UNSUPPORTED);
  }

  /**
   * Counts all other cases.
   *
   * @return how many failed
   */
  public long failed() {
    return cases.size() - passed() - skipped();
  }
}
