package dev.rpmsolve.core.internal.proof;

import dev.rpmsolve.core.internal.ints.IntTable;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What a proof is about: that a model is the best, or that there is none.
 *
 * <p>Literals are variables, 1 and up, or their negations.
 *
 * @param variables the highest variable
 * @param clauses a row per clause, of which one literal must be true
 * @param groups a row per group of literals
 * @param groupBounds how many literals of each group may be true
 * @param objectives what to make small, the most important first
 * @param model the true variables of the best model; empty to claim that there is none
 */
public record Claim(
    int variables,
    IntTable clauses,
    IntTable groups,
    List<Integer> groupBounds,
    List<Objective> objectives,
    Optional<BitSet> model) {

  /**
   * A sum to be made small.
   *
   * @param literals what costs something when it is true; different
   * @param weights what each of them costs, 1 or more
   * @param offset what every model costs
   */
  public record Objective(int[] literals, long[] weights, long offset) {
    long value(BitSet model) {
      long value = offset;
      for (int i = 0; i < literals.length; i++) {
        if (isTrue(literals[i], model)) {
          value = Math.addExact(value, weights[i]);
        }
      }
      return value;
    }
  }

  static boolean isTrue(int literal, BitSet model) {
    return model.get(Math.abs(literal)) == literal > 0;
  }

  /**
   * Returns what the model costs, per objective.
   *
   * @return a value per objective
   * @throws ArithmeticException if one does not fit 64 bits
   */
  public long[] values() {
    return objectives.stream().mapToLong(each -> each.value(model.orElseThrow())).toArray();
  }

  /** Tells whether the model, if there is one, satisfies all clauses and groups. */
  boolean isModelValid() {
    return model.isEmpty() || holds(model.get());
  }

  private boolean holds(BitSet truth) {
    for (int clause = 0; clause < clauses.rows(); clause++) {
      if (count(clauses, clause, truth) == 0) {
        return false;
      }
    }
    for (int group = 0; group < groups.rows(); group++) {
      if (count(groups, group, truth) > groupBounds.get(group)) {
        return false;
      }
    }
    return true;
  }

  private static int count(IntTable table, int row, BitSet truth) {
    int count = 0;
    for (int literal : table.row(row)) {
      count += isTrue(literal, truth) ? 1 : 0;
    }
    return count;
  }
}
