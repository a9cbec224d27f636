package dev.rpmsolve.core.closure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.CoinstallReport.Conflict;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.oracle.BruteForceOracle;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoinstallCheckTest {
  private static final int UNIVERSES = 200;
  private static final int ITEMS = 6;

  private static CoinstallReport check(String text, String... specs) {
    List<Selection> wanted =
        Arrays.stream(specs).map(spec -> (Selection) new Selection.Spec(spec)).toList();
    return CoinstallCheck.of(UniverseText.parse(text).universe()).check(wanted, Budget.unlimited());
  }

  /** Tells which sets of items go together, by trying all sets of packages. */
  private static final class ItemOracle {
    private final List<int[]> items;
    private final boolean[] isPossible;

    ItemOracle(BruteForceOracle oracle, int packageCount, List<int[]> items) {
      this.items = items;
      isPossible = new boolean[1 << items.size()];
      for (int set = 0; set < 1 << packageCount; set++) {
        if (oracle.isConsistent(set)) {
          isPossible[held(set)] = true;
        }
      }
      for (int chosen = isPossible.length - 1; chosen >= 0; chosen--) {
        for (int item = 0; item < items.size(); item++) {
          isPossible[chosen & ~(1 << item)] |= isPossible[chosen];
        }
      }
    }

    private int held(int set) {
      return IntStream.range(0, items.size())
          .filter(item -> (BruteForceOracle.set(items.get(item)) & set) != 0)
          .map(item -> 1 << item)
          .sum();
    }

    boolean isPossible(List<Integer> chosen) {
      return isPossible[chosen.stream().mapToInt(item -> 1 << item).sum()];
    }

    List<Integer> best() {
      List<Integer> best = List.of();
      for (int chosen = 0; chosen < isPossible.length; chosen++) {
        List<Integer> list = IntStream.of(BruteForceOracle.ids(chosen)).boxed().toList();
        boolean isEarlier =
            list.size() == best.size() && list.toString().compareTo(best.toString()) < 0;
        if (isPossible[chosen] && (list.size() > best.size() || isEarlier)) {
          best = list;
        }
      }
      return best;
    }
  }

  @Test
  void answersAreThoseOfTryingAllSets() {
    for (long seed = 0; seed < UNIVERSES; seed++) {
      Scenario scenario = UniverseText.parse(PlainUniverse.text(seed));
      Universe universe = scenario.universe();
      SplittableRandom random = new SplittableRandom(seed);
      List<int[]> items = new ArrayList<>();
      for (int i = 0; i < ITEMS; i++) {
        int size = 1 + random.nextInt(8) / 6;
        items.add(random.ints(size, 0, universe.packageCount()).sorted().distinct().toArray());
      }
      BruteForceOracle brute = new BruteForceOracle(scenario);
      ItemOracle oracle = new ItemOracle(brute, universe.packageCount(), items);
      List<Selection> wanted = new ArrayList<>();
      items.forEach(ids -> wanted.add(new Selection.OneOf(IntStream.of(ids).boxed().toList())));
      CoinstallReport report = CoinstallCheck.of(universe).check(wanted, Budget.unlimited());
      assertEquals(oracle.best(), report.together(), "seed " + seed);
      assertTrue(report.isLargest());
      assertTrue(
          brute.isConsistent(
              BruteForceOracle.set(
                  report.installation().stream().mapToInt(p -> p.id()).toArray())));
      checkConflicts(report, oracle, brute);
    }
  }

  private static void checkConflicts(
      CoinstallReport report, ItemOracle oracle, BruteForceOracle brute) {
    for (Conflict conflict : report.conflicts()) {
      assertFalse(oracle.isPossible(conflict.items()));
      for (Integer item : conflict.items()) {
        List<Integer> others = conflict.items().stream().filter(i -> !i.equals(item)).toList();
        assertTrue(oracle.isPossible(others));
      }
      assertFalse(brute.isSatisfiable(conflict.explanation().causes()));
      assertEquals(List.of(), brute.superfluous(conflict.explanation().causes()));
    }
    for (int item = 0; item < ITEMS; item++) {
      int left = item;
      assertTrue(
          report.together().contains(item)
              || report.conflicts().stream().anyMatch(c -> c.items().contains(left)));
    }
  }

  @Test
  void namesTheConflictAndKeepsTheRest() {
    CoinstallReport report =
        check(
            "a-1-1.noarch requires x\nb-1-1.noarch\nc-1-1.noarch conflicts x\n"
                + "d-1-1.noarch requires nowhere\nx-1-1.noarch\n",
            "a",
            "b",
            "c",
            "d",
            "e");
    assertEquals(List.of(0, 1), report.together());
    assertEquals(
        List.of(List.of(3), List.of(4), List.of(0, 2)),
        report.conflicts().stream().map(Conflict::items).toList());
    assertEquals("[a-1-1.noarch, b-1-1.noarch, x-1-1.noarch]", report.installation().toString());
    assertEquals(
        "requested: install a: a-1-1.noarch\n"
            + "requested: install c: c-1-1.noarch\n"
            + "package a-1-1.noarch requires x, provided by x-1-1.noarch\n"
            + "package c-1-1.noarch conflicts with x, provided by x-1-1.noarch",
        report.conflicts().get(2).explanation().toString());
    assertEquals(
        "requested: install e, but nothing matches",
        report.conflicts().get(1).explanation().toString());
  }

  @Test
  void kernelsGoSideBySideAndOlderVersionsCanBeLeftOut() {
    assertTrue(
        check("kernel-1-1.noarch\nkernel-2-1.noarch\n", "kernel-1", "kernel-2").isCoinstallable());
    Universe universe = UniverseText.parse("a-1-1.noarch\na-2-1.noarch\n").universe();
    ClosureOptions newest =
        ClosureOptions.everything().withVersions(ClosureOptions.Versions.NEWEST);
    CoinstallReport report =
        CoinstallCheck.of(universe)
            .check(List.of(new Selection.Spec("a-1")), newest, Budget.unlimited());
    assertEquals(List.of(), report.together());
  }

  @Test
  void wholeRepositoriesAreRefusedAndACancelledCheckSaysSo() {
    Universe universe = UniverseText.parse("a-1-1.noarch\n").universe();
    CoinstallCheck check = CoinstallCheck.of(universe);
    assertThrows(
        IllegalArgumentException.class,
        () -> check.check(List.of(new Selection.All()), Budget.unlimited()));
    CoinstallReport report =
        check.check(
            List.of(new Selection.Spec("a")), Budget.unlimited().withCancellation(() -> true));
    assertEquals(Optional.of(Budget.Stop.CANCELLED), report.stop());
    assertFalse(report.isLargest());
    assertTrue(check.check(List.of(), Budget.unlimited()).isCoinstallable());
  }
}
