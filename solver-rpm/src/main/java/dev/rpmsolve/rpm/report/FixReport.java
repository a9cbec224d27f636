package dev.rpmsolve.rpm.report;

import dev.rpmsolve.rpm.release.FixVerdict;
import java.util.List;
import java.util.Optional;

/**
 * Which release is the lowest with some fixes, to be reported.
 *
 * @param wanted ids of CVEs and advisories
 * @param verdicts the releases that were asked, lowest first; the last one has the fixes if any has
 * @param loadNanos how long reading took, in nanoseconds; shown in text only
 * @param nanos how long asking took, in nanoseconds; shown in text only
 */
public record FixReport(
    List<String> wanted, List<FixVerdict> verdicts, long loadNanos, long nanos) {
  /**
   * Copies the lists.
   *
   * @param wanted ids of CVEs and advisories
   * @param verdicts the releases that were asked
   * @param loadNanos nanoseconds
   * @param nanos nanoseconds
   */
  public FixReport {
    wanted = List.copyOf(wanted);
    verdicts = List.copyOf(verdicts);
  }

  /**
   * Returns the release that has the fixes.
   *
   * @return the verdict about it, if there is one
   */
  public Optional<FixVerdict.Fixing> found() {
    return verdicts.stream()
        .filter(FixVerdict.Fixing.class::isInstance)
        .map(FixVerdict.Fixing.class::cast)
        .findFirst();
  }

  /**
   * Tells whether a lower release may have the fixes, too, or one at all.
   *
   * @return whether the budget ended for some release
   */
  public boolean isUndecided() {
    return verdicts.stream().anyMatch(FixVerdict.Undecided.class::isInstance);
  }
}
