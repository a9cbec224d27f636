package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.solution.Solution;
import dev.rpmsolve.core.solution.Transaction;
import dev.rpmsolve.core.solution.TransactionOrder;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Writes the order of a transaction in libsolv's words. Steps that nothing relates come in the
 * order in which the search decided on them.
 *
 * @param order the order
 * @param names the name of each package in the test case, by its id
 */
record OrderLines(TransactionOrder order, IntFunction<String> names) {
  private static final Map<TransactionOrder.Bond, Integer> CODES =
      new EnumMap<>(
          Map.of(
              TransactionOrder.Bond.CONFLICT, 1 << 1,
              TransactionOrder.Bond.TAKEOVER, 1 << 4,
              TransactionOrder.Bond.PRE_TAKEOVER, 1 << 5,
              TransactionOrder.Bond.ERASURE, 1 << 6,
              TransactionOrder.Bond.PRE_ERASURE, 1 << 7,
              TransactionOrder.Bond.SUGGESTS, 1 << 8,
              TransactionOrder.Bond.RECOMMENDS, 1 << 9,
              TransactionOrder.Bond.REQUIRES, 1 << 10,
              TransactionOrder.Bond.PRE_REQUIRES, 1 << 11));

  /** Orders what a solution changes. */
  static OrderLines of(Solution solution, List<Integer> arrivals, IntFunction<String> names) {
    Map<Integer, Integer> places = new HashMap<>();
    arrivals.forEach(packageId -> places.put(packageId, places.size()));
    List<Transaction.Step> steps = new ArrayList<>(solution.transaction().steps());
    steps.sort(Comparator.comparingInt(step -> places.getOrDefault(step.subject().id(), -1)));
    Solution arranged =
        new Solution(solution.universe(), solution.packageIds(), new Transaction(steps));
    return new OrderLines(TransactionOrder.of(arranged), names);
  }

  /** Lists what is done, step by step. */
  List<String> steps() {
    List<String> lines = new ArrayList<>();
    for (TransactionOrder.Operation operation : order.operations()) {
      boolean isInstall = operation.verb() == TransactionOrder.Verb.INSTALL;
      String verb = isInstall ? " install " : " erase ";
      lines.add(
          "order " + String.format("%4d", lines.size() + 1) + verb + name(operation.subject()));
    }
    return lines;
  }

  /** Lists what comes after what, and why. */
  List<String> edges() {
    List<String> lines = new ArrayList<>();
    for (TransactionOrder.Relation relation : order.relations()) {
      int code = relation.bonds().stream().mapToInt(CODES::get).sum();
      lines.add(
          "orderedge "
              + name(relation.dependent())
              + " -"
              + Integer.toHexString(code)
              + "-> "
              + name(relation.prerequisite()));
    }
    return lines;
  }

  private String name(RpmPackage one) {
    return names.apply(one.id());
  }
}
