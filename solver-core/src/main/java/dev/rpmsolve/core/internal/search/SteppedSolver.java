package dev.rpmsolve.core.internal.search;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sat4j.core.Vec;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.constraints.MixedDataStructureDanielWL;
import org.sat4j.minisat.constraints.cnf.OriginalBinaryClause;
import org.sat4j.minisat.constraints.cnf.OriginalWLClause;
import org.sat4j.minisat.core.DataStructureFactory;
import org.sat4j.minisat.core.ILits;
import org.sat4j.minisat.core.Solver;
import org.sat4j.minisat.learning.MiniSATLearning;
import org.sat4j.minisat.restarts.NoRestarts;
import org.sat4j.specs.Constr;
import org.sat4j.specs.Propagatable;

/**
 * Sat4j, driven decision by decision from outside.
 *
 * <p>Literals are as for Sat4j's callers: variables or their negations. Sat4j keeps the clauses and
 * the trail and propagates; which literal to decide next, and how far to go back, is up to the
 * caller. {@link #lessonOf} derives a clause from a conflict by resolving up to the first unique
 * implication point, without dropping literals, so that the clauses it comes from are known.
 *
 * <p>Conclusions come in Sat4j's order, which also depends on what was watched before; or, where it
 * is to be the same with clauses that come late, in one that depends on the decisions and on the
 * places of clauses alone: literals are processed one after the other, and each brings what the
 * clauses imply that have no other literal left that is not false, in the order of their places.
 * What was watched before, and clauses that imply nothing, make no difference then.
 *
 * <p>Sat4j numbers the variables in the order in which clauses bring them: most packages of a
 * universe never come up, and its tables have a dozen words for each variable.
 */
final class SteppedSolver extends Solver<DataStructureFactory> {
  private static final long serialVersionUID = 1L;

  private static final int LEARNT = 1 << 30;
  private static final int SLACK = 16;

  private final VecInt buffer = new VecInt();
  private final VecInt reason = new VecInt();
  private byte[] values;
  private final NoOrder noOrder;
  private final boolean isOrdered;
  private int[] inside;
  private final IntArrayList outside;
  private boolean[] isSeen = {};
  private final Vec<Propagatable> visited = new Vec<>();
  private OrderedClause[] implying = new OrderedClause[8];
  private int[] implied = new int[8];
  private long[] order = new long[8];
  private int learntCount;
  private long propagations;

  private SteppedSolver(
      MiniSATLearning<DataStructureFactory> learning,
      NoOrder order,
      byte[] values,
      boolean isOrdered) {
    super(learning, new MixedDataStructureDanielWL(), order, new NoRestarts());
    this.noOrder = order;
    this.values = values;
    this.isOrdered = isOrdered;
    inside = new int[values.length];
    outside = order.outside();
    learning.setDataStructureFactory(getDSFactory());
    learning.setVarActivityListener(this);
  }

  /**
   * Creates a solver.
   *
   * @param variables the highest variable
   * @param isOrdered whether conclusions depend on decisions and places alone
   */
  static SteppedSolver of(int variables, boolean isOrdered) {
    byte[] values = new byte[variables + 1];
    return new SteppedSolver(new MiniSATLearning<>(), new NoOrder(values), values, isOrdered);
  }

  /** Makes room for variables up to one; those who hold the {@link #values} need the new ones. */
  void widen(int variables) {
    if (variables >= values.length) {
      int length = variables + 1 + variables / SLACK;
      values = Arrays.copyOf(values, length);
      inside = Arrays.copyOf(inside, length);
      noOrder.widen(values);
    }
  }

  /**
   * Adds a clause of at least two different literals, none the negation of another, led by a
   * further one unless that is 0; nothing may be decided.
   */
  Constr add(int[] literals, int from, int to, int further, int place) {
    if (isOrdered) {
      OrderedClause clause = OrderedClause.of(place, known(literals, from, to, further));
      clause.watch(voc);
      return clause;
    }
    buffer.clear();
    for (int i = from; i < to; i++) {
      buffer.push(known(literals[i]));
    }
    if (further != 0) {
      buffer.push(known(further));
    }
    return buffer.size() == 2
        ? OriginalBinaryClause.brandNewClause(this, voc, buffer)
        : OriginalWLClause.brandNewClause(this, voc, buffer);
  }

