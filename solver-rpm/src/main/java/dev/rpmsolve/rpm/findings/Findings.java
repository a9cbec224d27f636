package dev.rpmsolve.rpm.findings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All findings of a run, grouped by root cause.
 *
 * @param rootCauses the groups: those with most victims first, then by key
 */
public record Findings(List<RootCause> rootCauses) {
  private static final Comparator<RootCause> BIGGEST =
      Comparator.comparing((RootCause cause) -> -cause.victims().size())
          .thenComparing(RootCause::key);

  /**
   * Sorts the groups.
   *
   * @param rootCauses the groups in any order
   */
  public Findings {
    rootCauses = rootCauses.stream().sorted(BIGGEST).toList();
  }

  /**
   * Lists the findings of all root causes.
   *
   * @return the findings by name, architecture, version and repository of their packages
   */
  public List<Finding> all() {
    return rootCauses.stream()
        .flatMap(cause -> cause.victims().stream())
        .collect(Collectors.collectingAndThen(Collectors.toList(), PackageOrder::findings));
  }

  /**
   * Counts findings.
   *
   * @param status which
   * @return their number
   */
  public int count(Status status) {
    return (int)
        rootCauses.stream()
            .flatMap(cause -> cause.victims().stream())
            .filter(finding -> finding.status() == status)
            .count();
  }

  /**
   * Counts all findings.
   *
   * @return their number
   */
  public int size() {
    return rootCauses.stream().mapToInt(cause -> cause.victims().size()).sum();
  }
}
