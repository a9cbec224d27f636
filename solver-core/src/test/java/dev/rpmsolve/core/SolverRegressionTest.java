package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.explanation.Remedy;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.solution.Reason;
import dev.rpmsolve.core.solution.Solution;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What once was wrong, each as the smallest scenario that showed it. */
class SolverRegressionTest {
  private static SolveResult solve(String text) {
    Scenario scenario = UniverseText.parse(text);
    return DependencySolver.of(scenario.universe()).solve(scenario.request(), Budget.unlimited());
  }

  private static String solution(String text) {
    return assertInstanceOf(SolveResult.Solved.class, solve(text)).solution().packages().toString();
  }

  private static Explanation explanation(String text) {
    return assertInstanceOf(SolveResult.Unsolvable.class, solve(text)).explanation();
  }

  @Test
  void aRequirementThatForbidsItsOwnerCannotBeMet() {
    assertEquals(
        2,
        explanation("p-1-1.noarch requires (q unless p)\nq-1-1.noarch\ngoal install p\n")
            .causes()
            .size());
  }

  @Test
  void theOwnersPresenceIsNoConflictWhateverTheConditionOfIf() {
    assertEquals(
        "[c-1-1.noarch, p-1-1.noarch]",
        solution(
            "c-1-1.noarch\np-1-1.noarch provides x; conflicts (x if c)\n"
                + "goal install p\ngoal install c\n"));
  }

  @Test
  void theOwnersPresenceIsNoConflictAmongManyProviders() {
    StringBuilder text =
        new StringBuilder("p-1-1.noarch provides x; provides y; conflicts (x and y)\n");
    for (int i = 0; i < 9; i++) {
      text.append("x").append(i).append("-1-1.noarch provides x\n");
      text.append("y").append(i).append("-1-1.noarch provides y\n");
    }
    assertEquals("[p-1-1.noarch]", solution(text + "goal install p\n"));
    assertEquals(
        "[p-1-1.noarch, x0-1-1.noarch]",
        solution(
            text.toString().replace("provides y; conflicts", "conflicts")
                + "goal install p\ngoal install x0\n"));
    explanation(text + "goal install p\ngoal install y3\n");
  }

  @Test
  void aGoalToRemoveIsOneFact() {
    String text =
        "installed a-1-1.noarch\ninstalled a-2-1.noarch\n"
            + "p-1-1.noarch requires (a = 1 or a = 2)\ngoal remove a\ngoal install p\n";
    assertEquals(3, explanation(text).causes().size());
  }

  @Test
  void anotherVersionComesForTheSakeOfTheDistroSync() {
    String text =
        """
        installed app-1-1.noarch requires lib
        installed lib-2-1.noarch
        app-1-1.noarch requires lib
        lib-1-1.noarch
        """;
    Scenario scenario = UniverseText.parse(text);
    Selection lib = new Selection.OneOf(List.of(3));
    Goal goal = new Goal.DistroSync(lib, Set.of(Goal.Modifier.TARGETED));
    Request request = new Request(List.of(goal), List.of(0, 1), Policy.asDnf());
    SolveResult result =
        DependencySolver.of(scenario.universe()).solve(request, Budget.unlimited());
    Solution solution = assertInstanceOf(SolveResult.Solved.class, result).solution();
    assertEquals(
        new Reason.Replaces(scenario.universe().get(1)),
        solution.transaction().steps().get(0).reason());
  }

  @Test
  void whatNoClauseMentionsStaysInstalled() {
    assertEquals(
        "[a-1-1.noarch, b-1-1.noarch]",
        solution(
            "installed a-1-1.noarch\ninstalled b-1-1.noarch\n"
                + "goal install a\npolicy erasing=allowed\n"));
  }

  @Test
  void whatNoClauseMentionsIsSupplemented() {
    assertEquals(
        "[a-1-1.noarch, b-1-1.noarch]",
        solution("a-1-1.noarch\nb-1-1.noarch supplements a\ngoal install a\n"));
  }

