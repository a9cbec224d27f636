package dev.rpmsolve.core.internal.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import java.util.BitSet;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is settled without a search keeps the least costs. */
class DominanceTest {
  private static final int CASES = Integer.getInteger("rpmsolve.optimum.cases", 4000);

  private final WeightedProblem.Builder builder = new WeightedProblem.Builder();
  private final WeightedProblem.LevelBuilder size = builder.level("size");

  private int choice(int weight) {
    int variable = builder.variable();
    size.add(weight, variable);
    return variable;
  }

  private PartialModel settled(int... kept) {
    BitSet isKept = new BitSet();
    for (int variable : kept) {
      isKept.set(variable);
    }
    return settled(builder.build(), isKept);
  }

  private static PartialModel settled(WeightedProblem problem, BitSet isKept) {
    PartialModel settled = new PartialModel(problem);
    Dominance.settle(settled, isKept, new BudgetGuard(Budget.unlimited()));
    return settled;
  }

  @Test
  void leastCostsStayTheSame() {
    int dominated = 0;
    for (long seed = 0; seed < CASES; seed++) {
      WeightedProblem problem = RandomProblems.of(seed);
      Random random = new Random(seed);
      BitSet isKept = new BitSet();
      for (int variable = 1; variable <= problem.variables(); variable++) {
        isKept.set(variable, random.nextInt(4) == 0);
      }
      int implied = new PartialModel(problem).trail().size();
      PartialModel settled = settled(problem, isKept);
      dominated += settled.trail().size() - implied;
      Optional<long[]> least = RandomProblems.leastCosts(problem);
      if (least.isEmpty()) {
        continue;
      }
      assertFalse(settled.isContradictory(), "seed " + seed);
      long[] found = leastCostsUnder(settled);
      assertArrayEquals(least.get(), found, "seed " + seed);
    }
    assertTrue(dominated > CASES, "too few: " + dominated);
  }

  private static long[] leastCostsUnder(PartialModel settled) {
    WeightedProblem problem = settled.problem();
    long[] least = null;
    for (long bits = 0; bits < 1L << problem.variables(); bits++) {
      BitSet model = BitSet.valueOf(new long[] {bits << 1});
      if (settled.trail().intStream().allMatch(l -> WeightedProblem.isTrue(l, model))
          && problem.isModel(model)) {
        long[] costs = problem.costs(model);
        if (least == null || java.util.Arrays.compare(costs, least) < 0) {
          least = costs;
        }
      }
    }
    return least;
  }

  @Test
  void theLighterOfTwoAlternativesStays() {
    int heavy = choice(3);
    int light = choice(2);
    builder.clause(heavy, light);
    PartialModel settled = settled();
    assertEquals(-1, settled.value(heavy));
    assertEquals(1, settled.value(light));
  }

  @Test
  void theLighterAlternativeDoesNotWinIfItNeedsMore() {
    int heavy = choice(3);
    int light = choice(2);
    int library = choice(1);
    builder.clause(heavy, light);
    builder.clause(-light, library);
    assertEquals(0, settled().trail().size());
  }

  @Test
  void theLighterAlternativeWinsIfBothNeedTheSame() {
    int heavy = choice(3);
    int light = choice(2);
    int library = choice(1);
    builder.clause(heavy, light);
    builder.clause(-light, library);
    builder.clause(-heavy, library);
    PartialModel settled = settled();
    assertEquals(-1, settled.value(heavy));
    assertEquals(1, settled.value(library));
  }

  @Test
  void theLighterAlternativeDoesNotWinIfItExcludesMore() {
    int heavy = choice(3);
    int light = choice(2);
    int first = choice(1);
    int second = choice(1);
    builder.clause(heavy, light);
    builder.clause(first, second);
    builder.atMostOne(light, first);
    assertEquals(0, settled(first, second).trail().size());
  }

  @Test
  void whatNothingNeedsIsLeftOutUnlessItIsKept() {
    int needless = choice(0);
    int kept = choice(0);
    builder.clause(-needless, kept, choice(1));
    PartialModel settled = settled(kept);
    assertEquals(-1, settled.value(needless));
    assertEquals(0, settled.value(kept));
  }

  @Test
  void alternativesThatExcludeEachOtherAreCompared() {
    int old = choice(2);
    int newer = choice(1);
    builder.clause(old, newer);
    builder.clause(-old, -newer);
    PartialModel settled = settled();
    assertEquals(-1, settled.value(old));
  }
}
