package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.solution.Transaction.Action;
import dev.rpmsolve.core.solution.Transaction.Step;
import dev.rpmsolve.core.universe.Obsoletion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Solutions for tests: the universe and what is installed as text, the result as package ids. */
final class Plans {
  private Plans() {}

  /** Makes a solution that installs everything of the text but what is installed. */
  static Solution replaceAll(String text) {
    Scenario scenario = UniverseText.parse(text);
    List<Integer> added = new ArrayList<>();
    for (int packageId = 0; packageId < scenario.universe().packageCount(); packageId++) {
      if (!scenario.request().installedPackageIds().contains(packageId)) {
        added.add(packageId);
      }
    }
    return solution(
        scenario,
        scenario.request().installedPackageIds(),
        added,
        Set.of(),
        Set.of(Obsoletion.Rule.COLORED_NAMES));
  }

  /** Makes a solution; the steps of new packages are in the order given. */
  static Solution solution(
      Scenario scenario,
      List<Integer> removed,
      List<Integer> added,
      Set<String> installonly,
      Set<Obsoletion.Rule> options) {
    Set<Integer> before = new TreeSet<>(scenario.request().installedPackageIds());
    Set<Integer> after = new TreeSet<>(before);
    after.removeAll(removed);
    after.addAll(added);
    int[] result = after.stream().mapToInt(Integer::intValue).toArray();
    Transaction planned =
        new TransactionPlanner(
                scenario.universe(),
                id -> installonly.contains(scenario.universe().get(id).name()),
                before.stream().mapToInt(Integer::intValue).toArray(),
                result,
                new Obsoletion(scenario.universe(), options))
            .plan(id -> new Reason.Kept(), id -> new Reason.Excluded());
    List<Step> steps = new ArrayList<>(planned.steps());
    steps.sort(
        Comparator.comparingInt(
            step -> step.action() == Action.REMOVE ? -1 : added.indexOf(step.subject().id())));
    return new Solution(scenario.universe(), result, new Transaction(steps));
  }

  /** Prints operations as {@code +name-version} and {@code -name-version}. */
  static String operations(TransactionOrder order) {
    return order.operations().stream()
        .map(
            operation ->
                (operation.verb() == TransactionOrder.Verb.INSTALL ? "+" : "-")
                    + operation.subject().name()
                    + "-"
                    + operation.subject().evr().version())
        .collect(Collectors.joining(" "));
  }
}
