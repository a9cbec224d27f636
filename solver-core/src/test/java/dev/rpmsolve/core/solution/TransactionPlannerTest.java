package dev.rpmsolve.core.solution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.solution.Transaction.Action;
import dev.rpmsolve.core.solution.Transaction.Departure;
import dev.rpmsolve.core.solution.Transaction.Step;
import dev.rpmsolve.core.universe.Obsoletion;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which packages replace which, and what that is called. */
class TransactionPlannerTest {
  private static String steps(Transaction transaction) {
    return transaction.steps().stream()
        .map(step -> step.action() + " " + step.subject() + " " + step.replaced())
        .collect(Collectors.joining("\n"));
  }

  private static String departures(Transaction transaction) {
    return transaction.departures().stream()
        .map(gone -> gone.action() + " " + gone.subject() + " " + gone.replacements())
        .collect(Collectors.joining("\n"));
  }

  private static Transaction plan(String text) {
    return Plans.replaceAll(text).transaction();
  }

  private static Action only(String text) {
    List<Step> steps = plan(text).steps();
    assertEquals(1, steps.size(), text);
    return steps.get(0).action();
  }

  @Test
  void oneForOne() {
    assertEquals(Action.INSTALL, only("a-1-1.noarch\n"));
    assertEquals(Action.REMOVE, only("installed a-1-1.noarch\n"));
    assertEquals(Action.UPGRADE, only("installed a-1-1.noarch\na-2-1.noarch\n"));
    assertEquals(Action.DOWNGRADE, only("installed a-2-1.noarch\na-1-1.noarch\n"));
    assertEquals(Action.REPLACE, only("installed a-2-1.noarch\nb-1-1.noarch obsoletes a\n"));
  }

  @Test
  void sameVersionIsTheSameBuildOrAChange() {
    String old = "installed a-1-1.x86_64 vendor V; requires r\n";
    assertEquals(Action.REINSTALL, only(old + "a-1-1.x86_64 vendor V; requires r\n"));
    assertEquals(Action.CHANGE, only(old + "a-1-1.x86_64 vendor W; requires r\n"));
    assertEquals(Action.CHANGE, only(old + "a-1-1.x86_64 vendor V; requires s\n"));
    assertEquals(Action.CHANGE, only(old + "a-1-1.noarch vendor V; requires r\n"));
    String timed = "installed a-1-1.x86_64 build-time 7; requires r\n";
    assertEquals(Action.REINSTALL, only(timed + "a-1-1.x86_64 build-time 7; requires s\n"));
    assertEquals(Action.CHANGE, only(timed + "a-1-1.x86_64 build-time 8; requires r\n"));
    assertEquals(Action.REINSTALL, only(timed + "a-1-1.x86_64 requires r\n"));
  }

  @Test
  void colorsKeepPackagesOfOneNameApart() {
    String text = "installed a-1-1.i686\na-2-1.x86_64\n";
    assertEquals(
        "INSTALL a-2-1.x86_64 []\nREMOVE a-1-1.i686 []", steps(sorted(Plans.replaceAll(text))));
    Scenario scenario = UniverseText.parse(text);
    Solution byName = Plans.solution(scenario, List.of(0), List.of(1), Set.of(), Set.of());
    assertEquals("UPGRADE a-2-1.x86_64 [a-1-1.i686]", steps(byName.transaction()));
    assertEquals(
        "UPGRADE a-2-1.noarch [a-1-1.x86_64, a-1-1.i686]",
        steps(plan("installed a-1-1.x86_64\ninstalled a-1-1.i686\na-2-1.noarch\n")));
  }

  private static Transaction sorted(Solution solution) {
    return new Transaction(
        solution.transaction().steps().stream()
            .sorted(Comparator.comparing(Step::action))
            .toList());
  }

