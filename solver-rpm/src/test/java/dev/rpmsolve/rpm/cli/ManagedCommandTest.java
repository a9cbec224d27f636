package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class ManagedCommandTest {
  private static final Golden GOLDEN = new Golden(ManagedCommandTest.class);
  private static final Path AL2023 =
      Path.of(System.getProperty("rpmsolve.root"), "testdata/al2023-like");

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    Fixture.writeTo(folder);
    Files.writeString(folder.resolve("lock.list"), "# held\nlibweb-0:1.0-1.*\n!logd-3-1.noarch\n");
    Files.writeString(folder.resolve("asked.txt"), "libweb\n");
  }

  private static Run run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--arch", "x86_64", "--repo", "os=" + folder.resolve("os")));
    all.addAll(List.of("--repo", "updates=" + folder.resolve("updates")));
    all.addAll(List.of("--installed", folder.resolve("snapshot").toString()));
    return Run.of(all.toArray(String[]::new));
  }

  private static void check(String name, int code, String... args) throws IOException {
    Run text = run(args);
    assertEquals("", text.err());
    assertEquals(code, text.code(), text.out());
    GOLDEN.check(name + ".txt", text.timeless());
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--format", "json"));
    Run json = run(all.toArray(String[]::new));
    assertEquals(code, json.code());
    GOLDEN.check(name + ".json", json.countless());
  }

  private static Run onAl2023(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    for (String id : List.of("base", "updates")) {
      all.addAll(List.of("--repo", id + "=" + AL2023.resolve(id).resolve("x86_64")));
    }
    all.addAll(List.of("--installed", AL2023.resolve("installed/x86_64").toString()));
    all.addAll(List.of("--arch", "x86_64"));
    return Run.of(all.toArray(String[]::new));
  }

  @Test
  void upgrades() throws IOException {
    check("upgrade", 0, "upgrade", "--dnf");
    check("upgrade-zypp", 0, "upgrade", "--zypp");
  }

  @Test
  void leavesOutWhatDoesNotWork() throws IOException {
    check("install-skip", 0, "install", "needs-broken", "web-docs", "--skip-broken");
    check("install-broken", 1, "install", "needs-broken", "--best");
  }

  @Test
  void understandsOtherNamesThatDnfHas() {
    assertEquals(run("upgrade", "--dnf").timeless(), run("update", "--dnf").timeless());
    assertEquals(run("remove", "libweb").timeless(), run("erase", "libweb").timeless());
    assertEquals(run("distro-sync").timeless(), run("dsync").timeless());
    String expected = run("upgrade", "--exclude", "libweb*").timeless();
    assertEquals(expected, run("upgrade", "--excludepkgs", "libweb*").timeless());
    assertEquals(expected, run("upgrade", "--excludepkgs=libweb*").timeless());
  }

  @Test
  void understandsOtherNamesOfDnfsOptions() {
    String lists = run("upgrade", "-x", "web,logd", "--nobest").timeless();
    assertEquals(lists, run("upgrade", "-x", "web", "-x", "logd", "--no-best").timeless());
    String one = run("upgrade", "--setopt=updates.excludepkgs=*").timeless();
    assertEquals(one, run("upgrade", "--setopt=up*.excludepkgs=*").timeless());
    assertEquals(
        one,
        run(
                "upgrade",
                "--setopt=updates.excludepkgs=*",
                "--setopt=os.excludepkgs=*",
                "--setopt=disable_excludes=os,main")
            .timeless());
    String filter = "--setopt=updates.excludepkgs=*";
    assertEquals(
        run("upgrade").timeless(),
        run("upgrade", filter, "--disableexcludepkgs=updates,main").timeless());
    String loud = run("upgrade", "--best", "--verbose").timeless();
    assertEquals(loud, run("upgrade", "-b", "-v").timeless());
    String weak = run("install", "needs-broken", "web-docs", "--skip-broken").timeless();
    assertEquals(weak, run("install", "needs-broken", "web-docs", "--setopt=strict=0").timeless());
  }

  @Test
  void leavesRepositoriesOut() {
    String none = run("upgrade", "--setopt=updates.enabled=0").timeless();
    assertTrue(none.startsWith("Nothing to do."), none);
    assertEquals(none, run("upgrade", "--disablerepo=upd*").timeless());
    assertEquals(none, run("upgrade", "--enablerepo=*", "--disable-repo", "updates").timeless());
    String all = run("upgrade", "--disablerepo=os,updates", "--enablerepo", "*").timeless();
    assertEquals(run("upgrade").timeless(), all);
  }

  @Test
  void prefersRepositoriesAsSettingsSay() {
    String copy = folder.resolve("os").toString();
    for (String best : List.of("a", "b")) {
      Run run =
          Run.of(
              "install",
              "log",
              "--arch=x86_64",
              "--repofrompath=a," + copy,
              "--repofrompath",
              "b,file://" + copy,
              "--setopt=*.priority=50",
              "--setopt=" + best + ".priority=1",
              "--format=json");
      assertEquals(0, run.code(), run.err());
      assertTrue(run.out().contains("\"repository\": \"" + best + "\""), run.out());
    }
  }

  @Test
  void leavesOutWhatIsNotThere() {
    Run skipped = run("install", "nosuch", "web-docs", "--skip-unavailable");
    assertEquals(0, skipped.code(), skipped.out());
    assertTrue(skipped.out().contains("no package matches nosuch"), skipped.out());
    assertEquals(1, run("install", "needs-broken", "--best", "--skip-unavailable").code());
  }

  @Test
  void whatWeakDependenciesMustNotBringStaysAway() {
    String[] install = {"install", "web", "--arch=x86_64", "--repo=" + folder.resolve("os")};
    assertTrue(Run.of(install).out().contains("web-docs"));
    List<String> all = new ArrayList<>(List.of(install));
    all.add("--setopt=exclude_from_weak=web-d*,other");
    Run run = Run.of(all.toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
    assertTrue(!run.out().contains("web-docs"), run.out());
  }

  @Test
  void prefersTheCheaperOfEqualPackages() {
    String copy = folder.resolve("os").toString();
    String[] install = {"install", "libweb", "--arch", "x86_64", "--format", "json"};
    for (String cheap : List.of("a", "b")) {
      List<String> all = new ArrayList<>(List.of(install));
      all.addAll(List.of("--repo", "a=" + copy, "--repo", "b=" + copy));
      all.addAll(List.of("--repo-cost", cheap + "=1"));
      Run run = Run.of(all.toArray(String[]::new));
      assertEquals(0, run.code(), run.err());
      String step = run.out().substring(run.out().indexOf("\"steps\""));
      String chosen = step.replaceFirst("(?s).*?\"repository\": \"(.*?)\".*", "$1");
      assertEquals(cheap, chosen);
    }
    Run unknown = Run.of("install", "libweb", "--repo", "a=" + copy, "--repo-cost", "c=1");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("there is no repository 'c'"), unknown.err());
  }

  @Test
  void holdsVersions() throws IOException {
    String lock = folder.resolve("lock.list").toString();
    check("upgrade-lock", 0, "upgrade", "--versionlock", lock);
    check("upgrade-lock-best", 1, "upgrade", "--versionlock", lock, "--best");
  }

  @Test
  void filtersRepositories() throws IOException {
    check("upgrade-setopt", 0, "upgrade", "--setopt", "updates.excludepkgs=web,logd");
    check(
        "upgrade-disableexcludes",
        0,
        "upgrade",
        "libweb",
        "--setopt=updates.excludepkgs=web,logd",
        "--disableexcludes=updates");
    check("install-include", 1, "install", "rival", "--includepkgs", "web*", "--allowerasing");
  }

  @Test
  void saysWhatCannotBeChanged() throws IOException {
    check("downgrade-nothing", 1, "downgrade", "web", "rival", "nosuch");
    check("reinstall", 0, "reinstall", "log");
    check("remove-nothing", 0, "remove", "nosuch", "--dnf");
  }

  @Test
  void synchronizes() throws IOException {
    check("distro-sync", 0, "distro-sync", "--verbose", "--ordered");
    check("distro-sync-zypp", 0, "distro-sync", "--zypp");
  }

  @Test
  void removesWhatNobodyNeeds() throws IOException {
    String asked = folder.resolve("asked.txt").toString();
    check("autoremove", 0, "autoremove", "--userinstalled", asked);
    check("remove-clean", 0, "remove", "web", "--userinstalled", asked);
    check("remove-keep", 0, "remove", "web", "--userinstalled", asked, "--noautoremove");
    check("remove-protected", 1, "remove", "libweb", "--protected", "libweb");
    check("remove-needed", 1, "remove", "libweb", "--protected", "web");
  }

  @Test
  void removesOldKernels() throws IOException {
    Run real = onAl2023("remove", "--oldinstallonly");
    assertEquals(0, real.code(), real.out());
    GOLDEN.check("remove-oldinstallonly-al2023.txt", real.timeless());
    Run running =
        onAl2023("remove", "--oldinstallonly", "--running-kernel=6.1.112-124.190.amzn2023.x86_64");
    GOLDEN.check("remove-oldinstallonly-running-al2023.txt", running.timeless());
    check("remove-oldinstallonly-none", 1, "remove", "--oldinstallonly");
  }

  @Test
  void removesDuplicates() throws IOException {
    check("remove-duplicates-none", 1, "remove", "--duplicates");
    Path twice = folder.resolve("twice");
    new TinyRepository()
        .add("web-1:1.0-1.x86_64")
        .requires("libweb = 1.0-1")
        .add("web-1:1.2-1.x86_64")
        .requires("libweb >= 1.0")
        .add("libweb-1.0-1.x86_64")
        .add("libweb-1.1-1.x86_64")
        .writeTo(twice);
    List<String> args = List.of("remove", "--duplicates", "--arch=x86_64", "--installed=" + twice);
    Run alone = Run.of(args.toArray(String[]::new));
    assertEquals(0, alone.code(), alone.out());
    GOLDEN.check("remove-duplicates.txt", alone.timeless());
    List<String> renewed = new ArrayList<>(args);
    renewed.add("--repo=" + folder.resolve("updates"));
    GOLDEN.check(
        "remove-duplicates-renewed.txt", Run.of(renewed.toArray(String[]::new)).timeless());
  }

  @Test
  void nothingReplacesWhatIsRemoved() throws IOException {
    Path installed = folder.resolve("with-log");
    new TinyRepository()
        .add("app-1-1.noarch")
        .requires("(log or logd)")
        .add("log-1.0-1.noarch")
        .writeTo(installed);
    String[] args = {
      "remove",
      "log",
      "--arch=x86_64",
      "--installed=" + installed,
      "--repo=" + folder.resolve("updates")
    };
    String dnf = Run.of(args).timeless();
    assertTrue(dnf.contains("2 packages to remove.") && !dnf.contains("logd-"), dnf);
    List<String> zypp = new ArrayList<>(List.of(args));
    zypp.add("--zypp");
    String answer = Run.of(zypp.toArray(String[]::new)).timeless();
    assertTrue(answer.contains("replaces log-1.0-1.noarch"), answer);
  }

  @Test
  void swaps() throws IOException {
    check("swap", 0, "swap", "web", "rival");
    Run real = onAl2023("swap", "curl-minimal", "curl");
    assertEquals(0, real.code(), real.out());
    GOLDEN.check("swap-al2023.txt", real.timeless());
  }

  @Test
  void limitsKernels() throws IOException {
    Run real = onAl2023("upgrade", "kernel", "--dnf");
    assertEquals(0, real.code(), real.out());
    GOLDEN.check("upgrade-kernel-al2023.txt", real.timeless());
    Run running =
        onAl2023("upgrade", "kernel", "--running-kernel", "6.1.112-124.190.amzn2023.x86_64");
    GOLDEN.check("upgrade-kernel-running-al2023.txt", running.timeless());
    Run unlimited = onAl2023("upgrade", "kernel", "--setopt=installonly_limit=0");
    assertTrue(!unlimited.out().contains("Remove"), unlimited.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"downgrade", "reinstall", "distro-sync", "autoremove", "swap"})
  void explainsItself(String command) throws IOException {
    GOLDEN.check("help-" + command + ".txt", Run.of("help", command).out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "upgrade --best --nobest",
        "upgrade --zypp --best",
        "upgrade --setopt best",
        "upgrade --setopt best=maybe",
        "upgrade --setopt nosuch=1",
        "upgrade --setopt updates.best=1",
        "upgrade --setopt nosuch.excludepkgs=x",
        "upgrade --setopt installonly_limit=many",
        "upgrade --setopt multilib_policy=none",
        "swap web",
        "autoremove",
        "autoremove web",
        "upgrade --assumeyes",
        "install web --security",
        "distro-sync --advisory=X-1",
        "upgrade --disablerepo nosuch",
        "upgrade --setopt=os.priority=high",
        "upgrade --setopt=os.enabled=maybe",
        "upgrade --setopt=protect_running_kernel=0",
        "reinstall @core",
        "upgrade ./web-1-1.rpm",
        "install https://example.org/web-1-1.rpm",
        "install-n web",
        "remove --oldinstallonly web",
        "remove --oldinstallonly --duplicates",
        "remove --duplicates --zypp",
        "downgrade",
        "downgrade web --zypp",
        "distro-sync web --zypp"
      })
  void refusesWrongUsage(String line) {
    Run run = run(line.split(" "));
    assertEquals(2, run.code(), run.out());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void refusesFilesThatAreNone() throws IOException {
    Run missing = run("upgrade", "--versionlock", folder.resolve("none").toString());
    assertEquals(3, missing.code());
    Path wrong = Files.writeString(folder.resolve("wrong.list"), "web\n");
    Run malformed = run("upgrade", "--versionlock", wrong.toString());
    assertEquals(3, malformed.code());
    assertTrue(malformed.err().contains("line 1 (byte 0): expected NAME-"), malformed.err());
  }
}
