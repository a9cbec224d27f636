package dev.rpmsolve.core.internal.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OptimumProperties {
  private static Optimum best(WeightedProblem problem) {
    return new OptimumSearch(problem).run(new BudgetGuard(Budget.unlimited()));
  }

  /**
   * Copies a problem with other variables, weights and levels, and one more clause if not empty.
   */
  private static WeightedProblem copy(
      WeightedProblem problem, int[] renamed, long factor, int levels, int... clause) {
    WeightedProblem.Builder builder = new WeightedProblem.Builder();
    for (int i = 0; i < problem.variables(); i++) {
      builder.variable();
    }
    for (int row = 0; row < problem.clauses().rows(); row++) {
      builder.clause(rename(problem.clauses().row(row), renamed));
    }
    for (int row = 0; row < problem.groups().rows(); row++) {
      builder.atMost(problem.bound(row), rename(problem.groups().row(row), renamed));
    }
    for (WeightedProblem.Level level : problem.levels().subList(0, levels)) {
      WeightedProblem.LevelBuilder copied = builder.level(level.name());
      copied.addConstant(factor * level.offset());
      for (int i = 0; i < level.size(); i++) {
        copied.add(factor * level.weight(i), rename(level.literal(i), renamed));
      }
    }
    if (clause.length > 0) {
      builder.clause(clause);
    }
    return builder.build();
  }

  private static int rename(int literal, int[] renamed) {
    int variable = renamed[Math.abs(literal)];
    return literal > 0 ? variable : -variable;
  }

  private static int[] rename(int[] literals, int[] renamed) {
    return Arrays.stream(literals).map(literal -> rename(literal, renamed)).toArray();
  }

  private static int[] same(WeightedProblem problem) {
    return IntStream.rangeClosed(0, problem.variables()).toArray();
  }

  @Property
  void namesOfVariablesDoNotMatter(@ForAll long seed) {
    WeightedProblem problem = RandomProblems.of(seed);
    List<Integer> names =
        IntStream.rangeClosed(1, problem.variables()).boxed().collect(Collectors.toList());
    Collections.shuffle(names, new Random(seed));
    names.add(0, 0);
    int[] renamed = names.stream().mapToInt(name -> name).toArray();
    int levels = problem.levels().size();
    assertArrayEquals(best(problem).values(), best(copy(problem, renamed, 1, levels)).values());
  }

  @Property
  void weightsCountRelativeToEachOther(@ForAll long seed) {
    WeightedProblem problem = RandomProblems.of(seed);
    long[] values = best(problem).values();
    long[] scaled = best(copy(problem, same(problem), 7, problem.levels().size())).values();
    assertArrayEquals(Arrays.stream(values).map(value -> 7 * value).toArray(), scaled);
  }

  @Property
  void laterLevelsDoNotChangeEarlierOnes(@ForAll long seed) {
    WeightedProblem problem = RandomProblems.of(seed);
    Optimum whole = best(problem);
    int half = problem.levels().size() / 2;
    Optimum part = best(copy(problem, same(problem), 1, half));
    assertEquals(whole.status(), part.status());
    if (whole.model().isPresent()) {
      assertArrayEquals(Arrays.copyOf(whole.values(), half), part.values());
    }
  }

  @Property
  void nothingGetsBetterByAFurtherClause(@ForAll long seed) {
    WeightedProblem problem = RandomProblems.of(seed);
    Random random = new Random(seed);
    int variable = 1 + random.nextInt(problem.variables());
    int[] clause = {random.nextBoolean() ? variable : -variable};
    Optimum before = best(problem);
    Optimum after = best(copy(problem, same(problem), 1, problem.levels().size(), clause));
    if (after.model().isPresent()) {
      assertTrue(Arrays.compare(before.values(), after.values()) <= 0);
    }
    if (before.model().isEmpty()) {
      assertEquals(Optimum.Status.INFEASIBLE, after.status());
    }
  }

  @Property
  void theBestModelAsAStartIsTheAnswer(@ForAll long seed) {
    WeightedProblem problem = RandomProblems.of(seed);
    Optimum first = best(problem);
    if (first.model().isPresent()) {
      Optimum again =
          new OptimumSearch(problem)
              .startAt(first.model().get())
              .run(new BudgetGuard(Budget.unlimited()));
      assertEquals(first.model(), again.model());
      assertEquals(Optimum.Status.PROVEN, again.status());
    }
  }
}
