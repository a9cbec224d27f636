package dev.rpmsolve.rpm.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.group.GroupState;
import dev.rpmsolve.core.group.GroupState.Member;
import dev.rpmsolve.core.group.GroupState.OneEnvironment;
import dev.rpmsolve.core.group.GroupState.OneGroup;
import dev.rpmsolve.core.group.PackageType;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What package managers note of groups. */
class InstalledGroupsTest {
  private static final ReadLimits LIMITS = ReadLimits.defaults();
  private static final Path TESTDATA =
      Path.of(System.getProperty("rpmsolve.root"), "testdata/groups");
  private static final Path HISTORY = TESTDATA.resolve("history.sqlite.gz");

  private static final String GROUPS =
      """
      version = "1.0"
      [groups.core]
      userinstalled = true
      packages = [ "shell", "editor" ]
      package_types = [ "Mandatory", "optional" ]
      [groups."web-server"]
      packages = []
      userinstalled = false
      [other.x]
      packages = ["no"]
      """;

  @TempDir Path folder;

  private static Member member(String name, boolean isInstalled) {
    return new Member(name, isInstalled);
  }

  /** libdnf wrote the file, see {@code make.sh} beside it. */
  @Test
  void dnf4HasTheNewestStepOfEachGroupThatIsThere() throws IOException {
    GroupState state = InstalledGroups.ofFile(HISTORY, LIMITS);
    assertEquals(
        List.of(
            new OneGroup(
                "core",
                "Core",
                PackageType.usual(),
                List.of(
                    member("shell", true),
                    member("netcfg", true),
                    member("bootloader-arm", false),
                    member("editor", true),
                    member("tracer", false),
                    member("netcfg-applet", false))),
            new OneGroup(
                "web",
                "Web Server",
                PackageType.usual(),
                List.of(
                    member("webd", true), member("webd-status", false), member("oldlog", true)))),
        state.groups());
    assertEquals(
        List.of(
            new OneEnvironment(
                "minimal-environment",
                "Minimal Install",
                PackageType.usual(),
                List.of(member("core", true), member("web", false)))),
        state.environments());
    // The user asked for the editor later.
    assertEquals(
        Optional.of(Set.of("shell.noarch", "netcfg.noarch", "webd.noarch", "oldlog.noarch")),
        state.byGroup());
  }

  @Test
  void dnf5ListsWhatAGroupBrought() throws IOException {
    Files.writeString(folder.resolve("groups.toml"), GROUPS);
    GroupState alone = InstalledGroups.ofFile(folder.resolve("groups.toml"), LIMITS);
    assertEquals(
        List.of(
            new OneGroup(
                "core",
                "core",
                Set.of(PackageType.MANDATORY, PackageType.OPTIONAL),
                List.of(member("shell", true), member("editor", true))),
            new OneGroup("web-server", "web-server", PackageType.usual(), List.of())),
        alone.groups());
    assertEquals(List.of(), alone.environments());
    assertEquals(Optional.empty(), alone.byGroup());
    Files.writeString(
        folder.resolve("environments.toml"),
        "version = \"1.0\"\n[environments]\nmin = {groups = [\"core\"]}\n");
    Files.writeString(
        folder.resolve("packages.toml"),
        "version = \"1.0\"\n[packages]\n\"shell.noarch\" = {reason = \"Group\"}\n"
            + "\"editor.noarch\" = {reason = \"User\"}\n");
    GroupState all = InstalledGroups.ofFile(folder.resolve("groups.toml"), LIMITS);
    assertEquals(
        List.of(
            new OneEnvironment("min", "min", PackageType.usual(), List.of(member("core", true)))),
        all.environments());
    assertEquals(Optional.of(Set.of("shell.noarch")), all.byGroup());
  }

  @Test
  void aListHasALineForEach() throws IOException {
    GroupState state = InstalledGroups.ofFile(TESTDATA.resolve("groups.list"), LIMITS);
    assertEquals(List.of("core", "web"), state.groups().stream().map(OneGroup::id).toList());
    assertEquals(
        List.of(member("webd", true), member("oldlog", true)),
        state.group("web").orElseThrow().members());
    assertEquals(
        List.of(member("core", true)),
        state.environment("minimal-environment").orElseThrow().groups());
    assertEquals(Optional.empty(), state.byGroup());
  }

  @ParameterizedTest
  @ValueSource(strings = {"core shell", "@", "@^", "# fine\n\ncore"})
  void aWrongLineIsNamed(String text) {
    MetadataException e =
        assertThrows(MetadataException.class, () -> GroupList.read(text, "groups.list"));
    assertEquals((int) text.lines().count(), e.line());
    assertTrue(e.getMessage().startsWith("groups.list: line "), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version = \"2.0\"\n",
        "version = \"1.0\"\n[groups.a]\npackage_types = [\"soft\"]\n"
      })
  void whatDnf5DoesNotWriteIsRefused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("groups.toml"), text);
    MetadataException e =
        assertThrows(MetadataException.class, () -> InstalledGroups.ofFile(file, LIMITS));
    assertTrue(e.line() > 0, e.getMessage());
  }

  @Test
  void aSystemHasTheNotesOfDnf5OrElseOfDnf4() throws IOException {
    assertEquals(Optional.empty(), InstalledGroups.of(SystemRoot.of(folder), LIMITS));
    Path dnf4 = Files.createDirectories(folder.resolve("var/lib/dnf"));
    Files.copy(HISTORY, dnf4.resolve("history.sqlite"));
    GroupState old = InstalledGroups.of(SystemRoot.of(folder), LIMITS).orElseThrow();
    assertEquals("Core", old.group("core").orElseThrow().name());
    Path dnf5 = Files.createDirectories(folder.resolve("usr/lib/sysimage/libdnf5"));
    Files.writeString(dnf5.resolve("groups.toml"), GROUPS);
    GroupState now = InstalledGroups.of(SystemRoot.of(folder), LIMITS).orElseThrow();
    assertEquals("core", now.group("core").orElseThrow().name());
  }

  @Test
  void aHistoryWithoutGroupsHasNone() throws IOException {
    GroupState state = InstalledGroups.ofFile(InstalledFixture.file("history.sqlite.gz"), LIMITS);
    assertEquals(List.of(), state.groups());
    assertEquals(Optional.of(Set.of()), state.byGroup());
  }
}
