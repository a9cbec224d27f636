package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.ClosureDeltaReport;
import dev.rpmsolve.core.closure.CoinstallReport;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a change of repositories broke and mended.
 *
 * @param target the findings after the change; those are new that there were not before
 * @param delta what became of the packages
 * @param set what became of a list of packages that should go together, if there is one
 */
public record CheckedDelta(CheckedTarget target, ClosureDeltaReport delta, Optional<SetDelta> set) {
  /**
   * Refuses nulls.
   *
   * @param target the findings after the change
   * @param delta what became of the packages
   * @param set what became of a list of packages
   */
  public CheckedDelta {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(delta, "delta");
    Objects.requireNonNull(set, "set");
  }

  /** Returns the findings in the form that all formats write. */
  CheckReport report() {
    return new CheckReport(CheckReport.Kind.CLOSURE, List.of(target));
  }

  /**
   * A list of packages before and after a change.
   *
   * @param before whether they went together before
   * @param after whether they do now
   */
  public record SetDelta(CoinstallReport before, CoinstallReport after) {
    /**
     * Refuses nulls.
     *
     * @param before whether they went together before
     * @param after whether they do now
     */
    public SetDelta {
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }

    /**
     * Tells whether the change is what keeps the packages from being installed together.
     *
     * @return whether they went together before, and do not any more
     */
    public boolean isLost() {
      return before.isCoinstallable() && after.stop().isEmpty() && !after.isCoinstallable();
    }
  }
}
