package dev.rpmsolve.rpm.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureCheck;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.ClosureReport;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClosureFindingsTest {
  private static Findings findings(Universe universe, List<String> excludes) {
    ClosureOptions options = new ClosureOptions(List.of(), excludes, (done, total) -> {});
    ClosureReport report = ClosureCheck.of(universe).check(options, Budget.unlimited());
    return ClosureFindings.of(universe, options, report);
  }

  private static Findings findings(String text, String... excludes) {
    return findings(UniverseText.parse(text).universe(), List.of(excludes));
  }

  private static RootCause only(Findings findings) {
    assertEquals(1, findings.rootCauses().size(), findings::toString);
    return findings.rootCauses().get(0);
  }

  @Test
  void groupsVictimsOfOneMissingLibrary() {
    RootCause cause =
        only(
            findings(
                """
                arch x86_64
                repo base
                app-1-1.x86_64
                  requires middle = 1-1
                middle-1-1.x86_64
                  provides middle = 1-1
                  requires libfoo.so.1()(64bit)
                foo-2-1.x86_64
                  provides libfoo.so.2()(64bit)
                """));
    assertEquals(Rule.MISSING_PROVIDER, cause.rule());
    assertEquals("missing-provider libfoo.so.1()(64bit)", cause.key());
    assertEquals("nothing provides libfoo.so.1()(64bit)", cause.title());
    assertEquals("[middle-1-1.x86_64]", cause.sources().toString());
    assertEquals(
        "libfoo.so.2()(64bit) is there, from foo-2-1.x86_64; build middle again, or add the"
            + " repository that has the one asked for",
        cause.hint());
    assertEquals(
        List.of(
            "missing-provider libfoo.so.1()(64bit) breaks app.x86_64",
            "missing-provider libfoo.so.1()(64bit) breaks middle.x86_64"),
        cause.victims().stream().map(Finding::key).toList());
  }

  @Test
  void keysHaveNoReleases() {
    Findings findings =
        findings(
            """
            app-1-7.el9.noarch
              requires data = 3:2-7.el9
              requires module-1-7.el9
            data-3:2-8.el9.noarch
              provides data = 3:2-8.el9
            """);
    assertEquals("missing-provider data = 3:2 breaks app.noarch", findings.all().get(0).key());
    assertEquals(
        "data is there in version 3:2-8.el9, from data-3:2-8.el9.noarch; build app again, or add"
            + " the repository that has the one asked for",
        findings.rootCauses().get(0).hint());
  }

  @Test
  void namesThatQuoteTheReleaseOfTheirPackageKeepTheVersion() {
    assertEquals(
        "missing-provider module-1 breaks app.noarch",
        only(findings("app-1-7.el9.noarch\n  requires module-1-7.el9\n")).victims().get(0).key());
  }

  @Test
  void picksTheNearestEndAndThenTheFirstByText() {
    String text =
        """
        app-1-1.noarch
          requires lib
          requires zlib
          requires alib
        lib-1-1.noarch
          provides lib
          requires aaa
        """;
    Findings findings = findings(text);
    assertEquals(
        List.of(
            "missing-provider alib breaks app.noarch", "missing-provider aaa breaks lib.noarch"),
        findings.all().stream().map(Finding::key).toList());
  }

  @Test
  void findsEndsInRichDependencies() {
    assertEquals(
        "missing-provider b breaks app.noarch",
        findings("app-1-1.noarch\n  requires (lib and b)\nlib-1-1.noarch\n  provides lib\n")
            .all()
            .get(0)
            .key());
    assertEquals(
        "missing-provider (a or b) breaks app.noarch",
        findings("app-1-1.noarch\n  requires (a or b)\n").all().get(0).key());
    assertEquals(0, findings("app-1-1.noarch\n  requires (a if b)\n").size());
  }

  @Test
  void tellsWhatIsExcluded() {
    RootCause cause =
        only(findings("app-1-1.noarch\n  requires lib\nlib-1-1.noarch\n  provides lib\n", "lib"));
    assertEquals("excluded lib.noarch", cause.key());
    assertEquals("lib-1-1.noarch is excluded by 'lib'", cause.title());
    assertEquals("[lib-1-1.noarch]", cause.sources().toString());
  }

  @Test
  void tellsWhatABetterRepositoryHides() {
    Universe universe =
        UniverseText.parse(
                """
                arch x86_64
                repo good priority=1
                lib-1-1.x86_64
                  provides lib = 1
                repo poor priority=5
                lib-2-1.x86_64
                  provides lib = 2
                app-1-1.x86_64
                  requires lib >= 2
                top-1-1.x86_64
                  requires app-1-1
                  requires lib >= 3
                app-1-2.x86_64
                  provides app-1-1
                  requires lib >= 2
                """)
            .universe();
    ClosureOptions options =
        ClosureOptions.everything()
            .withNarrowing(
                new ClosureOptions.Narrowing(
                    List.of(), List.of(), ClosureOptions.Priorities.STRICT, List.of()));
    ClosureReport report = ClosureCheck.of(universe).check(options, Budget.unlimited());
    Findings findings = ClosureFindings.of(universe, options, report);
    RootCause hidden =
        findings.rootCauses().stream()
            .filter(cause -> cause.rule() == Rule.LOWER_PRIORITY)
            .findFirst()
            .orElseThrow();
    assertEquals("lower-priority lib.x86_64", hidden.key());
    assertEquals("lib-2-1.x86_64 is hidden by a repository of better priority", hidden.title());
    assertEquals(
        "good has lib and a better priority; change the priorities, or put the version that is"
            + " needed into the better repository",
        hidden.hint());
    assertEquals(2, hidden.victims().size());
    RootCause missing =
        findings.rootCauses().stream()
            .filter(cause -> cause.rule() == Rule.MISSING_PROVIDER)
            .findFirst()
            .orElseThrow();
    assertEquals("nothing provides lib >= 3", missing.title(), "a hidden package is no near miss");
    assertTrue(missing.hint().contains(", from lib-1-1.x86_64; "), missing.hint());
  }

  @Test
  void tellsWhatTheMachineCannotRun() {
    RootCause cause =
        only(
            findings(
                "arch x86_64\nrepo r\napp-1-1.x86_64\n  requires lib\nlib-1-1.s390x\n  provides lib\n"));
    assertEquals("foreign-arch lib.s390x", cause.key());
  }

  @Test
  void tellsWhatConflicts() {
    RootCause cause =
        only(
            findings(
                """
                app-1-1.noarch
                  requires one
                  requires two
                one-1-1.noarch
                  provides one
                  conflicts two < 5-3
                two-1-1.noarch
                  provides two = 1-1
                """));
    assertEquals("conflict one.noarch with two < 5", cause.key());
    assertEquals(
        "one-1-1.noarch conflicts with two < 5-3, provided by two-1-1.noarch", cause.title());
  }

  @Test
  void tellsWhichVersionsExcludeEachOther() {
    RootCause cause =
        only(
            findings(
                """
                app-1-1.noarch
                  requires one
                  requires lib = 1-1
                one-1-1.noarch
                  provides one
                  requires lib = 2-1
                lib-1-1.noarch
                  provides lib = 1-1
                lib-2-1.noarch
                  provides lib = 2-1
                """));
    assertEquals("same-name lib 1, 2", cause.key());
    assertEquals("only one version of lib can be installed", cause.title());
  }

  @Test
  void chainsOfRandomUniversesExplainMinimally() {
    int chains = 0;
    for (long seed = 0; seed < 2_000; seed++) {
      Universe universe = RandomUniverse.of(seed).scenario().universe();
      for (Finding finding : findings(universe, List.of()).all()) {
        List<Cause> facts = new ArrayList<>(finding.evidence().causes());
        facts.removeIf(Cause.Requested.class::isInstance);
        if (facts.stream().allMatch(ClosureFindingsTest::isLink)) {
          chains++;
          assertTrue(isDead(finding.subject().rpm().orElseThrow(), facts), finding::toString);
          for (Cause fact : facts) {
            List<Cause> others = new ArrayList<>(facts);
            others.remove(fact);
            assertFalse(
                isDead(finding.subject().rpm().orElseThrow(), others),
                () -> fact + " in " + finding);
          }
        }
      }
    }
    assertTrue(chains > 1_000, chains + " chains");
  }

  private static boolean isLink(Cause cause) {
    return cause instanceof Cause.Requires requires
            && !requires.dependency().toString().matches(".* (if|unless) .*")
        || cause instanceof Cause.NotInstallable
        || cause instanceof Cause.Excluded;
  }

  /** What follows from the facts alone: who requires something all of whose providers are out. */
  private static boolean isDead(RpmPackage subject, List<Cause> facts) {
    Set<RpmPackage> out = new HashSet<>();
    boolean isGrowing = true;
    while (isGrowing) {
      isGrowing = facts.stream().flatMap(fact -> killed(fact, out)).anyMatch(out::add);
    }
    return out.contains(subject);
  }

  private static Stream<RpmPackage> killed(Cause fact, Set<RpmPackage> out) {
    if (fact instanceof Cause.Requires requires) {
      return out.containsAll(requires.providers()) ? Stream.of(requires.requirer()) : Stream.of();
    }
    return Terminals.sources(fact);
  }
}
