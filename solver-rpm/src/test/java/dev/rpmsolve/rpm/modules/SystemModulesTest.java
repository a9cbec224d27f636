package dev.rpmsolve.rpm.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.module.ModuleState;
import dev.rpmsolve.core.module.NameStream;
import dev.rpmsolve.rpm.config.ConfigException;
import dev.rpmsolve.rpm.installed.SystemRoot;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemModulesTest {
  @TempDir Path root;

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Optional<ModuleState> state() throws IOException {
    return SystemModules.state(SystemRoot.of(root), ReadLimits.defaults());
  }

  private static ModuleState usual() {
    return ModuleState.untouched()
        .install(new NameStream("node", "1.10"), List.of("common", "devel"))
        .disable("perl");
  }

  @Test
  void readsNotesOfDnf4() throws IOException {
    assertEquals(Optional.empty(), state());
    write(
        "etc/dnf/modules.d/node.module",
        "[node]\nname=node\nstream=1.10\nprofiles=common, devel\nstate=enabled\n");
    write(
        "etc/dnf/modules.d/perl.module", "[perl]\nname=perl\nstream=\nprofiles=\nstate=disabled\n");
    write("etc/dnf/modules.d/php.module", "[php]\nname=php\nstream=\nprofiles=\nstate=\n");
    write("etc/dnf/modules.d/README", "no file of a module");
    assertEquals(Optional.of(usual()), state());
  }

  @Test
  void notesOfDnf5GoBeforeThoseOfDnf4() throws IOException {
    write("etc/dnf/modules.d/perl.module", "[perl]\nstream=5.26\nstate=enabled\n");
    write(
        "usr/lib/sysimage/libdnf5/modules.toml",
        """
        version = "1.0"
        [modules]
        [modules.node]
        enabled_stream = "1.10"
        installed_profiles = ["common", "devel"]
        state = "Enabled"
        [modules.perl]
        enabled_stream = ""
        installed_profiles = []
        state = "Disabled"
        [modules.php]
        state = "Available"
        """);
    assertEquals(Optional.of(usual()), state());
  }

  @Test
  void complaintsNameFileAndLine() throws IOException {
    write("etc/dnf/modules.d/a.module", "[a]\nstream=\nstate=enabled\n");
    ConfigException wrong = assertThrows(ConfigException.class, this::state);
    assertTrue(wrong.getMessage().contains("a.module: line 1: [a] is enabled without a stream"));
    write("etc/dnf/modules.d/a.module", "[a]\nstream=1\nstate=perhaps\n");
    assertThrows(ConfigException.class, this::state);
    write("usr/lib/sysimage/libdnf5/modules.toml", "[modules.a]\nstate = \"Odd\"\n");
    MetadataException odd = assertThrows(MetadataException.class, this::state);
    assertEquals(2, odd.line());
    write("usr/lib/sysimage/libdnf5/modules.toml", "[modules.a]\nstate = \"Enabled\"\n");
    assertThrows(MetadataException.class, this::state);
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    for (Map.Entry<String, String> file : ModuleFolder.files(usual(), List.of("gone")).entrySet()) {
      write("etc/dnf/modules.d/" + file.getKey(), file.getValue());
    }
    assertTrue(Files.exists(root.resolve("etc/dnf/modules.d/gone.module")));
    assertEquals(Optional.of(usual()), state());
  }

  @Test
  void findsThePlatformThroughLinks() throws IOException {
    assertEquals(Optional.empty(), SystemModules.platform(SystemRoot.of(root)));
    write("usr/lib/os-release", "NAME=X\nPLATFORM_ID=\"platform:el9\"\n");
    Files.createDirectories(root.resolve("etc"));
    Files.createSymbolicLink(root.resolve("etc/os-release"), Path.of("/usr/lib/os-release"));
    assertEquals(Optional.of("el9"), SystemModules.platform(SystemRoot.of(root)));
    write("usr/lib/os-release", "NAME=X\nPLATFORM_ID=odd\n");
    assertEquals(Optional.empty(), SystemModules.platform(SystemRoot.of(root)));
  }
}
