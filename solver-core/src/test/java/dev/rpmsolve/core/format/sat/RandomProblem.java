package dev.rpmsolve.core.format.sat;

import dev.rpmsolve.core.internal.optimize.WeightedProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Small problems of a seed, with clauses, cardinalities and levels, and all their models. */
final class RandomProblem {
  private RandomProblem() {}

  /** Returns a problem of 1 to 9 variables. */
  static SolverProblem of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    WeightedProblem.Builder builder = new WeightedProblem.Builder();
    int variables = random.nextInt(1, 10);
    for (int i = 0; i < variables; i++) {
      builder.variable();
    }
    int clauses = random.nextInt(0, 2 * variables);
    for (int i = 0; i < clauses; i++) {
      builder.clause(literals(random, variables, random.nextInt(1, 4)));
    }
    int groups = random.nextInt(0, 3);
    for (int i = 0; i < groups; i++) {
      int[] literals = literals(random, variables, random.nextInt(1, variables + 1));
      builder.atMost(random.nextInt(0, 4), literals);
    }
    int levels = random.nextInt(0, 4);
    for (int i = 0; i < levels; i++) {
      WeightedProblem.LevelBuilder level = builder.level("level" + i);
      level.addConstant(random.nextInt(-3, 4));
      for (int literal : literals(random, variables, random.nextInt(0, variables + 1))) {
        level.add(random.nextInt(1, 9), literal);
      }
    }
    return SolverProblem.of(builder.build(), SymbolMap.of(Map.of(1, "web = 2")));
  }

  private static int[] literals(SplittableRandom random, int variables, int count) {
    List<Integer> all = new ArrayList<>(IntStream.rangeClosed(1, variables).boxed().toList());
    int[] literals = new int[Math.min(count, variables)];
    for (int i = 0; i < literals.length; i++) {
      int variable = all.remove(random.nextInt(all.size()));
      literals[i] = random.nextBoolean() ? variable : -variable;
    }
    return literals;
  }

  /** Returns a set of variables whose bits are those of a number. */
  static BitSet model(int bits) {
    return BitSet.valueOf(new long[] {(long) bits << 1});
  }

  /** Returns the models, as bits. */
  static List<Integer> models(SolverProblem problem) {
    return IntStream.range(0, 1 << problem.variables())
        .filter(bits -> problem.isModel(model(bits)))
        .boxed()
        .toList();
  }
}
