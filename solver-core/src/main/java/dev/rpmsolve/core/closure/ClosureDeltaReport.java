package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became better and worse from one universe to another.
 *
 * <p>A package goes on as the same package, or else as one of its name and architecture that came
 * when it went, the newest as the newest. All lists are by name, architecture, EVR and repository.
 *
 * @param report the verdict on the universe after the change
 * @param broken packages that cannot be installed after the change, but could before or were not
 *     there
 * @param stillBroken packages that could not be installed before and cannot now
 * @param fixed packages that can be installed now, and could not before
 * @param gone packages that could not be installed before, and do not go on
 * @param losses packages that cannot be installed together any more
 * @param changedCount packages after the change that are not the same as before
 * @param stop why the check ended early; empty if it is complete
 * @param nanos wall-clock time in nanoseconds; the only figure that differs from run to run
 */
public record ClosureDeltaReport(
    ClosureReport report,
    List<Uninstallable> broken,
    List<StillBroken> stillBroken,
    List<RpmPackage> fixed,
    List<RpmPackage> gone,
    List<Loss> losses,
    int changedCount,
    Optional<Budget.Stop> stop,
    long nanos) {
  /**
   * Creates a report.
   *
   * @param report the verdict on the universe after the change
   * @param broken packages that cannot be installed any more
   * @param stillBroken packages that could not be installed before and cannot now
   * @param fixed packages that can be installed now, and could not before
   * @param gone packages that could not be installed before, and do not go on
   * @param losses packages that cannot be installed together any more
   * @param changedCount packages after the change that are not the same as before
   * @param stop why the check ended early; empty if it is complete
   * @param nanos wall-clock time in nanoseconds
   */
  public ClosureDeltaReport {
    Objects.requireNonNull(report, "report");
    broken = List.copyOf(broken);
    stillBroken = List.copyOf(stillBroken);
    fixed = List.copyOf(fixed);
    gone = List.copyOf(gone);
    losses = List.copyOf(losses);
    Objects.requireNonNull(stop, "stop");
  }

  /**
   * Returns the report of a comparison that was ended before it began.
   *
   * @param stop what ended it
   * @param nanos wall-clock time in nanoseconds
   * @return a report without verdicts
   */
  public static ClosureDeltaReport nothing(Optional<Budget.Stop> stop, long nanos) {
    return new ClosureDeltaReport(
        new ClosureReport(0, List.of(), stop, nanos),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0,
        stop,
        nanos);
  }

  /**
   * A package that was broken and is.
   *
   * @param before what was said of it before the change
   * @param after what is said of it now
   */
  public record StillBroken(Uninstallable before, Uninstallable after) {
    /**
     * Refuses nulls.
     *
     * @param before what was said of it before the change
     * @param after what is said of it now
     */
    public StillBroken {
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }

    /**
     * Tells whether other facts make it broken now.
     *
     * @return whether the two explanations name different facts, in any order; of several
     *     explanations that are true each time either may be named
     */
    public boolean hasOtherCause() {
      return !facts(before).equals(facts(after));
    }

    private static List<String> facts(Uninstallable finding) {
      return finding.explanation().causes().stream()
          .filter(cause -> !(cause instanceof Cause.Requested))
          .map(Cause::toString)
          .sorted()
          .toList();
    }
  }

  /**
   * Two packages that could be installed together before, and cannot now.
   *
   * @param changed a package that changed
   * @param other what it forbids now
   * @param excluding the package that the other one excludes or is excluded by: the changed one, or
   *     one that it cannot be without
   */
  public record Loss(RpmPackage changed, RpmPackage other, RpmPackage excluding) {
    /**
     * Refuses nulls.
     *
     * @param changed a package that changed
     * @param other what it forbids now
     * @param excluding the package that excludes the other one
     */
    public Loss {
      Objects.requireNonNull(changed, "changed");
      Objects.requireNonNull(other, "other");
      Objects.requireNonNull(excluding, "excluding");
    }
  }
}
