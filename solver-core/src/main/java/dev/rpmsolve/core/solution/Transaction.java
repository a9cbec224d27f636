package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;

/**
 * What has to be done to get from the installed set to a solution.
 *
 * @param steps what happens to each package that changes, sorted by action, name, architecture and
 *     EVR
 */
public record Transaction(List<Step> steps) {
  /**
   * Creates a transaction.
   *
   * @param steps what happens to each package that changes, sorted by action, name, architecture
   *     and EVR
   */
  public Transaction {
    steps = List.copyOf(steps);
  }

  /** What happens to a package. */
  public enum Action {
    /** It is new and replaces nothing. */
    INSTALL,
    /** It replaces an older version of itself. */
    UPGRADE,
    /** It replaces a newer version of itself. */
    DOWNGRADE,
    /** It replaces another build of the same version. */
    REINSTALL,
    /** It replaces packages of other names that it obsoletes. */
    REPLACE,
    /** It goes away and nothing takes its place. */
    REMOVE
  }

  /**
   * One change.
   *
   * @param action what happens
   * @param subject the package that comes, or goes if the action is {@link Action#REMOVE}
   * @param replaced the installed packages whose place the subject takes
   * @param reason why
   */
  public record Step(Action action, RpmPackage subject, List<RpmPackage> replaced, Reason reason) {
    /**
     * Creates a step.
     *
     * @param action what happens
     * @param subject the package that comes, or goes if the action is {@link Action#REMOVE}
     * @param replaced the installed packages whose place the subject takes
     * @param reason why
     */
    public Step {
      replaced = List.copyOf(replaced);
    }
  }

  /**
   * Adds up what has to be fetched.
   *
   * @return bytes
   */
  public long downloadBytes() {
    return steps.stream()
        .filter(step -> step.action() != Action.REMOVE)
        .mapToLong(step -> step.subject().downloadBytes())
        .sum();
  }

  /**
   * Adds up by how much the installed packages grow.
   *
   * @return bytes, negative if they shrink
   */
  public long installedBytesChange() {
    long change = 0;
    for (Step step : steps) {
      long own = step.subject().installedBytes();
      change += step.action() == Action.REMOVE ? -own : own;
      change -= step.replaced().stream().mapToLong(RpmPackage::installedBytes).sum();
    }
    return change;
  }
}