  @Test
  void severalPackagesReplaceOne() {
    Transaction split =
        plan(
            "installed tools-1-1.noarch size 0 100\n"
                + "tools-libs-2-1.noarch obsoletes tools < 2; size 10 40\n"
                + "tools-bin-2-1.noarch obsoletes tools < 2; size 20 70\n");
    assertEquals(
        "REPLACE tools-libs-2-1.noarch [tools-1-1.noarch]\n"
            + "REPLACE tools-bin-2-1.noarch [tools-1-1.noarch]",
        steps(split));
    assertEquals(
        "REPLACE tools-1-1.noarch [tools-bin-2-1.noarch, tools-libs-2-1.noarch]",
        departures(split));
    assertEquals(
        List.of(40L, -30L), split.steps().stream().map(Step::installedBytesChange).toList());
    assertEquals(10, split.installedBytesChange());
    assertEquals(30, split.downloadBytes());
  }

  @Test
  void ofSeveralReplacementsTheSameNameIsTheMainOne() {
    Transaction split =
        plan(
            "installed tools-1-1.noarch\n"
                + "a-tools-2-1.noarch obsoletes tools\n"
                + "tools-0.5-1.noarch\n");
    Departure departure = split.departures().get(0);
    assertEquals(Action.DOWNGRADE, departure.action());
    assertEquals("tools-0.5-1.noarch", departure.mainReplacement().orElseThrow().toString());
    assertEquals(
        "REPLACE a-tools-2-1.noarch [tools-1-1.noarch]\n"
            + "DOWNGRADE tools-0.5-1.noarch [tools-1-1.noarch]",
        steps(split));
  }

  @Test
  void oneReplacesSeveral() {
    Transaction merge =
        plan(
            "installed c-1-1.noarch size 0 1\n"
                + "installed b-1-1.noarch size 0 2\n"
                + "installed b-2-1.noarch size 0 4\n"
                + "b-3-1.noarch obsoletes c; size 9 16\n");
    assertEquals("UPGRADE b-3-1.noarch [b-2-1.noarch, b-1-1.noarch, c-1-1.noarch]", steps(merge));
    assertEquals(
        "REPLACE c-1-1.noarch [b-3-1.noarch]\n"
            + "UPGRADE b-1-1.noarch [b-3-1.noarch]\n"
            + "UPGRADE b-2-1.noarch [b-3-1.noarch]",
        departures(merge));
    assertEquals(9, merge.installedBytesChange());
  }

  @Test
  void installonlyPackagesReplaceOnlyTheirOwnVersion() {
    Scenario scenario =
        UniverseText.parse(
            "installed k-1-1.x86_64\ninstalled old-1-1.x86_64\n"
                + "k-2-1.x86_64 obsoletes old\nk-1-1.x86_64\n");
    Solution beside =
        Plans.solution(
            scenario, List.of(1), List.of(2), Set.of("k"), Set.of(Obsoletion.Rule.COLORED_NAMES));
    assertEquals(
        "REMOVE old-1-1.x86_64 []\nMULTIINSTALL k-2-1.x86_64 []", steps(beside.transaction()));
    Solution again =
        Plans.solution(
            scenario, List.of(0), List.of(3), Set.of("k"), Set.of(Obsoletion.Rule.COLORED_NAMES));
    assertEquals("MULTIREINSTALL k-1-1.x86_64 [k-1-1.x86_64]", steps(again.transaction()));
  }

  @Test
  void stepsMustAccountForWhatTheyReplaceOnly() {
    RpmPackage a = UniverseText.parse("a-1-1.noarch\n").universe().get(0);
    Reason reason = new Reason.Kept();
    assertThrows(
        IllegalArgumentException.class,
        () -> new Step(Action.INSTALL, a, List.of(), List.of(a), reason));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Step(Action.REMOVE, a, List.of(), List.of(), reason));
    assertThrows(IllegalArgumentException.class, () -> new Departure(Action.REMOVE, a, List.of(a)));
    assertThrows(IllegalArgumentException.class, () -> new Departure(Action.UPGRADE, a, List.of()));
  }
}
