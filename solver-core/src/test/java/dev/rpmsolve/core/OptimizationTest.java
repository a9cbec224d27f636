package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.solution.Reason;
import dev.rpmsolve.core.solution.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class OptimizationTest {
  private static final String WEB =
      """
      web-1-1.x86_64 requires server
      big-2-1.x86_64 provides server; requires lib; requires tools; size 10 1000
      lib-1-1.x86_64
      tools-1-1.x86_64
      small-1-1.x86_64 provides server; size 10 10; recommends docs
      docs-1-1.noarch
      goal install web
      """;

  /** More than a guard lets pass between two looks at the budget. */
  private static final int DECISIONS = 1_500;

  private static SolveResult.Solved solve(String text, String criteria) {
    Scenario scenario = UniverseText.parse(text);
    return assertInstanceOf(
        SolveResult.Solved.class,
        DependencySolver.of(scenario.universe())
            .optimize(
                scenario.request(), Optimization.by(Criteria.parse(criteria)), Budget.unlimited()));
  }

  private static List<String> names(SolveResult.Solved solved) {
    return solved.solution().packages().stream().map(Object::toString).toList();
  }

  private static Optimality optimality(SolveResult.Solved solved) {
    return solved.found().extras().optimality().orElseThrow();
  }

  @Test
  void theSmallestAnswerIsFoundAndProven() {
    SolveResult.Solved solved = solve(WEB, "minimal-change");

    assertEquals(List.of("web-1-1.x86_64", "small-1-1.x86_64"), names(solved));
    assertTrue(optimality(solved).isProven());
    assertEquals(2, optimality(solved).values().get(2).bounds().value());
  }

  @Test
  void eachPackageOfABetterAnswerHasItsReason() {
    SolveResult.Solved solved = solve(WEB, "-size(installed)");

    List<Reason> reasons =
        solved.solution().transaction().steps().stream().map(Transaction.Step::reason).toList();
    assertTrue(reasons.stream().anyMatch(reason -> reason instanceof Reason.Requested));
    assertTrue(reasons.stream().anyMatch(reason -> reason instanceof Reason.RequiredBy));
    assertEquals(2, reasons.size());
  }

  @Test
  void recommendationsCountWhereACriterionIsAboutThem() {
    assertEquals(
        List.of("web-1-1.x86_64", "small-1-1.x86_64", "docs-1-1.noarch"),
        names(solve(WEB, "-size(installed),-unsat_recommends,-new")));
  }

  @Test
  void muchCanBeWanted() {
    SolveResult.Solved solved = solve(WEB, "+count");

    assertEquals(6, solved.solution().packageIds().length);
    assertEquals(6, optimality(solved).values().get(0).bounds().bound());
    long preferred =
        solved.solution().transaction().steps().stream()
            .filter(step -> step.reason() instanceof Reason.Preferred)
            .count();
    assertTrue(preferred > 0, "nothing but the criterion is behind some packages");
  }

  private static final String UPDATE =
      """
      installed app-1-1.x86_64 requires lib
      installed lib-1-1.x86_64
      installed old-1-1.x86_64 requires lib = 1
      app-2-1.x86_64 requires lib >= 2
      app-3-1.x86_64 requires lib >= 3
      lib-2-1.x86_64
      lib-3-1.x86_64
      """;

  @Test
  void whatGoalsWishComesBeforeTheCriteria() {
    SolveResult.Solved solved =
        solve(
            UPDATE.replace("old-1-1.x86_64 requires lib = 1", "old-1-1.x86_64 requires lib")
                + "goal upgrade app\n",
            "-changed");

    assertTrue(names(solved).contains("app-3-1.x86_64"));
    assertEquals(new Optimality.Bounds(0, 0, 0), optimality(solved).wishes());
  }

  @Test
  void noUpdateIsWorthARemovalWhereFewRemovalsAreWantedFirst() {
    String allowed = UPDATE + "goal upgrade app\npolicy erasing=allowed\n";

    assertTrue(names(solve(allowed, "paranoid")).contains("old-1-1.x86_64"));
    assertEquals(2, optimality(solve(allowed, "paranoid")).wishes().value());
    assertTrue(names(solve(allowed, "-changed")).contains("app-3-1.x86_64"));
  }

  @Test
  void aBudgetLeavesTheFirstAnswerWithItsGap() {
    Scenario scenario = UniverseText.parse(WEB);
    List<String> told = new ArrayList<>();
    SolveResult result =
        DependencySolver.of(scenario.universe())
            .optimize(
                scenario.request(),
                Optimization.by(Criteria.minimalChange())
                    .withListener((criterion, value, bound) -> told.add(criterion + " " + value)),
                Budget.unlimited().withConflicts(0));

    SolveResult.Solved solved = assertInstanceOf(SolveResult.Solved.class, result);
    Optimality.Bounds changed = optimality(solved).values().get(2).bounds();
    assertTrue(changed.bound() <= 2 && changed.value() >= 2, changed::toString);
    assertFalse(told.isEmpty());
  }

  @Test
  void whatCannotBeSolvedIsExplainedAsEver() {
    Scenario scenario = UniverseText.parse("a-1-1.noarch requires nowhere\ngoal install a\n");
    SolveResult result =
        DependencySolver.of(scenario.universe())
            .optimize(scenario.request(), Optimization.by(Criteria.paranoid()), Budget.unlimited());

    assertInstanceOf(SolveResult.Unsolvable.class, result);
  }

  @Test
  void criteriaOfDocumentsAreRefused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Optimization.by(Criteria.parse("-sum(solution,weight)")));

    assertTrue(refused.getMessage().contains("installedsize"), refused.getMessage());
  }

  @Test
  void wishesAreFulfilledWithTheLeastChange() {
    Scenario scenario =
        UniverseText.parse(
            """
            installed app-1-1.x86_64 requires lib
            installed lib-1-1.x86_64
            installed tool-1-1.x86_64 requires lib = 1
            lib-2-1.x86_64
            tool-2-1.x86_64 requires lib >= 2
            app-2-1.x86_64 requires lib = 1
            """);
    Wish newLib = new Wish("lib", List.<int[]>of(new int[] {4, -2}));
    Wish newApp = new Wish("app", List.<int[]>of(new int[] {6, -1}));
    Optimization choice = Optimization.by(Criteria.parse("-changed"));
    DependencySolver solver = DependencySolver.of(scenario.universe());

    SolveResult.Solved one =
        assertInstanceOf(
            SolveResult.Solved.class,
            solver.optimize(
                scenario.request(), choice.withWishes(List.of(newLib)), Budget.unlimited()));
    SolveResult.Solved both =
        assertInstanceOf(
            SolveResult.Solved.class,
            solver.optimize(
                scenario.request(),
                choice.withWishes(List.of(newLib, newApp)),
                Budget.unlimited()));

    assertEquals(List.of("app-1-1.x86_64", "lib-2-1.x86_64", "tool-2-1.x86_64"), names(one));
    assertEquals(new Optimality.Bounds(0, 0, 1), optimality(one).wishes());
    assertEquals(
        List.of("lib-1-1.x86_64", "tool-1-1.x86_64", "app-2-1.x86_64"),
        names(both),
        "only one of the wishes can be fulfilled, and app is the smaller change");
    assertEquals(new Optimality.Bounds(1, 1, 2), optimality(both).wishes());
  }

  @Test
  void criteriaTakeNothingAlongWithASurplusKernel() {
    Scenario scenario =
        UniverseText.parse(
            """
            installed kernel-1-1.x86_64 provides installonlypkg(kernel)
            installed kernel-2-1.x86_64 provides installonlypkg(kernel)
            installed kernel-3-1.x86_64 provides installonlypkg(kernel)
            installed kmod-1-1.x86_64 requires kernel = 1-1
            installed other-1-1.x86_64
            kernel-4-1.x86_64 provides installonlypkg(kernel)
            """);
    DnfGoals goals =
        new DnfGoals(
            scenario.universe(),
            scenario.request().installedPackageIds(),
            Policy.asDnf(),
            DnfOptions.usual());
    LimitedResult result =
        InstalledLimits.of(scenario.universe())
            .choosing(Optimization.by(Criteria.parse("-count")))
            .solve(goals.upgradeAll().plan().request(), Budget.unlimited());

    SolveResult.Solved solved = assertInstanceOf(SolveResult.Solved.class, result.result());
    assertEquals(
        List.of("kernel-2-1.x86_64", "kernel-3-1.x86_64", "other-1-1.x86_64", "kernel-4-1.x86_64"),
        names(solved));
  }

  @Test
  void whatOnlyAWishNeedsStays() {
    Scenario scenario =
        UniverseText.parse(
            """
            installed kernel-1-1.x86_64
            kernel-2-1.x86_64
            policy installonly=kernel
            """);
    SolveResult.Solved solved =
        assertInstanceOf(
            SolveResult.Solved.class,
            DependencySolver.of(scenario.universe())
                .optimize(
                    scenario.request(),
                    Optimization.by(Criteria.parse("-removed"))
                        .withWishes(List.of(new Wish("newer", List.<int[]>of(new int[] {2})))),
                    Budget.unlimited()));

    assertEquals(List.of("kernel-1-1.x86_64", "kernel-2-1.x86_64"), names(solved));
    assertEquals(new Optimality.Bounds(0, 0, 1), optimality(solved).wishes());
  }

  @Test
  void anAnswerThatIsBetterOutlivesTheBudget() {
    StringBuilder text = new StringBuilder(WEB);
    for (int i = 0; i < DECISIONS; i++) {
      text.append("a").append(i).append("-1-1.noarch provides c").append(i).append('\n');
      text.append("b").append(i).append("-1-1.noarch provides c").append(i).append('\n');
      text.append("goal install c").append(i).append('\n');
    }
    Scenario scenario = UniverseText.parse(text.toString());
    AtomicBoolean isCancelled = new AtomicBoolean();
    SolveResult result =
        DependencySolver.of(scenario.universe())
            .optimize(
                scenario.request(),
                Optimization.by(Criteria.parse("-changed,-size(installed)"))
                    .withListener(
                        (criterion, value, bound) -> {
                          if (value == 2 + DECISIONS) {
                            isCancelled.set(true);
                          }
                        }),
                Budget.unlimited().withCancellation(isCancelled::get));

    SolveResult.Solved solved = assertInstanceOf(SolveResult.Solved.class, result);
    assertEquals(2 + DECISIONS, solved.solution().packageIds().length);
  }
}
