package dev.rpmsolve.core.internal.optimize;

import java.util.Arrays;

/** What literals still cost, in an array that grows with the variables. */
final class LiteralWeights {
  private long[] weights;

  LiteralWeights(int variables) {
    weights = new long[2 * variables + 2];
  }

  private static int index(int literal) {
    return literal > 0 ? 2 * literal : 1 - 2 * literal;
  }

  long of(int literal) {
    int index = index(literal);
    return index < weights.length ? weights[index] : 0;
  }

  void add(int literal, long weight) {
    int index = index(literal);
    if (index >= weights.length) {
      weights = Arrays.copyOf(weights, Math.max(index + 1, 2 * weights.length));
    }
    weights[index] += weight;
  }

  void clear(int literal) {
    weights[index(literal)] = 0;
  }
}
