package dev.rpmsolve.rpm.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.CoinstallCheck;
import dev.rpmsolve.core.closure.LintMetadata;
import dev.rpmsolve.core.closure.LintOptions;
import dev.rpmsolve.core.closure.LintRule;
import dev.rpmsolve.core.closure.RepositoryLints;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.RepositorySurvey;
import dev.rpmsolve.rpm.RpmRepositories;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Findings of lints and of lists: rules, root causes, and keys that survive a rebuild. */
class LintFindingsTest {
  private static final Path TESTDATA =
      Path.of(System.getProperty("rpmsolve.root"), "testdata/al2023-like");
  private static final LintOptions OLD_RPM =
      LintOptions.everything().withRpmVersion(Evr.parse("4.11.3"));

  private static Findings lints(Universe universe, LintMetadata metadata) {
    return LintFindings.of(
        RepositoryLints.of(universe).check(OLD_RPM, metadata, Budget.unlimited()));
  }

  private static List<String> keys(Findings findings) {
    return findings.all().stream().map(Finding::key).sorted().toList();
  }

  private static RepositorySurvey survey(Path... repositories) throws Exception {
    RpmRepositories.Builder builder = RpmRepositories.builder();
    for (int i = 0; i < repositories.length; i++) {
      builder.repository("r" + i, repositories[i]);
    }
    return builder.build().survey(ArchPolicy.of("x86_64"));
  }

  @Test
  void everyLintHasItsRule() {
    for (LintRule lint : LintRule.values()) {
      assertEquals(lint.id(), Rule.of(lint).id());
      assertTrue(Rule.of(lint).isLint());
    }
    assertEquals(LintRule.values().length, Stream.of(Rule.values()).filter(Rule::isLint).count());
  }

  @Test
  void keysNameWhatIsWrongWithoutReleases() {
    Universe universe =
        UniverseText.parse(
                """
                arch x86_64
                repo base
                a-1-7.x86_64
                  requires rpmlib(PayloadIsZstd) <= 5.4.18-1
                  requires (b >= 2-7 if c)
                  requires /usr/share/b
                  obsoletes a < 2-3
                b-2-7.x86_64
                  file /usr/share/b
                a-1-7.x86_64
                """)
            .universe();
    LintMetadata metadata =
        new LintMetadata(
            List.of("01", "02", "03"),
            Set.of("/usr/share/b"),
            List.of(new LintMetadata.SharedPath("/etc/x", List.of(0, 1))));
    Findings findings = lints(universe, metadata);
    assertEquals(
        List.of(
            "file-conflict with b in a",
            "filelists-only-path /usr/share/b in a.x86_64",
            "rich-dependency requires (b >= 2 if c) in a.x86_64",
            "rpmlib-feature rpmlib(PayloadIsZstd) <= 5.4.18 in a.x86_64",
            "same-nevra-other-checksum in a.x86_64",
            "self-obsoletes a < 2 in a.x86_64"),
        keys(findings));
    for (RootCause cause : findings.rootCauses()) {
      assertTrue(cause.key().startsWith(cause.rule().id()), cause.key());
      assertTrue(!cause.title().contains("cannot be installed"), cause.title());
    }
    assertEquals(keys(findings), keys(lints(UniverseCopy.rebuilt(universe), metadata)));
  }

  @Test
  void oneChangeEndsWhatStandsUnderOneRootCause() throws Exception {
    RepositorySurvey survey =
        survey(TESTDATA.resolve("base/x86_64"), TESTDATA.resolve("updates/x86_64"));
    LintMetadata metadata = survey.metadata(RepositorySurvey.Depth.SHARED_FILES);
    Findings findings = lints(survey.universe(), metadata);
    assertTrue(findings.size() > 10, () -> findings.size() + " findings");
    assertEquals(
        1, findings.rootCauses().stream().filter(c -> c.rule() == Rule.RICH_DEPENDENCY).count());
    Findings after = lints(UniverseCopy.rebuilt(survey.universe()), metadata);
    assertEquals(keys(findings), keys(after));
    List<BaselineEntry> known = Baseline.of(List.of()).accepting(findings).entries();
    assertEquals(
        0, Baseline.of(known).judge(after, java.time.LocalDate.of(2027, 1, 1)).freshCount());
  }

  @Test
  @Tag("slow")
  void aMassRebuildOfCentosMakesNoNewLint() throws Exception {
    Path folder = DataPresence.ofSystem().required("repos/centos-stream9");
    RepositorySurvey survey = survey(folder.resolve("baseos"));
    LintMetadata metadata = survey.metadata(RepositorySurvey.Depth.SHARED_FILES);
    List<String> keys = keys(lints(survey.universe(), metadata));
    assertTrue(keys.size() > 50, () -> keys.size() + " findings");
    assertEquals(keys, keys(lints(UniverseCopy.rebuilt(survey.universe()), metadata)));
  }

  private static Findings together(Universe universe, String... specs) {
    List<Selection> wanted = new ArrayList<>();
    Stream.of(specs).forEach(spec -> wanted.add(new Selection.Spec(spec)));
    ClosureOptions options = ClosureOptions.everything();
    return CoinstallFindings.of(
        universe,
        options,
        "image",
        CoinstallCheck.of(universe).check(wanted, options, Budget.unlimited()));
  }

  @Test
  void listsAreKnownByTheItemsThatConflict() {
    Universe universe =
        UniverseText.parse(
                """
                one-1-1.noarch
                  conflicts two < 5-3
                two-1-1.noarch
                three-1-1.noarch
                  requires gone
                """)
            .universe();
    assertEquals(0, together(universe, "one").size());
    Findings findings = together(universe, "two", "one", "three", "none");
    assertEquals(
        List.of(
            "not-coinstallable none in image",
            "not-coinstallable one + two in image",
            "not-coinstallable three in image"),
        keys(findings));
    assertEquals(
        List.of(
            "nothing matches none",
            "three cannot be installed: nothing provides gone",
            "two and one cannot be installed together: one-1-1.noarch conflicts with two < 5-3,"
                + " provided by two-1-1.noarch"),
        findings.rootCauses().stream().map(RootCause::title).sorted().toList());
    assertEquals("image", findings.all().get(0).subject().name());
    assertEquals(
        keys(findings),
        keys(together(UniverseCopy.rebuilt(universe), "three", "none", "one", "two")));
  }

  @Test
  void whatTwoChecksSayAlikeCountsOnce() {
    Universe universe = UniverseText.parse("one-1-1.noarch\none-1-1.noarch\n").universe();
    Findings once = together(universe, "none");
    assertEquals(1, Findings.merged(List.of(once, once)).size());
    Findings both = Findings.merged(List.of(once, together(universe, "other")));
    assertEquals(2, both.size());
    assertEquals(2, both.rootCauses().size());
  }
}
