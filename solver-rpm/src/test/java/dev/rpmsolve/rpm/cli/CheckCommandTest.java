package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.trust.openpgp.TestKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rpmsolve check}: targets, what is accepted, formats, exit codes. */
class CheckCommandTest {
  private static final Golden GOLDEN = new Golden(CheckCommandTest.class);
  private static final Path EXAMPLE =
      Path.of(System.getProperty("rpmsolve.root"), "testdata/matrix/al2023-like.yaml");
  private static final Map<String, String> DAY = Map.of("SOURCE_DATE_EPOCH", "1803859200");
  private static final String HEAD =
      """
      version: 1
      repositories:
        os: {path: os}
        updates: {path: updates}
      defaults:
        arches: [x86_64]
        repositories: [os, updates]
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Fixture.writeTo(folder);
  }

  private static Run example(String... more) {
    List<String> args = new ArrayList<>(List.of("check", EXAMPLE.toString()));
    args.addAll(List.of(more));
    return Run.in(DAY, args.toArray(String[]::new));
  }

  private Run check(String config, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("config.yaml"), HEAD + config);
    List<String> args = new ArrayList<>(List.of("check", file.toString()));
    args.addAll(List.of(more));
    return Run.in(DAY, args.toArray(String[]::new));
  }

  private static List<String> keys(JSONArray findings) {
    List<String> keys = new ArrayList<>();
    findings.forEach(finding -> keys.add(((JSONObject) finding).getString("key")));
    return keys;
  }

  @Test
  void theExampleIsAsItIsDocumented() throws IOException {
    Run run = example();
    assertEquals("", run.err());
    assertEquals(1, run.code());
    GOLDEN.check("example.txt", run.timeless());
    GOLDEN.check("example-list.txt", example("--list").out());
    GOLDEN.check("example.md", example("--format", "markdown").out());
    GOLDEN.check("example-junit.xml", example("--format", "junit", "--target", "current").out());
    assertEquals(0, example("--target", "release", "--strict").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "junit", "sarif", "gitlab", "markdown", "html"})
  void theReportDoesNotDependOnTheNumberOfJobs(String format) {
    assertEquals(
        example("--format", format).out(), example("--format", format, "--jobs", "4").out());
  }

  @Test
  void sarifHasARunForEachTarget() throws IOException {
    String sarif = example("--format", "sarif").out();
    assertEquals(List.of(), ClosureReportsTest.sarifErrors(sarif));
    JSONArray runs = new JSONObject(sarif).getJSONArray("runs");
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < runs.length(); i++) {
      ids.add(runs.getJSONObject(i).getJSONObject("automationDetails").getString("id"));
    }
    assertEquals(
        Set.of(
            "release-x86_64/",
            "release-aarch64/",
            "current-x86_64/",
            "current-aarch64/",
            "old-rpm/"),
        ids);
  }

  @Test
  void fingerprintsDifferBetweenTargets() {
    JSONArray entries = new JSONArray(example("--format", "gitlab").out());
    Set<String> fingerprints = new HashSet<>();
    for (int i = 0; i < entries.length(); i++) {
      assertTrue(fingerprints.add(entries.getJSONObject(i).getString("fingerprint")));
    }
    assertTrue(entries.getJSONObject(0).getString("description").startsWith("release-x86_64: "));
  }

  @Test
  void aTargetHasTheFindingsThatItsCommandsHave() throws IOException {
    Run run =
        check(
            "targets:\n  t: {lints: all, rpm: '4.11', levels: [installable, provides],"
                + " coinstallable: {list: [web, rival]}}\n",
            "--json");
    JSONObject target = new JSONObject(run.out()).getJSONArray("targets").getJSONObject(0);
    Set<String> keys = new TreeSet<>(keys(target.getJSONArray("findings")));
    Set<String> expected = new TreeSet<>();
    List<String> repositories =
        List.of(
            "--repo",
            "os=" + folder.resolve("os"),
            "--repo",
            "updates=" + folder.resolve("updates"));
    for (List<String> command :
        List.of(
            List.of("closure"),
            List.of("closure", "--level", "provides"),
            List.of("lint", "--rpm-version", "4.11"))) {
      List<String> args = new ArrayList<>(command);
      args.addAll(repositories);
      args.addAll(List.of("--arch", "x86_64", "--json"));
      JSONObject json = new JSONObject(Run.of(args.toArray(String[]::new)).out());
      for (String list : List.of("uninstallable", "unprovided", "findings")) {
        if (json.has(list)) {
          expected.addAll(keys(json.getJSONArray(list)));
        }
      }
    }
    expected.add("not-coinstallable rival + web in list");
    assertEquals(expected, keys);
    assertEquals(1, run.code());
  }

  @Test
  void allowancesExcuseUntilTheirDay() throws IOException {
    String targets =
        """
        targets:
          one:
            allow:
              - {rule: missing-provider, package: broken, reason: soon, expires: %s}
              - {key: missing-provider libgone.so.3()(64bit) breaks needs-broken.noarch, reason: x}
        """;
    Run run = check(targets.formatted("2027-03-01"));
    assertEquals(0, run.code(), run.out());
    assertTrue(run.out().endsWith("1 target checked, nothing new\n"), run.out());
    assertEquals(1, check(targets.formatted("2027-03-01"), "--fail-on", "any").code());
    Run over = check(targets.formatted("2027-02-28"));
    assertEquals(1, over.code());
    assertTrue(
        over.out()
            .contains(
                "allowed until 2027-02-28, so that it fails again: missing-provider, package broken"
                    + " (1 finding): soon\n"),
        over.out());
    assertTrue(over.out().contains("Beside what is accepted: 0 new, 1 known, 1 expired, 0 fixed."));
  }

  @Test
  void whatIsAllowedInVainIsToldOnce() throws IOException {
    String config =
        """
        allow:
          - {rule: missing-provider, reason: known}
          - {rule: same-name, package: "x*", reason: gone}
        targets:
          one: {}
          two: {}
        """;
    Run run = check(config);
    assertEquals(0, run.code(), run.out());
    String stale =
        "allowed, but not found any more; remove it from the file: same-name, package x*";
    assertEquals(2, run.out().split(java.util.regex.Pattern.quote(stale), -1).length, run.out());
    assertEquals(1, check(config, "--strict").code());
    String junit = check(config, "--strict", "--format", "junit").out();
    assertEquals(2, junit.split("type=\"stale-acceptance\"", -1).length, junit);
    assertTrue(junit.contains("key: stale-acceptance same-name, package x*"), junit);
    String sarif = check(config, "--strict", "--format", "sarif").out();
    assertEquals(List.of(), ClosureReportsTest.sarifErrors(sarif));
    assertEquals(2, sarif.split("\"ruleId\": \"stale-acceptance\"", -1).length, sarif);
    String gitlab = check(config, "--strict", "--format", "gitlab").out();
    assertEquals(2, gitlab.split("\"check_name\": \"stale-acceptance\"", -1).length, gitlab);
    for (String format : List.of("junit", "sarif", "gitlab")) {
      String lenient = check(config, "--format", format).out();
      assertFalse(lenient.contains("accepted, but not found"), lenient);
    }
    Run one = check(config, "--strict", "--target", "one");
    assertEquals(0, one.code(), "nobody knows whether the other target needs it");
    assertFalse(one.out().contains("not found any more"), one.out());
  }

  @Test
  void baselinesAreMadeForEachTarget() throws IOException {
    String config = "targets:\n  one: {}\n  two: {check: {repositories: [updates]}}\n";
    String baseline = "  baseline: \"{target}.yaml\"\n";
    assertEquals(2, check(config, "--update-baseline").code());
    Run missing = check(baseline + config);
    assertEquals(3, missing.code());
    assertTrue(missing.err().contains("one.yaml: no such baseline"), missing.err());
    assertEquals(0, check(baseline + config, "--update-baseline").code());
    assertTrue(Files.readString(folder.resolve("one.yaml")).contains("libgone.so.3"));
    assertTrue(Files.readString(folder.resolve("two.yaml")).contains("findings: []"));
    assertEquals(0, check(baseline + config, "--strict").code());
    Files.writeString(
        folder.resolve("two.yaml"),
        "schema: rpmsolve-baseline-1\nfindings:\n  - key: conflict a breaks b\n");
    assertEquals(0, check(baseline + config).code());
    assertEquals(1, check(baseline + config, "--strict").code());
    Files.writeString(
        folder.resolve("two.yaml"),
        "schema: rpmsolve-baseline-1\nfindings:\n  - key: nonsense a breaks b\n");
    Run unknown = check(baseline + config);
    assertEquals(3, unknown.code());
    assertTrue(unknown.err().contains("two.yaml: line 3: the key begins with 'nonsense'"));
  }

  @Test
  void baselinesDoNotTakeUpWhatIsAllowed() throws IOException {
    String config =
        "  baseline: b.yaml\ntargets:\n  t:\n    allow: [{package: broken, reason: x}]\n";
    assertEquals(0, check(config, "--update-baseline").code());
    String file = Files.readString(folder.resolve("b.yaml"));
    assertTrue(file.contains("breaks needs-broken.noarch"), file);
    assertFalse(file.contains("breaks broken.x86_64"), file);
  }

  @Test
  void prioritiesAndExcludesOfRepositoriesCount() throws IOException {
    Run hidden =
        check(
            "targets:\n  t:\n    levels: [provides]\n"
                + "    repositories: {os: {priority: 1}, updates: }\n",
            "--json");
    JSONObject target = new JSONObject(hidden.out()).getJSONArray("targets").getJSONObject(0);
    assertEquals(
        8, target.getInt("checkedCount"), "web and libweb of updates are hidden, logd is not");
    Run excluded =
        check("targets:\n  t:\n    repositories: {os: {exclude: [needs-broken, broken]}}\n");
    assertEquals(0, excluded.code(), excluded.out());
  }

  @Test
  void failuresLeaveNoReport() throws IOException {
    String html = folder.resolve("r.html").toString();
    Run bad = check("targts:\n  a: {}\n", "--output", "html=" + html);
    assertEquals(3, bad.code());
    assertTrue(bad.err().contains("config.yaml: line 8: unknown 'targts'; did you mean"));
    assertFalse(Files.exists(Path.of(html)));
    Run target = check("targets:\n  one: {}\n", "--target", "on");
    assertEquals(2, target.code());
    assertTrue(target.err().contains("--target on: there is none; did you mean 'one'?"));
    assertEquals(2, check("targets:\n  one: {}\n", "--jobs", "0").code());
    assertEquals(2, Run.of("check").code());
    assertEquals(3, Run.of("check", folder.resolve("none.yaml").toString()).code());
    Run stopped = check("targets:\n  one: {}\n", "--budget", "0ms");
    assertEquals(4, stopped.code());
    assertTrue(stopped.out().contains("incomplete"), stopped.out());
  }

  @Test
  void aRepositoryThatCannotBeReadFailsOnlyTheTargetsThatHaveIt() throws IOException {
    Path damaged = folder.resolve("damaged/repodata");
    Files.createDirectories(damaged);
    try (Stream<Path> files = Files.list(folder.resolve("os/repodata"))) {
      for (Path file : files.toList()) {
        Files.copy(file, damaged.resolve(file.getFileName()));
      }
    }
    Path primary;
    try (Stream<Path> files = Files.list(damaged)) {
      primary = files.filter(f -> f.toString().contains("primary")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(primary);
    bytes[bytes.length / 2] ^= 1;
    Files.write(primary, bytes);
    String config =
        """
        targets:
          gone: {repositories: {no: {path: no}}}
          good: {}
          cut: {repositories: {os: , damaged: {path: damaged}}}
        """;
    Run run = check(config, "--json");
    assertEquals(3, run.code(), run.err());
    assertTrue(run.err().contains("gone is not checked: "), run.err());
    JSONObject report = new JSONObject(run.out());
    assertEquals(3, report.getInt("targetCount"));
    assertEquals(1, report.getJSONArray("targets").length());
    JSONArray unchecked = report.getJSONArray("unchecked");
    assertEquals("gone", unchecked.getJSONObject(0).getString("name"));
    assertTrue(unchecked.getJSONObject(0).getString("reason").contains("no/repodata/repomd.xml"));
    assertEquals("cut", unchecked.getJSONObject(1).getString("name"));
    assertTrue(unchecked.getJSONObject(1).getString("reason").contains("damaged/"));
    Run alone = check("targets:\n  good: {}\n", "--json");
    assertEquals(
        new JSONObject(alone.out()).getJSONArray("targets").toString(),
        report.getJSONArray("targets").toString());
    assertEquals(2, check(config, "--json", "--jobs", "2").err().lines().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "junit", "sarif", "gitlab", "markdown", "html"})
  void everyFormatTellsWhatWasNotChecked(String format) throws IOException {
    String both = "targets:\n  good: {}\n  gone: {repositories: {no: {path: no}}}\n";
    String none = "targets:\n  gone: {repositories: {no: {path: no}}}\n";
    for (String config : List.of(both, none)) {
      Run run = check(config, "--format", format);
      assertEquals(3, run.code(), run.err());
      assertTrue(run.out().contains("gone"), run.out());
      assertTrue(
          run.out().replace("&#58;", ":").contains("no/repodata/repomd.xml: expected"), run.out());
      if (format.equals("sarif")) {
        assertEquals(List.of(), ClosureReportsTest.sarifErrors(run.out()));
      } else if (format.equals("junit")) {
        assertTrue(run.out().contains("errors=\"1\""), run.out());
      }
    }
  }

  @Test
  void aBaselineIsUpdatedWhereItsTargetCanBeRead() throws IOException {
    String config =
        "  baseline: \"{target}.yaml\"\ntargets:\n"
            + "  good: {}\n  gone: {repositories: {no: {path: no}}}\n";
    Files.writeString(folder.resolve("gone.yaml"), "schema: rpmsolve-baseline-1\nfindings: []\n");
    assertEquals(3, check(config, "--update-baseline").code());
    assertTrue(Files.readString(folder.resolve("good.yaml")).contains("libgone.so.3"));
    assertTrue(Files.readString(folder.resolve("gone.yaml")).contains("findings: []"));
  }

  @Test
  void damagedFileListsFailTheTargetWhoseLintsNeedThem() throws IOException {
    Path lists;
    try (Stream<Path> files = Files.list(folder.resolve("updates/repodata"))) {
      lists = files.filter(f -> f.toString().contains("filelists")).findFirst().orElseThrow();
    }
    Files.delete(lists);
    Run run =
        check(
            "targets:\n  plain: {repositories: [os]}\n"
                + "  files: {lints: [file-conflict], levels: []}\n",
            "--json");
    assertEquals(3, run.code(), run.out());
    JSONObject report = new JSONObject(run.out());
    assertEquals(
        "files", report.getJSONArray("unchecked").getJSONObject(0).getString("name"), run.err());
    assertEquals(1, report.getJSONArray("targets").length());
  }

  @Test
  void htmlEmbedsAllTargets() {
    String page = example("--format", "html").out();
    String start = "<script type=\"application/json\" id=\"data\">";
    int from = page.indexOf(start) + start.length();
    JSONObject data = new JSONObject(page.substring(from, page.indexOf("</script>", from)));
    assertEquals(5, data.getJSONArray("targets").length());
    assertEquals("old-rpm", data.getJSONArray("targets").getJSONObject(0).getString("name"));
    assertEquals(5, page.split("<section>", -1).length - 1);
    assertTrue(page.contains("href=\"#target=current-x86_64\""));
  }

  @Test
  void repositoriesMustBeSignedAndFreshIfTheFileSaysSo() throws Exception {
    TestKey key = TestKey.ed25519();
    Files.write(Files.createDirectory(folder.resolve("keys")).resolve("os.asc"), key.file());
    byte[] repomd = Files.readAllBytes(folder.resolve("os/repodata/repomd.xml"));
    Files.write(folder.resolve("os/repodata/repomd.xml.asc"), key.sign(repomd));
    String config =
        """
        targets:
          signed: {repositories: {os: {gpgkey: [keys]}, other: {path: updates}}}
          unsigned: {repositories: {updates: {path: ./unsigned, gpgkey: [keys/os.asc]}}}
          old: {repositories: {aged: {path: aged, max-age: 2w}}}
        """;
    copy("updates", "unsigned");
    copy("os", "aged");
    Run run = check(config, "--json");

    assertEquals(3, run.code(), run.err());
    JSONObject report = new JSONObject(run.out());
    assertEquals("signed", report.getJSONArray("targets").getJSONObject(0).getString("name"));
    assertEquals(1, report.getJSONArray("targets").length());
    assertTrue(run.err().contains("unsigned is not checked: "), run.err());
    assertTrue(run.err().contains("repomd.xml.asc"), run.err());
    assertTrue(run.err().contains("old is not checked: "), run.err());
  }

  private void copy(String from, String to) throws IOException {
    Path target = Files.createDirectories(folder.resolve(to).resolve("repodata"));
    try (Stream<Path> files = Files.list(folder.resolve(from).resolve("repodata"))) {
      for (Path file : files.toList()) {
        if (!file.toString().endsWith(".asc")) {
          Files.copy(file, target.resolve(file.getFileName()));
        }
      }
    }
  }

  @Test
  void keysThatAreNotThereEndTheRun() throws IOException {
    Run run = check("targets:\n  one: {repositories: {os: {gpgkey: [none.asc]}}}\n");
    assertEquals(3, run.code(), run.out());
    assertTrue(run.err().contains("none.asc"), run.err());
    Run age = check("targets:\n  one: {repositories: {os: {max-age: soon}}}\n");
    assertEquals(3, age.code(), age.out());
    assertTrue(age.err().contains("expected a time such as 90m"), age.err());
    Run both =
        check(
            "targets:\n  one: {repositories: {os: {max-age: 1d}}}\n"
                + "  two: {repositories: {os: {max-age: 2d}}}\n");
    assertEquals(3, both.code(), both.out());
    assertTrue(both.err().contains("'max-age' of 'os' differ from those of another"), both.err());
  }
}
