package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Upgrades for advisories with optional repositories: the smallest set with which as many as
 * possible are fixed.
 *
 * <p>The core announces fixes of web (which needs a library of {@code lib}), ssl (which only {@code
 * ssl} and {@code both} have), app (which nobody has) and old (which it has itself). Both {@code
 * kernel} and {@code mine} announce fixes of their own.
 */
class OptionalAdvisoriesTest {
  private static final List<String> OPTIONAL = List.of("lib", "ssl", "both", "kernel", "mine");

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    new TinyRepository()
        .add("web-1-1.noarch")
        .add("web-2-1.noarch")
        .requires("libweb >= 2")
        .add("old-1-1.noarch")
        .add("old-2-1.noarch")
        .add("ssl-1-1.noarch")
        .add("app-1-1.noarch")
        .add("kernel-4-1.noarch")
        .add("mine-1-1.noarch")
        .updateinfo(
            updateinfo(
                advisory("A-web", "security", "CVE-2099-1", "web", "2"),
                advisory("A-ssl", "security", "CVE-2099-2", "ssl", "2"),
                advisory("A-app", "security", "CVE-2099-3", "app", "2"),
                advisory("A-old", "security", "CVE-2099-4", "old", "2"),
                advisory("A-other", "security", "CVE-2099-5", "absent", "2")))
        .writeTo(Files.createDirectories(folder.resolve("core")));
    new TinyRepository()
        .add("libweb-2-1.noarch")
        .conflicts("newssl")
        .writeTo(Files.createDirectories(folder.resolve("lib")));
    new TinyRepository()
        .add("ssl-2-1.noarch")
        .provides("newssl")
        .writeTo(Files.createDirectories(folder.resolve("ssl")));
    new TinyRepository()
        .add("ssl-3-1.noarch")
        .requires("libweb")
        .writeTo(Files.createDirectories(folder.resolve("both")));
    new TinyRepository()
        .add("kernel-5-1.noarch")
        .updateinfo(updateinfo(advisory("K-1", "security", "CVE-2099-7", "kernel", "5")))
        .writeTo(Files.createDirectories(folder.resolve("kernel")));
    new TinyRepository()
        .add("mine-2-1.noarch")
        .updateinfo(updateinfo(advisory("M-1", "security", "CVE-2099-5", "mine", "2")))
        .writeTo(Files.createDirectories(folder.resolve("mine")));
    Files.writeString(
        folder.resolve("installed.txt"),
        "web-1-1.noarch\nold-1-1.noarch\nssl-1-1.noarch\napp-1-1.noarch\nkernel-4-1.noarch\n"
            + "mine-1-1.noarch\n");
  }

  private static String updateinfo(String... all) {
    return "<updates>" + String.join("", all) + "</updates>";
  }

  private static String advisory(String id, String type, String cve, String name, String version) {
    return """
        <update type='%s'><id>%s</id><title>t</title><severity>Low</severity>
        <references><reference href='h' id='%s' type='cve'/></references><pkglist><collection>
        <package name='%s' epoch='0' version='%s' release='1' arch='noarch'/></collection>
        </pkglist></update>"""
        .formatted(type, id, cve, name, version);
  }

  private static Run run(String line, String option, List<String> ids) {
    List<String> args = new ArrayList<>(List.of(line.split(" ")));
    args.addAll(List.of("--repo", "core=" + folder.resolve("core"), "--arch", "x86_64"));
    args.addAll(List.of("--installed", folder + "/installed.txt", "--no-cache"));
    for (String id : ids) {
      args.addAll(List.of(option, id + "=" + folder.resolve(id)));
    }
    return Run.of(args.toArray(String[]::new));
  }

  private static Set<String> fixed(Run run, Set<String> wanted) {
    Set<String> fixed = new TreeSet<>();
    JSONObject answer = new JSONObject(run.out());
    if (answer.has("advisories")) {
      for (Object one : answer.getJSONObject("advisories").getJSONArray("fixed")) {
        fixed.add(((JSONObject) one).getString("id"));
      }
    }
    fixed.retainAll(wanted);
    return fixed;
  }

  /** What is wanted is what the core announces, or what it says nothing about. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "upgrade --security; A-web A-ssl A-app A-old",
        "upgrade --security --smallest; A-web A-ssl A-app A-old",
        "upgrade-minimal --security; A-web A-ssl A-app A-old",
        "upgrade --cve CVE-2099-1; A-web",
        "upgrade --cve CVE-2099-2; A-ssl",
        "upgrade --cve CVE-2099-1 --cve CVE-2099-2; A-web A-ssl",
        "upgrade --cve CVE-2099-3; A-app",
        "upgrade --cve CVE-2099-4; A-old",
        "upgrade --cve CVE-2099-5; M-1",
        "upgrade --cve CVE-2099-7; K-1",
        "upgrade --advisory M-1 --advisory A-web; M-1 A-web",
        "upgrade ssl --security; A-ssl",
        "upgrade old --security; A-old"
      })
  void asManyAsPossibleAreFixedWithTheSmallestSet(String line) {
    String command = line.split(";")[0] + " --json";
    Set<String> wanted = new TreeSet<>(List.of(line.split("; ")[1].split(" ")));
    List<String> expected = List.of();
    int most = -1;
    for (List<String> set : RepositorySets.of(OPTIONAL)) {
      Run run = run(command, "--repo", set);
      int count = run.code() == 0 ? fixed(run, wanted).size() : -1;
      if (count > most) {
        most = count;
        expected = set;
      }
    }
    Run chosen = run(command, "--optional-repo", OPTIONAL);
    JSONObject answer = new JSONObject(chosen.out());
    JSONArray sets = answer.getJSONObject("enablement").getJSONArray("sets");
    List<String> found = new ArrayList<>();
    for (Object one : sets.getJSONObject(0).getJSONArray("repositories")) {
      found.add(((JSONObject) one).getString("id"));
    }
    assertEquals(expected, found);
    answer.remove("enablement");
    assertEquals(
        new JSONObject(run(command, "--repo", expected).out()).toString(), answer.toString());
  }

  @Test
  void theReasonIsTheAdvisory() {
    Run run = run("upgrade --security", "--optional-repo", OPTIONAL);
    assertEquals(0, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("Enable repository lib\n"), run.out());
    assertTrue(
        run.out().contains("  without it: nothing provides libweb >= 2 needed by web-2-1.noarch\n"),
        run.out());
    assertTrue(run.out().contains("Enable repository both\n"), run.out());
    assertTrue(
        run.out()
            .contains(
                "  without it: A-ssl: ssl-1-1.noarch needs ssl-2-1.noarch, which no enabled"
                    + " repository has\n"),
        run.out());
    assertFalse(run.out().contains("kernel-5"), run.out());
    Run known = run("upgrade --cve CVE-2099-5", "--optional-repo", OPTIONAL);
    assertTrue(
        known.out().contains("  without it: no enabled repository announces M-1\n"), known.out());
  }

  @Test
  void whatExcludesEachOtherIsToldWithWhatWouldHelp() {
    Run run = run("upgrade --security", "--optional-repo", List.of("lib", "ssl"));
    assertEquals(0, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("Enable repository lib\n"), run.out());
    assertFalse(run.out().contains("Enable repository ssl\n"), run.out());
    assertTrue(
        run.out()
            .contains(
                "Cannot be had beside the rest: A-ssl\n  A-ssl: ssl-1-1.noarch needs"
                    + " ssl-2-1.noarch, which no enabled repository has\n    that might help: ssl\n"),
        run.out());
    JSONObject json =
        new JSONObject(
            run("upgrade --security --json", "--optional-repo", List.of("lib", "ssl")).out());
    JSONArray givenUp =
        json.getJSONObject("enablement")
            .getJSONArray("sets")
            .getJSONObject(0)
            .getJSONArray("givenUp");
    List<String> ids = new ArrayList<>();
    givenUp.forEach(one -> ids.add(((JSONObject) one).getString("advisory")));
    assertEquals(List.of("A-ssl", "A-app"), ids);
  }

  @Test
  void whatNobodyAnnouncesIsAnError() {
    Run run = run("upgrade --cve CVE-1999-1", "--optional-repo", OPTIONAL);
    assertEquals(1, run.code(), run.out());
    assertTrue(run.out().contains("no advisory matches --cve CVE-1999-1"), run.out());
  }
}