  private int[] known(int[] literals, int from, int to, int further) {
    int[] found = new int[to - from + (further != 0 ? 1 : 0)];
    for (int i = from; i < to; i++) {
      found[i - from] = known(literals[i]);
    }
    if (further != 0) {
      found[to - from] = known(further);
    }
    return found;
  }

  /** Returns a literal in Sat4j's terms; makes room for its variable when it is first met. */
  private int known(int literal) {
    int variable = Math.abs(literal);
    if (inside[variable] == 0) {
      inside[variable] = outside.size();
      outside.add(variable);
      if (voc.nVars() < outside.size()) {
        newVar(2 * outside.size());
        trail.ensure(2 * outside.size());
        trailLim.ensure(2 * outside.size());
      }
    }
    return voc.getFromPool(literal > 0 ? inside[variable] : -inside[variable]);
  }

  /** Returns Sat4j's number of a variable, 0 if no clause brought it. */
  int inside(int variable) {
    return inside[variable];
  }

  /** Returns the number of Sat4j's numbers of variables, 0 being one of them. */
  int insideCount() {
    return outside.size();
  }

  /** Returns a literal in the caller's terms. */
  private int toOutside(int literal) {
    int variable = outside.getInt(literal >> 1);
    return (literal & 1) == 0 ? variable : -variable;
  }

  /**
   * Returns a literal of a constraint.
   *
   * @param constr a constraint
   * @param index the place of the literal in it
   * @return a variable or its negation
   */
  int literal(Constr constr, int index) {
    return toOutside(constr.get(index));
  }

  /** Tells a listener of all assignments from now on. */
  void tell(AssignmentListener listener) {
    noOrder.tell(listener);
  }

  /** Opens a level and decides literals on it, without propagating; a false one ends it. */
  boolean decide(IntArrayList literals) {
    trailLim.push(trail.size());
    for (int i = 0; i < literals.size(); i++) {
      if (!enqueue(known(literals.getInt(i)))) {
        return false;
      }
    }
    return true;
  }

  /** Opens a level and decides an undecided literal on it, without propagating. */
  void decide(int literal) {
    assume(known(literal));
  }

  /**
   * Draws all conclusions.
   *
   * @return a clause of which all literals are false, or null if there is none
   */
  Constr conclude() {
    return isOrdered ? concludeInOrder() : propagate();
  }

  private Constr concludeInOrder() {
    while (qhead < trail.size()) {
      propagations++;
      int literal = trail.get(qhead++);
      noOrder.assignLiteral(literal);
      int count = react(literal);
      for (int i = 0; i < count; i++) {
        int at = (int) order[i];
        if (!enqueue(implied[at], implying[at])) {
          qhead = trail.size();
          return implying[at];
        }
      }
    }
    return null;
  }

  /** Returns how many literals conclusions were drawn from. */
  long propagations() {
    return isOrdered ? propagations : getStats().getPropagations();
  }

  /**
   * Finds what follows from a literal, with all that was processed before it.
   *
   * @return how many clauses imply something; {@link #order} has their numbers
   */
  private int react(int literal) {
    visited.clear();
    voc.watches(literal).moveTo(visited);
    int count = 0;
    boolean isSorted = true;
    for (int i = 0; i < visited.size(); i++) {
      OrderedClause clause = (OrderedClause) visited.get(i);
      int conclusion = clause.react(literal, voc, qhead);
      if (conclusion != ILits.UNDEFINED) {
        if (count == implied.length) {
          implied = Arrays.copyOf(implied, 2 * count);
          implying = Arrays.copyOf(implying, 2 * count);
          order = Arrays.copyOf(order, 2 * count);
        }
        implied[count] = conclusion;
        implying[count] = clause;
        order[count] = (long) clause.place() << Integer.SIZE | count;
        isSorted &= count == 0 || order[count - 1] < order[count];
        count++;
      }
    }
    if (!isSorted) {
      Arrays.sort(order, 0, count);
    }
    return count;
  }

