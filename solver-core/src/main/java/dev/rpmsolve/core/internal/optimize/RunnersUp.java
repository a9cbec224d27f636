package dev.rpmsolve.core.internal.optimize;

import dev.rpmsolve.core.internal.search.BudgetGuard;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The best models of a problem, one after the other: each differs from all before it in a decisive
 * variable, and none that does so is better.
 */
public final class RunnersUp {
  private RunnersUp() {}

  /**
   * Searches. Complexity: a whole search for each model.
   *
   * @param problem the problem
   * @param decisive the variables in which models count as different
   * @param guide what to try true first
   * @param count how many models to look for
   * @param guard ends the work when its budget does
   * @return what was found, the best first; fewer than asked for if there are no more, or if the
   *     budget ended: then the last one is not proven, or even has no model
   */
  public static List<Optimum> find(
      WeightedProblem problem, int[] decisive, BitSet guide, int count, BudgetGuard guard) {
    List<Optimum> found = new ArrayList<>();
    WeightedProblem rest = problem;
    while (found.size() < count) {
      Optimum optimum = new OptimumSearch(rest).guideBy(guide).run(guard);
      if (optimum.status() == Optimum.Status.INFEASIBLE) {
        break;
      }
      found.add(optimum);
      if (optimum.status() != Optimum.Status.PROVEN) {
        break;
      }
      rest = rest.without(optimum.model().get(), decisive);
    }
    return found;
  }
}
