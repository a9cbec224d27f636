package dev.rpmsolve.rpm.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.io.MetadataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemRootTest {
  @TempDir Path folder;
  private Path image;
  private SystemRoot root;

  @BeforeEach
  void make() throws IOException {
    image = Files.createDirectories(folder.toRealPath().resolve("image"));
    root = SystemRoot.of(image);
    Files.createDirectories(image.resolve("var/lib"));
    Files.createDirectories(image.resolve("usr/lib/sysimage/rpm"));
    Files.writeString(folder.resolve("outside"), "x");
  }

  private Path put(String name) throws IOException {
    Path file = image.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x");
  }

  private void link(String name, String target) throws IOException {
    Files.createSymbolicLink(image.resolve(name), Path.of(target));
  }

  @Test
  void theNewestFormInTheNewestPlaceCounts() throws IOException {
    assertThrows(MetadataException.class, root::database);
    Path old = put("var/lib/rpm/Packages");
    assertEquals(old, root.database());
    Path later = put("var/lib/rpm/rpmdb.sqlite");
    assertEquals(later, root.database());
    Path now = put("usr/lib/sysimage/rpm/Packages.db");
    assertEquals(now, root.database());
  }

  @Test
  void linksStayInTheRoot() throws IOException {
    Path database = put("usr/lib/sysimage/rpm/rpmdb.sqlite");
    link("var/lib/rpm", "/usr/lib/sysimage/rpm");
    assertEquals(Optional.of(database), root.file("var/lib/rpm/rpmdb.sqlite"));
    link("up", "../../../../../usr/lib/sysimage/rpm/rpmdb.sqlite");
    assertEquals(Optional.of(database), root.file("up"));
  }

  @Test
  void nothingLeadsOut() throws IOException {
    link("var/relative", "../../outside");
    link("var/absolute", folder.resolve("outside").toString());
    link("loop", "loop");
    assertEquals(Optional.empty(), root.file("var/relative"));
    assertEquals(Optional.empty(), root.file("var/absolute"));
    assertEquals(Optional.empty(), root.file("../outside"));
    assertEquals(Optional.empty(), root.file("loop"));
    assertEquals(Optional.empty(), root.file("var"));
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    MetadataException e =
        assertThrows(MetadataException.class, () -> SystemRoot.of(folder.resolve("none")));
    assertTrue(e.getMessage().contains("none: expected the root folder"), e.getMessage());
  }
}