  /** Takes all levels above one back. */
  void retract(int level) {
    cancelUntil(level);
    qhead = Math.min(qhead, trail.size());
  }

  /** Returns the level of a variable, negated if it is false, or 0 if it is undecided. */
  int value(int variable) {
    int value = values[variable];
    return value == 0 ? 0 : value * Math.max(voc.getLevel(inside[variable] << 1), 1);
  }

  boolean isTrue(int variable) {
    return values[variable] > 0;
  }

  boolean isFalse(int variable) {
    return values[variable] < 0;
  }

  /**
   * Returns the values of all variables: positive for true, negative for false, else 0. Good until
   * {@link #widen}.
   */
  byte[] values() {
    return values;
  }

  int trailSize() {
    return trail.size();
  }

  int trailLiteral(int index) {
    return toOutside(trail.get(index));
  }

  /** Returns the trail index at which a level starts. */
  int levelStart(int level) {
    return trailLim.get(level - 1);
  }

  /** Returns the constraint that a decided literal follows from, or null. */
  Constr reasonOf(int trailIndex) {
    return voc.getReason(trail.get(trailIndex));
  }

  /** Returns the constraint that a true literal follows from, or null. */
  Constr reasonOfTrue(int literal) {
    return voc.getReason(known(literal));
  }

  /** Lists the true literals that make a constraint imply a literal, or all of a conflict. */
  void antecedents(Constr constr, int trailIndex, IntArrayList target) {
    reason.clear();
    int implied = trailIndex < 0 ? ILits.UNDEFINED : trail.get(trailIndex);
    constr.calcReason(implied, reason);
    target.clear();
    for (int i = 0; i < reason.size(); i++) {
      target.add(toOutside(reason.get(i)));
    }
  }

  /**
   * What a conflict teaches.
   *
   * @param clause a clause that follows from others; its first literal is to become true
   * @param level the level to go back to
   * @param sources the constraints it follows from, the conflicting one first
   */
  record Lesson(int[] clause, int level, List<Constr> sources) {}

  /** Analyzes a conflict above level 1. */
  Lesson lessonOf(Constr conflict) {
    List<Constr> sources = new ArrayList<>();
    IntArrayList clause = IntArrayList.of(0);
    IntArrayList marked = new IntArrayList();
    isSeen = Arrays.copyOf(isSeen, Math.max(isSeen.length, outside.size()));
    int current = decisionLevel();
    int level = 0;
    int open = 0;
    int index = trail.size();
    int literal = ILits.UNDEFINED;
    Constr constr = conflict;
    do {
      if (constr == null) {
        throw new IllegalStateException("a conflict without a decision");
      }
      sources.add(constr);
      reason.clear();
      constr.calcReason(literal, reason);
      for (int i = 0; i < reason.size(); i++) {
        int cause = reason.get(i);
        int variable = cause >> 1;
        if (isSeen[variable] || voc.getLevel(cause) == 0) {
          continue;
        }
        isSeen[variable] = true;
        marked.add(variable);
        if (voc.getLevel(cause) == current) {
          open++;
        } else {
          clause.add(toOutside(cause ^ 1));
          level = Math.max(level, voc.getLevel(cause));
        }
      }
      do {
        literal = trail.get(--index);
      } while (!isSeen[literal >> 1]);
      constr = voc.getReason(literal);
    } while (--open > 0);
    clause.set(0, toOutside(literal ^ 1));
    marked.forEach(variable -> isSeen[variable] = false);
    return new Lesson(clause.toIntArray(), level, sources);
  }

  /** Keeps what was learnt and makes its first literal true; its level must be the current one. */
  Constr keep(Lesson lesson) {
    int[] literals = known(lesson.clause, 0, lesson.clause.length, 0);
    if (isOrdered) {
      OrderedClause clause = OrderedClause.of(LEARNT + learntCount++, literals);
      clause.watchAsImplied(voc);
      enqueue(clause.get(0), clause);
      return clause;
    }
    Constr constr = dsfactory.createUnregisteredClause(new VecInt(literals));
    constr.assertConstraint(this);
    if (constr.size() > 1) {
      learn(constr);
    }
    return constr;
  }
}
