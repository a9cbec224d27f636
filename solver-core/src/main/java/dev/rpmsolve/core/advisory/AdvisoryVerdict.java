package dev.rpmsolve.core.advisory;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.request.GoalPlan;
import java.util.List;
import java.util.Objects;

/** Whether the fixes of an advisory can be installed on a system. */
public sealed interface AdvisoryVerdict {
  /**
   * Returns what the advisory means for the system.
   *
   * @return the match, with open items
   */
  AdvisoryMatch match();

  /**
   * They can.
   *
   * @param match what the advisory means for the system
   */
  record Reachable(AdvisoryMatch match) implements AdvisoryVerdict {
    /**
     * Creates a verdict.
     *
     * @param match what the advisory means for the system
     */
    public Reachable {
      Objects.requireNonNull(match, "match");
    }
  }

  /**
   * Repositories do not have all of them, or not for this system.
   *
   * @param match what the advisory means for the system
   * @param missing the items without an offer; at least one
   */
  record NotOffered(AdvisoryMatch match, List<AdvisoryItem> missing) implements AdvisoryVerdict {
    /**
     * Creates a verdict.
     *
     * @param match what the advisory means for the system
     * @param missing the items without an offer
     */
    public NotOffered {
      Objects.requireNonNull(match, "match");
      missing = List.copyOf(missing);
    }
  }

  /**
   * Something keeps them from being installed.
   *
   * @param match what the advisory means for the system
   * @param plan what was tried: to install a fix for each item
   * @param problems what keeps it from being done; none only if protected packages would go
   */
  record Blocked(AdvisoryMatch match, GoalPlan plan, List<Problem> problems)
      implements AdvisoryVerdict {
    /**
     * Creates a verdict.
     *
     * @param match what the advisory means for the system
     * @param plan what was tried
     * @param problems what keeps it from being done
     */
    public Blocked {
      Objects.requireNonNull(match, "match");
      Objects.requireNonNull(plan, "plan");
      problems = List.copyOf(problems);
    }
  }

  /**
   * The budget ended before it was known.
   *
   * @param match what the advisory means for the system
   * @param stop which limit ended it
   */
  record Undecided(AdvisoryMatch match, Budget.Stop stop) implements AdvisoryVerdict {
    /**
     * Creates a verdict.
     *
     * @param match what the advisory means for the system
     * @param stop which limit ended it
     */
    public Undecided {
      Objects.requireNonNull(match, "match");
      Objects.requireNonNull(stop, "stop");
    }
  }
}
