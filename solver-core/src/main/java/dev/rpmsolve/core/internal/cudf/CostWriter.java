package dev.rpmsolve.core.internal.cudf;

import static dev.rpmsolve.core.internal.cudf.ConeLiterals.TRUE;

import dev.rpmsolve.core.internal.optimize.WeightedProblem;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/** Writes what costs something into a level; a negative cost is a gain. */
final class CostWriter {
  private final WeightedProblem.Builder problem;
  private final WeightedProblem.LevelBuilder level;

  CostWriter(WeightedProblem.Builder problem, WeightedProblem.LevelBuilder level) {
    this.problem = problem;
    this.level = level;
  }

  /** Has a literal cost something. */
  void one(long weight, int literal) {
    if (literal == TRUE) {
      level.addConstant(weight);
    } else if (literal != -TRUE && weight != 0) {
      level.add(weight, literal);
    }
  }

  /** Has it cost something that any of some literals is true. */
  void any(long weight, IntArrayList literals) {
    IntArrayList open = new IntArrayList(literals.size());
    for (int i = 0; i < literals.size(); i++) {
      if (literals.getInt(i) == TRUE) {
        one(weight, TRUE);
        return;
      }
      if (literals.getInt(i) != -TRUE) {
        open.add(literals.getInt(i));
      }
    }
    if (open.size() < 2) {
      one(weight, open.isEmpty() ? -TRUE : open.getInt(0));
      return;
    }
    int any = problem.variable();
    if (weight > 0) {
      for (int i = 0; i < open.size(); i++) {
        problem.clause(-open.getInt(i), any);
      }
    } else {
      open.add(-any);
      problem.clause(open);
    }
    one(weight, any);
  }

  /** Has it cost something that all of some literals are true. */
  void all(long weight, IntArrayList literals) {
    IntArrayList opposites = new IntArrayList(literals.size());
    for (int i = 0; i < literals.size(); i++) {
      opposites.add(-literals.getInt(i));
    }
    any(-weight, opposites);
    level.addConstant(weight);
  }
}
