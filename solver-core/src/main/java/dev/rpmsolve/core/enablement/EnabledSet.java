package dev.rpmsolve.core.enablement;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Optional repositories with which a request has an answer.
 *
 * @param ids the ids of those that are enabled, in the order of preference
 * @param cost their costs together
 * @param reasons why each of them is needed beside the others: without it the facts hold that rule
 *     an answer out. None where a set was found for which nothing was ruled out
 */
public record EnabledSet(List<String> ids, long cost, Map<String, EnablementReason> reasons) {
  /**
   * Creates a set.
   *
   * @param ids the ids of those that are enabled
   * @param cost their costs together
   * @param reasons why each of them is needed beside the others
   */
  public EnabledSet {
    ids = List.copyOf(ids);
    reasons = Map.copyOf(reasons);
  }

  static EnabledSet of(List<OptionalRepository> enabled, List<EnablementReason> known) {
    Set<String> ids = new LinkedHashSet<>();
    enabled.forEach(one -> ids.add(one.id()));
    Map<String, EnablementReason> reasons = new HashMap<>();
    for (String id : ids) {
      Set<String> others = new LinkedHashSet<>(ids);
      others.remove(id);
      known.stream()
          .filter(reason -> reason.rulesOut(others))
          .findFirst()
          .ifPresent(reason -> reasons.put(id, reason));
    }
    long cost = enabled.stream().mapToLong(OptionalRepository::cost).sum();
    return new EnabledSet(List.copyOf(ids), cost, reasons);
  }
}
