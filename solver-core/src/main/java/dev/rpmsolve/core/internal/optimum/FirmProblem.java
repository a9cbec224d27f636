package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.internal.optimize.WeightedProblem;
import dev.rpmsolve.core.internal.rules.FirmRules;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RequestState;
import dev.rpmsolve.core.internal.rules.RuleBook;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The firm rules of a request as a problem whose variables have no gaps, with a first answer as its
 * start. More variables can be defined by the literals of others.
 *
 * <p>A literal of {@value #NEVER} stands for one that is always false: that of a package out of
 * reach.
 */
final class FirmProblem {
  /** A literal that is always false. */
  static final int NEVER = 0;

  private final WeightedProblem.Builder builder;
  private final IntPredicate isTrueAtFirst;
  private final int[] inside;
  private final BitSet start;
  private final IntArrayList clause = new IntArrayList();
  private final RequestState state;
  private final Map<IntArrayList, Integer> defined = new HashMap<>();
  private int always = NEVER;

  /**
   * Copies the firm rules.
   *
   * @param state the rules, after a first answer is known
   * @param isTrueAtFirst whether a variable of the rules is true in the first answer
   */
  FirmProblem(RequestState state, IntPredicate isTrueAtFirst) {
    this(state, isTrueAtFirst, new WeightedProblem.Builder(), new BitSet());
  }

  /**
   * Copies the firm rules into a problem that may hold those of other requests.
   *
   * @param state the rules, after a first answer is known
   * @param isTrueAtFirst whether a variable of the rules is true in the first answer
   * @param builder where they go
   * @param start gets the variables that are true in the first answer
   */
  FirmProblem(
      RequestState state,
      IntPredicate isTrueAtFirst,
      WeightedProblem.Builder builder,
      BitSet start) {
    this.builder = builder;
    this.start = start;
    this.state = state;
    this.isTrueAtFirst = isTrueAtFirst;
    RuleBook rules = state.rules();
    int highest = state.pool().lastVariable();
    for (int i = 0; i < rules.literalCount(); i++) {
      highest = Math.max(highest, Math.abs(rules.literal(i)));
    }
    inside = new int[highest + 1];
    FirmRules firm = new FirmRules(state);
    for (int rule = 0; rule < rules.size(); rule++) {
      if (firm.isFirm(rule)) {
        copy(rules, rule);
      }
    }
  }

  /** A package that was not reached is no part of any answer: its own rules are not written. */
  private void copy(RuleBook rules, int rule) {
    clause.clear();
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      int literal = rules.literal(i);
      boolean isOut = isOut(Math.abs(literal));
      if (literal == Pool.SYSTEM || isOut && literal < 0) {
        return;
      } else if (literal != -Pool.SYSTEM && !isOut) {
        clause.add(literal > 0 ? known(literal) : -known(-literal));
      }
    }
    builder.clause(clause);
  }

  private boolean isOut(int variable) {
    return variable != Pool.SYSTEM
        && variable <= state.pool().lastVariable()
        && !state.isReached(Pool.packageId(variable));
  }

  private int known(int variable) {
    if (inside[variable] == 0) {
      inside[variable] = fresh(isTrueAtFirst.test(variable));
    }
    return inside[variable];
  }

  private int fresh(boolean isTrueAtStart) {
    int variable = builder.variable();
    start.set(variable, isTrueAtStart);
    return variable;
  }

  /** Returns the literal that says that a package is installed, {@link #NEVER} out of reach. */
  int installed(int packageId) {
    return state.isReached(packageId) ? known(Pool.variable(packageId)) : NEVER;
  }

  /** Tells whether a literal is true in the first answer. */
  boolean isTrueAtStart(int literal) {
    return literal != NEVER && start.get(Math.abs(literal)) == literal > 0;
  }

  /**
   * Returns a literal that is true if and only if one of some literals is; the same for the same
   * literals in the same order.
   */
  int anyOf(IntArrayList literals) {
    int only = NEVER;
    int count = 0;
    for (int i = 0; i < literals.size(); i++) {
      if (literals.getInt(i) != NEVER) {
        only = literals.getInt(i);
        count++;
      }
    }
    if (count <= 1) {
      return only;
    }
    IntArrayList possible = new IntArrayList(literals);
    possible.removeIf(literal -> literal == NEVER);
    return defined.computeIfAbsent(possible, this::define);
  }

  private int define(IntArrayList literals) {
    int any = fresh(literals.intStream().anyMatch(this::isTrueAtStart));
    IntArrayList implied = new IntArrayList(literals);
    literals.forEach(literal -> builder.clause(any, -literal));
    implied.add(-any);
    builder.clause(implied);
    return any;
  }

  /** Returns a literal that is true if and only if both literals are. */
  int both(int a, int b) {
    return a == NEVER || b == NEVER ? NEVER : -anyOf(IntArrayList.of(-a, -b));
  }

  /** Returns the negation of a literal. */
  int not(int literal) {
    return literal == NEVER ? always() : -literal;
  }

  /** Returns a literal that is always true. */
  int always() {
    if (always == NEVER) {
      always = fresh(true);
      builder.clause(always);
    }
    return always;
  }

  WeightedProblem.Builder builder() {
    return builder;
  }

  /** Returns the variables that are true in the first answer. */
  BitSet start() {
    return start;
  }

  /** Tells whether a variable of the rules is true in a model. */
  boolean isTrueIn(BitSet model, int variable) {
    return inside[variable] != 0 && model.get(inside[variable]);
  }
}
