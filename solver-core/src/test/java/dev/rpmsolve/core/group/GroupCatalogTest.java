package dev.rpmsolve.core.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Definitions of one id are united as libcomps does it: its answers are the expected ones here. */
class GroupCatalogTest {
  private static Label label(String name, String description, int order) {
    return new Label(name, description, order < 0 ? OptionalInt.empty() : OptionalInt.of(order));
  }

  private static GroupPackage entry(String name, PackageType type) {
    return new GroupPackage(name, type, Optional.empty(), false);
  }

  private static GroupPackage beside(String name, String condition) {
    return new GroupPackage(name, PackageType.CONDITIONAL, Optional.of(condition), false);
  }

  private static GroupCatalog ofGroups(Group... groups) {
    return new GroupCatalog(List.of(groups), List.of(), List.of());
  }

  @Test
  void namesOfTwoRepositoriesAddUp() {
    Group first =
        new Group(
            "g",
            label("A", "first", 3),
            true,
            true,
            List.of(
                entry("p", PackageType.MANDATORY),
                entry("q", PackageType.DEFAULT),
                beside("c", "x")));
    Group second =
        new Group(
            "g",
            label("B", "second", 9),
            false,
            false,
            List.of(
                entry("p", PackageType.OPTIONAL),
                entry("q", PackageType.MANDATORY),
                beside("c", "y"),
                entry("r", PackageType.MANDATORY)));
    Group united =
        GroupCatalog.united(List.of(ofGroups(first), ofGroups(second))).group("g").orElseThrow();
    assertEquals(
        new Group(
            "g",
            label("B", "second", 9),
            false,
            false,
            List.of(
                entry("p", PackageType.OPTIONAL),
                entry("q", PackageType.MANDATORY),
                beside("c", "y"),
                entry("r", PackageType.MANDATORY))),
        united);
  }

  @Test
  void whatTheLaterDefinitionLeavesOutStays() {
    Group first = new Group("g", label("A", "first", 3), true, true, List.of());
    Group second = new Group("g", label("", "", -1), true, true, List.of());
    Group united =
        GroupCatalog.united(List.of(ofGroups(first), ofGroups(second))).group("g").orElseThrow();
    assertEquals(first, united);
    assertEquals("A", united.title());
    assertEquals("g", second.title());
  }

  @Test
  void groupsOfEnvironmentsAddUpAndLaterOptionsCount() {
    Environment first =
        new Environment(
            "e",
            label("EA", "", 5),
            List.of("g1", "g2"),
            List.of(new Environment.Option("o1", true), new Environment.Option("o2", false)));
    Environment second =
        new Environment(
            "e",
            label("EB", "", 6),
            List.of("g3", "g1"),
            List.of(
                new Environment.Option("o1", false),
                new Environment.Option("o2", true),
                new Environment.Option("g2", false)));
    Category one = new Category("c", label("CA", "", -1), List.of("g1"));
    Category other = new Category("c", label("CB", "", -1), List.of("g4", "g1"));
    GroupCatalog united =
        GroupCatalog.united(
            List.of(
                new GroupCatalog(List.of(), List.of(first), List.of(one)),
                new GroupCatalog(List.of(), List.of(second), List.of(other))));
    assertEquals(
        new Environment(
            "e",
            label("EB", "", 6),
            List.of("g1", "g2", "g3"),
            List.of(
                new Environment.Option("o1", false),
                new Environment.Option("o2", true),
                new Environment.Option("g2", false))),
        united.environment("e").orElseThrow());
    assertEquals(
        List.of(new Category("c", label("CB", "", -1), List.of("g1", "g4"))), united.categories());
  }

  @Test
  void listsGoByDisplayOrder() {
    GroupCatalog catalog =
        ofGroups(
            new Group("b", label("", "", -1), true, false, List.of()),
            new Group("c", label("", "", 2), true, false, List.of()),
            new Group("a", label("", "", -1), true, false, List.of()),
            new Group("d", label("", "", 1), true, false, List.of()));
    assertEquals(List.of("d", "c", "b", "a"), catalog.groups().stream().map(Group::id).toList());
    assertTrue(GroupCatalog.empty().isEmpty());
    assertEquals("4 groups, 0 environments", catalog.toString());
  }

  @Test
  void specsMeanIdsNamesOrPatterns() {
    GroupCatalog catalog =
        new GroupCatalog(
            List.of(
                new Group("core", label("Core", "", -1), false, true, List.of()),
                new Group("web-server", label("Web Server", "", -1), true, false, List.of()),
                new Group("webby", label("Web Server 2", "", -1), true, false, List.of())),
            List.of(new Environment("core", label("All", "", -1), List.of(), List.of())),
            List.of());
    assertEquals("[core] [core]", found("@core", catalog));
    assertEquals("[] [core]", found("@^core", catalog));
    assertEquals("[web-server] []", found("@Web Server", catalog));
    assertEquals("[core] [core]", found("@CORE", catalog));
    assertEquals("[web-server, webby] []", found("@web*", catalog));
    assertEquals("[web-server, webby] []", found("WEB S*", catalog));
    assertEquals("[] [core]", found("@all", catalog));
    assertEquals("[] []", found("@we", catalog));
    assertEquals(
        Optional.of(Set.of(PackageType.MANDATORY, PackageType.OPTIONAL)),
        GroupSpec.parse("@core/mandatory, Optional").types());
    assertEquals("@core", GroupSpec.parse("core").text());
    for (String wrong : List.of("@", "@^", "@ /mandatory", "@core/", "@core/all")) {
      assertThrows(IllegalArgumentException.class, () -> GroupSpec.parse(wrong), wrong);
    }
  }

  private static String found(String text, GroupCatalog catalog) {
    GroupSpec spec = GroupSpec.parse(text);
    return spec.groups(catalog).stream().map(Group::id).toList()
        + " "
        + spec.environments(catalog).stream().map(Environment::id).toList();
  }

  @Test
  void nearIdsAreProposed() {
    GroupCatalog catalog =
        new GroupCatalog(
            List.of(
                new Group("core", label("Core", "", -1), false, true, List.of()),
                new Group("web-server", label("Web Server", "", -1), true, false, List.of())),
            List.of(
                new Environment(
                    "minimal-environment", label("Minimal", "", -1), List.of(), List.of())),
            List.of());
    assertEquals(List.of("@core"), near("@coer", catalog));
    assertEquals(List.of("@web-server"), near("@server", catalog));
    assertEquals(List.of("@^minimal-environment"), near("@^minimal-enviroment", catalog));
    assertEquals(List.of("@^minimal-environment"), near("@minimal-env", catalog));
    assertEquals(List.of(), near("@nothing-like-it", catalog));
    assertEquals(List.of(), near("@" + "x".repeat(1000), catalog));
  }

  private static List<String> near(String text, GroupCatalog catalog) {
    return GroupSpec.parse(text).near(catalog);
  }
}
