package dev.rpmsolve.core.enablement;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Optional repositories with which a request has an answer.
 *
 * @param ids the ids of those that are enabled, in the order of preference
 * @param cost their costs together
 * @param reasons why each of them is needed beside the others: without it the facts hold that rule
 *     an answer out. None where a set was found for which nothing was ruled out
 * @param givenUp the wishes that are given up, in their order, and for each the facts that would
 *     hold otherwise
 */
public record EnabledSet(
    List<String> ids,
    long cost,
    Map<String, EnablementReason> reasons,
    Map<String, EnablementReason> givenUp) {
  /**
   * Creates a set.
   *
   * @param ids the ids of those that are enabled
   * @param cost their costs together
   * @param reasons why each of them is needed beside the others
   * @param givenUp the wishes that are given up, with reasons
   */
  public EnabledSet {
    ids = List.copyOf(ids);
    reasons = Map.copyOf(reasons);
    givenUp = Collections.unmodifiableMap(new LinkedHashMap<>(givenUp));
  }

  static EnabledSet of(SetProposals.Proposal proposal, List<EnablementReason> known) {
    Set<String> ids = new LinkedHashSet<>(proposal.ids());
    Set<String> wishes = new LinkedHashSet<>(proposal.givenUp());
    Map<String, EnablementReason> reasons = new HashMap<>();
    for (String id : ids) {
      first(without(id, ids), wishes, known).ifPresent(reason -> reasons.put(id, reason));
    }
    Map<String, EnablementReason> givenUp = new LinkedHashMap<>();
    for (String wish : wishes) {
      // What is proposed gives up no more than it must, so there is one.
      givenUp.put(wish, first(ids, without(wish, wishes), known).orElseThrow());
    }
    long cost = proposal.enabled().stream().mapToLong(OptionalRepository::cost).sum();
    return new EnabledSet(proposal.ids(), cost, reasons, givenUp);
  }

  private static Set<String> without(String one, Set<String> all) {
    Set<String> others = new LinkedHashSet<>(all);
    others.remove(one);
    return others;
  }

  private static Optional<EnablementReason> first(
      Set<String> enabled, Set<String> givenUp, List<EnablementReason> known) {
    return known.stream().filter(reason -> reason.rulesOut(enabled, givenUp)).findFirst();
  }
}
