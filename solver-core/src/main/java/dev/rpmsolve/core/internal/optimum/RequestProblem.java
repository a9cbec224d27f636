package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.criteria.Measure;
import dev.rpmsolve.core.criteria.PackageSubset;
import dev.rpmsolve.core.criteria.Sense;
import dev.rpmsolve.core.format.sat.SolverProblem;
import dev.rpmsolve.core.format.sat.SymbolMap;
import dev.rpmsolve.core.internal.optimize.WeightedProblem;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RequestState;
import dev.rpmsolve.core.internal.rules.RuleWriter;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * A request and its criteria as a problem of levels.
 *
 * <p>The levels: criteria at the head that want few removals; what the goals wish; the other
 * criteria.
 */
final class RequestProblem {
  private final FirmProblem firm;
  private final WeightedProblem problem;
  private final Pool pool;
  private final int[] reached;

  /**
   * Makes the problem of a request.
   *
   * @param written the rules, after a first answer is known
   * @param wishes what the goals wish, and whoever chooses
   * @param successors knows what continues installed packages
   * @param criteria how to choose among answers
   * @param isTrueAtFirst whether a variable of the rules is true in the first answer
   */
  RequestProblem(
      RuleWriter.Written written,
      WishList wishes,
      Successors successors,
      Criteria criteria,
      IntPredicate isTrueAtFirst) {
    RequestState state = written.state();
    pool = state.pool();
    reached = state.reachedPackages().toArray();
    firm = new FirmProblem(state, isTrueAtFirst);
    int criteriaCount = criteria.size();
    int wishLevel = wishLevel(criteria);
    CriterionCosts costs = new CriterionCosts(firm, state, successors);
    List<Criterion> list = criteria.list();
    for (int i = 0; i <= criteriaCount; i++) {
      if (i == wishLevel) {
        wishes.addTo(firm, firm.builder().level("wishes"));
      }
      if (i < criteriaCount) {
        costs.add(list.get(i), firm.builder().level(list.get(i).toString()));
      }
    }
    problem = firm.builder().build();
  }

  /** Returns the level of what the goals wish: the number of criteria that come before. */
  static int wishLevel(Criteria criteria) {
    return (int) criteria.list().stream().takeWhile(RequestProblem::isSparing).count();
  }

  /** What the user does not want to lose, no goal is to take away. */
  private static boolean isSparing(Criterion criterion) {
    return criterion.sense() == Sense.MINIMIZE
        && criterion.measure() == Measure.COUNT
        && criterion.subset() == PackageSubset.REMOVED;
  }

  WeightedProblem problem() {
    return problem;
  }

  /** Returns the true variables of the first answer. */
  BitSet start() {
    return firm.start();
  }

  /** Returns the problem for other solvers: variables of packages have these as symbols. */
  SolverProblem forOthers() {
    Universe universe = pool.universe();
    Map<Integer, String> symbols = new TreeMap<>();
    for (int packageId : reached) {
      int variable = firm.installed(packageId);
      if (variable != FirmProblem.NEVER && variable <= problem.variables()) {
        RpmPackage one = universe.get(packageId);
        String text = one + " of " + one.repository().id();
        symbols.put(variable, text.replaceAll("[\\s\\p{Cntrl}]", " "));
      }
    }
    return SolverProblem.of(problem, SymbolMap.of(symbols));
  }

  /** Returns what any answer costs at least, at each level. */
  long[] leastCosts() {
    return problem.levels().stream().mapToLong(WeightedProblem.Level::offset).toArray();
  }

  /** Returns the variables of packages that come or go in a model. */
  int[] changes(BitSet model) {
    IntArrayList changes = new IntArrayList();
    for (int packageId : reached) {
      int variable = firm.installed(packageId);
      if (variable != FirmProblem.NEVER && model.get(variable) != pool.isInstalled(packageId)) {
        changes.add(variable);
      }
    }
    return changes.toIntArray();
  }

  /** Tells which variables of the rules are true in a model. */
  IntPredicate reading(BitSet model) {
    return variable -> variable == Pool.SYSTEM || firm.isTrueIn(model, variable);
  }
}
