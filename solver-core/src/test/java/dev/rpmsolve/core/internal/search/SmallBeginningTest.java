package dev.rpmsolve.core.internal.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.internal.rules.RuleWriter.Extent;
import dev.rpmsolve.core.oracle.RandomSystem;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.oracle.RandomUniverse.Block;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** Writing rules as they are needed changes nothing about answers, on random universes. */
class SmallBeginningTest {
  private static final int TRIES = Integer.getInteger("rpmsolve.tries", 1_000);
  private static final long FIRST_SEED = Long.getLong("rpmsolve.seed", 3_000_000);

  @Test
  void findsTheAnswersOfAllRulesWhereNothingIsInstalled() {
    Map<Extent, Integer> counts = compare(SmallBeginningTest::withNothingInstalled);
    requireMany(counts, Extent.REQUIRED, 4);
  }

  @Test
  void findsTheAnswersOfAllRulesAmongRandomPackages() {
    requireMany(compare(seed -> RandomUniverse.of(seed).scenario()), Extent.REQUIRED, 4);
  }

  @Test
  void findsTheAnswersOfAllRulesOnInstalledSystems() {
    Map<Extent, Integer> counts = compare(RandomSystem::of);
    requireMany(counts, Extent.REQUIRED, 8);
    requireMany(counts, Extent.TOUCHED, 20);
  }

  /** Seeds with which late rules once changed the order of conclusions, and so a reason. */
  @Test
  void findsTheReasonsOfAllRulesAfterLateRules() {
    Beginnings.requireSameAnswers(withNothingInstalled(50_017_551), "a goal");
    Beginnings.requireSameAnswers(RandomSystem.of(50_015_142), "a requirement");
  }

  private static Scenario withNothingInstalled(long seed) {
    return RandomUniverse.of(seed)
        .mapPackages(block -> new Block(block.repository(), block.nevra(), false, block.facts()))
        .scenario();
  }

  private static Map<Extent, Integer> compare(LongFunction<Scenario> draw) {
    Map<Extent, Integer> counts = new EnumMap<>(Extent.class);
    for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
      Extent extent = Beginnings.requireSameAnswers(draw.apply(seed), "seed " + seed);
      counts.merge(extent, 1, Integer::sum);
    }
    return counts;
  }

  private static void requireMany(Map<Extent, Integer> counts, Extent extent, int share) {
    assertTrue(
        counts.getOrDefault(extent, 0) > TRIES / share,
        () -> "too few of " + TRIES + " were " + extent + ": " + counts);
  }
}
