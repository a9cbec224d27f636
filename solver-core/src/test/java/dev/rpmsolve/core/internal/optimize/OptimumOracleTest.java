package dev.rpmsolve.core.internal.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import java.util.BitSet;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Answers beside those of trying everything; {@code -Drpmsolve.optimum.cases=50000} tries more. */
class OptimumOracleTest {
  private static final int CASES = Integer.getInteger("rpmsolve.optimum.cases", 4000);

  @Test
  void noModelIsBetterAndEveryProofIsAccepted() {
    for (long seed = 0; seed < CASES; seed++) {
      WeightedProblem problem = RandomProblems.of(seed);
      OptimumSearch search = new OptimumSearch(problem).certify();
      Optimum optimum = search.run(new BudgetGuard(Budget.unlimited()));
      assertIsLeast(problem, optimum, seed);
      assertEquals(
          Optional.empty(), search.certificate().orElseThrow().firstFlaw(), "seed " + seed);
    }
  }

  @Test
  void startAndGuideDoNotChangeTheCosts() {
    for (long seed = 0; seed < CASES / 4; seed++) {
      WeightedProblem problem = RandomProblems.of(seed);
      Random random = new Random(seed);
      BitSet guide = BitSet.valueOf(new long[] {random.nextLong() & 0x7fe});
      OptimumSearch search = new OptimumSearch(problem).guideBy(guide).certify();
      for (int tries = 0; tries < 50; tries++) {
        BitSet start = BitSet.valueOf(new long[] {random.nextLong() & 0x7fe});
        if (start.length() <= problem.variables() + 1 && problem.isModel(start)) {
          search.startAt(start);
          break;
        }
      }
      assertIsLeast(problem, search.run(new BudgetGuard(Budget.unlimited())), seed);
      assertEquals(
          Optional.empty(), search.certificate().orElseThrow().firstFlaw(), "seed " + seed);
    }
  }

  private static void assertIsLeast(WeightedProblem problem, Optimum optimum, long seed) {
    Optional<long[]> least = RandomProblems.leastCosts(problem);
    if (least.isEmpty()) {
      assertEquals(Optimum.Status.INFEASIBLE, optimum.status(), "seed " + seed);
      return;
    }
    assertEquals(Optimum.Status.PROVEN, optimum.status(), "seed " + seed);
    BitSet model = optimum.model().orElseThrow();
    assertTrue(problem.isModel(model), "seed " + seed);
    assertArrayEquals(problem.costs(model), optimum.values(), "seed " + seed);
    assertArrayEquals(least.get(), optimum.values(), "seed " + seed);
    assertArrayEquals(least.get(), optimum.bounds(), "seed " + seed);
  }
}
