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
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Optional repositories with modules: which streams are active depends on what is enabled, and the
 * answer is the one that enabling just these repositories gives.
 *
 * <p>{@code one} makes stream 1 of {@code m} the default, {@code two} stream 2, so that with both
 * there is no default; {@code plain} has no modules, but packages of their names.
 */
class OptionalModulesTest {
  private static final String BUILD =
      "---\ndocument: modulemd\nversion: 2\ndata: {name: m, stream: '%s', version: 1, context: c,"
          + " arch: noarch, profiles: {p: {rpms: [m]}}, artifacts: {rpms: ['m-0:%s-1.noarch']}}\n"
          + "...\n---\ndocument: modulemd-defaults\nversion: 1\n"
          + "data: {module: m, stream: '%s', profiles: {'%s': [p]}}\n...\n";
  private static final List<String> OPTIONAL = List.of("one", "two", "plain");

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    new TinyRepository()
        .add("uses1-1-1.noarch")
        .requires("m = 1")
        .add("uses2-1-1.noarch")
        .requires("m = 2")
        .add("uses3-1-1.noarch")
        .requires("m = 3")
        .add("any-1-1.noarch")
        .requires("m")
        .add("m-0.9-1.noarch")
        .writeTo(Files.createDirectories(folder.resolve("base")));
    modular("one", "1", "extra1-1-1.noarch");
    modular("two", "2", "extra2-1-1.noarch");
    new TinyRepository()
        .add("m-3-1.noarch")
        .add("extra3-1-1.noarch")
        .writeTo(Files.createDirectories(folder.resolve("plain")));
    Files.writeString(folder.resolve("installed.txt"), "any-1-1.noarch\nm-0.9-1.noarch\n");
  }

  private static void modular(String name, String stream, String extra) throws IOException {
    new TinyRepository()
        .add("m-" + stream + "-1.noarch")
        .add(extra)
        .modules(BUILD.formatted(stream, stream, stream, stream))
        .writeTo(Files.createDirectories(folder.resolve(name)));
  }

  private static Run run(String line, String option, List<String> ids) {
    List<String> args = new ArrayList<>(List.of(line.split(" ")));
    args.addAll(List.of("--repo", "base=" + folder.resolve("base"), "--arch", "x86_64"));
    args.add("--no-cache");
    for (String id : ids) {
      args.addAll(List.of(option, id + "=" + folder.resolve(id)));
    }
    return Run.of(
        args.stream()
            .map(arg -> arg.replace("LIST", folder + "/installed.txt"))
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "install uses1",
        "install uses2",
        "install uses3",
        "install any",
        "install uses1 extra2",
        "install uses1 extra3",
        "install uses3 extra1",
        "install uses1 uses2",
        "install @m",
        "install @m:2",
        "install @m:2/p extra1",
        "install @m extra1 extra2",
        "install m-1 --best",
        "install @none",
        "module enable m:1",
        "module install m:2 m:1",
        "upgrade m --installed LIST --best",
        "install m-3 extra1 --no-module-filter"
      })
  void theSmallestSetIsTheFirstThatWorks(String line) {
    List<String> expected = null;
    for (List<String> set : RepositorySets.of(OPTIONAL)) {
      if (expected == null && run(line, "--repo", set).code() == 0) {
        expected = set;
      }
    }
    Run chosen = run(line + " --json", "--optional-repo", OPTIONAL);
    JSONObject answer = new JSONObject(chosen.out());
    JSONObject enablement = answer.getJSONObject("enablement");
    if (expected == null) {
      assertEquals(1, chosen.code(), chosen.out());
      assertEquals("impossible", enablement.getString("result"));
      return;
    }
    List<String> found = new ArrayList<>();
    for (Object one :
        enablement.getJSONArray("sets").getJSONObject(0).getJSONArray("repositories")) {
      found.add(((JSONObject) one).getString("id"));
    }
    assertEquals(expected, found);
    answer.remove("enablement");
    JSONObject enabled = new JSONObject(run(line + " --json", "--repo", expected).out());
    assertEquals(enabled.toString(), answer.toString());
  }

  @Test
  void whatIsActiveIsToldOfTheChosenSet() {
    Run run = run("install uses2", "--optional-repo", OPTIONAL);
    assertTrue(run.out().contains("Enable repository two\n"), run.out());
    assertTrue(run.out().contains("enable stream  m:2"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void topicsWhichHeedsModules() {
    Run which = run("topics which uses1 extra2", "--optional-repo", OPTIONAL);
    assertEquals(1, which.code(), which.out());
    Run plain = run("topics which uses1 extra2 --no-module-filter", "--optional-repo", OPTIONAL);
    assertEquals(0, plain.code(), plain.out());
    assertFalse(run("topics which m", "--optional-repo", OPTIONAL).out().isEmpty());
  }
}
