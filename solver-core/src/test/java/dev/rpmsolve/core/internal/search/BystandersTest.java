package dev.rpmsolve.core.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.internal.rules.RuleWriter.Extent;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Installed packages have no rules only as long as these would say nothing.
 *
 * <p>In all scenarios something is wanted that y1 and y2 provide, and an installed package q
 * recommends y2, or requires r, which does. If it follows from the rules alone that q stays, y2 is
 * the only candidate; if that is only decided after the goals, there is a choice. Package z is a
 * bystander always.
 */
class BystandersTest {
  private static final String START =
      """
      arch x86_64
      repo base
      y1-1-1.noarch
        provides wanted
      y2-1-1.noarch
        provides wanted
      z-1-1.noarch
      a-1-1.noarch
      """;
  private static final String INSTALLED =
      """
      repo @System
      z-1-1.noarch
        installed
      """;
  private static final String RECOMMENDING = "q-1-1.noarch\n  installed\n  recommends y2\n";
  private static final String REQUIRED = "r-2-1.noarch\n";
  private static final String REQUIRING =
      """
      q-1-1.noarch
        installed
        requires r = 1
      r-1-1.noarch
        installed
        recommends y2
      """;
  private static final String GOALS = "goal install a\ngoal install wanted\n";

  private static Extent solve(String offered, String installed, String more) {
    String text = START + offered.replace("; ", "\n  ") + "\n" + INSTALLED + installed + GOALS;
    return Beginnings.requireSameAnswers(UniverseText.parse(text + more), text);
  }

  @Test
  void standsByWhereItsCopyIsFree() {
    assertEquals(Extent.TOUCHED, solve("q-1-1.noarch; recommends y2", RECOMMENDING, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "q-2-1.noarch",
    "q-2-1.noarch; requires nowhere",
    "q-2-1.noarch; requires (nowhere or gone)",
    "q-2-1.noarch; requires (nowhere if a)",
    "q-2-1.noarch; conflicts a",
    "q-2-1.noarch; conflicts (a and y1)",
    "q-2-1.noarch; obsoletes a",
    "q-2-1.noarch; conflicts wanted",
    "q-2-1.noarch; provides own; conflicts own",
    "q-2-1.noarch; requires /bin/sh",
  })
  void staysAsItsOtherVersionIsRuledOut(String offered) {
    assertEquals(Extent.TOUCHED, solve(offered, RECOMMENDING, ""));
  }

  @Test
  void keepsWhatItRequiresAsWhatIsWantedRulesItsOtherVersionOut() {
    String offered = REQUIRED + "q-2-1.noarch; requires r\nb-1-1.noarch; conflicts q = 2";
    assertEquals(Extent.TOUCHED, solve(offered, REQUIRING, "goal install b\n"));
  }

  @Test
  void staysAsItsOtherVersionHasTheLesserArchitecture() {
    String offered = "q-2-1.i686\nq-2-1.x86_64; requires nowhere";
    String installed = "q-1-1.x86_64\n  installed\nq-1-1.i686\n  installed\n  recommends y2\n";
    assertEquals(Extent.TOUCHED, solve(offered, installed, ""));
  }

  @Test
  void staysBesideAnotherVersionOfItsName() {
    String other = "q-2-1.noarch\n  installed\n";
    assertEquals(Extent.TOUCHED, solve("q-2-1.noarch", RECOMMENDING + other, ""));
  }

  @Test
  void needsMoreOnceAConditionHolds() {
    String rich = "q-1-1.noarch\n  installed\n  requires (b if a)\n";
    String offered = "q-2-1.noarch\nq-1-1.noarch; requires (b if a)\nb-1-1.noarch";
    assertEquals(Extent.REQUIRED, solve(offered, rich, ""));
  }

  @Test
  void conflictsWithWhatComes() {
    String picky = "q-1-1.noarch\n  installed\n  conflicts y1\n  conflicts b\n";
    String offered = "q-1-1.noarch; conflicts y1; conflicts b\nb-1-1.noarch";
    solve(offered, picky, "");
    solve(offered, picky, "goal install b\n");
    solve(offered, picky, "goal install b\npolicy erasing=forbidden\n");
  }

  @Test
  void leavesAsItRequiresWhatIsReplaced() {
    String old = "lib-1-1.noarch\n  installed\n";
    String user = "q-1-1.noarch\n  installed\n  requires lib = 1\n  recommends y2\n";
    String offered =
        "lib-2-1.noarch\nb-1-1.noarch; requires lib = 2\nq-2-1.noarch; requires lib = 2";
    solve(offered, old + user, "goal install b\n");
    solve(offered, old + user, "goal install b\npolicy erasing=forbidden\n");
    solve("lib-2-1.noarch\nb-1-1.noarch; requires lib = 2", old + user, "goal install b\n");
  }

  @Test
  void isReplacedAlone() {
    String old = "lib-1-1.noarch\n  installed\n";
    String user = "q-1-1.noarch\n  installed\n  requires lib\n  recommends y2\n";
    String offered = "lib-2-1.noarch\nb-1-1.noarch; requires lib = 2\nq-1-1.noarch; requires lib";
    assertEquals(Extent.TOUCHED, solve(offered, old + user, "goal install b\n"));
  }

  @Test
  void staysAsGoalsSay() {
    String offered = REQUIRED + "q-1-1.noarch; requires r = 1";
    Selection q = new Selection.Spec("q");
    for (Goal goal :
        List.of(
            new Goal.Lock(q, Set.of()),
            new Goal.Upgrade(q, Set.of()),
            new Goal.Upgrade(q, Set.of(Modifier.BEST)),
            new Goal.Verify(q, Set.of()),
            new Goal.Install(q, Set.of()),
            new Goal.Blacklist(new Selection.Spec("q"), Set.of()))) {
      String text = START + offered.replace("; ", "\n  ") + "\n" + INSTALLED + REQUIRING;
      Scenario scenario = UniverseText.parse(text + GOALS);
      List<Goal> goals = new ArrayList<>(List.of(goal));
      goals.addAll(scenario.request().goals());
      Request request =
          new Request(goals, scenario.request().installedPackageIds(), scenario.request().policy());
      Beginnings.requireSameAnswers(new Scenario(scenario.universe(), request), goal + "\n" + text);
    }
  }

  @Test
  void staysAsItIsExcluded() {
    assertEquals(Extent.TOUCHED, solve("q-2-1.noarch", RECOMMENDING, "policy exclude=q\n"));
  }

  @Test
  void isUpdatedWithAll() {
    solve("q-1-1.noarch; recommends y2", RECOMMENDING, "goal upgrade-all\n");
    solve("q-2-1.noarch; recommends y2", RECOMMENDING, "goal upgrade-all\n");
  }
}
