package dev.rpmsolve.core.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.request.DnfOptions.Choice;
import dev.rpmsolve.core.universe.Universe;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DnfGoalsTest {
  private static final Scenario SCENARIO =
      UniverseText.parse(
          """
          installed app-2-1.x86_64 requires lib; recommends docs
          installed lib-1-1.x86_64
          installed old-1-1.noarch
          installed tool-1-1.x86_64 requires tool-data
          installed tool-data-1-1.noarch
          app-1-1.x86_64
          app-2-1.x86_64
          app-3-1.x86_64
          app-3-1.i686
          lib-1-1.i686
          docs-1-1.noarch
          new-1-1.noarch obsoletes old < 2
          other-1-1.noarch provides thing = 3
          plug-1-1.noarch supplements lib
          far-1-1.aarch64
          """);
  private static final Universe UNIVERSE = SCENARIO.universe();

  private static DnfOptions options(Choice... choices) {
    return DnfOptions.usual().without(Choice.values()).with(choices);
  }

  private static GoalPlan plan(
      DnfOptions options, Policy policy, UnaryOperator<DnfGoals> commands) {
    List<Integer> installed = SCENARIO.request().installedPackageIds();
    return commands.apply(new DnfGoals(UNIVERSE, installed, policy, options)).plan();
  }

  private static List<String> goals(DnfOptions options, UnaryOperator<DnfGoals> commands) {
    return plan(options, Policy.asDnf(), commands).request().goals().stream()
        .map(Goal::toString)
        .toList();
  }

  private static List<String> notices(DnfOptions options, UnaryOperator<DnfGoals> commands) {
    return plan(options, Policy.asDnf(), commands).notices().stream()
        .map(notice -> notice.kind() + " " + notice.packages())
        .toList();
  }

  private static String oneOf(Integer... ids) {
    return new Selection.OneOf(Arrays.asList(ids)).toString();
  }

  @Test
  void installingOnePackageTakesThatOneUnlessItIsThere() {
    assertEquals(
        List.of("install " + oneOf(5) + " [PIN_EVR, PIN_ARCH]"),
        goals(options(), d -> d.installPackage("./app.rpm", 5)));
    assertEquals(
        List.of("install " + oneOf(6, 0) + " [PIN_EVR, PIN_ARCH]"),
        goals(options(), d -> d.installPackage("./app.rpm", 6)));
    assertEquals(
        List.of("ALREADY_INSTALLED [app-2-1.x86_64]"),
        notices(options(), d -> d.installPackage("./app.rpm", 6)));
  }

  @Test
  void installTakesOneOfAllThatMatch() {
    assertEquals(
        List.of("install " + oneOf(0, 5, 6, 7, 8) + " [PIN_EVR, PIN_ARCH]"),
        goals(options(), d -> d.install("app")));
    assertEquals(
        List.of("install " + oneOf(7) + " [WEAK, BEST, PIN_EVR, PIN_ARCH]"),
        goals(options(Choice.BEST, Choice.SKIP_BROKEN), d -> d.install("app-3-1.x86_64")));
    assertEquals(
        List.of("install " + oneOf(12) + " [PIN_EVR, PIN_ARCH]"),
        goals(options(), d -> d.install("thing > 2")));
    assertEquals(
        List.of("install a provider of (thing or lib) [PIN_EVR, PIN_ARCH]"),
        goals(options(), d -> d.install("(thing or lib)")));
  }

  @Test
  void installOfAPatternTakesOneOfEachName() {
    assertEquals(2, goals(options(), d -> d.install("tool*")).size());
    assertEquals(
        List.of("ALREADY_INSTALLED [tool-1-1.x86_64]", "ALREADY_INSTALLED [tool-data-1-1.noarch]"),
        notices(options(), d -> d.install("tool*")));
  }

  @Test
  void installTakesObsoletersOfNames() {
    assertEquals(
        List.of("install " + oneOf(2, 11) + " [PIN_EVR, PIN_ARCH]"),
        goals(options(Choice.OBSOLETES), d -> d.install("old")));
    assertEquals(
        List.of("install " + oneOf(2) + " [PIN_EVR, PIN_ARCH]"),
        goals(options(Choice.OBSOLETES), d -> d.install("old-1-1.noarch")));
  }

  @Test
  void multilibAllMeansEveryArchitecture() {
    assertEquals(
        List.of(
            "install " + oneOf(0, 5, 6, 7) + " [PIN_EVR, PIN_ARCH]",
            "install " + oneOf(8) + " [PIN_EVR, PIN_ARCH]"),
        goals(options().withMultilib(DnfOptions.Multilib.ALL), d -> d.install("app")));
  }

  @Test
  void saysWhatCannotBeInstalled() {
    assertEquals(List.of("NO_MATCH []"), notices(options(), d -> d.install("nosuch")));
    assertEquals(List.of("NO_MATCH [far-1-1.aarch64]"), notices(options(), d -> d.install("far")));
    GoalPlan excluded =
        plan(options(), Policy.asDnf().withExcludes(List.of("docs")), d -> d.install("docs"));
    assertEquals(SpecNotice.Kind.ALL_EXCLUDED, excluded.errors().get(0).kind());
    assertEquals(new Selection.OneOf(List.of(10)), excluded.request().goals().get(0).selection());
  }

  @Test
  void upgradeTargetsWhatIsOffered() {
    assertEquals(
        List.of("upgrade " + oneOf(5, 6, 7, 8, 0) + " [BEST, TARGETED, PIN_EVR, PIN_ARCH]"),
        goals(options(Choice.BEST), d -> d.upgrade("app")));
    assertEquals(
        List.of("upgrade " + oneOf(11, 2) + " [TARGETED, PIN_EVR, PIN_ARCH]"),
        goals(options(Choice.OBSOLETES), d -> d.upgrade("old")));
    assertEquals(
        List.of("upgrade " + oneOf(11) + " [TARGETED, PIN_EVR, PIN_ARCH]"),
        goals(options(Choice.OBSOLETES), d -> d.upgrade("new")));
    assertEquals(List.of("upgrade all"), goals(options(), DnfGoals::upgradeAll));
    assertEquals(
        List.of("NOT_INSTALLED [docs-1-1.noarch]"), notices(options(), d -> d.upgrade("docs")));
    assertEquals(
        List.of("NOTHING_NEWER [tool-1-1.x86_64]"), notices(options(), d -> d.upgrade("tool")));
  }

  @Test
  void distroSyncNamesWhatRepositoriesHold() {
    assertEquals(
        List.of("distro-sync " + oneOf(5, 6, 7, 8) + " [TARGETED, PIN_EVR, PIN_ARCH]"),
        goals(options(), d -> d.distroSync("app")));
    assertEquals(List.of("distro-sync all"), goals(options(), DnfGoals::distroSyncAll));
  }

  @Test
  void downgradeTakesOlderOnes() {
    assertEquals(
        List.of("install " + oneOf(5) + " [PIN_EVR, PIN_ARCH]"),
        goals(options(), d -> d.downgrade("app")));
    assertEquals(
        List.of("install " + oneOf(5) + " [PIN_EVR, PIN_ARCH]"),
        goals(options(), d -> d.downgrade("app-1-1")));
    assertEquals(
        List.of("NOTHING_OLDER [app-2-1.x86_64]"),
        notices(options(), d -> d.downgrade("app-3-1.x86_64")));
    assertEquals(
        List.of("NOT_INSTALLED [docs-1-1.noarch]"), notices(options(), d -> d.downgrade("docs")));
  }

  @Test
  void reinstallTakesTheSameVersion() {
    assertEquals(
        List.of("install " + oneOf(6) + " [PIN_EVR, PIN_ARCH]"),
        goals(options(), d -> d.reinstall("app")));
    assertEquals(
        List.of("NOT_AVAILABLE [tool-1-1.x86_64]"), notices(options(), d -> d.reinstall("tool")));
    assertEquals(
        List.of("NOT_INSTALLED [docs-1-1.noarch]"), notices(options(), d -> d.reinstall("docs")));
  }

  @Test
  void removeCleansIfReasonsAreKnownAndSparesWhatIsProtected() {
    assertEquals(
        List.of("remove package 3", "allow removal of " + oneOf(0, 1, 2, 3, 4) + " [NOT_BY_USER]"),
        goals(options(Choice.CLEAN_REQUIREMENTS), d -> d.remove("tool")));
    GoalPlan plan =
        plan(
            options(Choice.CLEAN_REQUIREMENTS).withUserInstalled(List.of(3, 0)),
            Policy.asDnf().withProtected(List.of("li*")),
            d -> d.remove("tool").remove("nosuch"));
    assertEquals(
        List.of(
            "remove package 3 [CLEAN_DEPENDENCIES]",
            "user-installed " + oneOf(0, 1, 3) + " [NOT_BY_USER]",
            "allow removal of " + oneOf(0, 2, 3, 4) + " [NOT_BY_USER]"),
        plan.request().goals().stream().map(Goal::toString).toList());
    assertEquals(SpecNotice.Kind.NOTHING_TO_REMOVE, plan.notices().get(0).kind());
    assertTrue(plan.errors().isEmpty());
  }

  private static List<String> plan(String system, Policy policy, UnaryOperator<DnfGoals> commands) {
    Scenario scenario = UniverseText.parse(system);
    List<Integer> installed = scenario.request().installedPackageIds();
    DnfGoals goals = new DnfGoals(scenario.universe(), installed, policy, options());
    GoalPlan plan = commands.apply(goals).plan();
    return Stream.concat(
            plan.notices().stream().map(notice -> notice.kind().name()),
            plan.request().goals().stream()
                .filter(goal -> !(goal instanceof Goal.AllowRemoval))
                .map(Goal::toString))
        .toList();
  }

  private static String remove(int packageId) {
    return new Goal.Remove(new Selection.OnePackage(packageId)).toString();
  }

  @Test
  void removesOldInstallonlyButTheRunningOne() {
    String kernels =
        """
        installed kernel-1-1.x86_64
        installed kernel-2-1.x86_64
        installed kernel-3-1.x86_64
        installed kernel-devel-1-1.x86_64 provides installonlypkg(kernel)
        installed kernel-devel-2-1.x86_64 provides installonlypkg(kernel)
        installed kernel-2-1.i686
        kernel-4-1.x86_64
        """;
    assertEquals(
        List.of(remove(0), remove(1), remove(3)),
        plan(kernels, Policy.asDnf(), DnfGoals::removeOldInstallonly));
    Policy running = Policy.asDnf().withRunningKernel("1-1.x86_64");
    assertEquals(List.of(remove(1)), plan(kernels, running, DnfGoals::removeOldInstallonly));
    assertEquals(
        List.of("NO_OLD_INSTALLONLY"),
        plan("installed app-1-1.noarch", Policy.asDnf(), DnfGoals::removeOldInstallonly));
  }

  @Test
  void removesDuplicatesAndRenewsWhatStays() {
    String twice =
        """
        installed app-1-1.x86_64
        installed app-2-1.x86_64
        installed app-3-1.i686
        installed lib-1-1.noarch
        installed lib-2-1.noarch
        installed kernel-1-1.x86_64
        installed kernel-2-1.x86_64
        app-2-1.x86_64
        """;
    assertEquals(
        List.of(
            "NOT_RENEWED", "install " + oneOf(7) + " [PIN_EVR, PIN_ARCH]", remove(0), remove(3)),
        plan(twice, Policy.asDnf(), DnfGoals::removeDuplicates));
    assertEquals(
        List.of("NO_DUPLICATES"),
        plan("installed app-1-1.noarch", Policy.asDnf(), DnfGoals::removeDuplicates));
  }

  @Test
  void autoremoveRemovesWhatNobodyNeeds() {
    assertEquals(
        List.of("remove package 2 [NOT_BY_USER]", "remove package 3 [NOT_BY_USER]"),
        goals(options().withUserInstalled(List.of(0, 4)), DnfGoals::autoremove).subList(0, 2));
    assertEquals(1, goals(options(), DnfGoals::autoremove).size());
  }

  @Test
  void whatIsExcludedFromWeakDependenciesIsNamed() {
    DnfOptions options = options().withExcludedFromWeak(List.of("plug", "app-3*", "none"));
    assertEquals(
        List.of("exclude from weak " + oneOf(7, 8, 13) + " [NOT_BY_USER]"), goals(options, d -> d));
  }

  @Test
  void whatTheUserLeftOutStaysAway() {
    assertEquals(
        "exclude from weak " + oneOf(10, 13) + " [NOT_BY_USER]",
        goals(options(Choice.EXCLUDE_FROM_WEAK_AUTODETECT), DnfGoals::upgradeAll).get(1));
  }
}
