package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JointSolverTest {
  private static JointSolver solver(String... universes) {
    return JointSolver.of(
        Stream.of(universes)
            .map(JointSolverTest::scenario)
            .map(one -> new JointSolver.Part(one.universe(), one.request()))
            .toList());
  }

  private static Scenario scenario(String text) {
    return UniverseText.parse(text);
  }

  /** Answers as NEVRAs, one text for each machine. */
  private static List<String> texts(JointAnswer answer, String... universes) {
    JointAnswer.Found found = assertInstanceOf(JointAnswer.Found.class, answer);
    assertTrue(found.isProven(), found.toString());
    List<String> texts = new ArrayList<>();
    for (int part = 0; part < universes.length; part++) {
      Scenario scenario = scenario(universes[part]);
      texts.add(
          String.join(
              " ",
              found.packageIds().get(part).stream()
                  .map(id -> scenario.universe().get(id).nevra().toString())
                  .sorted()
                  .toList()));
    }
    return texts;
  }

  private static JointAnswer solve(String... universes) {
    return solver(universes).solve(Optional.empty(), Budget.unlimited());
  }

  private static long sum(JointAnswer answer, String name) {
    return ((JointAnswer.Found) answer)
        .sums().stream().filter(sum -> sum.name().equals(name)).findFirst().orElseThrow().value();
  }

  @Test
  void takesTheNewestVersionThatAllMachinesHave() {
    String first =
        """
        arch x86_64
        repo base
        web-1-1.x86_64
        web-2-1.x86_64
        web-3-1.x86_64
        goal install web
        """;
    String second =
        """
        arch aarch64
        repo base
        web-1-1.aarch64
        web-2-1.aarch64
        goal install web
        """;

    JointAnswer answer = solve(first, second);

    assertEquals(List.of("web-2-1.x86_64", "web-2-1.aarch64"), texts(answer, first, second));
    assertEquals(1, ((JointAnswer.Found) answer).sums().get(0).first());
    assertEquals(0, sum(answer, "DIFFERENT"));
  }

  @Test
  void aPackageIsNotLeftAwayToMakeVersionsEqual() {
    String first =
        """
        arch x86_64
        repo base
        web-1-1.x86_64
          recommends doc
        doc-2-1.x86_64
        goal install web
        policy weak=install
        """;
    String second =
        """
        arch aarch64
        repo base
        web-1-1.aarch64
          recommends doc
        doc-1-1.aarch64
        goal install web
        policy weak=install
        """;

    JointAnswer answer = solve(first, second);

    assertEquals(
        List.of("doc-2-1.x86_64 web-1-1.x86_64", "doc-1-1.aarch64 web-1-1.aarch64"),
        texts(answer, first, second));
    assertEquals(1, sum(answer, "DIFFERENT"));
  }

  @Test
  void anotherPackageTakesTheRoleOnlyIfNoVersionsAreEqual() {
    String first =
        """
        arch x86_64
        repo base
        app-1-1.x86_64
          requires mail
        postfix-2-1.x86_64
          provides mail
        postfix-3-1.x86_64
          provides mail
        smail-1-1.x86_64
          provides mail
        goal install app
        """;
    String second =
        first.replace("x86_64", "aarch64").replace("postfix-3-1.aarch64\n  provides mail\n", "");

    assertEquals(
        List.of("app-1-1.x86_64 postfix-2-1.x86_64", "app-1-1.aarch64 postfix-2-1.aarch64"),
        texts(solve(first, second), first, second));
  }

  @Test
  void whatAnOlderVersionDoesNotNeedIsDropped() {
    String first =
        """
        arch x86_64
        repo base
        web-1-1.x86_64
        web-2-1.x86_64
          requires lib
        lib-1-1.x86_64
        goal install web
        """;
    String second =
        """
        arch aarch64
        repo base
        web-1-1.aarch64
        goal install web
        """;

    assertEquals(
        List.of("web-1-1.x86_64", "web-1-1.aarch64"), texts(solve(first, second), first, second));
  }

  @Test
  void oneMachineGetsWhatItGetsByItself() {
    String universe =
        """
        arch x86_64
        repo base priority=10
        web-1-1.x86_64
          requires lib
        lib-1-1.x86_64
        repo extra
        web-2-1.x86_64
        lib-2-1.x86_64
        goal install web
        """;
    Scenario scenario = scenario(universe);
    int[] own =
        DependencySolver.of(scenario.universe())
            .solve(scenario.request(), Budget.unlimited())
            .resolution()
            .orElseThrow()
            .solution()
            .packageIds();

    JointAnswer answer = solve(universe);

    assertEquals(
        Arrays.stream(own).boxed().toList(), ((JointAnswer.Found) answer).packageIds().get(0));
    assertEquals(List.of("lib-1-1.x86_64 web-1-1.x86_64"), texts(answer, universe));
  }

  @Test
  void theNextBestCommonVersionIsTaken() {
    String first =
        """
        arch x86_64
        repo base
        web-1-1.x86_64
        web-2-1.x86_64
        web-4-1.x86_64
        goal install web
        """;
    String second = first.replace("x86_64", "aarch64").replace("web-4", "web-3");

    assertEquals(
        List.of("web-2-1.x86_64", "web-2-1.aarch64"), texts(solve(first, second), first, second));
  }

  @Test
  void criteriaComeBeforeEqualVersions() {
    String first =
        """
        arch x86_64
        repo base
        web-1-1.x86_64
          requires lib
        web-2-1.x86_64
        lib-1-1.x86_64
        goal install web
        """;
    String second =
        """
        arch aarch64
        repo base
        web-1-1.aarch64
          requires lib
        lib-1-1.aarch64
        goal install web
        """;

    JointAnswer answer =
        solver(first, second).solve(Optional.of(Criteria.parse("-count")), Budget.unlimited());

    assertEquals(
        List.of("web-2-1.x86_64", "lib-1-1.aarch64 web-1-1.aarch64"), texts(answer, first, second));
    assertEquals(1, sum(answer, "DIFFERENT"));
  }

  @Test
  void aRenewedNameTakesAlongOnlyWhatItNeeds() {
    String universe =
        """
        arch x86_64
        repo base
        web-1-1.x86_64
          requires lib
          requires log
        web-2-1.x86_64
          requires lib >= 2
          requires log
        lib-1-1.x86_64
        lib-2-1.x86_64
        lib-3-1.x86_64
        log-1-1.x86_64
        log-2-1.x86_64
        goal install web
        """;

    JointAnswer answer =
        solver(universe).renew(List.of(List.of(0, 2, 5)), Set.of("web"), Budget.unlimited());

    assertEquals(List.of("lib-3-1.x86_64 log-1-1.x86_64 web-2-1.x86_64"), texts(answer, universe));
    assertEquals(2, sum(answer, "CHANGED"));
  }

  @Test
  void whatNoNameIsRenewedForStays() {
    String universe =
        """
        arch x86_64
        repo base
        web-1-1.x86_64
        web-2-1.x86_64
        goal install web
        """;

    JointAnswer answer = solver(universe).renew(List.of(List.of(0)), Set.of(), Budget.unlimited());

    assertEquals(List.of("web-1-1.x86_64"), texts(answer, universe));
  }

  @Test
  void namesTheMachineThatHasNoAnswer() {
    String good = "arch x86_64\nrepo base\nweb-1-1.x86_64\ngoal install web\n";
    String bad = "arch aarch64\nrepo base\nweb-1-1.aarch64\n  requires lib\ngoal install web\n";

    JointAnswer.NotFound answer = assertInstanceOf(JointAnswer.NotFound.class, solve(good, bad));

    assertEquals(1, answer.part());
    assertInstanceOf(SolveResult.Unsolvable.class, answer.result());
  }

  @Test
  void theEndOfTheBudgetIsNoAnswer() {
    String universe = "arch x86_64\nrepo base\nweb-1-1.x86_64\ngoal install web\n";

    JointAnswer.NotFound answer =
        assertInstanceOf(
            JointAnswer.NotFound.class,
            solver(universe, universe)
                .renew(
                    List.of(List.of(0), List.of(0)),
                    Set.of("web"),
                    Budget.unlimited().withCancellation(() -> true)));

    assertEquals(0, answer.part());
    assertInstanceOf(SolveResult.BudgetExhausted.class, answer.result());
  }

  @Test
  void refusesInstalledPackages() {
    Scenario scenario = scenario("arch x86_64\nrepo base\nweb-1-1.x86_64\n  installed\n");

    assertThrows(
        IllegalArgumentException.class,
        () -> new JointSolver.Part(scenario.universe(), scenario.request()));
  }
}
