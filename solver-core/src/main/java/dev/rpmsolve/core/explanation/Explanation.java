package dev.rpmsolve.core.explanation;

import java.util.List;

/**
 * Facts that cannot all hold, in an order that reads from the goals to what stands in their way.
 *
 * @param causes the facts
 * @param isMinimal whether dropping any one fact is known to make the rest satisfiable
 */
public record Explanation(List<Cause> causes, boolean isMinimal) {
  /**
   * Creates an explanation.
   *
   * @param causes the facts
   * @param isMinimal whether dropping any one fact is known to make the rest satisfiable
   */
  public Explanation {
    causes = List.copyOf(causes);
  }

  /** Prints one line per fact. */
  @Override
  public String toString() {
    return String.join("\n", ExplanationText.lines(this));
  }
}
