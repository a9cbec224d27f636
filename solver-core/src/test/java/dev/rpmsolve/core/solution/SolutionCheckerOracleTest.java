package dev.rpmsolve.core.solution;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.oracle.BruteForceOracle;
import dev.rpmsolve.core.oracle.RandomUniverse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SolutionCheckerOracleTest {
  private static final int UNIVERSES = 2_500;
  private static final int LARGEST = 8;

  @Test
  void agreesWithTheNaiveRulesOnAllSetsOfRandomUniverses() {
    int checked = 0;
    for (long seed = 0; checked < UNIVERSES; seed++) {
      RandomUniverse random = RandomUniverse.of(seed);
      if (random.packages().size() <= LARGEST) {
        assertAgreement(random, random.scenario());
        assertAgreement(random, random.scenarioThatHides());
        checked++;
      }
    }
    assertTrue(checked >= UNIVERSES);
  }

  private static void assertAgreement(RandomUniverse random, Scenario scenario) {
    BruteForceOracle oracle = new BruteForceOracle(scenario);
    SolutionChecker checker = new SolutionChecker(scenario.universe());
    for (int set = 0; set < 1 << random.packages().size(); set++) {
      int[] ids = BruteForceOracle.ids(set);
      List<Violation> violations = checker.check(scenario.request(), ids);
      if (violations.isEmpty() != oracle.isConsistent(set)) {
        fail(
            Arrays.toString(ids)
                + "\nchecker: "
                + violations
                + "\nnaive: "
                + oracle.broken(set)
                + "\n"
                + random);
      }
    }
  }
}
