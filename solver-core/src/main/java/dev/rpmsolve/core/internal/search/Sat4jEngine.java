package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.ints.IntTable;
import org.sat4j.core.LiteralsUtils;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.constraints.MixedDataStructureDanielWL;
import org.sat4j.minisat.core.DataStructureFactory;
import org.sat4j.minisat.core.ILits;
import org.sat4j.minisat.core.IOrder;
import org.sat4j.minisat.core.Solver;
import org.sat4j.minisat.learning.MiniSATLearning;
import org.sat4j.minisat.restarts.NoRestarts;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.IConstr;
import org.sat4j.specs.ISolverService;
import org.sat4j.specs.IVecInt;
import org.sat4j.specs.SearchListenerAdapter;
import org.sat4j.specs.TimeoutException;

/**
 * The SAT solver Sat4j with decisions by a {@link DecisionGuide}: clauses and groups in, a model or
 * failed assumptions out.
 *
 * <p>Belongs to one thread. After a {@link SearchStopped} it must not be used again.
 *
 * <p>Configuration: conflict-driven clause learning without restarts and without activities, learnt
 * clauses kept by their LBD, which is deterministic. The guide may stop while variables have no
 * value: every clause it is meant for is then satisfied with these set to false, so Sat4j's own
 * pass over all clauses is made empty by forgetting its list of them (they stay watched).
 */
final class Sat4jEngine {
  private static final DecisionGuide NOBODY =
      new DecisionGuide() {
        @Override
        public void start() {}

        @Override
        public void assigned(int literal) {}

        @Override
        public void unassigned(int variable) {}

        @Override
        public int next() {
          return 0;
        }
      };

  private final BudgetGuard guard;
  private final GuidedSolver solver;
  private final GuidedOrder order;
  private final VecInt buffer = new VecInt();
  private boolean isContradictory;

  Sat4jEngine(int variableCount, BudgetGuard guard) {
    this.guard = guard;
    order = new GuidedOrder();
    MiniSATLearning<DataStructureFactory> learning = new MiniSATLearning<>();
    solver = new GuidedSolver(learning, new MixedDataStructureDanielWL(), order);
    learning.setDataStructureFactory(solver.getDSFactory());
    learning.setVarActivityListener(solver);
    solver.setSearchListener(new ConflictListener());
    solver.setTimeoutOnConflicts(Integer.MAX_VALUE);
    solver.newVar(variableCount);
    // Sat4j calls a model complete when all variables it has met are assigned; the guide may want
    // one that no clause is about.
    for (int variable = 1; variable <= variableCount; variable++) {
      solver.registerLiteral(variable);
    }
  }

  /**
   * Adds a clause.
   *
   * @param table a table whose rows are clauses
   * @param row the clause
   */
  void addClause(IntTable table, int row) {
    buffer.clear();
    for (int i = table.start(row); i < table.end(row); i++) {
      buffer.push(table.value(i));
    }
    guard.step();
    try {
      solver.addClause(buffer);
    } catch (ContradictionException e) {
      isContradictory = true;
    }
  }

  /**
   * Adds a group of which at most one variable may be true.
   *
   * @param table a table whose rows are groups
   * @param row the group
   */
  void addAtMostOne(IntTable table, int row) {
    buffer.clear();
    for (int i = table.start(row); i < table.end(row); i++) {
      buffer.push(table.value(i));
    }
    guard.step();
    try {
      solver.addAtMost(buffer, 1);
    } catch (ContradictionException e) {
      isContradictory = true;
    }
  }

  /** Promises that nothing more is added; required before {@link #solve}. */
  void seal() {
    solver.forgetClauseList();
  }

  /**
   * Searches for a model.
   *
   * @param assumptions literals that must hold
   * @param guide makes the decisions
   * @return whether there is a model
   */
  boolean solve(int[] assumptions, DecisionGuide guide) {
    if (isContradictory) {
      return false;
    }
    guard.poll();
    order.guide = guide;
    try {
      return solver.decide(new VecInt(assumptions));
    } catch (TimeoutException e) {
      throw new IllegalStateException("Sat4j gave up although no limit was set", e);
    } finally {
      order.guide = NOBODY;
    }
  }

  /**
   * Reads the last model.
   *
   * @param variable a variable
   * @return whether it is true there; variables without a value are false
   */
  boolean isTrue(int variable) {
    return solver.model(variable);
  }

  /**
   * Returns assumptions that cannot hold together, after {@link #solve} found no model.
   *
   * @return a subset of the assumptions; empty if there is no model without any
   */
  int[] failedAssumptions() {
    if (isContradictory) {
      return new int[0];
    }
    IVecInt failed = solver.unsatExplanation();
    int[] literals = new int[failed == null ? 0 : failed.size()];
    for (int i = 0; i < literals.length; i++) {
      literals[i] = failed.get(i);
    }
    return literals;
  }

  private static final class GuidedSolver extends Solver<DataStructureFactory> {
    private static final long serialVersionUID = 1L;

    GuidedSolver(
        MiniSATLearning<DataStructureFactory> learning,
        DataStructureFactory factory,
        IOrder order) {
      super(learning, factory, order, new NoRestarts());
      setSimplifier(EXPENSIVE_SIMPLIFICATION);
      setLearnedConstraintsDeletionStrategy(lbd_based);
    }

    void forgetClauseList() {
      constrs.clear();
    }

    boolean decide(IVecInt assumptions) throws TimeoutException {
      undertimeout = true;
      return isSatisfiable(assumptions, true);
    }
  }

  private final class ConflictListener extends SearchListenerAdapter<ISolverService> {
    private static final long serialVersionUID = 1L;

    @Override
    public void conflictFound(IConstr conflict, int decisionLevel, int trailLevel) {
      guard.conflict();
    }
  }

  /** Hands Sat4j's events to the guide, in its own numbering of literals. */
  private final class GuidedOrder extends PlainOrder {
    private DecisionGuide guide = NOBODY;
    private ILits literals;

    @Override
    public void setLits(ILits lits) {
      literals = lits;
    }

    @Override
    public int select() {
      guard.step();
      int literal = guide.next();
      return literal == 0 ? ILits.UNDEFINED : literals.getFromPool(literal);
    }

    @Override
    public void undo(int variable) {
      guide.unassigned(variable);
    }

    @Override
    public void init() {
      guide.start();
    }

    @Override
    public void assignLiteral(int literal) {
      guard.step();
      guide.assigned(LiteralsUtils.toDimacs(literal));
    }
  }
}
