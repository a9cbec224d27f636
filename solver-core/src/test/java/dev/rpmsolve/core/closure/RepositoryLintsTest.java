package dev.rpmsolve.core.closure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.LintMetadata.SharedPath;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.oracle.BruteForceOracle;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Evr;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryLintsTest {
  private static final int UNIVERSES = 300;

  private static List<String> check(String text, LintOptions options, LintMetadata metadata) {
    Universe universe = UniverseText.parse(text).universe();
    return RepositoryLints.of(universe)
        .check(options, metadata, Budget.unlimited())
        .findings()
        .stream()
        .map(finding -> finding.subject() + " " + finding.message())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rpmlib(PayloadIsZstd) <= 5.4.18-1 | 4.13 | 4.14",
        "rpmlib(FileDigests) <= 4.6.0-1 | 4.4.2 | 4.6.0",
        "rpmlib(LargeFiles) <= 4.12.0-1 | 4.11.3 | 4.12",
        "rpmlib(CaretInVersions) <= 4.15.0-1 | 4.14.3 | 4.15",
        "rpmlib(PayloadIsXz) <= 5.2-1 | 4.6.1 | 4.7.0",
      })
  void featuresComeWithTheirVersion(String feature, String before, String since) {
    String text = "a-1-1.noarch requires " + feature + "\n";
    LintOptions options = LintOptions.everything();
    assertEquals(List.of(), check(text, options, LintMetadata.none()));
    assertEquals(
        1, check(text, options.withRpmVersion(Evr.parse(before)), LintMetadata.none()).size());
    assertEquals(
        List.of(), check(text, options.withRpmVersion(Evr.parse(since)), LintMetadata.none()));
  }

  @Test
  void featuresThatNoRpmHasAreFound() {
    assertEquals(
        List.of(
            "a-1-1.noarch needs rpmlib(FileDigests) <= 4.5.0-1, which no known rpm has",
            "a-1-1.noarch needs rpmlib(New) <= 9.0-1, which no known rpm has"),
        check(
                "a-1-1.noarch requires rpmlib(New) <= 9.0-1\n  requires rpmlib(FileDigests) <= 4.5.0-1\n",
                LintOptions.everything(),
                LintMetadata.none())
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void richDependenciesAreToldOnce() {
    LintOptions options = LintOptions.everything().withRpmVersion(Evr.parse("4.11.3"));
    assertEquals(
        List.of("a-1-1.noarch requires (b or c), which needs rpm 4.13"),
        check(
            "a-1-1.noarch requires (b or c)\n  requires rpmlib(RichDependencies) <= 4.12.0-1\n"
                + "  recommends (b if c)\nb-1-1.noarch\n",
            options,
            LintMetadata.none()));
  }

  @Test
  void selfObsoletesMatchTheirOwnVersion() {
    assertEquals(
        List.of("a-1-1.noarch obsoletes a, which is itself"),
        check(
            "a-1-1.noarch obsoletes a\n  obsoletes a < 1\nb-1-1.noarch obsoletes a\n",
            LintOptions.everything(),
            LintMetadata.none()));
  }

  @Test
  void hiddenPathsAndOtherChecksums() {
    String text =
        "repo x\na-1-1.noarch requires /usr/share/f\n  requires /usr/bin/g\nb-1-1.noarch\n"
            + "  file /usr/share/f\n  file /usr/bin/g\nrepo y\nb-1-1.noarch\nb-2-1.noarch\n";
    LintMetadata metadata =
        new LintMetadata(List.of("one", "two", "three", "four"), Set.of("/usr/share/f"), List.of());
    assertEquals(
        List.of(
            "a-1-1.noarch requires /usr/share/f, which only file lists have: b-1-1.noarch",
            "b-1-1.noarch is another file in y than in x"),
        check(text, LintOptions.everything(), metadata));
    LintOptions one =
        new LintOptions(
            EnumSet.of(LintRule.SELF_OBSOLETES), ClosureOptions.everything(), Optional.empty());
    assertEquals(List.of(), check(text, one, metadata));
  }

  @Test
  void filesConflictWhereTwoNamesGoTogether() {
    for (long seed = 0; seed < UNIVERSES; seed++) {
      Scenario scenario = UniverseText.parse(PlainUniverse.text(seed));
      Universe universe = scenario.universe();
      SplittableRandom random = new SplittableRandom(seed);
      List<SharedPath> shared = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        List<Integer> owners =
            random.ints(3, 0, universe.packageCount()).sorted().distinct().boxed().toList();
        shared.add(new SharedPath("/f" + i, owners));
      }
      BruteForceOracle oracle = new BruteForceOracle(scenario);
      int[] sets =
          IntStream.range(0, 1 << universe.packageCount()).filter(oracle::isConsistent).toArray();
      Set<String> expected = new TreeSet<>();
      for (SharedPath path : shared) {
        for (int a : path.packageIds()) {
          for (int b : path.packageIds()) {
            String first = universe.get(a).name();
            String second = universe.get(b).name();
            int both = BruteForceOracle.set(a, b);
            if (first.compareTo(second) < 0
                && IntStream.of(sets).anyMatch(set -> (set & both) == both)) {
              expected.add(first + " " + second);
            }
          }
        }
      }
      LintMetadata metadata = new LintMetadata(List.of(), Set.of(), shared);
      List<LintFinding.FileConflict> found =
          RepositoryLints.of(universe)
              .check(LintOptions.everything(), metadata, Budget.unlimited())
              .findings()
              .stream()
              .filter(f -> f instanceof LintFinding.FileConflict)
              .map(f -> (LintFinding.FileConflict) f)
              .toList();
      assertEquals(
          expected,
          found.stream()
              .map(f -> f.subject().name() + " " + f.other().name())
              .collect(Collectors.toCollection(TreeSet::new)),
          "seed " + seed);
      assertEquals(expected.size(), found.size());
    }
  }

  @Test
  void aCancelledSearchSaysSo() {
    LintReport report =
        RepositoryLints.of(UniverseText.parse("a-1-1.noarch\n").universe())
            .check(
                LintOptions.everything(),
                LintMetadata.none(),
                Budget.unlimited().withCancellation(() -> true));
    assertEquals(Optional.of(Budget.Stop.CANCELLED), report.stop());
  }
}
