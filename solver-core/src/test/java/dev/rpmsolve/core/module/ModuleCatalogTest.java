package dev.rpmsolve.core.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rpmsolve.core.module.ModuleObsoletes.Notice;
import dev.rpmsolve.core.universe.Repository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModuleCatalogTest {
  private static ModuleDefaults defaults(long modified, String stream) {
    return new ModuleDefaults(
        "a", modified, Optional.of(stream), Map.of(stream, List.of("of " + stream)));
  }

  private static ModuleCatalog of(ModuleDefaults... all) {
    Modules modules = new Modules().with(Modules.build("a:1:1:c"), Modules.build("a:2:1:c"));
    for (ModuleDefaults one : all) {
      modules.defaults(one);
    }
    return modules.catalog();
  }

  @Test
  void streamsAreTextAndSorted() {
    ModuleCatalog catalog =
        new Modules()
            .with(
                Modules.build("a:1.10:1:c"),
                Modules.build("b:2:1:c"),
                Modules.build("a:1.1:1:c"),
                Modules.build("a:1.10:3:c"),
                Modules.build("a:1.10:2:c"))
            .catalog();
    assertEquals(Set.of("a", "b"), catalog.names());
    assertEquals(List.of("1.1", "1.10"), List.copyOf(catalog.streams("a")));
    NameStream stream = new NameStream("a", "1.10");
    assertEquals(3, catalog.builds(stream).size());
    assertEquals("a:1.10:3:c:x86_64", catalog.newest(stream).orElseThrow().toString());
    assertEquals(List.of(), catalog.builds("none"));
  }

  @Test
  void defaultsThatChangedLastCount() {
    assertEquals(Optional.of("2"), of(defaults(1, "1"), defaults(2, "2")).defaultStream("a"));
    assertEquals(Optional.of("1"), of(defaults(3, "1"), defaults(2, "2")).defaultStream("a"));
  }

  @Test
  void defaultsThatDisagreeAreNone() {
    ModuleCatalog catalog = of(defaults(1, "1"), defaults(1, "2"));
    assertEquals(Optional.empty(), catalog.defaultStream("a"));
    assertEquals(List.of("of 1"), catalog.defaultProfiles(new NameStream("a", "1")));
    assertEquals(List.of("of 2"), catalog.defaultProfiles(new NameStream("a", "2")));
  }

  @Test
  void endsCanBeTakenBack() {
    NameStream stream = new NameStream("a", "1");
    Notice over = new Notice("over", Optional.empty(), Optional.empty(), false);
    Notice back = new Notice("back", Optional.empty(), Optional.empty(), true);
    ModuleObsoletes end = new ModuleObsoletes(stream, Optional.empty(), "2024-01-01", over);
    ModuleObsoletes reset = new ModuleObsoletes(stream, Optional.empty(), "2024-02-01", back);
    assertEquals(Optional.of(end), new Modules().ends(end).catalog().end(stream));
    assertEquals(Optional.empty(), new Modules().ends(reset).ends(end).catalog().end(stream));
    assertEquals(Optional.empty(), new Modules().ends(end).catalog().end(new NameStream("a", "2")));
  }

  @Test
  void buildsThatNeedTheSameSucceedEachOtherWhateverThePlatform() {
    ModuleCatalog catalog =
        new Modules()
            .with(
                Modules.build("a:1:1:x").dynamic().requires("platform", "el8").requires("b", "1"),
                Modules.build("a:1:2:y").dynamic().requires("b", "1").requires("platform", "el9"),
                Modules.build("a:1:3:z").dynamic().requires("b", "2"),
                Modules.build("a:1:4:s").requires("b", "2"),
                Modules.build("a:2:1:x").dynamic().requires("b", "1"))
            .catalog();
    assertEquals(
        List.of("a:1:y", "a:1:y", "a:1:s", "a:1:s", "a:2:x"),
        catalog.builds().stream().map(OfferedBuild::line).toList());
  }

  @Test
  void repositoriesKeepTheirOrder() {
    ModuleDocuments documents =
        new ModuleDocuments(List.of(Modules.build("a:1:1:c").build()), List.of(), List.of());
    ModuleCatalog catalog =
        ModuleCatalog.builder()
            .add(Repository.of("second"), documents)
            .add(Repository.of("first"), documents)
            .build();
    assertEquals(
        List.of("second", "first"),
        catalog.builds("a").stream().map(one -> one.repository().id()).toList());
    assertEquals(
        "second", catalog.newest(new NameStream("a", "1")).orElseThrow().repository().id());
  }

  @Test
  void refusesWhatIsNoStream() {
    assertThrows(IllegalArgumentException.class, () -> new NameStream("a", ""));
    assertThrows(IllegalArgumentException.class, () -> new ModuleId("", "1", 0, "", ""));
    assertThrows(IllegalArgumentException.class, () -> new ModuleId("a", "1", -1, "", ""));
    assertThrows(IllegalArgumentException.class, () -> new ModuleRequirement("a", List.of("-")));
  }

  @Test
  void onlyAHyphenInFrontRefuses() {
    ModuleRequirement requirement = new ModuleRequirement("a", List.of("1.0-beta", "-2", "3"));
    assertEquals(List.of("1.0-beta", "3"), requirement.accepted());
    assertEquals(List.of("2"), requirement.refused());
  }
}
