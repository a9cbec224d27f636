package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.ImpactRanking;
import dev.rpmsolve.core.universe.Universe;
import java.util.Objects;

/**
 * The names that most packages need, with what they are about.
 *
 * @param universe the packages there are
 * @param top how many entries are shown
 * @param ranking the ranking
 * @param loadNanos how long reading the universe took, in nanoseconds; shown in text only
 */
public record RankingAnswer(Universe universe, int top, ImpactRanking ranking, long loadNanos) {
  /**
   * Refuses nulls.
   *
   * @param universe the packages there are
   * @param top how many entries are shown
   * @param ranking the ranking
   * @param loadNanos how long reading the universe took, in nanoseconds; shown in text only
   */
  public RankingAnswer {
    Objects.requireNonNull(universe, "universe");
    Objects.requireNonNull(ranking, "ranking");
  }
}
