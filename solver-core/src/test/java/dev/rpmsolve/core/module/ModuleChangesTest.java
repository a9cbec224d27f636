package dev.rpmsolve.core.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.ModuleResolver;
import dev.rpmsolve.core.module.ModuleNotice.Kind;
import dev.rpmsolve.core.universe.ArchPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What commands make of a state; the refusals are those of dnf 4.14 for the same commands. */
class ModuleChangesTest {
  private static final ModuleCatalog CATALOG =
      new Modules()
          .with(
              Modules.build("node:18:1:c").profile("common", "node", "npm"),
              Modules.build("node:20:1:c")
                  .profile("common", "node", "npm")
                  .profile("minimal", "node"),
              Modules.build("only:1:1:c").profile("common", "only"),
              Modules.build("perl:5.24:1:c"),
              Modules.build("perl:5.26:1:c"),
              Modules.build("app:1:1:c").requires("perl", "5.26").profile("p", "app", "npm"))
          .defaults(
              new ModuleDefaults(
                  "node",
                  0,
                  Optional.empty(),
                  Map.of("18", List.of("common"), "20", List.of("common"))))
          .defaults(new ModuleDefaults("only", 0, Optional.of("1"), Map.of("1", List.of("common"))))
          .defaultStream("perl", "5.26")
          .catalog();

  private static ModulePlan plan(ModuleState state, UnaryOperator<ModuleChanges> commands) {
    return commands.apply(new ModuleChanges(CATALOG, state)).plan();
  }

  private static ModulePlan plan(UnaryOperator<ModuleChanges> commands) {
    return plan(ModuleState.untouched(), commands);
  }

  private static List<String> changes(ModulePlan plan) {
    return ModuleStateChange.between(plan.before(), plan.after()).stream()
        .map(change -> change.kind() + " " + change.subject())
        .toList();
  }

  private static List<Kind> kinds(ModulePlan plan) {
    return plan.notices().stream().map(ModuleNotice::kind).toList();
  }

  @Test
  void aSpecWithoutStreamMeansTheEnabledDefaultOrOnlyOne() {
    assertEquals(List.of("ENABLE_STREAM only:1"), changes(plan(c -> c.enable("only"))));
    assertEquals(List.of("ENABLE_STREAM perl:5.26"), changes(plan(c -> c.enable("perl"))));
    ModulePlan several = plan(c -> c.enable("node"));
    assertEquals(List.of(Kind.SEVERAL_STREAMS), kinds(several));
    assertEquals(List.of("18", "20"), several.notices().get(0).details());
    assertEquals(List.of("ENABLE_STREAM node:18"), changes(plan(c -> c.enable("node:1*"))));
    ModuleState enabled = ModuleState.untouched().enable(new NameStream("node", "20"));
    assertEquals(
        List.of("INSTALL_PROFILE node:20/common"), changes(plan(enabled, c -> c.install("node"))));
  }

  @Test
  void installsDefaultProfilesUnlessOneIsNamed() {
    ModulePlan common = plan(c -> c.install("node:20"));
    assertEquals(
        List.of("ENABLE_STREAM node:20", "INSTALL_PROFILE node:20/common"), changes(common));
    assertEquals(List.of("node", "npm"), common.work().installed().get(0).packages());
    assertEquals(
        List.of("ENABLE_STREAM node:20", "INSTALL_PROFILE node:20/minimal"),
        changes(plan(c -> c.install("node:20/mini*"))));
    assertEquals(List.of(Kind.NO_DEFAULT_PROFILE), kinds(plan(c -> c.install("app:1"))));
    assertEquals(List.of(Kind.NO_SUCH_PROFILE), kinds(plan(c -> c.install("node:20/none"))));
    assertEquals(List.of(), changes(plan(c -> c.install("node:20/none"))));
  }

  @Test
  void doesNotSwitchUnlessAskedTo() {
    ModuleState installed =
        ModuleState.untouched().install(new NameStream("node", "18"), List.of("common"));
    assertEquals(
        List.of(Kind.OTHER_STREAM_ENABLED), kinds(plan(installed, c -> c.enable("node:20"))));
    assertEquals(
        List.of(Kind.CONTRADICTION), kinds(plan(c -> c.enable("node:18").enable("node:20"))));
    assertEquals(List.of(Kind.CONTRADICTION), kinds(plan(c -> c.disable("only").enable("only"))));
    ModulePlan switched = plan(installed, c -> c.switchTo("node:20"));
    assertEquals(List.of(), switched.notices());
    assertEquals(
        List.of(
            "SWITCH_STREAM node:20",
            "REMOVE_PROFILE node:18/common",
            "INSTALL_PROFILE node:20/common"),
        changes(switched));
    assertEquals(List.of(new NameStream("node", "20")), switched.work().switched());
  }

  @Test
  void removesOnlyWhatNoProfileHoldsAnyMore() {
    ModuleState installed =
        ModuleState.untouched()
            .install(new NameStream("node", "20"), List.of("common", "minimal"))
            .install(new NameStream("app", "1"), List.of("p"));
    ModulePlan one = plan(installed, c -> c.remove("node/common"));
    assertEquals(List.of("REMOVE_PROFILE node:20/common"), changes(one));
    assertEquals(List.of(), one.work().removed());
    ModulePlan all = plan(installed, c -> c.remove("node").remove("app"));
    assertEquals(List.of("node", "npm", "app"), all.work().removed());
    assertEquals(List.of(Kind.NOT_INSTALLED), kinds(plan(c -> c.remove("node"))));
    assertFalse(plan(c -> c.remove("node")).notices().get(0).kind().isError());
  }

  @Test
  void resetsAndDisablesWhateverTheStream() {
    ModuleState enabled = ModuleState.untouched().enable(new NameStream("gone", "1"));
    assertEquals(List.of("RESET_MODULE gone"), changes(plan(enabled, c -> c.reset("gone"))));
    assertEquals(List.of("DISABLE_MODULE node"), changes(plan(c -> c.disable("node"))));
    assertEquals(List.of(Kind.NO_MATCH), kinds(plan(c -> c.disable("foo"))));
    assertTrue(ModuleState.untouched().equals(plan(enabled, c -> c.reset("gone")).after()));
  }

  @Test
  void tellsModulesFromOtherSpecs() {
    ModuleChanges changes = new ModuleChanges(CATALOG, ModuleState.untouched());
    assertTrue(changes.names("node"));
    assertTrue(changes.names("node:20/minimal"));
    assertFalse(changes.names("core"));
    assertFalse(changes.names("node:99"));
    assertFalse(changes.names("minimal environment"));
  }

  @Test
  void whatANewStreamNeedsIsEnabledWithIt() {
    ModulePlan plan = plan(c -> c.enable("app"));
    ActiveStreams active =
        new ModuleResolver(CATALOG, ArchPolicy.of("x86_64"), Optional.empty())
            .resolve(plan.after(), Budget.unlimited());
    ModuleState after = ModuleChanges.withNeeded(plan.before(), plan.after(), active);
    assertEquals(Optional.of("5.26"), after.entry("perl").stream());
    assertEquals(plan.after(), ModuleChanges.withNeeded(plan.after(), plan.after(), active));
  }
}
