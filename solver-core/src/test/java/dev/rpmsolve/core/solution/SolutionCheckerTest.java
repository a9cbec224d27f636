package dev.rpmsolve.core.solution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.solution.Violation.Rule;
import dev.rpmsolve.core.universe.Universe;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SolutionCheckerTest {
  private static List<Rule> rules(String text, int... ids) {
    Scenario scenario = UniverseText.parse(text);
    return SolutionChecker.check(scenario.universe(), scenario.request(), ids).stream()
        .map(Violation::rule)
        .toList();
  }

  private static void assertRight(String text, int... ids) {
    assertEquals(List.of(), rules(text, ids));
  }

  private static void assertBreaks(Rule rule, String text, int... ids) {
    assertEquals(List.of(rule), rules(text, ids));
  }

  @Test
  void aRequirementNeedsAProvider() {
    String text = "a-1-1.noarch requires b >= 2\nb-1-1.noarch\nb-2-1.noarch\n";
    assertBreaks(Rule.REQUIRES, text, 0);
    assertBreaks(Rule.REQUIRES, text, 0, 1);
    assertRight(text, 0, 2);
  }

  @Test
  void anUnversionedProvideAnswersEveryVersion() {
    assertRight("a-1-1.noarch requires web >= 2\nb-1-1.noarch provides web\n", 0, 1);
  }

  @Test
  void aProvideWithoutReleaseAnswersEveryRelease() {
    assertRight("a-1-1.noarch requires v = 1-2\nb-1-1.noarch provides v = 1\n", 0, 1);
    assertBreaks(
        Rule.REQUIRES, "a-1-1.noarch requires v > 1\nb-1-1.noarch provides v = 1-2\n", 0, 1);
  }

  @Test
  void aFileAnswersItsPath() {
    assertRight("a-1-1.noarch requires /bin/x\nb-1-1.noarch file /bin/x\n", 0, 1);
  }

  @Test
  void rpmProvidesItsOwnFeatures() {
    assertRight("a-1-1.noarch requires rpmlib(X) <= 4\n", 0);
    assertBreaks(Rule.REQUIRES, "a-1-1.noarch requires rpmlib(X)\n", 0);
    assertBreaks(
        Rule.REQUIRES,
        "a-1-1.noarch requires rpmlib(X) <= 4\nb-1-1.noarch provides rpmlib(X) = 4\n",
        0);
  }

  @Test
  void withAsksForOnePackage() {
    String text =
        "a-1-1.noarch requires (x with y)\nb-1-1.noarch provides x\nc-1-1.noarch provides y\n"
            + "d-1-1.noarch provides x; provides y\n";
    assertBreaks(Rule.REQUIRES, text, 0, 1, 2);
    assertRight(text, 0, 3);
  }

  @Test
  void noSinglePackageAnswersAnAnd() {
    assertBreaks(
        Rule.REQUIRES,
        "a-1-1.noarch requires ((x and y) with z)\nb-1-1.noarch provides x; provides y; provides z\n",
        0,
        1);
  }

  @Test
  void ifBindsOnlyWhereItsConditionHolds() {
    String text =
        "a-1-1.noarch requires (b if c else d)\nb-1-1.noarch\nc-1-1.noarch\nd-1-1.noarch\n";
    assertBreaks(Rule.REQUIRES, text, 0, 2);
    assertRight(text, 0, 1, 2);
    assertBreaks(Rule.REQUIRES, text, 0, 1);
    assertRight(text, 0, 3);
  }

  @Test
  void aConflictConcernsOthersOnly() {
    String text = "a-1-1.noarch provides x; conflicts x\nb-1-1.noarch provides x\n";
    assertRight(text, 0);
    assertBreaks(Rule.CONFLICTS, text, 0, 1);
  }

  @Test
  void aRichConflictIsIgnoredIfOnlyItsOwnerMakesItTrue() {
    String text = "a-1-1.noarch provides x; conflicts (x or y)\nb-1-1.noarch provides y\n";
    assertRight(text, 0);
    assertBreaks(Rule.CONFLICTS, text, 0, 1);
  }

  @Test
  void aConflictWithAnAbsenceRequires() {
    String text = "a-1-1.noarch conflicts (b if c)\nb-1-1.noarch\nc-1-1.noarch\n";
    assertBreaks(Rule.CONFLICTS, text, 0);
    assertRight(text, 0, 2);
    assertBreaks(Rule.CONFLICTS, text, 0, 1, 2);
  }

  @Test
  void theOwnersPresenceIsNoConflictWhateverTheConditionOfIf() {
    assertRight("a-1-1.noarch provides x; conflicts (x if c)\nc-1-1.noarch\n", 0, 1);
  }

  @Test
  void obsoletesMatchNamesNotProvides() {
    String text = "a-1-1.noarch obsoletes b < 2\nb-1-1.noarch\nc-1-1.noarch provides b = 1\n";
    assertBreaks(Rule.OBSOLETES, text, 0, 1);
    assertRight(text, 0, 2);
  }

  @Test
  void oneVersionOfAName() {
    assertBreaks(Rule.SAME_NAME, "a-1-1.noarch\na-2-1.noarch\n", 0, 1);
    assertRight("a-1-1.x86_64\na-1-1.i686\n", 0, 1);
    assertBreaks(Rule.SAME_NAME, "a-1-1.noarch\na-1-1.x86_64\n", 0, 1);
  }

  @Test
  void installonlyPackagesStandSideBySide() {
    assertRight("kernel-1-1.noarch\nkernel-2-1.noarch\n", 0, 1);
    assertBreaks(Rule.SAME_NAME, "kernel-1-1.noarch\nkernel-1-1.noarch\n", 0, 1);
    assertBreaks(Rule.SAME_NAME, "k-1-1.noarch provides kernel\nk-2-1.noarch\n", 0, 1);
  }

  @Test
  void foreignPackagesCannotBeInstalled() {
    assertBreaks(Rule.NOT_INSTALLABLE, "a-1-1.aarch64\n", 0);
    assertBreaks(Rule.NOT_INSTALLABLE, "a-1-1.src\n", 0);
  }

  @Test
  void excludedPackagesCannotBeInstalledButStay() {
    String policy = "policy exclude=a\n";
    assertBreaks(Rule.EXCLUDED, "a-1-1.noarch\n" + policy, 0);
    assertRight("installed a-1-1.noarch\n" + policy, 0);
  }

  @Test
  void theBestArchitectureIsAMatterOfChoice() {
    assertRight("a-1-1.x86_64\na-1-1.i686\n", 1);
    assertRight("a-1-1.x86_64\na-2-1.i686\n", 0, 1);
  }

  @Test
  void aGoalMayBeAFormulaAboutSeveralPackages() {
    Universe universe =
        UniverseText.parse("a-1-1.noarch\nb-1-1.noarch\nc-1-1.noarch provides a\n").universe();
    checkGoal(universe, "(a if b)", "[] [0] [2] [0, 1] [0, 2] [1, 2] [0, 1, 2]");
    checkGoal(universe, "(a if b else c)", "[2] [0, 1] [0, 2] [1, 2] [0, 1, 2]");
    checkGoal(universe, "(a unless b)", "[0] [2] [0, 2]");
    checkGoal(universe, "(a unless b else c)", "[0] [2] [0, 2] [1, 2] [0, 1, 2]");
    checkGoal(universe, "(a and b)", "[0, 1] [1, 2] [0, 1, 2]");
    checkGoal(universe, "(b or (a if b))", "[] [0] [1] [2] [0, 1] [0, 2] [1, 2] [0, 1, 2]");
    checkGoal(universe, "(a or b)", "[0] [1] [2] [0, 1] [0, 2] [1, 2] [0, 1, 2]");
    checkGoal(universe, "(a without c)", "[0] [0, 1] [0, 2] [0, 1, 2]");
  }

  /** Lists all sets of packages that a goal accepts, in the order of their sizes. */
  private static void checkGoal(Universe universe, String formula, String accepted) {
    Goal goal = new Goal.Install(new Selection.Providing(Dependency.parse(formula)), Set.of());
    Request request = Request.builder().goal(goal).build();
    String found =
        Stream.of("", "0", "1", "2", "01", "02", "12", "012")
            .map(digits -> digits.chars().map(digit -> digit - '0').toArray())
            .filter(ids -> SolutionChecker.check(universe, request, ids).isEmpty())
            .map(Arrays::toString)
            .collect(Collectors.joining(" "));
    assertEquals(accepted, found, formula);
    boolean isSolved =
        DependencySolver.of(universe).solve(request, Budget.unlimited())
            instanceof SolveResult.Solved;
    assertEquals(true, isSolved, formula);
  }

  @Test
  void goalsCount() {
    String text = "a-1-1.noarch\na-2-1.noarch\ninstalled b-1-1.noarch\nb-2-1.noarch\n";
    assertBreaks(Rule.INSTALL_GOAL, text + "goal install a\n", 2);
    assertRight(text + "goal install a\n", 0, 2);
    assertBreaks(Rule.REMOVE_GOAL, text + "goal remove b\n", 2);
    assertBreaks(Rule.REMOVE_GOAL, text + "goal remove b\n", 3);
    assertRight(text + "goal remove b\n");
  }

  @Test
  void whatAnotherGoalWantsMayTakeThePlaceOfWhatIsRemoved() {
    Universe universe =
        UniverseText.parse("a-1-1.noarch\ninstalled a-2-1.noarch\na-3-1.noarch\n").universe();
    Selection named = new Selection.Spec("a");
    List<Goal> others =
        List.of(
            new Goal.Install(named, Set.of(Goal.Modifier.WEAK)),
            new Goal.Downgrade(named, Set.of()),
            new Goal.Downgrade(named, Set.of(Goal.Modifier.WEAK)));
    for (Goal other : others) {
      Request request = Request.builder().installed(1).remove("a").goal(other).build();
      assertEquals(
          List.of(), SolutionChecker.check(universe, request, new int[] {0}), other.toString());
      assertFalse(
          SolutionChecker.check(universe, request, new int[] {1}).isEmpty(), other.toString());
      DependencySolver.of(universe).solve(request, Budget.unlimited());
    }
  }

  @Test
  void installedPackagesStayOrAreReplaced() {
    String text = "installed a-2-1.noarch\na-1-1.noarch\na-3-1.noarch\nb-1-1.noarch obsoletes a\n";
    assertBreaks(Rule.STAYS_INSTALLED, text);
    assertBreaks(Rule.STAYS_INSTALLED, text, 1);
    assertRight(text, 2);
    assertRight(text, 3);
    assertRight(text + "policy erasing=allowed\n");
  }

  @Test
  void anObsoleterThatProvidesTheNameComesFirst() {
    String text =
        "installed a-2-1.noarch\nb-1-1.noarch obsoletes a\n"
            + "c-1-1.noarch obsoletes a; provides a = 3\n";
    assertBreaks(Rule.STAYS_INSTALLED, text, 1);
    assertRight(text, 2);
  }

  @Test
  void whatWasBrokenBeforeIsExcused() {
    assertRight("installed a-1-1.noarch requires b\n", 0);
    assertRight("installed a-1-1.noarch conflicts b\ninstalled b-1-1.noarch\n", 0, 1);
    assertRight("installed a-1-1.noarch obsoletes b\ninstalled b-1-1.noarch\n", 0, 1);
    assertRight("installed a-1-1.noarch\ninstalled a-2-1.noarch\n", 0, 1);
    assertBreaks(
        Rule.REQUIRES,
        "installed a-1-1.noarch requires b\ninstalled b-1-1.noarch\npolicy erasing=allowed\n",
        0);
  }

  @Test
  void chainsOfAThousandOperandsAreRead() {
    String chain = chain(1_000);
    assertBreaks(Rule.REQUIRES, "a-1-1.noarch requires " + chain + "\n", 0);
    assertRight("a-1-1.noarch conflicts " + chain + "\n", 0);
    assertRight("a-1-1.noarch obsoletes " + chain + "\n", 0);
  }

  @Test
  void longerChainsAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> rules("a-1-1.noarch requires " + chain(1_001) + "\n"));
  }

  private static String chain(int operands) {
    return IntStream.range(0, operands)
        .mapToObj(i -> "q" + i)
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  @Test
  void unknownIdsAreRefused() {
    assertThrows(IndexOutOfBoundsException.class, () -> rules("a-1-1.noarch\n", 1));
    assertThrows(IndexOutOfBoundsException.class, () -> rules("a-1-1.noarch\n", -1));
  }

  @Test
  void violationsReadWell() {
    Scenario scenario = UniverseText.parse("a-1-1.noarch requires b\n");
    List<Violation> violations =
        SolutionChecker.check(scenario.universe(), scenario.request(), new int[] {0});
    assertEquals("REQUIRES: a-1-1.noarch requires b", violations.get(0).toString());
  }
}
