package dev.rpmsolve.core.internal.search;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;
import org.sat4j.core.LiteralsUtils;
import org.sat4j.core.VecInt;
import org.sat4j.specs.Constr;

/**
 * A SAT solver that is asked many times under changing assumptions: clauses and cardinalities in, a
 * model or failed assumptions out. Clauses and variables can be added between questions.
 *
 * <p>Literals are variables, 1 and up, or their negations. Conflict-driven clause learning with
 * activities and saved phases, restarts after Luby's sequence, learnt clauses kept by the number of
 * levels in them: all deterministic, without clock and without timers. What the assumptions of one
 * question share with the next, from the first on, stays decided and propagated; so ask in an order
 * that changes late.
 *
 * <p>Belongs to one thread. Ends by {@link SearchStopped} when the budget does, and must not be
 * used after that.
 */
public final class AssumptionSolver {
  /** What came of a question. */
  public enum Answer {
    /** There is a model: see {@link #model()}. */
    MODEL,
    /** There is none under the assumptions: see {@link #failed()}. */
    NONE,
    /** The conflicts that the question may cost are used up. */
    UNKNOWN
  }

  private static final int RESTART_UNIT = 100;

  private final BudgetGuard guard;
  private final ActivityOrder order = new ActivityOrder();
  private final CdclKernel kernel = CdclKernel.create(order);
  private final VecInt buffer = new VecInt();
  private final IntArrayList assumptions = new IntArrayList();
  private final IntArrayList next = new IntArrayList();
  private final IntArrayList failed = new IntArrayList();
  private final BitSet model = new BitSet();
  private ClauseLog log;

  /** For each literal the number of the last clause that it was put into. */
  private int[] clauseOf;

  private int clauseNumber;
  private int variables;
  private boolean isContradictory;

  /**
   * Creates a solver without constraints.
   *
   * @param variables the highest variable
   * @param guard ends the work when the budget does
   */
  public AssumptionSolver(int variables, BudgetGuard guard) {
    this.guard = guard;
    this.variables = variables;
    kernel.grow(variables);
    clauseOf = new int[2 * variables + 2];
    next.add(0);
  }

  /**
   * Tells a log of what is derived from now on.
   *
   * @param newLog the log, or null for none
   */
  public void tell(ClauseLog newLog) {
    log = newLog;
  }

  /**
   * Adds a variable.
   *
   * @return the variable
   */
  public int newVariable() {
    kernel.grow(++variables);
    if (2 * variables + 2 > clauseOf.length) {
      clauseOf = Arrays.copyOf(clauseOf, 2 * clauseOf.length);
    }
    return variables;
  }

  /**
   * Adds a clause. Takes all decisions back.
   *
   * @param literals holds the literals
   * @param from where the first of them is
   * @param to where the last of them was
   */
  public void addClause(int[] literals, int from, int to) {
    guard.step();
    retractAll();
    buffer.clear();
    clauseNumber++;
    for (int i = from; i < to; i++) {
      int literal = LiteralsUtils.toInternal(literals[i]);
      if (kernel.isTrue(literal) || clauseOf[literal ^ 1] == clauseNumber) {
        return;
      }
      if (!kernel.isFalse(literal) && clauseOf[literal] != clauseNumber) {
        clauseOf[literal] = clauseNumber;
        buffer.push(literal);
      }
    }
    if (buffer.isEmpty()) {
      contradict();
    } else {
      kernel.addClause(buffer);
    }
  }

  /**
   * Adds a clause. Takes all decisions back.
   *
   * @param literals the literals
   */
  public void addClause(int... literals) {
    addClause(literals, 0, literals.length);
  }

  /**
   * Adds that at most so many of some different literals are true. Takes all decisions back.
   *
   * @param literals holds the literals
   * @param from where the first of them is
   * @param to where the last of them was
   * @param bound how many may be true
   */
  public void addAtMost(int[] literals, int from, int to, int bound) {
    guard.step();
    retractAll();
    if (to - from <= bound) {
      return;
    }
    buffer.clear();
    for (int i = from; i < to; i++) {
      buffer.push(LiteralsUtils.toInternal(-literals[i]));
    }
    if (!kernel.addAtLeast(buffer, to - from - bound)) {
      contradict();
    }
  }

  /**
   * Sets which value is tried first; a variable keeps the last value it had otherwise.
   *
   * @param variable a variable
   * @param value the value
   */
  public void prefer(int variable, boolean value) {
    order.prefer(variable, value);
  }

  /**
   * Searches for a model.
   *
   * @param wanted literals that must hold
   * @param conflictLimit how many conflicts the question may cost
   * @return what came of it
   */
  public Answer solve(IntArrayList wanted, long conflictLimit) {
    failed.clear();
    guard.poll();
    if (isContradictory) {
      return Answer.NONE;
    }
    assume(wanted);
    long conflicts = 0;
    long restartAt = RESTART_UNIT;
    int restarts = 0;
    while (true) {
      Constr conflict = kernel.propagate();
      if (conflict != null) {
        conflicts++;
        guard.conflict();
        if (kernel.decisionLevel() == 0) {
          contradict();
          return Answer.NONE;
        }
        note(kernel.learnFrom(conflict));
        cutLevels();
        continue;
      }
      if (conflicts >= conflictLimit) {
        return Answer.UNKNOWN;
      }
      if (conflicts >= restartAt) {
        restartAt = conflicts + (long) RESTART_UNIT * luby(++restarts);
        kernel.retract(Math.min(kernel.decisionLevel(), assumedLevels()));
        kernel.reduceLearnt();
      }
      guard.step();
      int assumption = nextAssumption();
      if (assumption != 0 && kernel.isFalse(assumption)) {
        fail(assumption);
        return Answer.NONE;
      }
      int literal = assumption != 0 ? assumption : nextDecision();
      if (literal == 0) {
        keepModel();
        return Answer.MODEL;
      }
      kernel.decide(literal);
    }
  }

