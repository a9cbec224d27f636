package dev.rpmsolve.core.internal.search;

import org.sat4j.minisat.core.ILits;
import org.sat4j.specs.Constr;
import org.sat4j.specs.IVecInt;
import org.sat4j.specs.MandatoryLiteralListener;
import org.sat4j.specs.Propagatable;
import org.sat4j.specs.UnitPropagationListener;
import org.sat4j.specs.VarMapper;

/**
 * A clause of at least two literals that has a place among all clauses, which {@link SteppedSolver}
 * propagates by.
 *
 * <p>Its literals keep the order in which they were given, so that nothing that is seen of it
 * depends on what was decided before. What Sat4j asks of clauses in its own search is not here.
 */
abstract class OrderedClause implements Constr, Propagatable {
  private int place;

  private OrderedClause(int place) {
    this.place = place;
  }

  /**
   * Creates a clause; it is not watched yet.
   *
   * @param place its place among clauses
   * @param literals Sat4j's literals, at least two different ones; not copied
   */
  static OrderedClause of(int place, int... literals) {
    return literals.length == 2
        ? new Two(literals[0], literals[1], place)
        : new Many(literals, place);
  }

  int place() {
    return place;
  }

  void setPlace(int newPlace) {
    place = newPlace;
  }

  /** Has its first two literals watched, neither of which is false. */
  abstract void watch(ILits variables);

  /** Has its first literal and one that became false last watched. */
  abstract void watchAsImplied(ILits variables);

  /**
   * Looks for another literal to watch when one became false.
   *
   * @param falsifier the negation of the literal
   * @param variables the values
   * @param processed how much of the trail has been processed; what is false beyond does not count
   * @return the last literal that is not false, unless that is true; else {@link ILits#UNDEFINED}
   */
  abstract int react(int falsifier, ILits variables, int processed);

  /** A clause of two literals. */
  private static final class Two extends OrderedClause {
    private final int first;
    private final int second;

    Two(int first, int second, int place) {
      super(place);
      this.first = first;
      this.second = second;
    }

    @Override
    void watch(ILits variables) {
      variables.watch(first ^ 1, this);
      variables.watch(second ^ 1, this);
    }

    @Override
    void watchAsImplied(ILits variables) {
      watch(variables);
    }

    @Override
    int react(int falsifier, ILits variables, int processed) {
      variables.watch(falsifier, this);
      int other = first == (falsifier ^ 1) ? second : first;
      return variables.isSatisfied(other) ? ILits.UNDEFINED : other;
    }

    @Override
    public int size() {
      return 2;
    }

    @Override
    public int get(int index) {
      return index == 0 ? first : second;
    }
  }

  /** A clause of more literals, two of which are watched. */
  private static final class Many extends OrderedClause {
    private final int[] literals;
    private int watchA;
    private int watchB = 1;

    Many(int[] literals, int place) {
      super(place);
      this.literals = literals;
    }

    @Override
    void watch(ILits variables) {
      variables.watch(literals[watchA] ^ 1, this);
      variables.watch(literals[watchB] ^ 1, this);
    }

    @Override
    void watchAsImplied(ILits variables) {
      for (int i = 2; i < literals.length; i++) {
        if (variables.getLevel(literals[i]) > variables.getLevel(literals[watchB])) {
          watchB = i;
        }
      }
      watch(variables);
    }

    @Override
    int react(int falsifier, ILits variables, int processed) {
      int lost = falsifier ^ 1;
      if (literals[watchA] == lost) {
        int other = watchB;
        watchB = watchA;
        watchA = other;
      }
      int kept = literals[watchA];
      if (!variables.isSatisfied(kept)) {
        for (int i = 0; i < literals.length; i++) {
          int literal = literals[i];
          boolean isLost =
              variables.isFalsified(literal) && variables.getTrailPosition(literal) < processed;
          if (!isLost && i != watchA) {
            watchB = i;
            variables.watch(literal ^ 1, this);
            return ILits.UNDEFINED;
          }
        }
      }
      variables.watch(falsifier, this);
      return variables.isSatisfied(kept) ? ILits.UNDEFINED : kept;
    }

    @Override
    public int size() {
      return literals.length;
    }

    @Override
    public int get(int index) {
      return literals[index];
    }
  }

  @Override
  public void calcReason(int implied, IVecInt target) {
    int size = size();
    for (int i = 0; i < size; i++) {
      if (get(i) != implied) {
        target.push(get(i) ^ 1);
      }
    }
  }

  @Override
  public void calcReasonOnTheFly(int implied, IVecInt trail, IVecInt target) {
    calcReason(implied, target);
  }

  @Override
  public Constr toConstraint() {
    return this;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size(); i++) {
      text.append(i == 0 ? "" : " ").append((get(i) & 1) == 0 ? "" : "-").append(get(i) >> 1);
    }
    return text.toString();
  }

  @Override
  public String toString(VarMapper mapper) {
    return toString();
  }

  @Override
  public String dump() {
    return toString();
  }

  @Override
  public boolean learnt() {
    return false;
  }

  @Override
  public double getActivity() {
    return 0;
  }

  @Override
  public boolean canBePropagatedMultipleTimes() {
    return false;
  }

  @Override
  public boolean propagate(UnitPropagationListener listener, int literal) {
    throw inSearch();
  }

  @Override
  public boolean propagatePI(MandatoryLiteralListener listener, int literal) {
    throw inSearch();
  }

  @Override
  public void remove(UnitPropagationListener listener) {
    throw inSearch();
  }

  @Override
  public boolean simplify() {
    throw inSearch();
  }

  @Override
  public void incActivity(double increment) {
    throw inSearch();
  }

  @Override
  @Deprecated
  public void forwardActivity(double increment) {
    throw inSearch();
  }

  @Override
  public boolean locked() {
    throw inSearch();
  }

  @Override
  public void setLearnt() {
    throw inSearch();
  }

  @Override
  public void register() {
    throw inSearch();
  }

  @Override
  public void rescaleBy(double factor) {
    throw inSearch();
  }

  @Override
  public void setActivity(double activity) {
    throw inSearch();
  }

  @Override
  public void assertConstraint(UnitPropagationListener listener) {
    throw inSearch();
  }

  @Override
  public void assertConstraintIfNeeded(UnitPropagationListener listener) {
    throw inSearch();
  }

  @Override
  public boolean canBeSatisfiedByCountingLiterals() {
    return true;
  }

  @Override
  public int requiredNumberOfSatisfiedLiterals() {
    return 1;
  }

  @Override
  public boolean isSatisfied() {
    throw inSearch();
  }

  @Override
  public int getAssertionLevel(IVecInt trail, int level) {
    throw inSearch();
  }

  private static UnsupportedOperationException inSearch() {
    return new UnsupportedOperationException("only Sat4j's own search asks for this");
  }
}
