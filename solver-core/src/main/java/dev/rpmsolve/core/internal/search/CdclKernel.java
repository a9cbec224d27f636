package dev.rpmsolve.core.internal.search;

import java.util.Arrays;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.constraints.MixedDataStructureDanielWL;
import org.sat4j.minisat.constraints.card.AtLeast;
import org.sat4j.minisat.constraints.cnf.OriginalBinaryClause;
import org.sat4j.minisat.constraints.cnf.OriginalWLClause;
import org.sat4j.minisat.core.DataStructureFactory;
import org.sat4j.minisat.core.ILits;
import org.sat4j.minisat.core.Solver;
import org.sat4j.minisat.learning.MiniSATLearning;
import org.sat4j.minisat.restarts.NoRestarts;
import org.sat4j.specs.Constr;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.IVec;
import org.sat4j.specs.Propagatable;

/**
 * Sat4j's constraints, trail and propagation, with conflict analysis of its own.
 *
 * <p>Literals are Sat4j's: twice the variable, odd if negated. What is decided and how far to go
 * back is up to the caller ({@link AssumptionSolver}). Nothing here has a fixed cost per conflict
 * or per call that grows with the number of variables. Not thread-safe.
 *
 * <p>Learnt clauses are cut down by the recursive rule of MiniSat (N. Sörensson, A. Biere,
 * "Minimizing learned clauses", SAT 2009) and rated by the number of decision levels in them (G.
 * Audemard, L. Simon, "Predicting learnt clauses quality in modern SAT solvers", IJCAI 2009).
 */
final class CdclKernel extends Solver<DataStructureFactory> {
  private static final long serialVersionUID = 1L;
  private static final int FIRST_LIMIT = 4000;
  private static final int LIMIT_GROWTH = 500;
  private static final int KEPT_RATING = 2;
  private static final int MAX_DEPTH = 500;
  private static final long WORK_PER_VARIABLE = 8;

  private static final byte NEW = 0;
  private static final byte IN_CLAUSE = 1;
  private static final byte IMPLIED = 2;
  private static final byte NOT_IMPLIED = 3;

  private final ActivityOrder activities;
  private final VecInt buffer = new VecInt();
  private final VecInt reasons = new VecInt();
  private final VecInt lesson = new VecInt();
  private final VecInt marked = new VecInt();
  private byte[] marks = new byte[16];
  private int[] levelStamps = new int[16];
  private int known;
  private int stamp;
  private int backLevel;
  private int rating;
  private int learntLimit = FIRST_LIMIT;
  private int simplifiedUnits;
  private long simplifiedAt;

  private CdclKernel(MiniSATLearning<DataStructureFactory> learning, ActivityOrder order) {
    super(learning, new MixedDataStructureDanielWL(), order, new NoRestarts());
    activities = order;
    learning.setDataStructureFactory(getDSFactory());
    learning.setVarActivityListener(this);
    setLearnedConstraintsDeletionStrategy(new NoDeletion());
  }

  /** Creates a kernel without variables. */
  static CdclKernel create(ActivityOrder order) {
    return new CdclKernel(new MiniSATLearning<>(), order);
  }

  /** Makes room for variables up to one. */
  void grow(int highest) {
    for (int variable = known + 1; variable <= highest; variable++) {
      voc.getFromPool(variable);
    }
    known = Math.max(known, highest);
    activities.grow(highest);
    if (highest >= marks.length) {
      marks = Arrays.copyOf(marks, Math.max(highest + 1, 2 * marks.length));
      levelStamps = Arrays.copyOf(levelStamps, marks.length + 1);
    }
  }

  /** Tells whether a literal is true. */
  boolean isTrue(int literal) {
    return voc.isSatisfied(literal);
  }

  /** Tells whether a literal is false. */
  boolean isFalse(int literal) {
    return voc.isFalsified(literal);
  }

