package dev.rpmsolve.core.format.sat;

import dev.rpmsolve.core.internal.optimize.WeightedProblem;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/** A problem for solvers of any kind: what must hold, what is to be small, what it is about. */
public final class SolverProblem {
  private final WeightedProblem problem;
  private final SymbolMap symbols;

  private SolverProblem(WeightedProblem problem, SymbolMap symbols) {
    this.problem = Objects.requireNonNull(problem, "problem");
    this.symbols = Objects.requireNonNull(symbols, "symbols");
  }

  /**
   * Makes a problem for solvers.
   *
   * @param problem clauses, cardinalities and levels
   * @param symbols what the variables stand for
   * @return the problem
   */
  public static SolverProblem of(WeightedProblem problem, SymbolMap symbols) {
    return new SolverProblem(problem, symbols);
  }

  /**
   * Returns the number of variables.
   *
   * @return the highest variable; files may have more
   */
  public int variables() {
    return problem.variables();
  }

  /**
   * Returns what the variables stand for.
   *
   * @return the map
   */
  public SymbolMap symbols() {
    return symbols;
  }

  /**
   * Returns what is to be made small.
   *
   * @return the names of the levels, the most important first
   */
  public List<String> levels() {
    return problem.levels().stream().map(WeightedProblem.Level::name).toList();
  }

  /**
   * Tells whether everything holds that must.
   *
   * @param model the true variables
   * @return whether it is a model
   */
  public boolean isModel(BitSet model) {
    return problem.isModel(model);
  }

  /**
   * Adds up the levels.
   *
   * @param model the true variables
   * @return the cost at each level
   */
  public long[] costs(BitSet model) {
    return problem.costs(model);
  }

  /** Returns clauses, cardinalities and levels. */
  WeightedProblem problem() {
    return problem;
  }
}
