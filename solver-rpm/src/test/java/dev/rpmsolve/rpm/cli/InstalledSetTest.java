package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledSetTest {
  @TempDir Path folder;
  private Path list;

  @BeforeEach
  void write() throws IOException {
    Fixture.writeTo(folder);
    list = folder.resolve("list");
  }

  private Run remove(String spec, String text) throws IOException {
    Files.write(list, text.getBytes(StandardCharsets.ISO_8859_1));
    return Run.of(
        "remove",
        spec,
        "--installed",
        list.toString(),
        "--arch",
        "x86_64",
        "--repo",
        folder.resolve("os").toString(),
        "--repo",
        folder.resolve("updates").toString());
  }

  private void assertRefused(String expected, String text) throws IOException {
    Run run = remove("web", text);
    assertEquals(3, run.code(), run.out());
    assertEquals("rpmsolve: " + expected + "\n", run.errWithout(folder));
  }

  @Test
  void readsLinesWithAndWithoutEpochAndEnd() throws IOException {
    Run run =
        remove("libweb", "\r\n# c\n  web-1:1.2-1.x86_64\r\nlibweb-1.2-1.x86_64\nlogd-3-1.noarch");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("2 packages to remove."), run.out());
  }

  @Test
  void findsAnyEpochIfNoneIsTyped() throws IOException {
    Run run = remove("web", "web-1.2-1.x86_64\nlibweb-1.2-1.x86_64\nlogd-3-1.noarch\n");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("1 package to remove."), run.out());
  }

  @Test
  void namesTheLineOfAnUnknownPackage() throws IOException {
    assertRefused(
        "DIR/list: line 3 (byte 20): no repository has the package nosuch-1-1.noarch; installed"
            + " packages must be in a --repo, or give a repository folder to --installed",
        "log-1.0-1.noarch\n# \nnosuch-1-1.noarch\n");
  }

  @Test
  void doesNotTakeAnotherEpochThanTyped() throws IOException {
    assertRefused(
        "DIR/list: line 1 (byte 0): no repository has the package web-2:1.0-1.x86_64; installed"
            + " packages must be in a --repo, or give a repository folder to --installed",
        "web-2:1.0-1.x86_64");
  }

  @Test
  void doesNotTakeANameForANevra() throws IOException {
    String hint = "expected NAME-[EPOCH:]VERSION-RELEASE.ARCH, found ";
    assertRefused("DIR/list: line 1 (byte 0): " + hint + "'web'; see 'rpm -qa'", "web\n");
    assertRefused(
        "DIR/list: line 1 (byte 0): " + hint + "'log-*-1.noarch'; see 'rpm -qa'",
        "log-*-1.noarch\n");
  }

  @Test
  void refusesWhatIsNotUtf8() throws IOException {
    assertRefused("DIR/list: line 1 (byte 0): expected UTF-8 text", "\u00ff\n");
  }

  @Test
  void escapesWhatItQuotes() throws IOException {
    Run run = remove("web", "a\u001b[31m\n");
    assertTrue(run.err().contains("found 'a\\u001b[31m'"), run.err());
  }

  @Test
  void acceptsAnEmptyList() throws IOException {
    Run run = remove("web", "");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("no installed package matches web"), run.out());
  }

  @Test
  void aFolderOfInstalledPackagesNeedsNoRepository() {
    String snapshot = folder.resolve("snapshot").toString();
    Run run = Run.of("remove", "log", "--installed", snapshot, "--arch", "x86_64");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("2 packages to remove."), run.out());
  }

  @Test
  void whatIsInstalledStaysAvailable() throws IOException {
    Files.writeString(list, "logd-3-1.noarch\n");
    Run run =
        Run.of(
            "reinstall",
            "logd",
            "--installed",
            list.toString(),
            "--arch",
            "x86_64",
            "--repo",
            folder.resolve("updates").toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("1 package to reinstall."), run.out());
  }
}