  /** Tells whether a literal is true without any decision. */
  boolean isFixed(int literal) {
    return voc.isSatisfied(literal) && voc.getLevel(literal) == 0;
  }

  /** Adds a clause of unassigned literals of different variables; nothing may be decided. */
  void addClause(VecInt literals) {
    if (literals.size() == 1) {
      enqueue(literals.get(0));
    } else if (literals.size() == 2) {
      OriginalBinaryClause.brandNewClause(this, voc, literals);
    } else {
      OriginalWLClause.brandNewClause(this, voc, literals);
    }
  }

  /**
   * Adds that so many of some literals must be true; nothing may be decided.
   *
   * @return whether that can be
   */
  boolean addAtLeast(VecInt literals, int degree) {
    try {
      AtLeast.atLeastNew(this, voc, literals, degree);
      return true;
    } catch (ContradictionException e) {
      return false;
    }
  }

  /** Opens a level and decides an unassigned literal on it, without propagating. */
  void decide(int literal) {
    assume(literal);
  }

  /** Takes all levels above one back. */
  void retract(int level) {
    cancelUntil(level);
  }

  int trailSize() {
    return trail.size();
  }

  /**
   * Learns from a conflict above level 0: goes back, keeps the clause that follows and makes its
   * first literal true.
   *
   * @return the clause
   */
  VecInt learnFrom(Constr conflict) {
    resolve(conflict);
    rate();
    cancelUntil(backLevel);
    buffer.clear();
    lesson.copyTo(buffer);
    Constr constr = dsfactory.createUnregisteredClause(buffer);
    if (constr.size() > 1) {
      learn(constr);
      constr.setActivity(rating);
    }
    constr.assertConstraint(this);
    activities.decay();
    return lesson;
  }

  /** Resolves up to the first unique implication point; fills the lesson and the level. */
  private void resolve(Constr conflict) {
    int current = decisionLevel();
    int open = 0;
    int index = trail.size();
    int literal = ILits.UNDEFINED;
    Constr constr = conflict;
    lesson.clear();
    marked.clear();
    lesson.push(literal);
    do {
      reasons.clear();
      constr.calcReason(literal, reasons);
      for (int i = 0; i < reasons.size(); i++) {
        int cause = reasons.get(i);
        int level = voc.getLevel(cause);
        if (marks[cause >> 1] != NEW || level == 0) {
          continue;
        }
        mark(cause >> 1, IN_CLAUSE);
        activities.bump(cause >> 1);
        if (level == current) {
          open++;
        } else {
          lesson.push(cause ^ 1);
        }
      }
      do {
        literal = trail.get(--index);
      } while (marks[literal >> 1] == NEW);
      constr = voc.getReason(literal);
    } while (--open > 0);
    lesson.set(0, literal ^ 1);
    shorten();
    for (int i = 0; i < marked.size(); i++) {
      marks[marked.get(i)] = NEW;
    }
  }

  private void mark(int variable, byte mark) {
    if (marks[variable] == NEW) {
      marked.push(variable);
    }
    marks[variable] = mark;
  }

  /** Drops literals that the others imply; finds the level to go back to. */
  private void shorten() {
    int kept = 1;
    backLevel = 0;
    reasons.clear();
    for (int i = 1; i < lesson.size(); i++) {
      int literal = lesson.get(i);
      if (voc.getReason(literal) == null || !isImplied(literal ^ 1, 0)) {
        lesson.set(kept++, literal);
        backLevel = Math.max(backLevel, voc.getLevel(literal));
      }
    }
    lesson.shrinkTo(kept);
  }

