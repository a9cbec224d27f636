package dev.rpmsolve.core.internal.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has nothing to do with each other is solved apart. */
class ComponentsTest {
  /** Adds a circle of alternatives, of which every second one is needed. */
  private static int[] circle(WeightedProblem.Builder builder, int length, int first) {
    int[] members = new int[length];
    for (int i = 0; i < length; i++) {
      members[i] = i == 0 && first > 0 ? first : builder.variable();
    }
    for (int i = 0; i < length; i++) {
      builder.clause(members[i], members[(i + 1) % length]);
    }
    return members;
  }

  private static WeightedProblem circles(int... lengths) {
    WeightedProblem.Builder builder = new WeightedProblem.Builder();
    List<int[]> circles = new ArrayList<>();
    for (int length : lengths) {
      circles.add(circle(builder, length, 0));
    }
    WeightedProblem.LevelBuilder count = builder.level("count");
    circles.forEach(
        circle -> {
          for (int member : circle) {
            count.add(1, member);
          }
        });
    return builder.build();
  }

  @Test
  void largeComponentsAreOnTheirOwnAndSmallOnesTogether() {
    List<Components.Part> parts = Components.of(new PartialModel(circles(701, 3, 901, 5, 7)));
    assertEquals(
        List.of(701, 15, 901), parts.stream().map(part -> part.problem().variables()).toList());
  }

  @Test
  void partsHaveAllVariablesAndConstraintsOnce() {
    WeightedProblem whole = circles(701, 3, 901, 5, 7);
    BitSet seen = new BitSet();
    int clauses = 0;
    int terms = 0;
    for (Components.Part part : Components.of(new PartialModel(whole))) {
      for (int variable = 1; variable < part.outside().length; variable++) {
        assertTrue(!seen.get(part.outside()[variable]));
        seen.set(part.outside()[variable]);
      }
      clauses += part.problem().clauses().rows();
      terms += part.problem().levels().get(0).size();
    }
    assertEquals(whole.variables(), seen.cardinality());
    assertEquals(whole.clauses().rows(), clauses);
    assertEquals(whole.variables(), terms);
  }

  @Test
  void whatCostsNothingIsOnePart() {
    WeightedProblem.Builder builder = new WeightedProblem.Builder();
    circle(builder, 5, 0);
    int[] costly = circle(builder, 5, 0);
    circle(builder, 7, 0);
    WeightedProblem.LevelBuilder count = builder.level("count");
    for (int member : costly) {
      count.add(1, member);
    }
    List<Components.Part> parts = Components.of(new PartialModel(builder.build()));
    assertEquals(List.of(12, 5), parts.stream().map(part -> part.problem().variables()).toList());
  }

  @Test
  void costsOfPartsAddUp() {
    WeightedProblem whole = circles(801, 3, 602, 5, 7, 1001);
    List<long[]> told = new ArrayList<>();
    Optimum optimum =
        new OptimumSearch(whole)
            .listen((level, best, bound) -> told.add(new long[] {best, bound}))
            .run(new BudgetGuard(Budget.unlimited()));
    assertEquals(Optimum.Status.PROVEN, optimum.status());
    assertArrayEquals(new long[] {401 + 2 + 301 + 3 + 4 + 501}, optimum.values());
    assertTrue(whole.isModel(optimum.model().orElseThrow()));
    for (int i = 1; i < told.size(); i++) {
      assertTrue(told.get(i)[0] <= told.get(i - 1)[0]);
      assertTrue(told.get(i)[1] >= told.get(i - 1)[1]);
    }
    long[] last = told.get(told.size() - 1);
    assertArrayEquals(new long[] {optimum.values()[0], optimum.values()[0]}, last);
  }

  /** What one component gains was added to the bound of what nobody can beat. */
  @Test
  void gainsOfOneLargeComponentAreBoundedFromTheStart() {
    WeightedProblem.Builder builder = new WeightedProblem.Builder();
    int[] members = circle(builder, 702, 0);
    for (int i = 0; i < members.length; i += 3) {
      builder.clause(-members[i], -members[i + 1], -members[i + 2]);
    }
    WeightedProblem.LevelBuilder gain = builder.level("gain");
    for (int member : members) {
      gain.add(-1, member);
    }
    WeightedProblem whole = builder.build();
    assertEquals(1, Components.of(new PartialModel(whole)).size());
    Optimum full = new OptimumSearch(whole).run(new BudgetGuard(Budget.unlimited()));
    assertEquals(Optimum.Status.PROVEN, full.status());
    int gaps = 0;
    for (int limit = 1; limit < 1000; limit *= 3) {
      Optimum cut =
          new OptimumSearch(whole)
              .listen((level, best, bound) -> assertTrue(bound <= full.values()[0]))
              .run(new BudgetGuard(Budget.unlimited().withConflicts(limit)));
      gaps += cut.status() == Optimum.Status.GAP ? 1 : 0;
      assertTrue(cut.bounds()[0] <= full.values()[0], limit + ": " + cut.bounds()[0]);
    }
    assertTrue(gaps > 0, "the budget never ended");
  }

  @Test
  void aPartWithoutModelIsToldOfTheWhole() {
    WeightedProblem.Builder builder = new WeightedProblem.Builder();
    circle(builder, 5, 0);
    int first = builder.variable();
    int second = builder.variable();
    for (int signs = 0; signs < 4; signs++) {
      builder.clause((signs & 1) == 0 ? first : -first, (signs & 2) == 0 ? second : -second);
    }
    OptimumSearch search = new OptimumSearch(builder.build()).certify();
    Optimum optimum = search.run(new BudgetGuard(Budget.unlimited()));
    assertEquals(Optimum.Status.INFEASIBLE, optimum.status());
    assertTrue(search.certificate().orElseThrow().firstFlaw().isEmpty());
  }
}
