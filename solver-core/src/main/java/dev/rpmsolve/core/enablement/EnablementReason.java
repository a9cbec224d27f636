package dev.rpmsolve.core.enablement;

import java.util.List;
import java.util.Set;

/**
 * Why some sets of repositories do not do: facts that rule an answer out hold in all of them.
 *
 * @param headline the fact that tells most, in words
 * @param facts all facts, in words
 * @param helpful the repositories that could change a fact if they were enabled
 * @param involved the enabled repositories without which a fact may not hold
 * @param wishes what would change a fact if it were given up
 */
public record EnablementReason(
    String headline,
    List<String> facts,
    List<String> helpful,
    List<String> involved,
    List<String> wishes) {
  /**
   * Creates a reason.
   *
   * @param headline the fact that tells most
   * @param facts all facts
   * @param helpful what could change a fact if it were enabled
   * @param involved what has to be enabled for the facts
   * @param wishes what would change a fact if it were given up
   */
  public EnablementReason {
    facts = List.copyOf(facts);
    helpful = List.copyOf(helpful);
    involved = List.copyOf(involved);
    wishes = List.copyOf(wishes);
  }

  /**
   * Tells whether the facts hold, so that the request has no answer.
   *
   * @param enabled the ids of the optional repositories that are enabled
   * @param givenUp the wishes that are given up
   * @return whether they are known to hold
   */
  public boolean rulesOut(Set<String> enabled, Set<String> givenUp) {
    return helpful.stream().noneMatch(enabled::contains)
        && wishes.stream().noneMatch(givenUp::contains)
        && enabled.containsAll(involved);
  }
}
