package dev.rpmsolve.core.closure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureOptions.Narrowing;
import dev.rpmsolve.core.closure.ClosureOptions.Priorities;
import dev.rpmsolve.core.closure.ClosureOptions.Versions;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.request.RepositoryFilter;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left out of a check by priorities, by filters of repositories, and by choice. */
class NarrowingTest {
  private static final Universe UNIVERSE =
      UniverseText.parse(
              """
              arch x86_64
              repo good priority=10
              lib-1-1.x86_64
                provides lib = 1
              app-1-1.x86_64
                requires lib = 1
              repo poor priority=20
              lib-2-1.x86_64
                provides lib = 2
              tool-1-1.x86_64
                requires lib = 2
              other-1-1.x86_64
                requires gone
              """)
          .universe();

  private static final ClosureOptions ALL = ClosureOptions.everything();

  private static String broken(ClosureOptions options) {
    ClosureReport report = ClosureCheck.of(UNIVERSE).check(options, Budget.unlimited());
    return report.checkedCount()
        + report.uninstallable().stream().map(u -> u.subject().toString()).toList().toString();
  }

  private static ClosureOptions with(
      List<String> subjects, List<RepositoryFilter> filters, Priorities priorities) {
    return ALL.withNarrowing(new Narrowing(subjects, filters, priorities, List.of()));
  }

  @Test
  void withoutNarrowingEverythingCounts() {
    assertEquals("5[other-1-1.x86_64]", broken(ALL));
  }

  @Test
  void namesComeFromTheBestRepositoryThatHasThem() {
    ClosureOptions strict = with(List.of(), List.of(), Priorities.STRICT);
    assertEquals("4[other-1-1.x86_64, tool-1-1.x86_64]", broken(strict));
    assertEquals(
        "4[other-1-1.x86_64, tool-1-1.x86_64]",
        broken(strict.withVersions(Versions.NEWEST)),
        "a newer version in a lesser repository is not the newest");
  }

  @Test
  void reasonsNameWhatABetterRepositoryHides() {
    ClosureOptions strict = with(List.of("tool"), List.of(), Priorities.STRICT);
    ClosureReport report = ClosureCheck.of(UNIVERSE).check(strict, Budget.unlimited());
    String reason = report.uninstallable().get(0).explanation().toString();
    assertTrue(reason.contains("tool-1-1.x86_64 requires lib = 2, provided by lib-2-1"), reason);
    assertTrue(
        reason.contains("package lib-2-1.x86_64 is in a repository of lower priority"), reason);
    assertEquals(List.of(2), strict.hidden(UNIVERSE));
    assertEquals(List.of(), ALL.hidden(UNIVERSE));
  }

  @Test
  void absentPackagesHideNothing() {
    ClosureOptions strict = with(List.of(), List.of(), Priorities.STRICT).withAbsent(List.of(0));
    assertEquals(List.of(), strict.hidden(UNIVERSE));
    assertEquals("4[app-1-1.x86_64, other-1-1.x86_64]", broken(strict));
  }

  @Test
  void excludedPackagesHideNothing() {
    RepositoryFilter filter = new RepositoryFilter("good", List.of("lib"), List.of());
    assertEquals(
        "4[app-1-1.x86_64, other-1-1.x86_64]",
        broken(with(List.of(), List.of(filter), Priorities.STRICT)));
    RepositoryFilter nothing = new RepositoryFilter("poor", List.of("app"), List.of());
    assertEquals(
        "5[other-1-1.x86_64]", broken(with(List.of(), List.of(nothing), Priorities.EQUAL)));
  }

  @Test
  void onlySubjectsAreCheckedButAllHelp() {
    assertEquals("2[]", broken(with(List.of("app", "t*l"), List.of(), Priorities.EQUAL)));
    assertEquals(
        "1[tool-1-1.x86_64]", broken(with(List.of("tool-1-1"), List.of(), Priorities.STRICT)));
  }
}
