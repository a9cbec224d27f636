package dev.rpmsolve.core.format.sat;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.optimize.WeightedProblem;

/**
 * The cardinalities of a problem as clauses, for formats that have nothing else.
 *
 * <p>Few literals of which one may be true exclude each other pair by pair. Otherwise a sequential
 * counter (Sinz, Towards an Optimal CNF Encoding of Boolean Cardinality Constraints, CP 2005) has a
 * variable for each literal and count: "among the literals up to this one, so many are true". These
 * variables come after those of the problem; in each model of the clauses, the variables of the
 * problem are a model of it.
 */
final class CardinalityClauses {
  private static final int PAIRWISE = 6;

  private final WeightedProblem problem;
  private final IntTable.Builder clauses = new IntTable.Builder();
  private int variables;

  private CardinalityClauses(WeightedProblem problem) {
    this.problem = problem;
    variables = problem.variables();
  }

  /**
   * A problem without cardinalities.
   *
   * @param variables the highest variable
   * @param clauses all clauses that stand for cardinalities
   */
  record Result(int variables, IntTable clauses) {}

  static Result of(WeightedProblem problem) {
    return new CardinalityClauses(problem).make();
  }

  private Result make() {
    for (int group = 0; group < problem.groups().rows(); group++) {
      int[] literals = problem.groups().row(group);
      int bound = problem.bound(group);
      if (bound == 0) {
        for (int literal : literals) {
          clause(-literal);
        }
      } else if (bound == 1 && literals.length <= PAIRWISE) {
        pairwise(literals);
      } else if (bound < literals.length) {
        count(literals, bound);
      }
    }
    return new Result(variables, clauses.build());
  }

  private void pairwise(int... literals) {
    for (int i = 0; i < literals.length; i++) {
      for (int j = i + 1; j < literals.length; j++) {
        clause(-literals[i], -literals[j]);
      }
    }
  }

  /** Variable {@code first + i * bound + j} says that more than j of the literals 0 to i are. */
  private void count(int[] literals, int bound) {
    int first = variables + 1;
    variables = Math.addExact(variables, Math.multiplyExact(literals.length - 1, bound));
    for (int i = 0; i < literals.length; i++) {
      int row = first + i * bound;
      if (i < literals.length - 1) {
        clause(-literals[i], row);
        for (int j = 1; i == 0 && j < bound; j++) {
          clause(-(row + j));
        }
      }
      if (i == 0) {
        continue;
      }
      int before = row - bound;
      for (int j = 0; i < literals.length - 1 && j < bound; j++) {
        clause(-(before + j), row + j);
        if (j > 0) {
          clause(-literals[i], -(before + j - 1), row + j);
        }
      }
      clause(-literals[i], -(before + bound - 1));
    }
  }

  private void clause(int... literals) {
    for (int literal : literals) {
      clauses.add(literal);
    }
    clauses.endRow();
  }
}
