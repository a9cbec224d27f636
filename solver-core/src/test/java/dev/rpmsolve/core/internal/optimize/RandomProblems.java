package dev.rpmsolve.core.internal.optimize;

import java.util.BitSet;
import java.util.Optional;
import java.util.Random;

/** Small random problems, and their best costs by trying everything. */
final class RandomProblems {
  private RandomProblems() {}

  /** Makes a problem of at most ten variables; about one in ten has no model. */
  static WeightedProblem of(long seed) {
    Random random = new Random(seed);
    WeightedProblem.Builder builder = new WeightedProblem.Builder();
    int variables = 1 + random.nextInt(10);
    for (int i = 0; i < variables; i++) {
      builder.variable();
    }
    int clauses = random.nextInt(3 * variables + 1);
    for (int i = 0; i < clauses; i++) {
      int[] clause = new int[1 + random.nextInt(4)];
      for (int j = 0; j < clause.length; j++) {
        clause[j] = literal(random, variables);
      }
      if (clause.length > 1 || random.nextInt(4) == 0) {
        builder.clause(clause);
      }
    }
    int groups = random.nextInt(3);
    for (int i = 0; i < groups; i++) {
      builder.atMost(random.nextInt(variables), distinct(random, variables));
    }
    int levels = random.nextInt(4);
    int heaviest = new int[] {1, 1, 3, 100}[random.nextInt(4)];
    for (int i = 0; i < levels; i++) {
      WeightedProblem.LevelBuilder level = builder.level("level " + i);
      int terms = random.nextInt(2 * variables);
      for (int j = 0; j < terms; j++) {
        int sign = random.nextInt(5) == 0 ? -1 : 1;
        level.add((long) sign * (1 + random.nextInt(heaviest)), literal(random, variables));
      }
      level.addConstant(random.nextInt(3));
    }
    return builder.build();
  }

  private static int literal(Random random, int variables) {
    int variable = 1 + random.nextInt(variables);
    return random.nextBoolean() ? variable : -variable;
  }

  private static int[] distinct(Random random, int variables) {
    int[] literals = new int[variables];
    int count = 0;
    for (int variable = 1; variable <= variables; variable++) {
      if (random.nextInt(3) > 0) {
        literals[count++] = random.nextBoolean() ? variable : -variable;
      }
    }
    return java.util.Arrays.copyOf(literals, count);
  }

  /** Finds the least costs over all models, level by level; empty if there is no model. */
  static Optional<long[]> leastCosts(WeightedProblem problem) {
    long[] least = null;
    for (long bits = 0; bits < 1L << problem.variables(); bits++) {
      BitSet model = BitSet.valueOf(new long[] {bits << 1});
      if (problem.isModel(model)) {
        long[] costs = problem.costs(model);
        if (least == null || java.util.Arrays.compare(costs, least) < 0) {
          least = costs;
        }
      }
    }
    return Optional.ofNullable(least);
  }
}
