package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.solution.Reason;
import dev.rpmsolve.core.solution.Solution;
import dev.rpmsolve.core.solution.Transaction.Action;
import dev.rpmsolve.core.solution.Transaction.Step;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a package manager would choose, and why something is impossible. */
class DependencySolverTest {
  private static SolveResult solve(String text) {
    Scenario scenario = UniverseText.parse(text);
    return DependencySolver.of(scenario.universe()).solve(scenario.request(), Budget.unlimited());
  }

  private static Solution solution(String text) {
    return assertInstanceOf(SolveResult.Solved.class, solve(text)).solution();
  }

  private static String installed(String text) {
    return solution(text).packages().stream()
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static Map<String, Step> steps(String text) {
    return solution(text).transaction().steps().stream()
        .collect(Collectors.toMap(step -> step.subject().name(), Function.identity()));
  }

  private static Explanation explanation(String text) {
    return assertInstanceOf(SolveResult.Unsolvable.class, solve(text)).explanation();
  }

  @Test
  void theNewestVersionIsTaken() {
    assertEquals(
        "a-10-1.noarch", installed("a-9-1.noarch\na-10-1.noarch\na-2-1.noarch\ngoal install a\n"));
  }

  @Test
  void priorityComesBeforeVersion() {
    assertEquals(
        "a-1-1.noarch",
        installed(
            "repo near priority=10\na-1-1.noarch\nrepo far priority=99\na-2-1.noarch\n"
                + "goal install a\n"));
  }

  @Test
  void architectureComesBeforeVersion() {
    assertEquals("baz-1-1.x86_64", installed("baz-2-1.i686\nbaz-1-1.x86_64\ngoal install baz\n"));
  }

  @Test
  void noarchCompetesByVersion() {
    assertEquals("q-2-1.i686", installed("q-2-1.i686\nq-1-1.noarch\ngoal install q\n"));
    assertEquals("q-2-1.noarch", installed("q-1-1.i686\nq-2-1.noarch\ngoal install q\n"));
  }

  @Test
  void anObsoleteNameIsNotTaken() {
    assertEquals(
        "new-1-1.noarch",
        installed(
            "old-1-1.noarch provides x\nnew-1-1.noarch provides x; obsoletes old\n"
                + "goal install x\n"));
  }

  @Test
  void amongEqualsTheFirstNameIsTaken() {
    assertEquals(
        "alpha-1-1.noarch",
        installed("beta-1-1.noarch provides x\nalpha-1-1.noarch provides x\ngoal install x\n"));
  }

  @Test
  void theHigherCommonProvideWins() {
    assertEquals(
        "b-1-1.noarch",
        installed("a-1-1.noarch provides x = 1\nb-1-1.noarch provides x = 2\ngoal install x\n"));
  }

  @Test
  void aRecommendationDecidesAChoice() {
    String universe =
        "p-1-1.noarch requires (a or b); recommends b\na-1-1.noarch\nb-1-1.noarch\ngoal install p\n";
    assertEquals("b-1-1.noarch p-1-1.noarch", installed(universe));
    assertEquals("b-1-1.noarch p-1-1.noarch", installed(universe + "policy weak=ignore\n"));
  }

  @Test
  void weakDependenciesAreFollowedOnlyIfWanted() {
    String universe = "p-1-1.noarch recommends r\nr-1-1.noarch requires s\ns-1-1.noarch\n";
    assertEquals(
        "p-1-1.noarch r-1-1.noarch s-1-1.noarch", installed(universe + "goal install p\n"));
    assertEquals("p-1-1.noarch", installed(universe + "goal install p\npolicy weak=ignore\n"));
  }

  @Test
  void aRecommendationThatLeadsToAConflictIsDropped() {
    assertEquals(
        "p-1-1.noarch",
        installed(
            "p-1-1.noarch recommends r\nr-1-1.noarch requires s\ns-1-1.noarch conflicts p\n"
                + "goal install p\n"));
  }

  @Test
  void aConditionalRecommendationWaitsForItsCondition() {
    String universe = "p-1-1.noarch recommends (r if c)\nr-1-1.noarch\nc-1-1.noarch\n";
    assertEquals("p-1-1.noarch", installed(universe + "goal install p\n"));
    assertEquals(
        "c-1-1.noarch p-1-1.noarch r-1-1.noarch",
        installed(universe + "goal install p\ngoal install c\n"));
  }

  @Test
  void supplementsFireForWhatIsNewOnly() {
    String universe = "s-1-1.noarch supplements p\n";
    assertEquals(
        "p-1-1.noarch s-1-1.noarch", installed(universe + "p-1-1.noarch\ngoal install p\n"));
    assertEquals(
        "p-1-1.noarch q-1-1.noarch",
        installed(universe + "q-1-1.noarch\ninstalled p-1-1.noarch\ngoal install q\n"));
  }

  @Test
  void suggestionsInstallNothing() {
    assertEquals(
        "p-1-1.noarch",
        installed(
            "p-1-1.noarch suggests q\nq-1-1.noarch\ne-1-1.noarch enhances p\ngoal install p\n"));
  }

  @Test
  void whatIsInstalledSatisfiesAGoal() {
    assertTrue(
        solution("a-2-1.noarch\ninstalled a-1-1.noarch\ngoal install a\n")
            .transaction()
            .steps()
            .isEmpty());
  }

  @Test
  void anUpgradeTakesTheBestThatWorks() {
    String universe = "a-2-1.noarch\na-3-1.noarch requires nowhere\ninstalled a-1-1.noarch\n";
    Step step = steps(universe + "goal upgrade a\n").get("a");
    assertEquals(Action.UPGRADE, step.action());
    assertEquals("a-2-1.noarch", step.subject().toString());
    assertEquals("[a-1-1.noarch]", step.replaced().toString());
    assertInstanceOf(Reason.Replaces.class, step.reason());
  }

  @Test
  void upgradingAllAddsTheNewestKernelBesideTheOthers() {
    Map<String, Step> steps =
        steps(
            "kernel-3-1.x86_64\nkernel-4-1.x86_64\na-2-1.noarch\ninstalled kernel-1-1.x86_64\n"
                + "installed kernel-2-1.x86_64\ninstalled a-1-1.noarch\ngoal upgrade-all\n");
    assertEquals("kernel-4-1.x86_64", steps.get("kernel").subject().toString());
    assertEquals(Action.MULTIINSTALL, steps.get("kernel").action());
    assertInstanceOf(Reason.NewerThan.class, steps.get("kernel").reason());
    assertEquals(Action.UPGRADE, steps.get("a").action());
  }

  @Test
  void anObsoleterReplaces() {
    Step step =
        steps("new-1-1.noarch obsoletes old\ninstalled old-1-1.noarch\ngoal upgrade-all\n")
            .get("new");
    assertEquals(Action.REPLACE, step.action());
    assertEquals("[old-1-1.noarch]", step.replaced().toString());
  }

  @Test
  void removingTakesDependantsIfAllowed() {
    String universe = "installed a-1-1.noarch\ninstalled b-1-1.noarch requires a\ngoal remove a\n";
    Map<String, Step> steps = steps(universe + "policy erasing=allowed\n");
    assertInstanceOf(Reason.Requested.class, steps.get("a").reason());
    assertInstanceOf(Reason.Unfulfilled.class, steps.get("b").reason());
    assertTrue(
        explanation(universe).causes().stream().anyMatch(Cause.StaysInstalled.class::isInstance));
  }

  @Test
  void anInstalledPackageThatIsBrokenAlreadyMayStayBroken() {
    assertEquals(
        "a-1-1.noarch b-1-1.noarch",
        installed("a-1-1.noarch\ninstalled b-1-1.noarch requires nowhere\ngoal install a\n"));
  }

  @Test
  void differentColorsOfANameStandSideBySide() {
    assertEquals(
        "lib-1-1.i686 lib-1-1.x86_64",
        installed(
            "lib-1-1.i686\nlib-1-1.x86_64\ngoal install lib.i686\ngoal install lib.x86_64\n"));
  }

  @Test
  void aLesserArchitectureComesWithItsTwin() {
    assertEquals(
        "lib-1-1.i686 lib-1-1.x86_64 p-1-1.x86_64",
        installed(
            "p-1-1.x86_64 requires lib(32); requires lib\nlib-1-1.i686 provides lib(32)\n"
                + "lib-1-1.x86_64\nlib-2-1.x86_64\ngoal install p\n"));
  }

  @Test
  void aConflictWithAnImplicationRequiresItsCondition() {
    assertEquals(
        "a-1-1.noarch b-1-1.noarch p-1-1.noarch",
        installed(
            "p-1-1.noarch conflicts (a unless b)\na-1-1.noarch\nb-1-1.noarch\n"
                + "goal install p\ngoal install a\n"));
  }

  @Test
  void whatAnotherChoiceMadeSuperfluousIsLeftOut() {
    assertEquals(
        "b-1-1.noarch p-1-1.noarch",
        installed(
            "p-1-1.noarch requires (a or b)\na-1-1.noarch requires b\nb-1-1.noarch\n"
                + "goal install p\n"));
  }

  @Test
  void everyStepSaysWhy() {
    Map<String, Step> steps =
        steps(
            "p-1-1.noarch requires q; recommends r\nq-1-1.noarch\nr-1-1.noarch\n"
                + "s-1-1.noarch supplements q\ngoal install p\n");
    assertInstanceOf(Reason.Requested.class, steps.get("p").reason());
    assertInstanceOf(Reason.RequiredBy.class, steps.get("q").reason());
    assertInstanceOf(Reason.RecommendedBy.class, steps.get("r").reason());
    assertInstanceOf(Reason.Supplements.class, steps.get("s").reason());
  }

  @Test
  void explanationsTellExclusionsFromAbsence() {
    assertEquals(
        "requested: install p: p-1-1.noarch\n"
            + "package p-1-1.noarch requires q, provided by q-1-1.noarch\n"
            + "package q-1-1.noarch is excluded by 'q'",
        explanation("p-1-1.noarch requires q\nq-1-1.noarch\ngoal install p\npolicy exclude=q\n")
            .toString());
    assertEquals(
        "requested: install p: p-1-1.noarch\n"
            + "package p-1-1.noarch requires q, provided by q-1-1.aarch64\n"
            + "package q-1-1.aarch64 does not have a compatible architecture",
        explanation("p-1-1.noarch requires q\nq-1-1.aarch64\ngoal install p\n").toString());
    assertEquals(
        "requested: install p: p-1-1.noarch\nnothing provides q >= 2 needed by p-1-1.noarch",
        explanation("p-1-1.noarch requires q >= 2\nq-1-1.noarch\ngoal install p\n").toString());
  }

  @Test
  void explanationsNameBothSidesOfAConflict() {
    assertEquals(
        "requested: install a: a-1-1.noarch\n"
            + "requested: install b: b-1-1.noarch\n"
            + "package a-1-1.noarch conflicts with b < 2, provided by b-1-1.noarch",
        explanation("a-1-1.noarch conflicts b < 2\nb-1-1.noarch\ngoal install a\ngoal install b\n")
            .toString());
  }

  @Test
  void explanationsNameTheVersionsThatExcludeEachOther() {
    String text =
        explanation(
                "a-1-1.noarch requires c = 1\nb-1-1.noarch requires c = 2\nc-1-1.noarch\n"
                    + "c-2-1.noarch\ngoal install a\ngoal install b\n")
            .toString();
    assertTrue(text.endsWith("cannot install more than one of c-1-1.noarch, c-2-1.noarch"), text);
  }

  @Test
  void explanationsBeginWithTheGoals() {
    assertEquals(
        "requested: remove a: a-1-1.noarch\n"
            + "package b-1-1.noarch requires a, provided by a-1-1.noarch\n"
            + "installed package b-1-1.noarch must stay",
        explanation("installed a-1-1.noarch\ninstalled b-1-1.noarch requires a\ngoal remove a\n")
            .toString());
  }
}
