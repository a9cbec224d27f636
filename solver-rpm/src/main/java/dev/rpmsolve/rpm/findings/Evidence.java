package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.closure.LintFinding;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Explanation;
import java.util.List;
import java.util.Objects;

/** What shows that a finding is true. */
public sealed interface Evidence {
  /**
   * Returns the facts that cannot all hold.
   *
   * @return the facts; none if the finding is no contradiction
   */
  List<Cause> causes();

  /**
   * Facts that cannot all hold.
   *
   * @param explanation the facts
   */
  record Contradiction(Explanation explanation) implements Evidence {
    /**
     * Refuses nulls.
     *
     * @param explanation the facts
     */
    public Contradiction {
      Objects.requireNonNull(explanation, "explanation");
    }

    @Override
    public List<Cause> causes() {
      return explanation.causes();
    }
  }

  /**
   * Something that the metadata says.
   *
   * @param lint what was seen
   */
  record Observation(LintFinding lint) implements Evidence {
    /**
     * Refuses nulls.
     *
     * @param lint what was seen
     */
    public Observation {
      Objects.requireNonNull(lint, "lint");
    }

    @Override
    public List<Cause> causes() {
      return List.of();
    }
  }
}