  /** Takes back what the new assumptions do not begin with. */
  private void assume(IntArrayList wanted) {
    int shared = 0;
    int most = Math.min(wanted.size(), assumptions.size());
    while (shared < most && wanted.getInt(shared) == assumptions.getInt(shared)) {
      shared++;
    }
    int level = assumedLevels();
    while (level > 0 && next.getInt(level - 1) >= shared) {
      level--;
    }
    kernel.retract(Math.min(kernel.decisionLevel(), level));
    cutLevels();
    int last = next.size() - 1;
    next.set(last, Math.min(next.getInt(last), shared));
    assumptions.clear();
    assumptions.addAll(wanted);
  }

  /**
   * How many levels are of assumptions. {@code next} has, for each level up to that, the first
   * assumption that was not looked at on it; the one before a level's first is what it decides.
   */
  private int assumedLevels() {
    return next.size() - 1;
  }

  private void cutLevels() {
    if (kernel.decisionLevel() < assumedLevels()) {
      next.size(kernel.decisionLevel() + 1);
    }
  }

  /** Returns the next assumption that does not hold yet, 0 if all do. */
  private int nextAssumption() {
    int last = next.size() - 1;
    if (kernel.decisionLevel() > last) {
      return 0;
    }
    int index = next.getInt(last);
    while (index < assumptions.size()) {
      int literal = LiteralsUtils.toInternal(assumptions.getInt(index));
      if (!kernel.isTrue(literal)) {
        next.set(last, index);
        if (!kernel.isFalse(literal)) {
          next.add(index + 1);
        }
        return literal;
      }
      index++;
    }
    next.set(last, index);
    return 0;
  }

  private int nextDecision() {
    for (int variable = order.poll(); variable != 0; variable = order.poll()) {
      int literal = variable << 1;
      if (!kernel.isTrue(literal) && !kernel.isFalse(literal)) {
        return order.phase(variable) ? literal : literal ^ 1;
      }
    }
    return 0;
  }

  private void fail(int assumption) {
    VecInt decisions = new VecInt();
    kernel.decisionsAgainst(assumption, decisions);
    for (int i = 0; i < decisions.size(); i++) {
      failed.add(LiteralsUtils.toDimacs(decisions.get(i)));
    }
  }

  private void keepModel() {
    model.clear();
    for (int variable = 1; variable <= variables; variable++) {
      if (kernel.isTrue(variable << 1)) {
        model.set(variable);
      }
    }
  }

  private void note(VecInt clause) {
    if (log != null) {
      int[] literals = new int[clause.size()];
      for (int i = 0; i < literals.length; i++) {
        literals[i] = LiteralsUtils.toDimacs(clause.get(i));
      }
      log.derived(literals);
    }
  }

  private void contradict() {
    if (!isContradictory) {
      isContradictory = true;
      note(new VecInt());
    }
  }

  private void retractAll() {
    kernel.retract(0);
    cutLevels();
    next.set(0, 0);
  }

  /**
   * Draws the conclusions of clauses with a single literal, and forgets clauses that hold for good.
   * Takes all decisions back.
   *
   * @return whether there was no contradiction
   */
  public boolean propagateUnits() {
    retractAll();
    if (!isContradictory && kernel.propagate() != null) {
      contradict();
    }
    return !isContradictory;
  }

  /**
   * Finds out whether unit propagation refutes a literal, and learns from that. Takes all decisions
   * back. Complexity: one propagation.
   *
   * @param literal an open literal
   * @return whether it is known to be false now
   */
  public boolean probe(int literal) {
    guard.step();
    if (!propagateUnits()) {
      return true;
    }
    int inner = LiteralsUtils.toInternal(literal);
    if (kernel.isTrue(inner) || kernel.isFalse(inner)) {
      return kernel.isFalse(inner);
    }
    kernel.decide(inner);
    Constr conflict = kernel.propagate();
    if (conflict == null) {
      return false;
    }
    guard.conflict();
    note(kernel.learnFrom(conflict));
    cutLevels();
    return !propagateUnits() || kernel.isFalse(inner);
  }

  /** Forgets constraints that hold for good. Takes all decisions back. */
  public void simplify() {
    if (propagateUnits()) {
      kernel.dropSatisfied();
    }
  }

  /**
   * Tells what is known of a literal under no assumptions.
   *
   * @param literal a variable or its negation
   * @return 1 if it is true in all models, -1 if it is false in all, 0 if that is not known
   */
  public int fixed(int literal) {
    int inner = LiteralsUtils.toInternal(literal);
    return kernel.isFixed(inner) ? 1 : kernel.isFixed(inner ^ 1) ? -1 : 0;
  }

  /**
   * Returns the last model.
   *
   * @return the true variables; overwritten by the next one
   */
  public BitSet model() {
    return model;
  }

  /**
   * Returns assumptions that cannot hold together.
   *
   * @return a subset of the last assumptions, first the one that could not be assumed after those
   *     before it; empty if there is no model without any; overwritten by the next question
   */
  public IntArrayList failed() {
    return failed;
  }

  /**
   * Returns the number of variables.
   *
   * @return the highest variable
   */
  public int variables() {
    return variables;
  }

  /** Returns an element of Luby's sequence 1, 1, 2, 1, 1, 2, 4, …, the first being number 1. */
  private static int luby(int number) {
    int rest = number;
    while (true) {
      int power = Integer.highestOneBit(rest + 1);
      if (power == rest + 1) {
        return power >> 1;
      }
      rest -= power - 1;
    }
  }
}
