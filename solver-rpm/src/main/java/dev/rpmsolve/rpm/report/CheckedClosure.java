package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.ClosureReport;
import dev.rpmsolve.core.closure.Uninstallable;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The findings of a closure check with what they are about.
 *
 * @param universe the packages there are
 * @param checkedIds ids of the repositories whose packages were checked
 * @param report the findings
 * @param loadNanos how long reading the universe took, in nanoseconds; shown in text only
 */
public record CheckedClosure(
    Universe universe, List<String> checkedIds, ClosureReport report, long loadNanos) {
  private static final Comparator<RpmPackage> BY_NAME =
      Comparator.comparing(RpmPackage::name)
          .thenComparing(RpmPackage::evr)
          .thenComparing(RpmPackage::arch)
          .thenComparing(RpmPackage::id);

  /**
   * Refuses nulls.
   *
   * @param universe the packages there are
   * @param checkedIds ids of the repositories whose packages were checked
   * @param report the findings
   * @param loadNanos how long reading the universe took, in nanoseconds; shown in text only
   */
  public CheckedClosure {
    Objects.requireNonNull(universe, "universe");
    Objects.requireNonNull(report, "report");
    checkedIds = List.copyOf(checkedIds);
  }

  /** Lists the findings by name, EVR and architecture of the package. */
  List<Uninstallable> sortedFindings() {
    return report.uninstallable().stream()
        .sorted(Comparator.comparing(Uninstallable::subject, BY_NAME))
        .toList();
  }
}
