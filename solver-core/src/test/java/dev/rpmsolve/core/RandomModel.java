package dev.rpmsolve.core;

import dev.rpmsolve.core.format.sat.DimacsWriter;
import dev.rpmsolve.core.format.sat.SolverProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Finds any model of what was written in DIMACS, by guesses and unit propagation. */
final class RandomModel {
  private final List<int[]> clauses = new ArrayList<>();
  private final Random random;
  private int variables;

  private RandomModel(String dimacs, Random random) {
    this.random = random;
    for (String line : dimacs.lines().toList()) {
      if (line.startsWith("p ")) {
        variables = Integer.parseInt(line.split(" ")[2]);
      } else if (!line.startsWith("c")) {
        int[] words = Stream.of(line.split(" ")).mapToInt(Integer::parseInt).toArray();
        clauses.add(java.util.Arrays.copyOf(words, words.length - 1));
      }
    }
  }

  static Optional<BitSet> of(SolverProblem problem, Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      DimacsWriter.write(problem, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    RandomModel search = new RandomModel(out.toString(StandardCharsets.US_ASCII), random);
    return search.extend(new int[search.variables + 1]);
  }

  /** Values are 1, -1, or 0 for undecided. */
  private Optional<BitSet> extend(int... values) {
    boolean isGrown = true;
    while (isGrown) {
      isGrown = false;
      for (int[] clause : clauses) {
        int open = 0;
        int count = 0;
        boolean isTrue = false;
        for (int literal : clause) {
          int value = values[Math.abs(literal)] * Integer.signum(literal);
          isTrue |= value > 0;
          if (value == 0) {
            open = literal;
            count++;
          }
        }
        if (!isTrue && count == 0) {
          return Optional.empty();
        } else if (!isTrue && count == 1) {
          values[Math.abs(open)] = Integer.signum(open);
          isGrown = true;
        }
      }
    }
    int undecided = 1;
    while (undecided <= variables && values[undecided] != 0) {
      undecided++;
    }
    if (undecided > variables) {
      BitSet model = new BitSet();
      for (int variable = 1; variable <= variables; variable++) {
        model.set(variable, values[variable] > 0);
      }
      return Optional.of(model);
    }
    int guess = random.nextBoolean() ? 1 : -1;
    for (int sign : new int[] {guess, -guess}) {
      int[] more = values.clone();
      more[undecided] = sign;
      Optional<BitSet> found = extend(more);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
