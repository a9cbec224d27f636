package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A system moves between releases with modules: 1.1 has a newer build of node:18 and makes node:20
 * the default, 1.2 has no node:18 any more.
 */
class ReleaseModulesTest {
  private static final String BUILD =
      "---\ndocument: modulemd\nversion: 2\ndata: {name: node, stream: '%s', version: %d,"
          + " context: c, static_context: true, arch: noarch, artifacts: {rpms: [%s]}}\n...\n";
  private static final String DEFAULT =
      "---\ndocument: modulemd-defaults\nversion: 1\ndata: {module: node, stream: '%s'}\n...\n";

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    base()
        .add("node-18.1-1.noarch")
        .modules(BUILD.formatted("18", 1, "node-0:18.1-1.noarch") + DEFAULT.formatted("18"))
        .writeTo(folder.resolve("os-1.0"));
    base()
        .add("node-18.1-1.noarch")
        .add("node-18.2-1.noarch")
        .add("node-20.1-1.noarch")
        .add("node-22.1-1.noarch")
        .modules(
            BUILD.formatted("18", 1, "node-0:18.1-1.noarch")
                + BUILD.formatted("18", 2, "node-0:18.2-1.noarch")
                + BUILD.formatted("20", 1, "node-0:20.1-1.noarch")
                + BUILD.formatted("22", 1, "node-0:22.1-1.noarch")
                + DEFAULT.formatted("20"))
        .updateinfo(
            "<updates><update type='security'><id>EX-18</id><title>t</title>"
                + "<severity>Low</severity><references><reference type='cve' id='CVE-2099-1'"
                + " href='h'/></references><pkglist><collection><module name='node' stream='18'"
                + " version='2' context='c' arch='noarch'/><package name='node' version='18.2'"
                + " release='1' arch='noarch'/></collection></pkglist></update></updates>")
        .writeTo(folder.resolve("os-1.1"));
    base()
        .add("node-20.1-1.noarch")
        .modules(BUILD.formatted("20", 1, "node-0:20.1-1.noarch"))
        .writeTo(folder.resolve("os-1.2"));
    Files.writeString(folder.resolve("installed.txt"), "node-18.1-1.noarch\nuser-1-1.noarch\n");
    Files.createDirectories(folder.resolve("modules.d"));
    Files.writeString(
        folder.resolve("modules.d/node.module"), "[node]\nstream=18\nstate=enabled\n");
  }

  private static TinyRepository base() {
    return new TinyRepository().add("user-1-1.noarch").requires("node");
  }

  private static Run impact(String... more) {
    return run("release-impact", "--repo", "os=" + folder.resolve("os-$releasever"), more);
  }

  private static Run run(String command, String option, String repository, String... more) {
    List<String> args = new ArrayList<>(List.of(command, option, repository));
    args.addAll(List.of("--installed", folder + "/installed.txt", "--arch", "x86_64"));
    args.add("--no-cache");
    args.addAll(List.of(more));
    return Run.of(args.toArray(String[]::new));
  }

  /** The upgrade is the one that the command {@code upgrade} finds in the new release. */
  @ParameterizedTest
  @CsvSource({
    "'', 18.1-1 -> 20.1-1",
    "--module-state, 18.1-1 -> 18.2-1",
    "--no-module-filter, 18.1-1 -> 22.1-1"
  })
  void upgradesWithinWhatIsActive(String option, String change) {
    List<String> more = new ArrayList<>(List.of("--json"));
    if (!option.isEmpty()) {
      more.add(option);
    }
    if (option.equals("--module-state")) {
      more.add(folder + "/modules.d");
    }
    Run upgrade =
        run("upgrade", "--repo", "os=" + folder.resolve("os-1.1"), more.toArray(String[]::new));
    String expected = transaction(new JSONObject(upgrade.out()));
    more.addAll(List.of("--from", "1.0", "--to", "1.1"));
    Run impact = impact(more.toArray(String[]::new));
    assertEquals("", impact.err());
    JSONObject system = new JSONObject(impact.out()).getJSONObject("system");
    assertEquals(expected, transaction(system.getJSONObject("upgrade")));
    more.remove("--json");
    assertTrue(impact(more.toArray(String[]::new)).out().contains(change), change);
  }

  private static String transaction(JSONObject answer) {
    return answer.getJSONObject("transaction").toString();
  }

  @Test
  void defaultsAreThoseOfEachRelease() {
    Run text = impact("--from", "1.0", "--to", "1.1");
    assertTrue(text.out().contains("Active streams of modules: node 18 -> 20\n"), text.out());
    JSONObject json =
        new JSONObject(impact("--from", "1.0", "--to", "1.1", "--json").out())
            .getJSONObject("modules");
    assertEquals("[\"node:18\"]", json.getJSONArray("activeBefore").toString());
    assertEquals("[\"node:20\"]", json.getJSONArray("activeAfter").toString());
    assertEquals(3, json.getInt("ruledOut"));
  }

  @Test
  void aStreamThatIsGoneIsTold() {
    Run run =
        impact("--from", "1.0", "--to", "1.2", "--module-state", folder.resolve("modules.d") + "");
    assertEquals(
        "rpmsolve: warning: 1.2: module node:18 is enabled, but no repository has it\n", run.err());
    assertTrue(run.out().contains("Active streams of modules: node 18 -> none"), run.out());
    assertTrue(
        run.out().contains("Not in the new release, and left as they are: node-18.1-1.noarch"),
        run.out());
    assertFalse(run.out().contains("20.1"), run.out());
    assertTrue(
        run.out().contains("user-1-1.noarch requires node"),
        "only the installed node: " + run.out());
  }

  @Test
  void closuresAreOfWhatCounts() {
    Run run = impact("--from", "1.1", "--to", "1.2", "--closure");
    assertTrue(run.out().contains("user-1-1.noarch"), run.out());
    Run all = impact("--from", "1.1", "--to", "1.2", "--closure", "--no-module-filter");
    assertFalse(all.out().contains("excluded by modular filtering"), all.out());
  }

  @Test
  void fixesAreThoseOfActiveStreams() {
    String state = folder.resolve("modules.d").toString();
    Run fixed = impact("--lowest-fixing", "CVE-2099-1", "--module-state", state);
    assertEquals(0, fixed.code(), fixed.out());
    assertTrue(fixed.out().contains("18.1-1 -> 18.2-1"), fixed.out());
    Run open = impact("--from", "1.0", "--to", "1.1", "--module-state", state);
    assertTrue(open.out().contains("EX-18"), open.out());
    Run other = impact("--from", "1.0", "--to", "1.1");
    assertFalse(other.out().contains("EX-18 "), other.out());
  }
}
