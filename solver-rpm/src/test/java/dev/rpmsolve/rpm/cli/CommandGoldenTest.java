package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandGoldenTest {
  private static final Golden GOLDEN = new Golden(CommandGoldenTest.class);

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    Fixture.writeTo(folder);
  }

  private static void check(String name, int code, String... args) throws IOException {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--arch", "x86_64", "--repo", "os=" + folder.resolve("os")));
    all.addAll(List.of("--repo", "updates=" + folder.resolve("updates")));
    Run text = Run.of(all.toArray(String[]::new));
    assertEquals("", text.err());
    assertEquals(code, text.code(), text.out());
    GOLDEN.check(name + ".txt", text.timeless());
    all.addAll(List.of("--format", "json"));
    Run json = Run.of(all.toArray(String[]::new));
    assertEquals(code, json.code());
    GOLDEN.check(name + ".json", json.countless());
  }

  @Test
  void installsOnNothing() throws IOException {
    check("install", 0, "install", "web");
  }

  @Test
  void installsByCapabilityWithoutWeakDependencies() throws IOException {
    check("install-capability", 0, "install", "libweb.so.1()(64bit)", "log", "--no-weak-deps");
  }

  @Test
  void installsByPathOfTheFileLists() throws IOException {
    check("install-path", 0, "install", "/usr/share/doc/web/README");
  }

  @Test
  void installsWithoutWhatIsExcluded() throws IOException {
    check("install-exclude", 0, "install", "web", "--exclude", "*-1:1.2-1*", "--exclude", "logd");
  }

  @Test
  void installsWhatIsInstalled() throws IOException {
    String list = folder.resolve("installed.txt").toString();
    check("install-installed", 0, "install", "web", "--installed", list);
    check("install-nothing-to-do", 0, "install", "web-1:1.0-1", "--installed", list);
  }

  @Test
  void explainsWhatNothingProvides() throws IOException {
    check("install-missing", 1, "install", "needs-broken");
  }

  @Test
  void explainsConflicts() throws IOException {
    check("install-conflict", 1, "install", "web", "rival");
  }

  @Test
  void explainsThatNothingMatches() throws IOException {
    check("install-unknown", 1, "install", "nosuch");
  }

  @Test
  void tellsOfSeveralVersionsAtOnce() throws IOException {
    check("install-versions", 1, "install", "web", "--exclude", "libweb");
    check("install-versions-all", 1, "install", "web", "--exclude", "libweb", "--verbose");
  }

  @Test
  void namesWhatAPatternMeans() throws IOException {
    check("install-pattern", 1, "install", "*broken");
  }

  @Test
  void explainsForeignArchitectures() throws IOException {
    check("install-foreign", 1, "install", "for-arm");
  }

  @Test
  void erasesIfAllowed() throws IOException {
    String list = folder.resolve("installed.txt").toString();
    check("install-keeping", 1, "install", "rival", "--installed", list);
    check("install-erasing", 0, "install", "rival", "--installed", list, "--allow-erasing");
  }

  @Test
  void upgradesEverything() throws IOException {
    check("upgrade", 0, "upgrade", "--installed", folder.resolve("installed.txt").toString());
  }

  @Test
  void upgradesOne() throws IOException {
    String snapshot = folder.resolve("snapshot").toString();
    check("upgrade-one", 0, "upgrade", "libweb", "--installed", snapshot);
  }

  @Test
  void removesDependants() throws IOException {
    check("remove", 0, "remove", "libweb", "--installed", folder.resolve("snapshot").toString());
  }

  @Test
  void ordersSteps() throws IOException {
    String list = folder.resolve("installed.txt").toString();
    check("upgrade-ordered", 0, "upgrade", "--installed", list, "--ordered");
    check("install-unknown", 1, "install", "nosuch", "--ordered");
  }

  @Test
  void warnsOfCyclesThatScriptletsMayNotice() throws IOException {
    new TinyRepository()
        .add("shell-1-1.x86_64")
        .provides("/bin/sh")
        .requires("libc")
        .add("libc-1-1.x86_64")
        .preRequires("base-files")
        .add("base-files-1-1.noarch")
        .preRequires("/bin/sh")
        .recommends("tips")
        .add("tips-1-1.noarch")
        .requires("base-files")
        .writeTo(folder.resolve("cyclic"));
    String cyclic = "cyclic=" + folder.resolve("cyclic");
    check("install-cycle", 0, "install", "tips", "--repo", cyclic, "--ordered");
  }

  @Test
  void stopsAtTheBudget() throws IOException {
    check("install-no-time", 4, "install", "web", "--budget", "0ms");
  }

  @Test
  void checksClosure() throws IOException {
    check("closure", 1, "closure");
  }

  @Test
  void checksOneRepository() throws IOException {
    check("closure-check", 0, "closure", "--check", "updates");
  }

  @Test
  void findsRequirementsWithoutProviders() throws IOException {
    check("closure-provides", 1, "closure", "--level", "provides");
    check("closure-newest", 1, "closure", "--newest");
  }

  @Test
  void tellsWhatGoesTogether() throws IOException {
    check("coinstallable", 0, "coinstallable", "web", "log");
    Files.writeString(folder.resolve("set.txt"), "# some\nrival\nbroken\nlog\n");
    String file = folder.resolve("set.txt").toString();
    check("coinstallable-not", 1, "coinstallable", "web", "nosuch", "--file", file);
  }

  @Test
  void tellsWhatIsAlwaysNeeded() throws IOException {
    check("needs", 0, "needs", "web", "--why", "libweb");
    check("needs-broken", 1, "needs", "broken");
    check("impact", 0, "impact", "libweb");
    check("impact-nothing", 1, "impact", "nosuch");
    check("impact-top", 0, "impact", "--top", "2");
  }

  @Test
  void lints() throws IOException {
    new TinyRepository()
        .add("one-1-1.x86_64")
        .requires("rpmlib(PayloadIsZstd) <= 5.4.18-1")
        .requires("(web if log)")
        .requires("/usr/share/two/file")
        .obsoletes("one")
        .hiddenFile("/usr/share/common/file")
        .hiddenFile("/usr/share/common/other")
        .add("two-1-1.x86_64")
        .requires("rpmlib(NotInvented) <= 9.0-1")
        .hiddenFile("/usr/share/two/file")
        .hiddenFile("/usr/share/common/file")
        .add("three-1-1.x86_64")
        .conflicts("two")
        .hiddenFile("/usr/share/two/file")
        .writeTo(folder.resolve("smelly"));
    new TinyRepository()
        .add("zero-1-1.x86_64")
        .add("two-1-1.x86_64")
        .writeTo(folder.resolve("rebuilt"));
    String smelly = "smelly=" + folder.resolve("smelly");
    String rebuilt = "rebuilt=" + folder.resolve("rebuilt");
    check("lint", 1, "lint", "--repo", smelly, "--repo", rebuilt, "--rpm-version", "4.11.3");
    check("lint-one", 0, "lint", "--rule", "self-obsoletes");
  }

  @Test
  void findsSourcePackagesThatCannotBeBuilt() throws IOException {
    new TinyRepository()
        .add("tool-1-1.src")
        .requires("web")
        .add("toolkit-1-1.src")
        .requires("web")
        .requires("rival")
        .writeTo(folder.resolve("source"));
    String source = "source=" + folder.resolve("source");
    check("closure-buildable", 1, "closure", "--level", "buildable", "--repo", source);
  }

  @Test
  void listsProviders() throws IOException {
    check("provides", 0, "provides", "libweb >= 1.0");
    check("provides-path", 0, "provides", "/usr/share/doc/web/README");
    check("provides-rich", 0, "provides", "(libweb with libweb.so.1()(64bit))");
    check("provides-nothing", 1, "provides", "libweb > 7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "install",
        "remove",
        "upgrade",
        "upgrade-minimal",
        "advisories",
        "closure",
        "closure-diff",
        "check",
        "lint",
        "coinstallable",
        "needs",
        "impact",
        "provides",
        "testcase",
        "version",
        "help"
      })
  void explainsItself(String command) throws IOException {
    Run help = Run.of("help", command);
    assertEquals(0, help.code());
    GOLDEN.check("help-" + command + ".txt", help.out());
    assertEquals(help, Run.of(command, "--help"));
    assertEquals(help, Run.of(command, "x", "-h"));
  }

  @Test
  void listsCommands() throws IOException {
    Run help = Run.of("help");
    assertEquals(0, help.code());
    GOLDEN.check("help.txt", help.out());
    assertEquals(help, Run.of("--help"));
    assertEquals(new Run(2, "", help.out()), Run.of());
  }
}
