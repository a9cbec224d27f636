package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.universe.RpmPackage;
import java.util.Comparator;
import java.util.List;

/**
 * All findings of a run, grouped by root cause.
 *
 * @param rootCauses the groups: those with most victims first, then by key
 */
public record Findings(List<RootCause> rootCauses) {
  /** By name, architecture, version and repository. */
  static final Comparator<RpmPackage> PACKAGES =
      Comparator.comparing(RpmPackage::name)
          .thenComparing(RpmPackage::arch)
          .thenComparing(RpmPackage::evr)
          .thenComparing(subject -> subject.evr().toString())
          .thenComparing(subject -> subject.repository().id())
          .thenComparing(RpmPackage::location)
          .thenComparing(RpmPackage::id);

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
        .sorted(Comparator.comparing(Finding::subject, PACKAGES))
        .toList();
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