  /** Tells whether a true literal with a reason follows from marked ones. */
  private boolean isImplied(int literal, int depth) {
    int from = reasons.size();
    voc.getReason(literal).calcReason(literal, reasons);
    boolean isImplied = depth < MAX_DEPTH;
    for (int i = from; i < reasons.size() && isImplied; i++) {
      int cause = reasons.get(i);
      byte mark = marks[cause >> 1];
      if (voc.getLevel(cause) == 0 || mark == IN_CLAUSE || mark == IMPLIED) {
        continue;
      }
      isImplied =
          mark != NOT_IMPLIED && voc.getReason(cause) != null && isImplied(cause, depth + 1);
    }
    reasons.shrinkTo(from);
    if (marks[literal >> 1] != IN_CLAUSE) {
      mark(literal >> 1, isImplied ? IMPLIED : NOT_IMPLIED);
    }
    return isImplied;
  }

  /** Counts the levels of the lesson. */
  private void rate() {
    stamp++;
    rating = 0;
    for (int i = 0; i < lesson.size(); i++) {
      int level = voc.getLevel(lesson.get(i));
      if (levelStamps[level] != stamp) {
        levelStamps[level] = stamp;
        rating++;
      }
    }
  }

  /** Lists the decisions that make a literal false, and the literal itself. */
  void decisionsAgainst(int literal, VecInt target) {
    target.clear();
    target.push(literal);
    if (voc.getLevel(literal) == 0) {
      return;
    }
    marks[literal >> 1] = IN_CLAUSE;
    for (int i = trail.size() - 1; i >= trailLim.get(0); i--) {
      int implied = trail.get(i);
      if (marks[implied >> 1] == NEW) {
        continue;
      }
      marks[implied >> 1] = NEW;
      Constr constr = voc.getReason(implied);
      if (constr == null) {
        target.push(implied);
        continue;
      }
      reasons.clear();
      constr.calcReason(implied, reasons);
      for (int j = 0; j < reasons.size(); j++) {
        if (voc.getLevel(reasons.get(j)) > 0) {
          marks[reasons.get(j) >> 1] = IN_CLAUSE;
        }
      }
    }
  }

  /** Drops the worse half of the learnt clauses if there are too many. */
  void reduceLearnt() {
    if (learnts.size() <= learntLimit) {
      return;
    }
    learntLimit += LIMIT_GROWTH;
    double[] ratings = new double[learnts.size()];
    for (int i = 0; i < ratings.length; i++) {
      ratings[i] = learnts.get(i).getActivity();
    }
    Arrays.sort(ratings);
    double median = Math.max(ratings[ratings.length / 2], KEPT_RATING + 1);
    int kept = 0;
    int recent = learnts.size() - learnts.size() / 8;
    for (int i = 0; i < learnts.size(); i++) {
      Constr constr = learnts.get(i);
      if (i < recent && constr.getActivity() >= median && constr.size() > 2 && !constr.locked()) {
        constr.remove(this);
      } else {
        learnts.moveTo(kept++, i);
      }
    }
    learnts.shrinkTo(kept);
  }

  /**
   * Drops clauses that hold for good, if there are enough of them, and enough was done since the
   * last time that it pays to look at all; nothing may be decided.
   */
  void dropSatisfied() {
    long done = getStats().getPropagations();
    if (trail.size() < simplifiedUnits + 1 + simplifiedUnits / 8
        || done < simplifiedAt + WORK_PER_VARIABLE * known) {
      return;
    }
    simplifiedUnits = trail.size();
    simplifiedAt = done;
    int kept = 0;
    for (int i = 0; i < learnts.size(); i++) {
      if (!learnts.get(i).simplify()) {
        learnts.moveTo(kept++, i);
      }
    }
    learnts.shrinkTo(kept);
    for (int literal = 2; literal <= 2 * known + 1; literal++) {
      IVec<Propagatable> watches = voc.watches(literal);
      if (voc.isSatisfied(literal) || voc.isFalsified(literal)) {
        watches.clear();
        continue;
      }
      int left = 0;
      for (int i = 0; i < watches.size(); i++) {
        if (!watches.get(i).toConstraint().simplify()) {
          watches.moveTo(left++, i);
        }
      }
      watches.shrinkTo(left);
    }
  }
}
