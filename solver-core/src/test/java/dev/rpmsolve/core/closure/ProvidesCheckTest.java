package dev.rpmsolve.core.closure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.oracle.BruteForceOracle;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProvidesCheckTest {
  private static final int UNIVERSES = 1_500;

  private static ProvidesReport check(Universe universe, ClosureOptions options) {
    return ProvidesCheck.of(universe).check(options, Budget.unlimited());
  }

  private static ProvidesReport check(String text) {
    return check(UniverseText.parse(text).universe(), ClosureOptions.everything());
  }

  @Test
  void findingsAreTheRequirementsThatAllPackagesTogetherBreak() {
    for (long seed = 0; seed < UNIVERSES; seed++) {
      Scenario scenario = UniverseText.parse(PlainUniverse.text(seed));
      Universe universe = scenario.universe();
      int available =
          BruteForceOracle.set(
              IntStream.range(0, universe.packageCount())
                  .filter(universe::isInstallableArch)
                  .toArray());
      Set<String> expected =
          new BruteForceOracle(scenario)
              .broken(available).stream()
                  .filter(fact -> fact.contains(" requires "))
                  .collect(Collectors.toCollection(TreeSet::new));
      Set<String> found =
          check(universe, ClosureOptions.everything()).unprovided().stream()
              .map(finding -> finding.subject() + " requires " + finding.dependency())
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(expected, found, "seed " + seed);
    }
  }

  @Test
  void conditionsAreHeldAgainstAllPackagesAndRivalsAreNot() {
    ProvidesReport report =
        check(
            "a-1-1.noarch requires (nowhere if b)\nb-1-1.noarch\n"
                + "c-1-1.noarch requires x\n  requires y\nx-1-1.noarch conflicts y\ny-1-1.noarch\n");
    assertEquals(5, report.checkedCount());
    assertEquals(1, report.brokenCount());
    assertEquals("a", report.unprovided().get(0).subject().name());
    assertFalse(report.isClosed());
  }

  @Test
  void providersThatDoNotCountAreNamed() {
    Universe universe =
        UniverseText.parse(
                "arch x86_64\na-1-1.noarch requires b\n  requires c\n  requires nowhere\nb-1-1.noarch\nc-1-1.aarch64\n")
            .universe();
    ClosureOptions options = new ClosureOptions(List.of(), List.of("b"), (done, total) -> {});
    List<Unprovided> findings = check(universe, options).unprovided();
    assertEquals(
        List.of("b [b-1-1.noarch]", "c [c-1-1.aarch64]", "nowhere []"),
        findings.stream().map(f -> f.dependency() + " " + f.unavailable()).toList());
  }

  @Test
  void aCancelledCheckSaysSo() {
    Universe universe = UniverseText.parse("a-1-1.noarch\n").universe();
    ProvidesReport report =
        ProvidesCheck.of(universe)
            .check(ClosureOptions.everything(), Budget.unlimited().withCancellation(() -> true));
    assertEquals(Optional.of(Budget.Stop.CANCELLED), report.stop());
    assertFalse(report.isClosed());
    assertTrue(check("a-1-1.noarch\n").isClosed());
  }
}
