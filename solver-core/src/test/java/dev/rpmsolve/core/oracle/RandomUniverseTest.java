package dev.rpmsolve.core.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomUniverseTest {
  private static final int SEEDS = 2_000;

  @Test
  void isUnsatisfiableOftenEnough() {
    assertTrue(percent(scenario -> !new BruteForceOracle(scenario).isSatisfiable()) >= 20);
  }

  @Test
  void isSatisfiableOftenEnough() {
    assertTrue(percent(scenario -> new BruteForceOracle(scenario).isSatisfiable()) >= 40);
  }

  @Test
  void hasWeakDependenciesOftenEnough() {
    assertTrue(
        percent(
                scenario ->
                    has(scenario, DependencyKind.RECOMMENDS)
                        || has(scenario, DependencyKind.SUPPLEMENTS))
            >= 30);
  }

  @Test
  void hasRichDependenciesOftenEnough() {
    assertTrue(percent(RandomUniverseTest::hasRich) >= 10);
  }

  @Test
  void hasInstalledPackagesOftenEnough() {
    assertTrue(percent(scenario -> !scenario.request().installedPackageIds().isEmpty()) >= 20);
  }

  @Test
  void sameSeedGivesSameText() {
    for (long seed = 0; seed < SEEDS; seed++) {
      assertEquals(RandomUniverse.of(seed).text(), RandomUniverse.of(seed).text());
    }
  }

  @Test
  void writingWhatWasReadIsStable() {
    for (long seed = 0; seed < SEEDS; seed++) {
      String once = UniverseText.write(RandomUniverse.of(seed).scenario());
      assertEquals(once, UniverseText.write(UniverseText.parse(once)));
    }
  }

  private static long percent(Predicate<Scenario> property) {
    return LongStream.range(0, SEEDS)
            .mapToObj(seed -> RandomUniverse.of(seed).scenario())
            .filter(property)
            .count()
        * 100
        / SEEDS;
  }

  private static boolean has(Scenario scenario, DependencyKind kind) {
    Universe universe = scenario.universe();
    return universe.packageCount() > 0
        && universe.dependencyIds(kind).end(universe.packageCount() - 1) > 0;
  }

  private static boolean hasRich(Scenario scenario) {
    Universe universe = scenario.universe();
    return Arrays.stream(DependencyKind.values())
        .map(universe::dependencyIds)
        .anyMatch(
            table -> {
              for (int row = 0; row < table.rows(); row++) {
                for (int i = table.start(row); i < table.end(row); i++) {
                  if (universe.dependencies().isRich(table.value(i))) {
                    return true;
                  }
                }
              }
              return false;
            });
  }
}
