package dev.rpmsolve.core.solution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.solution.Transaction.Action;
import dev.rpmsolve.core.solution.TransactionOrder.Bond;
import dev.rpmsolve.core.universe.Obsoletion;
import dev.rpmsolve.core.universe.RpmPackage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Transactions of random universes with the classes, orders and cycles that libsolv 0.7.23 gave
 * them.
 *
 * <p>Each case has the universe, the steps in libsolv's order of decision ({@code +} and {@code -}
 * with package id, class, and ids of what is replaced or replaces), the order, and the cycles.
 */
class LibsolvOrderConformanceTest {
  record Case(String text, String installonly, List<String> steps, String order, String cycles) {
    static Case parse(String block) {
      List<String> lines = new ArrayList<>(Arrays.asList(block.split("\n")));
      int classes = lines.indexOf("classes");
      List<String> answers = lines.subList(classes + 1, lines.size());
      return new Case(
          lines.get(0) + "\n" + String.join("\n", lines.subList(2, classes)) + "\n",
          lines.get(1),
          answers.stream().filter(line -> line.matches("[-+].*")).toList(),
          answers.stream().filter(line -> line.startsWith("order")).findFirst().orElseThrow(),
          answers.stream()
              .filter(line -> line.startsWith("cycle"))
              .collect(Collectors.joining("\n")));
    }

    private List<Integer> ids(char sign) {
      return steps.stream()
          .filter(line -> line.charAt(0) == sign)
          .map(line -> Integer.valueOf(line.substring(1).split(" ")[0]))
          .toList();
    }

    Solution solution() {
      int end = text.indexOf('\n') + 1;
      Scenario scenario = UniverseText.parse(text.substring(end));
      return Plans.solution(
          scenario,
          ids('-'),
          ids('+'),
          Set.of(installonly.split(" ")),
          text.startsWith("universe colored") ? Set.of(Obsoletion.Rule.COLORED_NAMES) : Set.of());
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream in =
        LibsolvOrderConformanceTest.class.getResourceAsStream("libsolv-orders.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.strip().split("\n\n")).map(Case::parse);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void classes(Case expected) {
    Transaction transaction = expected.solution().transaction();
    TreeMap<String, String> lines = new TreeMap<>();
    for (Transaction.Departure gone : transaction.departures()) {
      String line = line('-', gone.subject(), gone.action(), gone.replacements());
      lines.put(line, line);
    }
    for (Transaction.Step step : transaction.steps()) {
      if (step.action() != Action.REMOVE) {
        String line = line('+', step.subject(), step.action(), step.replaced());
        lines.put(line, line);
      }
    }
    assertEquals(
        expected.steps().stream().sorted().collect(Collectors.joining("\n")),
        String.join("\n", lines.values()));
  }

  private static String line(char sign, RpmPackage subject, Action action, List<RpmPackage> pair) {
    return sign
        + (subject.id() + " " + action.name().toLowerCase(Locale.ROOT))
        + pair.stream().map(p -> " " + p.id()).collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void order(Case expected) {
    TransactionOrder order = TransactionOrder.of(expected.solution());
    assertEquals(
        expected.order(),
        "order"
            + order.operations().stream()
                .map(
                    operation ->
                        (operation.verb() == TransactionOrder.Verb.INSTALL ? " +" : " -")
                            + operation.subject().id())
                .collect(Collectors.joining()));
    assertEquals(
        expected.cycles(),
        order.cycles().stream()
            .map(LibsolvOrderConformanceTest::line)
            .collect(Collectors.joining("\n")));
  }

  private static String line(TransactionOrder.Cycle cycle) {
    boolean isHarmless =
        cycle.broken().get(0).bonds().stream().allMatch(bond -> bond.compareTo(Bond.REQUIRES) < 0);
    return "cycle "
        + (cycle.isCritical() ? "critical" : isHarmless ? "harmless" : "normal")
        + cycle.packages().stream().map(p -> " " + p.id()).collect(Collectors.joining());
  }
}