  @Test
  void aGoalIsNotLeftOutForAnother() {
    assertEquals(
        "[f-3-1.noarch, k-1-1.noarch]",
        solution(
            "f-2-1.noarch requires f\nf-3-1.noarch requires /etc/y\nk-1-1.noarch file /etc/y\n"
                + "goal install-one-of 2 1\ngoal install f\n"));
  }

  @Test
  void namesEverythingOfTheNameThatTheExplanationIsAbout() {
    assertEquals(
        "requested: install f-1-2: f-1-2.noarch\n"
            + "cannot install more than one of f-1-2.noarch, f-2-2.noarch, f-2-1.noarch\n"
            + "installed package f-2-1.noarch must stay or be replaced by f-2-2.noarch",
        explanation("f-1-2.noarch\nf-2-2.noarch\ninstalled f-2-1.noarch\ngoal install f-1-2\n")
            .toString());
  }

  @Test
  void namesEverythingOfTheNameWhateverItsArchitecture() {
    assertEquals(
        "requested: install p-2-1.x86_64\n"
            + "package p-2-1.x86_64 requires p = 1, provided by p-1-1.x86_64, p-1-1.aarch64\n"
            + "cannot install more than one of p-2-1.x86_64, p-1-1.x86_64, p-1-1.aarch64",
        explanation(
                "p-2-1.x86_64 requires p = 1\np-1-1.x86_64\np-1-1.aarch64\n"
                    + "goal install-one-of 0\n")
            .toString());
  }

  @Test
  void namesTheExclusionOfATwin() {
    assertEquals(
        "[a-1-1.x86_64]",
        explanation(
                "a-1-1.x86_64\na-2-1.x86_64\na-1-1.i686 provides x\n"
                    + "goal install x\ngoal install a\npolicy exclude=a-1-1.x86_64\n")
            .causes()
            .stream()
            .filter(cause -> cause instanceof Cause.Excluded)
            .map(cause -> ((Cause.Excluded) cause).subject())
            .toList()
            .toString());
  }

  @Test
  void whatIsExcludedStaysOutThoughItsDependenciesAreWeakened() {
    Scenario scenario =
        UniverseText.parse("a-1-1.noarch\nb-1-1.noarch requires x\npolicy exclude=a\n");
    DependencySolver solver = DependencySolver.of(scenario.universe());

    assertInstanceOf(
        SolveResult.Unsolvable.class, solver.solve(weakened(scenario, 0), Budget.unlimited()));
    assertInstanceOf(
        SolveResult.Solved.class, solver.solve(weakened(scenario, 1), Budget.unlimited()));
  }

  private static Request weakened(Scenario scenario, int packageId) {
    Selection selection = new Selection.OnePackage(packageId);
    return Request.builder()
        .policy(scenario.request().policy())
        .goal(new Goal.Install(selection))
        .goal(new Goal.WeakenDependencies(selection))
        .build();
  }

  @Test
  void theSameRemedyIsNotOfferedTwice() {
    SolveResult result =
        solve(
            "installed e-2-1.noarch provides w\ninstalled f-3-1.noarch requires w\n"
                + "f-3-1.noarch requires w\ne-4-1.noarch requires f\ngoal install-one-of 3\n");

    List<Remedy> remedies = result.resolution().orElseThrow().problems().get(0).remedies();
    assertEquals(new HashSet<>(remedies).size(), remedies.size());
  }

  @Test
  void aChoiceBetweenAuxiliaryAtomsIsMade() {
    RandomUniverse random = RandomUniverse.of(177347);
    assertInstanceOf(SolveResult.Solved.class, solve(random.text()));
  }

  @Test
  void aTwinThatNothingElseReachesIsReached() {
    assertEquals(
        "[f-3-1.x86_64, f-3-1.i686, g-1-1.noarch]",
        solution(
            "f-1-1.x86_64 provides x; requires nowhere\nf-3-1.x86_64\n"
                + "f-3-1.i686 provides lib\ng-1-1.noarch provides x; requires lib\n"
                + "goal install x\n"));
  }

  @Test
  void setsOfConjunctionsAreEmpty() {
    explanation(
        "p-1-1.noarch requires ((a and b) with c)\na-1-1.noarch provides c\nb-1-1.noarch\n"
            + "goal install p\n");
  }
}
