package dev.rpmsolve.rpm.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.closure.ClosureOptions.Versions;
import dev.rpmsolve.core.closure.LintRule;
import dev.rpmsolve.rpm.config.ConfigException;
import dev.rpmsolve.rpm.report.CheckLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatrixFileTest {
  private static final String WHOLE =
      """
      version: 1
      repositories:
        os: {path: "os/{arch}", priority: 10, exclude: [kernel*]}
        extra:
          path: /srv/extra
      defaults:
        arches: [x86_64]
        levels: [installable, provides]
      allow:
        - {rule: self-obsoletes, reason: harmless}
      targets:
        one:
          repositories: [os]
        two:
          repositories:
            extra: {priority: 5}
            os:
            own: {path: own}
          arches: [x86_64, aarch64]
          check: {repositories: [own], packages: ["a*"], newest: true}
          exclude: [b]
          levels: [buildable]
          lints: all
          rpm: 4.10
          coinstallable:
            image: [curl, /usr/bin/x]
          baseline: "known/{target}-{arch}.yaml"
          allow:
            - key: missing-provider x breaks y.noarch
              reason: soon
              expires: 2027-01-31
      """;

  @TempDir Path folder;

  private List<Target> read(String text) throws IOException {
    return MatrixFile.read(Files.writeString(folder.resolve("config.yaml"), text));
  }

  @Test
  void targetsAreWhole() throws IOException {
    List<Target> targets = read(WHOLE);
    assertEquals(
        List.of("one", "two-x86_64", "two-aarch64"), targets.stream().map(Target::name).toList());
    Target one = targets.get(0);
    TargetRepository os = one.repositories().get(0);
    assertEquals(folder.resolve("os/x86_64"), os.folder());
    assertEquals(10, os.repository().priority());
    assertEquals(List.of("kernel*"), os.excludes());
    assertEquals(List.of(CheckLevel.PROVIDES, CheckLevel.INSTALLABLE), one.checks().levels());
    assertEquals(Set.of(), one.checks().lints());
    assertEquals(List.of(0), one.options().checkedRepositories());
    assertEquals(1, one.accepted().all().size());
    Target two = targets.get(2);
    assertEquals("two", two.group());
    assertEquals("aarch64", two.arch().machine());
    assertEquals(
        List.of(Path.of("/srv/extra"), folder.resolve("os/aarch64"), folder.resolve("own")),
        two.repositories().stream().map(TargetRepository::folder).toList());
    assertEquals(
        List.of(5, 10, 99),
        two.repositories().stream().map(r -> r.repository().priority()).toList());
    assertEquals(List.of(2), two.options().checkedRepositories());
    assertEquals(List.of("a*"), two.options().narrowing().subjects());
    assertEquals(List.of("b"), two.options().excludes());
    assertEquals(Versions.NEWEST, two.options().versions());
    assertEquals("os", two.options().narrowing().repositories().get(0).repositoryId());
    assertEquals(Set.of(LintRule.values()), two.checks().lints());
    assertEquals("4.10", two.checks().rpmVersion().orElseThrow().toString());
    assertEquals(Map.of("image", List.of("curl", "/usr/bin/x")), two.checks().lists());
    assertEquals(Optional.of(folder.resolve("known/two-aarch64.yaml")), two.accepted().baseline());
    assertEquals(Optional.of(LocalDate.of(2027, 1, 31)), two.accepted().own().get(0).expires());
  }

  /** What the file is, and what the complaint says. */
  record Bad(String text, String complaint) {
    static Bad of(String head, String complaint) {
      return new Bad(head, complaint);
    }

    /** A target of one repository, with more lines. */
    static Bad target(String lines, String complaint) {
      String text =
          "version: 1\ntargets:\n  t:\n    repositories: {r: {path: p}}\n    arches: [x86_64]\n";
      return new Bad(text + lines.indent(4), complaint);
    }
  }

  static List<Bad> bad() {
    String longList = "[" + "x, ".repeat(10) + "x]";
    return List.of(
        Bad.of("", "'version' is missing"),
        Bad.of("- a\n", "line 1: expected 'version' and 'targets'"),
        Bad.of("version: 2\n", "line 1: expected version 1, found '2'"),
        Bad.of("version: 1\n", "'targets' is missing"),
        Bad.of("version: 1\ntargets: {}\n", "there is no target"),
        Bad.of("version: 1\ntargts:\n  a:\n", "line 2: unknown 'targts'; did you mean 'targets'?"),
        Bad.of("version: 1\nxyz: 1\n", "line 2: unknown 'xyz'; there are version, repositories"),
        Bad.of("version: 1\nversion: 1\n", "line 2: 'version' occurs twice"),
        Bad.of("version: 1\ntargets:\n  a: x\n", "line 3: expected the keys of a target"),
        Bad.of("version: 1\ntargets:\n  a/b: {}\n", "line 3: 'a/b' cannot be a name"),
        Bad.of("version: 1\ntargets:\n  a: {}\n", "line 3: 'arches' is missing, here and in"),
        Bad.of(
            "version: 1\ntargets:\n  a: {arches: [x86_64]}\n",
            "line 3: 'repositories' is missing, here and in"),
        Bad.of(
            "version: 1\nrepositories:\n  base: {path: p}\ntargets:\n  a:\n    arches: [x86_64]\n"
                + "    repositories:\n      - bse\n",
            "line 8: there is no repository 'bse'; did you mean 'base'?"),
        Bad.of("version: 1\nrepositories:\n  r: {pth: p}\n", "line 3: unknown 'pth'; did you mean"),
        Bad.of("version: 1\nrepositories:\n  r: {}\ntargets: {}", "line 3: 'path' is missing"),
        Bad.of("version: 1\ndefaults: {allow: []}\ntargets: {}", "line 2: unknown 'allow'"),
        Bad.of("version: 1\na: &x 1\nb: *x\n", "line 2: anchors and aliases are not supported"),
        Bad.of("[".repeat(5_000), "nested more than 32 levels deep"),
        Bad.target("arch: [x86_64]", "line 6: unknown 'arch'; did you mean"),
        Bad.target("levels: [instalable]", "line 6: there is no level 'instalable'; did you mean"),
        Bad.target("lints: [file-conflicts]", "did you mean 'file-conflict'?"),
        Bad.target("lints: some", "line 6: expected 'all', or a list of lints"),
        Bad.target("levels: []", "line 3: nothing is checked"),
        Bad.target("rpm: newest", "line 6: expected a version such as 4.14, found 'newest'"),
        Bad.target("check: {newest: yes}", "line 6: expected true or false, found 'yes'"),
        Bad.target("check: {repositories: [q]}", "line 6: the target has no repository 'q'"),
        Bad.target("exclude: kernel", "line 6: expected a list of patterns"),
        Bad.target("exclude: ['']", "line 6: an empty text"),
        Bad.target("coinstallable: {a: []}", "line 6: the list 'a' is empty"),
        Bad.target("coinstallable: {a b: [c]}", "line 6: 'a b' cannot be a name"),
        Bad.target("baseline: ''", "line 6: expected a path"),
        Bad.target("baseline: \"a\\0b\"", "line 6: '"),
        Bad.target("allow: [{reason: x}]", "line 6: expected either 'key', or"),
        Bad.target("allow: [{key: conflict a, rule: conflict, reason: x}]", "line 6: expected"),
        Bad.target("allow: [{rule: conflict}]", "line 6: 'reason' is missing"),
        Bad.target("allow: [{rule: conflict, reason: ''}]", "line 6: expected a reason"),
        Bad.target("allow: [{rule: conflcit, reason: x}]", "did you mean 'conflict'?"),
        Bad.target("allow: [{key: nonsense a, reason: x}]", "'nonsense', which is no rule"),
        Bad.target("allow: [{rule: conflict, reason: x, expires: 2027-02-30}]", "expected a day"),
        Bad.target("arches: [x86_64]", "line 6: 'arches' occurs twice"),
        Bad.of(
            "version: 1\ndefaults: {repositories: {r: {path: p, priority: x}}, arches: [x86_64]}\n"
                + "targets: {t: {}}",
            "line 2: expected a number, found 'x'"),
        Bad.of(
            "version: 1\ndefaults: {repositories: {r: {path: p}}, arches: [noarch]}\n"
                + "targets: {t: {}}",
            "line 2: 'noarch' is no machine"),
        Bad.of(
            "version: 1\ndefaults: {repositories: {r: {path: p}}, arches: [x86_64], baseline: b}\n"
                + "targets: {t: {}, u: {}}",
            "line 3: targets 't' and 'u' have the same baseline; write {target}"),
        Bad.of(
            "version: 1\ndefaults: {repositories: {r: {path: p}}, arches: [a, b]}\n"
                + "targets: {t: {}, t-a: {arches: [a]}}",
            "line 3: there is a target 't-a' already"),
        Bad.of(
            "version: 1\ndefaults: {repositories: " + longList + ", arches: [a]}\ntargets: {t: {}}",
            "line 2: there is no repository 'x'"));
  }

  @ParameterizedTest
  @MethodSource
  void bad(Bad bad) {
    ConfigException e = assertThrows(ConfigException.class, () -> read(bad.text()));
    assertTrue(e.getMessage().contains(bad.complaint()), e.getMessage());
    assertTrue(e.getMessage().contains("config.yaml"), e.getMessage());
  }

  @Test
  void hugeFilesAreBounded() {
    StringBuilder targets = new StringBuilder("version: 1\ntargets:\n");
    for (int i = 0; i < 2_000; i++) {
      targets.append("  t").append(i).append(": {repositories: {r: {path: p}}, arches: [a]}\n");
    }
    ConfigException many = assertThrows(ConfigException.class, () -> read(targets.toString()));
    assertTrue(many.getMessage().contains("more than 1000 targets"), many.getMessage());
    String comments = "version: 1\n" + ("#" + "x".repeat(60_000) + "\n").repeat(170);
    ConfigException none =
        assertThrows(ConfigException.class, () -> read(comments + "targets: {}\n"));
    assertTrue(none.getMessage().contains("there is no target"), none.getMessage());
    String comment = "version: 1\n#" + "x".repeat(10 << 20) + "\ntargets: {}\n";
    ConfigException longLine = assertThrows(ConfigException.class, () -> read(comment));
    assertTrue(longLine.getMessage().contains("of at most 65536"), longLine.getMessage());
    String word = "version: 1\ntargets: {" + "x".repeat(1 << 20) + ": {}}\n";
    ConfigException longWord = assertThrows(ConfigException.class, () -> read(word));
    assertTrue(longWord.getMessage().contains("line 2"), longWord.getMessage());
    String text = "version: 1\n#" + "x".repeat(17 << 20) + "\n";
    ConfigException large = assertThrows(ConfigException.class, () -> read(text));
    assertTrue(large.getMessage().contains("expected at most"), large.getMessage());
  }
}
