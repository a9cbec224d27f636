package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.solution.Reason;
import dev.rpmsolve.core.solution.Transaction;
import java.util.ArrayList;
import java.util.List;
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
}
