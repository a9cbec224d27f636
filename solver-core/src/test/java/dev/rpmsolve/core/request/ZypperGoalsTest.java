package dev.rpmsolve.core.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ZypperGoalsTest {
  private static final Scenario SCENARIO =
      UniverseText.parse(
          """
          repo main priority=90
          installed app-1-1.x86_64
            vendor suse
          app-2-1.x86_64
            vendor suse
          app-3-1.x86_64
            vendor other
          tool-1-1.x86_64
          tool-1-1.i686
          repo extra priority=99
          tool-2-1.x86_64
            provides thing
          """);

  private static GoalPlan plan(UnaryOperator<ZypperGoals> commands) {
    return commands
        .apply(
            new ZypperGoals(
                SCENARIO.universe(),
                SCENARIO.request().installedPackageIds(),
                Policy.asZypp(),
                ZypperGoals.Cleaning.CLEAN))
        .plan();
  }

  private static List<String> goals(UnaryOperator<ZypperGoals> commands) {
    return plan(commands).request().goals().stream().map(Goal::toString).toList();
  }

  private static List<SpecNotice.Kind> notices(UnaryOperator<ZypperGoals> commands) {
    return plan(commands).notices().stream().map(SpecNotice::kind).toList();
  }

  @Test
  void installDecidesOnOnePackage() {
    assertEquals(List.of("install package 3"), goals(z -> z.install("tool")));
    assertEquals(List.of("install package 5"), goals(z -> z.install("tool-2")));
    assertEquals(List.of("install thing"), goals(z -> z.install("thing")));
  }

  @Test
  void installUpdatesWithoutChangingTheVendor() {
    assertEquals(List.of("install package 1"), goals(z -> z.install("app")));
    assertEquals(List.of(SpecNotice.Kind.ALREADY_INSTALLED), notices(z -> z.install("app-1-1")));
  }

  @Test
  void removeMayTakeDependantsAlong() {
    GoalPlan plan = plan(z -> z.remove("app").remove("tool"));
    assertEquals("[remove package 0 [CLEAN_DEPENDENCIES]]", plan.request().goals().toString());
    assertEquals(Policy.Erasing.ALLOWED, plan.request().policy().erasing());
    assertEquals(SpecNotice.Kind.NOTHING_TO_REMOVE, plan.notices().get(0).kind());
  }

  @Test
  void updatesAndVerifies() {
    assertEquals(List.of("upgrade one of [0]"), goals(z -> z.update("app")));
    assertEquals(List.of("upgrade all"), goals(ZypperGoals::updateAll));
    assertEquals(List.of("distro-sync all"), goals(ZypperGoals::dup));
    assertEquals(List.of("verify all"), goals(ZypperGoals::verify));
    assertEquals(
        List.of(SpecNotice.Kind.NOT_INSTALLED, SpecNotice.Kind.NO_MATCH),
        notices(z -> z.update("tool").update("nosuch")));
  }

  @Test
  void saysWhatCannotBeInstalled() {
    assertEquals(List.of(SpecNotice.Kind.NO_MATCH), notices(z -> z.install("nosuch")));
  }
}
