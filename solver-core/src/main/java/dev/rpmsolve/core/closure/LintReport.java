package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What lints found.
 *
 * @param checkedCount packages that were looked at
 * @param findings by rule, then by name, architecture, EVR and repository of the subject
 * @param stop why the search ended early; then only some findings are known
 * @param nanos wall-clock time in nanoseconds; the only figure that differs from run to run
 */
public record LintReport(
    int checkedCount, List<LintFinding> findings, Optional<Budget.Stop> stop, long nanos) {
  /**
   * Creates a report.
   *
   * @param checkedCount packages that were looked at
   * @param findings what was found
   * @param stop why the search ended early
   * @param nanos wall-clock time in nanoseconds
   */
  public LintReport {
    findings = List.copyOf(findings);
    Objects.requireNonNull(stop, "stop");
  }
}
