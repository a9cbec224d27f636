package dev.rpmsolve.core.internal.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunnersUpTest {
  @Test
  void modelsComeInTheOrderOfTheirCosts() {
    for (long seed = 0; seed < 200; seed++) {
      WeightedProblem problem = RandomProblems.of(seed);
      int[] decisive = IntStream.rangeClosed(1, (problem.variables() + 1) / 2).toArray();
      List<Optimum> found =
          RunnersUp.find(problem, decisive, new BitSet(), 5, new BudgetGuard(Budget.unlimited()));
      List<long[]> expected = leastCosts(problem, decisive.length);
      assertEquals(Math.min(5, expected.size()), found.size(), "seed " + seed);
      Set<BitSet> looks = new HashSet<>();
      for (int i = 0; i < found.size(); i++) {
        assertArrayEquals(expected.get(i), found.get(i).values(), "seed " + seed);
        looks.add(found.get(i).model().orElseThrow().get(1, decisive.length + 1));
      }
      assertEquals(found.size(), looks.size(), "seed " + seed);
    }
  }

  /** Lists the least costs for each way in which the first variables can be, the least first. */
  private static List<long[]> leastCosts(WeightedProblem problem, int decisive) {
    long[][] least = new long[1 << decisive][];
    for (long bits = 0; bits < 1L << problem.variables(); bits++) {
      BitSet model = BitSet.valueOf(new long[] {bits << 1});
      int look = (int) (bits & least.length - 1);
      if (problem.isModel(model)) {
        long[] costs = problem.costs(model);
        if (least[look] == null || Arrays.compare(costs, least[look]) < 0) {
          least[look] = costs;
        }
      }
    }
    List<long[]> sorted = new ArrayList<>(Arrays.asList(least));
    sorted.removeIf(costs -> costs == null);
    sorted.sort(Arrays::compare);
    return sorted;
  }
}
