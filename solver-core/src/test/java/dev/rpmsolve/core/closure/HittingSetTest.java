package dev.rpmsolve.core.closure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.SearchStopped;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HittingSetTest {
  private static final int ITEMS = 10;

  private static int[] smallest(List<int[]> groups, Budget budget) {
    HittingSet hitting = new HittingSet(new BudgetGuard(budget));
    groups.forEach(hitting::add);
    return hitting.smallest();
  }

  @Test
  void choosesAsTryingAllSetsDoes() {
    for (long seed = 0; seed < 3_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<int[]> groups = new ArrayList<>();
      int count = random.nextInt(12);
      for (int i = 0; i < count; i++) {
        int size = 1 + Math.min(random.nextInt(4), random.nextInt(4));
        groups.add(random.ints(size, 0, ITEMS).sorted().distinct().toArray());
      }
      assertArrayEquals(best(groups), smallest(groups, Budget.unlimited()), "seed " + seed);
    }
  }

  /** Of two sets of one size the one whose first item that the other lacks is later is better. */
  private static int[] best(List<int[]> groups) {
    int best = (1 << ITEMS) - 1;
    for (int set = 0; set < 1 << ITEMS; set++) {
      int candidate = set;
      boolean hitsAll =
          groups.stream()
              .allMatch(g -> IntStream.of(g).anyMatch(item -> (candidate >> item & 1) == 1));
      int bySize = Integer.compare(Integer.bitCount(set), Integer.bitCount(best));
      boolean isLater = Integer.reverse(set) >>> 1 < Integer.reverse(best) >>> 1;
      if (hitsAll && (bySize < 0 || bySize == 0 && isLater)) {
        best = set;
      }
    }
    int chosen = best;
    return IntStream.range(0, ITEMS).filter(item -> (chosen >> item & 1) == 1).toArray();
  }

  @Test
  void manyVersionsOfOneNameNeedNoSearch() {
    List<int[]> groups = new ArrayList<>();
    for (int a = 0; a < 60; a++) {
      for (int b = a + 1; b < 60; b++) {
        groups.add(new int[] {a, b});
      }
    }
    assertArrayEquals(
        IntStream.range(1, 60).toArray(), smallest(groups, Budget.unlimited().withConflicts(0)));
  }

  @Test
  void deadEndsCountAsConflicts() {
    List<int[]> groups = new ArrayList<>();
    for (int item = 0; item < 30; item++) {
      groups.add(new int[] {item, item + 1, item + 2});
      groups.add(new int[] {item, item + 3, item + 7});
    }
    assertThrows(SearchStopped.class, () -> smallest(groups, Budget.unlimited().withConflicts(2)));
  }
}
