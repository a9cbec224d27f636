package dev.rpmsolve.core.advisory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.advisory.AdvisoryUpgrade.Extent;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Selection;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What dnf 4.14 chooses for its options about advisories. */
class AdvisoryUpgradeTest {
  private static final Scenario SCENARIO =
      UniverseText.parse(
          """
          installed web-1-1.x86_64
          installed web-1-1.i686
          installed docs-1-1.noarch
          installed old-1-1.noarch
          installed kernel-1-1.x86_64
          installed kernel-3-1.x86_64
          web-2-1.x86_64
          web-3-1.x86_64
          web-4-1.x86_64
          web-2-1.i686
          web-3-1.aarch64
          docs-2-1.x86_64
          other-2-1.noarch
          new-1-1.noarch obsoletes old
          new-2-1.noarch obsoletes old
          taker-1-1.noarch obsoletes web = 4-1
          kernel-2-1.x86_64
          kernel-4-1.x86_64
          repo best priority=10
          docs-2-1.noarch
          repo worse priority=20
          docs-3-1.noarch
          """);

  private static GoalPlan plan(
      Extent extent, UnaryOperator<DnfGoals> commands, Advisory... advisories) {
    List<Integer> installed = SCENARIO.request().installedPackageIds();
    List<AdvisoryPackage> wanted = Stream.of(advisories).flatMap(Advisory::packages).toList();
    DnfGoals goals =
        new DnfGoals(SCENARIO.universe(), installed, Policy.asDnf(), DnfOptions.usual());
    goals.choosing(new AdvisoryUpgrade(SCENARIO.universe(), installed, wanted, extent));
    return commands.apply(goals).plan();
  }

  /** Names the packages that are to be upgraded or to come. */
  private static String upgrade(Extent extent, UnaryOperator<DnfGoals> commands, String... nevras) {
    return plan(extent, commands, Advisories.of("A", nevras)).request().goals().stream()
        .filter(Goal.Upgrade.class::isInstance)
        .map(goal -> ((Selection.OneOf) goal.selection()).packageIds())
        .map(
            ids ->
                ids.stream()
                    .map(id -> SCENARIO.universe().get(id).toString())
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(", "));
  }

  private static String newest(String... nevras) {
    return upgrade(Extent.NEWEST, DnfGoals::upgradeAll, nevras);
  }

  private static String minimal(String... nevras) {
    return upgrade(Extent.MINIMAL, DnfGoals::upgradeAll, nevras);
  }

  @Test
  void allVersionsFromTheFixOnMayCome() {
    assertEquals("web-3-1.x86_64 web-4-1.x86_64 web-1-1.x86_64", newest("web-3-1.x86_64"));
    assertEquals("web-3-1.x86_64 web-4-1.x86_64 web-1-1.x86_64", newest("web-2-9.x86_64"));
    assertEquals("", newest("web-5-1.x86_64"));
  }

  @Test
  void aMinimalUpgradeTakesTheOldestVersionWithTheFix() {
    assertEquals("web-3-1.x86_64 web-1-1.x86_64", minimal("web-3-1.x86_64"));
    assertEquals("web-3-1.x86_64 web-1-1.x86_64", minimal("web-2-9.x86_64"));
    assertEquals(
        "web-2-1.x86_64 web-3-1.x86_64 web-1-1.x86_64",
        minimal("web-2-1.x86_64", "web-3-1.x86_64"));
  }

  @Test
  void eachArchitectureIsByItself() {
    assertEquals("web-2-1.i686 web-1-1.i686", newest("web-2-1.i686", "web-3-1.aarch64"));
  }

  @Test
  void whatIsFixedOrNotInstalledStaysAway() {
    assertEquals("", newest("web-1-1.x86_64", "web-0-1.i686", "other-2-1.noarch"));
    assertEquals("", newest("docs-2-1.x86_64"));
  }

  @Test
  void onlyTheBestRepositoryOfAPackageCounts() {
    assertEquals("docs-2-1.noarch docs-1-1.noarch", newest("docs-2-1.noarch"));
    assertEquals("", newest("docs-3-1.noarch"));
  }

  @Test
  void theNewestOfSeveralInstalledVersionsCounts() {
    assertEquals("", newest("kernel-2-1.x86_64"));
    assertEquals("kernel-4-1.x86_64 kernel-3-1.x86_64", newest("kernel-4-1.x86_64"));
  }

  @Test
  void whatObsoletesInstalledPackagesOrUpgradesMayCome() {
    assertEquals("new-1-1.noarch new-2-1.noarch", newest("new-1-1.noarch"));
    assertEquals("new-1-1.noarch", minimal("new-1-1.noarch"));
    assertEquals("taker-1-1.noarch", newest("taker-1-1.noarch"));
  }

  @Test
  void specsNarrowTheChoice() {
    assertEquals(
        "web-3-1.x86_64 web-4-1.x86_64 web-1-1.x86_64",
        upgrade(Extent.NEWEST, goals -> goals.upgrade("web"), "web-3-1.x86_64", "docs-2-1.noarch"));
    assertEquals(
        "taker-1-1.noarch",
        upgrade(Extent.NEWEST, goals -> goals.upgrade("web"), "taker-1-1.noarch"));
    assertEquals(
        "web-3-1.x86_64 web-1-1.x86_64",
        upgrade(Extent.NEWEST, goals -> goals.upgrade("web-3-1"), "web-2-1.x86_64"));
    assertEquals("", upgrade(Extent.NEWEST, goals -> goals.upgrade("old"), "web-3-1.x86_64"));
  }

  @Test
  void tellsOfUpgradesThatNoAdvisoryCallsFor() {
    GoalPlan plan = plan(Extent.NEWEST, DnfGoals::upgradeAll, Advisories.of("A", "x-1-1.noarch"));
    assertEquals(
        List.of(
            "no advisory that is asked for calls for an upgrade; 3 other packages could be"
                + " upgraded"),
        plan.notices().stream().map(Object::toString).toList());
    assertEquals(List.of(), plan.errors());
  }

  @Test
  void theChoiceIsTheSameForTheSamePackagesInAnyOrder() {
    List<Integer> installed = SCENARIO.request().installedPackageIds();
    AdvisoryUpgrade choice =
        new AdvisoryUpgrade(
            SCENARIO.universe(),
            installed,
            Advisories.of("A", "web-2-1.x86_64", "web-2-1.i686").packages().toList(),
            Extent.NEWEST);
    assertEquals(
        Arrays.toString(choice.among(6, 7, 8, 9)), Arrays.toString(choice.among(9, 8, 7, 6, 6)));
  }
}
