package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.module.ActiveStreams;
import dev.rpmsolve.core.module.ActiveStreams.Outcome;
import dev.rpmsolve.core.module.ModuleState;
import dev.rpmsolve.core.module.Modules;
import dev.rpmsolve.core.module.NameStream;
import dev.rpmsolve.core.universe.ArchPolicy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModuleResolverTest {
  private static ActiveStreams resolve(Modules modules, ModuleState state) {
    return new ModuleResolver(modules.catalog(), ArchPolicy.of("x86_64"), Optional.of("el9"))
        .resolve(state, Budget.unlimited());
  }

  private static ModuleState enabled(String... streams) {
    ModuleState state = ModuleState.untouched();
    for (String stream : streams) {
      int colon = stream.indexOf(':');
      state = state.enable(new NameStream(stream.substring(0, colon), stream.substring(colon + 1)));
    }
    return state;
  }

  private static List<String> active(ActiveStreams streams) {
    return streams.builds().stream().map(Object::toString).toList();
  }

  @Test
  void allBuildsOfAChosenLineAreActive() {
    Modules modules =
        new Modules()
            .with(
                Modules.build("a:1:1:c").requires("platform", "el8"),
                Modules.build("a:1:2:c").requires("platform", "el9"),
                Modules.build("a:1:2:d").requires("platform", "el8"));
    ActiveStreams found = resolve(modules, enabled("a:1"));
    assertEquals(Outcome.COMPLETE, found.outcome());
    assertEquals(List.of("a:1:1:c:x86_64", "a:1:2:c:x86_64"), active(found));
  }

  @Test
  void nothingIsActiveUnlessEnabledDefaultOrNeeded() {
    Modules modules =
        new Modules()
            .with(
                Modules.build("a:1:1:c").requires("b"),
                Modules.build("b:1:1:c"),
                Modules.build("c:1:1:c"),
                Modules.build("d:1:1:c"))
            .defaultStream("a", "1")
            .defaultStream("d", "1");
    assertEquals(
        List.of("a:1:1:c:x86_64", "b:1:1:c:x86_64"),
        active(resolve(modules, ModuleState.untouched().disable("d"))));
  }

  @Test
  void defaultsGiveWayToWhatIsEnabled() {
    Modules modules =
        new Modules()
            .with(
                Modules.build("perl:5.24:1:c"),
                Modules.build("perl:5.26:1:c"),
                Modules.build("app:1:1:c").requires("perl", "5.26"))
            .defaultStream("perl", "5.26")
            .defaultStream("app", "1");
    assertEquals(Outcome.COMPLETE, resolve(modules, ModuleState.untouched()).outcome());
    ActiveStreams found = resolve(modules, enabled("perl:5.24"));
    assertEquals(Outcome.WITHOUT_SOME_DEFAULTS, found.outcome());
    assertEquals(List.of("perl:5.24:1:c:x86_64"), active(found));
    assertEquals(1, found.problems().size());
  }

  @Test
  void olderBuildsWillDoWhereTheNewestCannotBe() {
    Modules modules =
        new Modules()
            .with(Modules.build("a:1:1:c"), Modules.build("a:1:2:c").requires("platform", "el10"));
    ActiveStreams found = resolve(modules, enabled("a:1"));
    assertEquals(Outcome.NOT_NEWEST, found.outcome());
    assertEquals(2, found.builds().size());
  }

  @Test
  void whatCannotBeActiveIsToldAndTheRestIs() {
    Modules modules =
        new Modules()
            .with(
                Modules.build("a:1:1:c").requires("platform", "el8"),
                Modules.build("b:1.0-beta:1:c").requires("platform", "-el8"),
                Modules.build("c:1:1:c").requires("b", "-1.0-beta"));
    ActiveStreams found = resolve(modules, enabled("a:1", "b:1.0-beta", "gone:1"));
    assertEquals(Outcome.BROKEN, found.outcome());
    assertEquals(List.of("b:1.0-beta:1:c:x86_64"), active(found));
    assertEquals(List.of(new NameStream("gone", "1")), found.missing());
    assertTrue(found.problems().get(0).explanation().toString().contains("module(platform:el8)"));
    assertEquals(Outcome.BROKEN, resolve(modules, enabled("b:1.0-beta", "c:1")).outcome());
  }

  @Test
  void withoutAPlatformWhatNeedsOneIsNotActive() {
    Modules modules =
        new Modules().with(Modules.build("a:1:1:c").requires("platform"), Modules.build("b:1:1:c"));
    ActiveStreams found =
        new ModuleResolver(modules.catalog(), ArchPolicy.of("x86_64"), Optional.empty())
            .resolve(enabled("a:1", "b:1"), Budget.unlimited());
    assertEquals(List.of("b:1:1:c:x86_64"), active(found));
  }

  @Test
  void buildsForOtherMachinesAreNotChosen() {
    Modules modules =
        new Modules()
            .with(Modules.build("a:1:1:c:aarch64"), Modules.build("b:1:1:c:noarch"))
            .defaultStream("b", "1");
    ActiveStreams found = resolve(modules, enabled("a:1"));
    assertEquals(List.of("b:1:1:c:noarch"), active(found));
    assertEquals(List.of(new NameStream("a", "1")), found.missing());
  }
}
