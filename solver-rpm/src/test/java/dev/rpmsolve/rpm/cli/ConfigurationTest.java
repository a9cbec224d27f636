package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands with repositories from configuration files. */
class ConfigurationTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Fixture.writeTo(folder);
    Files.createDirectories(folder.resolve("etc/yum.repos.d"));
    Files.createDirectories(folder.resolve("etc/dnf/vars"));
    Files.createSymbolicLink(folder.resolve("updates-7.1"), folder.resolve("updates"));
    Files.writeString(folder.resolve("etc/dnf/vars/stage"), "updates\n");
    Files.writeString(folder.resolve("etc/dnf/dnf.conf"), "[main]\ngpgcheck=1\n");
    Files.writeString(
        folder.resolve("etc/yum.repos.d/local.repo"),
        """
        [os]
        name=Base
        baseurl=../../os
        [updates]
        baseurl=../../$stage-$releasever
        [far]
        enabled=0
        baseurl=https://example.org/$releasever
        """);
  }

  private Run run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--arch", "x86_64", "--reposdir", folder + "/etc/yum.repos.d"));
    all.addAll(List.of("--config", folder + "/etc/dnf/dnf.conf"));
    return Run.of(all.toArray(String[]::new));
  }

  private Run runWithOptions(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--arch", "x86_64", "--repo", "os=" + folder.resolve("os")));
    all.addAll(List.of("--repo", "updates=" + folder.resolve("updates")));
    return Run.of(all.toArray(String[]::new));
  }

  private void configure(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  @Test
  void filesSayWhatOptionsSay() throws IOException {
    String[][] commands = {
      {"install", "web"},
      {"closure"},
      {"provides", "web"},
      {"upgrade", "--installed", folder + "/snapshot"},
      {"impact", "libweb"},
      {"needs", "web"},
      {"lint"},
      {"coinstallable", "web", "log"},
      {"closure-diff", "--without", "libweb"},
    };
    for (String[] command : commands) {
      List<String> configured = new ArrayList<>(List.of(command));
      configured.addAll(List.of("--releasever", "7.1"));
      Run run = run(configured.toArray(String[]::new));
      assertEquals("", run.err(), command[0]);
      assertEquals(runWithOptions(command).timeless(), run.timeless(), command[0]);
    }
  }

  @Test
  void releaseIsThatOfTheInstalledList() throws IOException {
    new TinyRepository().add("system-release-7.1-1.noarch").writeTo(folder.resolve("release"));
    Run run = run("install", "web");
    assertEquals(3, run.code());
    assertTrue(run.err().contains("$releasever in "), run.err());
    assertTrue(run.err().contains("give --releasever VERSION"), run.err());
    configure("list.txt", "system-release-7.1-1.noarch\nlibweb-1.0-1.x86_64\n");
    Run found = run("upgrade", "--installed", folder + "/list.txt", "--repo", folder + "/release");
    assertEquals("", found.err());
    assertTrue(found.out().contains("libweb"), found.out());
    Run wins = run("upgrade", "--installed", folder + "/list.txt", "--releasever", "8");
    assertTrue(wins.err().contains("updates-8/repodata/repomd.xml"), wins.err());
  }

  @Test
  void repositoriesAreSwitchedAndPlacedByOptions() {
    Run far = run("install", "web", "--releasever", "7.1", "--enablerepo", "far");
    assertEquals(3, far.code());
    assertTrue(far.err().contains("is on a network (https://example.org/7.1)"), far.err());
    Run placed =
        run(
            "install",
            "web",
            "--enablerepo=far",
            "--repo-path",
            "far=" + folder + "/$stage",
            "--disablerepo",
            "updates",
            "--setopt=far.priority=5");
    assertEquals("", placed.err());
    assertTrue(placed.out().contains("far"), placed.out());
    Run none = run("provides", "web", "--disablerepo", "*");
    assertEquals(2, none.code());
    assertTrue(none.err().contains("every repository is disabled"), none.err());
    Run unknown = run("provides", "web", "--repo-path", "no=x", "--releasever", "1");
    assertTrue(unknown.err().contains("there are os, updates, far"), unknown.err());
    Run twice = run("provides", "web", "--repo", "os=x", "--releasever", "1");
    assertTrue(twice.err().contains("--repo-path os=DIR"), twice.err());
  }

  @Test
  void mainOptionsAreThoseOfSetopt() throws IOException {
    String[] install = {"install", "web", "--releasever", "7.1"};
    assertTrue(run(install).out().contains("1:1.2-1"));
    configure("etc/dnf/dnf.conf", "[main]\nexcludepkgs=logd\n  other\nkeepcache=1\n");
    String old = run(install).timeless();
    assertTrue(old.contains(" 1:1.0-1 "), old);
    assertEquals(old, runWithOptions("install", "web", "--setopt=excludepkgs=logd").timeless());
    assertTrue(run("closure", "--releasever", "7.1").out().contains("logd"));
    configure("etc/dnf/dnf.conf", "[main]\ninstall_weak_deps=perhaps\n");
    Run wrong = run(install);
    assertEquals(3, wrong.code());
    assertTrue(
        wrong.err().endsWith("dnf.conf: line 2: install_weak_deps=perhaps: expected 0 or 1\n"),
        wrong.err());
    configure("etc/dnf/dnf.conf", "[main]\ninstall_weak_deps=0\ninstallonly_limit=<off>\n");
    assertTrue(!run("install", "web", "--disablerepo", "updates").out().contains("web-docs"));
  }

  @Test
  void filtersOfRepositoriesCount() throws IOException {
    configure("f.repo", "[os]\nbaseurl=os\nexcludepkgs=web-docs broken*\n");
    String file = folder + "/f.repo";
    Run run = Run.of("install", "web", "--arch", "x86_64", "--repofile", file);
    assertTrue(run.code() == 0 && !run.out().contains("web-docs"), run.out());
    Run closure = Run.of("closure", "--arch", "x86_64", "--repofile", file);
    assertTrue(!closure.out().contains("libgone"), closure.out());
    Run kept =
        Run.of(
            "install", "web", "--arch", "x86_64", "--repofile", file, "--disableexcludes", "all");
    assertTrue(kept.out().contains("web-docs"), kept.out());
  }

  @Test
  void doubtIsToldAndMissingMayBeLeftOut() throws IOException {
    configure(
        "f.repo", "[os]\nbaseurl=os\npriorty=5\n[gone]\nbaseurl=gone\nskip_if_unavailable=1\n");
    Run run = Run.of("provides", "web", "--arch", "x86_64", "--repofile", folder + "/f.repo");
    assertEquals(0, run.code());
    assertEquals(
        "rpmsolve: warning: DIR/f.repo: line 3: 'priorty' means nothing; did you mean"
            + " 'priority'?\n"
            + "rpmsolve: warning: the repository 'gone' is not there and left out, as its file"
            + " allows\n",
        run.errWithout(folder));
  }

  @Test
  void foldersWithoutRepositoriesAreTold() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Files.createSymbolicLink(empty.resolve("loop.repo"), Path.of("loop.repo"));
    Run run = Run.of("closure", "--arch", "x86_64", "--reposdir", empty.toString());

    assertEquals(2, run.code());
    assertTrue(
        run.err().contains(empty + ": no repository is configured there, in a file that ends in"),
        run.err());
  }
}
