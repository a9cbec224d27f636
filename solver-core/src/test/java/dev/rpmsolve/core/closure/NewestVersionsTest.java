package dev.rpmsolve.core.closure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureOptions.Versions;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewestVersionsTest {
  private static final int UNIVERSES = 600;
  private static final ClosureOptions NEWEST =
      ClosureOptions.everything().withVersions(Versions.NEWEST);

  @Test
  void olderVersionsCountAsExcludedOnes() {
    for (long seed = 0; seed < UNIVERSES; seed++) {
      Universe universe = PlainUniverse.of(seed);
      List<String> older =
          IntStream.range(0, universe.packageCount())
              .mapToObj(universe::get)
              .filter(p -> isOlder(p, universe))
              .map(NewestVersionsTest::withEpoch)
              .toList();
      ClosureOptions excluding = new ClosureOptions(List.of(), older, (done, total) -> {});
      String message = "seed " + seed;
      assertEquals(subjects(universe, excluding), subjects(universe, NEWEST), message);
      assertEquals(unprovided(universe, excluding), unprovided(universe, NEWEST), message);
    }
  }

  /** Without an epoch a pattern would match packages of any. */
  private static String withEpoch(RpmPackage p) {
    String version = p.evr().version() + p.evr().release().map(r -> "-" + r).orElse("");
    return p.name() + "-" + p.evr().epoch() + ":" + version + "." + p.arch();
  }

  private static boolean isOlder(RpmPackage subject, Universe universe) {
    return IntStream.range(0, universe.packageCount())
        .mapToObj(universe::get)
        .anyMatch(
            other ->
                other.name().equals(subject.name())
                    && other.arch().equals(subject.arch())
                    && other.evr().compareTo(subject.evr()) > 0);
  }

  private static List<String> unprovided(Universe universe, ClosureOptions options) {
    return ProvidesCheck.of(universe).check(options, Budget.unlimited()).unprovided().stream()
        .map(finding -> finding.subject() + " " + finding.dependency())
        .toList();
  }

  private static List<RpmPackage> subjects(Universe universe, ClosureOptions options) {
    return ClosureCheck.of(universe).check(options, Budget.unlimited()).uninstallable().stream()
        .map(Uninstallable::subject)
        .toList();
  }

  @Test
  void reasonsDoNotMentionOlderVersions() {
    Universe universe =
        UniverseText.parse(
                "a-1-1.noarch\na-2-1.noarch requires nowhere\n"
                    + "b-1-1.noarch requires a\nc-1-1.noarch requires a = 1\n")
            .universe();
    List<Uninstallable> findings =
        ClosureCheck.of(universe).check(NEWEST, Budget.unlimited()).uninstallable();
    assertEquals(
        "requested: install b-1-1.noarch\n"
            + "package b-1-1.noarch requires a, provided by a-2-1.noarch\n"
            + "nothing provides nowhere needed by a-2-1.noarch",
        findings.get(1).explanation().toString());
    assertEquals(
        "requested: install c-1-1.noarch\nnothing provides a = 1 needed by c-1-1.noarch",
        findings.get(2).explanation().toString());
  }

  @Test
  void anExcludedVersionIsNotTheNewest() {
    Universe universe =
        UniverseText.parse("a-1-1.noarch\na-2-1.noarch\nb-1-1.noarch requires a = 1\n").universe();
    assertEquals(1, subjects(universe, NEWEST).size());
    ClosureOptions excluding =
        new ClosureOptions(List.of(), List.of("a-2-1"), Versions.NEWEST, (done, total) -> {});
    assertEquals(0, subjects(universe, excluding).size());
  }

  @Test
  void equalVersionsOfSeveralRepositoriesAllCount() {
    Universe universe =
        UniverseText.parse("repo x\na-1-1.noarch\nrepo y\na-1-1.noarch\na-0-1.noarch\n").universe();
    assertEquals(2, ClosureCheck.of(universe).check(NEWEST, Budget.unlimited()).checkedCount());
  }
}
