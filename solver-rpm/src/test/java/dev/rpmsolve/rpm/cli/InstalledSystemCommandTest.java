package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rpmsolve.rpm.installed.InstalledFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands on the small system of {@code testdata/installed}. */
class InstalledSystemCommandTest {
  private static final String DATABASE = InstalledFixture.file("rpmdb.sqlite.gz").toString();
  private static final String HISTORY = InstalledFixture.file("history.sqlite.gz").toString();
  private static final String RPMS = InstalledFixture.file("rpms").toString();
  private static final String APP = RPMS + "/app-2.1-1.noarch.rpm";
  private static final String LIB = RPMS + "/lib-1.6-3.noarch.rpm";

  @TempDir Path folder;

  private static Run run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--arch", "x86_64", "--no-cache"));
    return Run.of(all.toArray(String[]::new));
  }

  private static void assertSolved(String expected, Run run) {
    assertEquals(0, run.code(), run.out() + run.err());
    assertEquals("", run.err());
    assertTrue(run.out().contains(expected), run.out());
  }

  private Path image() throws IOException {
    Path image = folder.resolve("image");
    Path home = Files.createDirectories(image.resolve("usr/lib/sysimage/rpm"));
    Files.write(home.resolve("rpmdb.sqlite"), InstalledFixture.sqlite());
    return image;
  }

  @Test
  void upgradesWhatADatabaseHasFromAFolderOfPackages() {
    Run run = run("upgrade", "--rpmdb", DATABASE, "--repo", RPMS);
    assertSolved("2 packages to upgrade.", run);
    assertTrue(run.out().contains("1:2.1-1"), run.out());
    assertTrue(run.out().contains("@installed") || run.out().contains("rpms"), run.out());
  }

  @Test
  void aSystemOfAnotherArchitectureIsTold() throws IOException {
    new TinyRepository().add("sh-1-1.aarch64").writeTo(folder.resolve("system"));
    new TinyRepository().add("sh-2-1.aarch64").writeTo(folder.resolve("os"));
    String[] ask = {
      "upgrade", "--installed", folder + "/system", "--repo", folder + "/os", "--arch"
    };
    String warning = "what is installed is of aarch64, of which a machine of x86_64 can run";
    Run wrong = run(ask[0], ask[1], ask[2], ask[3], ask[4]);
    Run right = Run.of(ask[0], ask[1], ask[2], ask[3], ask[4], ask[5], "aarch64", "--no-cache");

    assertTrue(wrong.err().contains(warning), wrong.err());
    assertEquals("", right.err());
    assertTrue(right.out().contains("1 package to upgrade."), right.out());
  }

  @Test
  void installsFilesThatNeedEachOther() {
    Run run = run("install", APP, LIB, "--rpmdb", DATABASE);
    assertSolved("2 packages to upgrade.", run);
    assertTrue(run.out().contains("@commandline"), run.out());
    Run alone = run("install", APP, "--repo", RPMS);
    assertEquals(1, alone.code());
    assertTrue(alone.out().contains("nothing provides"), alone.out());
    assertTrue(alone.out().contains("install " + APP), alone.out());
    Run zypp = run("install", LIB, "--rpmdb", DATABASE, "--zypp");
    assertSolved("1 package to upgrade.", zypp);
  }

  @Test
  void advisoriesChooseAmongFilesOfAFolder() throws IOException {
    Path advisories =
        Files.writeString(
            folder.resolve("updateinfo.xml"),
            "<updates><update type='security'><id>EX-1</id><title>t</title><severity>Low</severity>"
                + "<pkglist><collection><package name='app' epoch='1' version='2.1' release='1'"
                + " arch='noarch'/></collection></pkglist></update></updates>");
    String[] more = {
      "--security", "--rpmdb", DATABASE, "--repo", RPMS, "--updateinfo", advisories.toString()
    };
    for (String command : List.of("upgrade", "upgrade-minimal", "upgrade --smallest")) {
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      words.addAll(List.of(more));
      Run run = run(words.toArray(String[]::new));
      assertEquals(0, run.code(), run.out() + run.err());
      assertTrue(run.out().contains("1 open here: 1 fixed by this, 0 left"), run.out());
    }
    List<String> affected = new ArrayList<>(List.of("advisories", "affected", "--type=security"));
    affected.addAll(List.of(more).subList(1, more.length));
    Run open = run(affected.toArray(String[]::new));
    assertEquals(1, open.code(), open.err());
    assertTrue(open.out().contains("1 can be fixed"), open.out());
  }

  @Test
  void namesThatAreNoTextAreReadInFoldersOnly() throws Exception {
    Path rpms = Files.createDirectory(folder.resolve("rpms"));
    Process copy =
        new ProcessBuilder("sh", "-c", "cp \"$0\" \"$1/$(printf 'b\\377d.rpm')\"", LIB, "" + rpms)
            .start();
    assumeTrue(copy.waitFor() == 0);
    assertSolved("1 package to install.", run("install", "lib", "--repo", rpms.toString()));
    Run typed = run("install", rpms + "/b\uFFFDd.rpm");
    assertEquals(2, typed.code());
    assertTrue(typed.err().contains("it is not UTF-8; name its folder"), typed.err());
  }

  @Test
  void aFileThatIsInstalledAlreadyStays() throws IOException {
    Run run = run("install", LIB, "--repo", RPMS, "--installed", RPMS);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("is installed already"), run.out());
    assertTrue(run.out().contains("Nothing to do."), run.out());
  }

  @Test
  void theHistoryOfDnfTellsWhatNobodyNeeds() {
    Run run = run("autoremove", "--rpmdb", DATABASE, "--userinstalled", HISTORY);
    assertSolved("1 package to remove.", run);
    assertTrue(run.out().contains("lonely"), run.out());
  }

  @Test
  void aRootFolderBringsItsNotes() throws IOException {
    Path image = image();
    Run without = run("autoremove", "--installroot", image.toString());
    assertEquals(3, without.code(), without.out());
    assertTrue(without.err().contains("give --userinstalled"), without.err());
    Path notes = image.resolve("usr/lib/sysimage/libdnf5/packages.toml");
    Files.createDirectories(notes.getParent());
    Files.writeString(
        notes,
        """
        version = "1.0"
        [packages]
        "app.noarch" = {reason = "User"}
        "lib.noarch" = {reason = "Dependency"}
        "helper.noarch" = {reason = "Dependency"}
        "tool.noarch" = {reason = "Dependency"}
        "shell.noarch" = {reason = "Weak Dependency"}
        """);
    Run asked = run("autoremove", "--installroot", image.toString());
    assertSolved("Nothing to do.", asked);
    Run removed = run("remove", "app", "--installroot", image.toString());
    assertSolved("5 packages to remove.", removed);
    assertFalse(removed.out().contains("lonely"), removed.out());
  }

  @Test
  void whatFilesOfTheSystemProtectStays() throws IOException {
    Path image = image();
    String[] remove = {"remove", "app", "--installroot", image.toString()};
    assertEquals(0, run(remove).code());
    Path files = Files.createDirectories(image.resolve("etc/dnf/protected.d"));
    Files.writeString(files.resolve("a.conf"), "# ours\n\nap[pq]\n");
    Files.writeString(files.resolve("b.conf.rpmsave"), "lonely\n");
    Run refused = run(remove);
    assertEquals(1, refused.code(), refused.out());
    assertTrue(refused.out().contains("protected"), refused.out());
    assertEquals(0, run("remove", "lonely", "--installroot", image.toString()).code());
    Path own = Files.createDirectories(image.resolve("opt"));
    Files.writeString(own.resolve("x.list"), "lonely\n");
    String setting = "--setopt=protected_packages=glob:/opt/*.list,dnf";
    assertEquals(1, run("remove", "lonely", "--installroot", "" + image, setting).code());
    assertEquals(0, run("remove", "app", "--installroot", "" + image, setting).code());
    assertEquals(0, run("remove", "app", "--rpmdb", DATABASE, setting).code());
    Files.createSymbolicLink(image.resolve("etc/yum"), Path.of("/etc/dnf"));
    assertEquals(1, run(remove).code());
  }

  @Test
  void aFolderWillDoForADatabase() throws IOException {
    Path home = image().resolve("usr/lib/sysimage/rpm");
    assertSolved("1 package to remove.", run("remove", "app", "--rpmdb", home.toString()));
    Run none = run("remove", "app", "--rpmdb", folder.toString());
    assertEquals(3, none.code());
    assertTrue(none.err().contains("Packages.db"), none.err());
  }

  @Test
  void installedPathsSatisfyWhatNamesThem() {
    Run run = run("remove", "helper", "--rpmdb", DATABASE);
    assertSolved("2 packages to remove.", run);
    assertTrue(run.out().contains("app"), run.out());
  }

  @Test
  void theSystemOfATestCaseIsInstalled() throws IOException {
    Path testcase = folder.resolve("case.t");
    Files.writeString(
        testcase,
        """
        repo system 0 testtags <inline>
        #>=Ver: 3.0
        #>=Pkg: lib 1.5 3 noarch
        #>=Prv: lib = 1.5-3
        system x86_64 rpm system
        """);
    Run run = run("upgrade", "--installed", testcase.toString(), "--repo", RPMS);
    assertSolved("1 package to upgrade.", run);
  }

  @Test
  void whatWasReadIsKeptUntilTheDatabaseChanges() throws IOException {
    Path home = image().resolve("usr/lib/sysimage/rpm/rpmdb.sqlite");
    String[] words = {
      "remove",
      "app",
      "--rpmdb",
      home.toString(),
      "--arch",
      "x86_64",
      "--verbose",
      "--cache-dir",
      folder.resolve("cache").toString()
    };
    Run first = Run.of(words);
    Run second = Run.of(words);
    assertEquals(first.timeless(), second.timeless());
    assertTrue(second.err().contains("cache: "), second.err());
    Map<String, byte[]> forms = InstalledFixture.databases();
    Files.write(home, forms.get("ndb"));
    assertEquals(first.timeless(), Run.of(words).timeless());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "upgrade --rpmdb x --installroot y|2|exclude each other",
        "upgrade --rpmdb nowhere|3|no such file",
        "upgrade --installroot nowhere|3|the root folder of a system",
        "install ./nowhere.rpm|3|expected a .rpm file",
        "install https://example.org/a.rpm|2|nothing is downloaded",
        "upgrade ./a.rpm --rpmdb nowhere|2|only 'rpmsolve install' takes files",
        "install a --repo @commandline=.|2|cannot be the id of a --repo"
      })
  void saysWhatIsWrong(String line, int code, String expected) {
    Run run = run(line.split(" "));
    assertEquals(code, run.code(), run.err());
    assertTrue(run.err().contains(expected), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }
}
