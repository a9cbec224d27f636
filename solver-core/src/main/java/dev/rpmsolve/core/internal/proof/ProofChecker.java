package dev.rpmsolve.core.internal.proof;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Checks a {@link Proof} of a {@link Claim} step by step.
 *
 * <p>Why it is sound: take any model that is no worse than the claimed one at all levels so far,
 * and give every counter the value that its definition says. Derived clauses hold for it, counts
 * add up for it. What an objective costs is, after every step, the bound plus the weights of what
 * is true, none of them negative: so a literal that weighs more than the gap to the claimed value
 * is false, and no model costs less than the bound. If the bound meets the claimed value at every
 * level, no model is better.
 *
 * <p>Cost: the unit propagation of all derived clauses. Not thread-safe.
 */
public final class ProofChecker {
  private final Claim claim;
  private final UnitPropagator propagator;
  private final List<Sum> sums = new ArrayList<>();
  private final long[] values;
  private long[] coefficients;
  private long bound;
  private int level = -1;
  private int variables;

  private ProofChecker(Claim claim) {
    this.claim = claim;
    variables = claim.variables();
    propagator = new UnitPropagator(variables, claim.groups(), claim.groupBounds());
    for (int clause = 0; clause < claim.clauses().rows(); clause++) {
      propagator.add(claim.clauses().row(clause));
    }
    values = claim.model().isEmpty() ? new long[0] : claim.values();
    coefficients = new long[2 * variables + 2];
  }

  /** A sum of literals, with the variables that say how large it is. */
  private static final class Sum {
    private final Sum left;
    private final Sum right;
    private final int size;
    private final IntArrayList outputs = new IntArrayList();
    private long weight;

    Sum(Sum left, Sum right, int size) {
      this.left = left;
      this.right = right;
      this.size = size;
    }

    IntArrayList literals() {
      IntArrayList literals = new IntArrayList(size);
      Deque<Sum> open = new ArrayDeque<>();
      open.push(this);
      while (!open.isEmpty()) {
        Sum sum = open.pop();
        if (sum.left == null) {
          literals.add(sum.outputs.getInt(0));
        } else {
          open.push(sum.right);
          open.push(sum.left);
        }
      }
      return literals;
    }
  }

  /**
   * Checks a proof.
   *
   * @param claim what is to be proven
   * @param proof the proof
   * @return what is wrong with it; empty if it proves the claim
   */
  public static Optional<String> firstFlaw(Claim claim, Proof proof) {
    return firstFlaw(claim, proof, () -> {});
  }

  /**
   * Checks a proof that may be long.
   *
   * @param claim what is to be proven
   * @param proof the proof
   * @param beforeStep called before each step; ends the check by what it throws
   * @return what is wrong with it; empty if it proves the claim
   */
  public static Optional<String> firstFlaw(Claim claim, Proof proof, Runnable beforeStep) {
    if (!claim.isModelValid()) {
      return Optional.of("the claimed model breaks a constraint");
    }
    ProofChecker checker = new ProofChecker(claim);
    for (int step = 0; step < proof.size(); step++) {
      beforeStep.run();
      if (!checker.isSound(proof, step)) {
        return Optional.of("step " + (step + 1) + " (" + proof.kind(step) + ") does not follow");
      }
    }
    return checker.isProven() ? Optional.empty() : Optional.of("the steps do not prove the claim");
  }

  private boolean isProven() {
    if (claim.model().isEmpty()) {
      return propagator.follows(new int[0]);
    }
    return level == values.length - 1 && isLevelProven();
  }

  private boolean isLevelProven() {
    return level < 0 || bound == values[level];
  }

  /** Tells whether a step follows; numbers that are beyond what they are kept in do not. */
  private boolean isSound(Proof proof, int step) {
    try {
      return accepts(proof, step);
    } catch (ArithmeticException e) {
      return false;
    }
  }

  private boolean accepts(Proof proof, int step) {
    long[] numbers = new long[proof.length(step)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = proof.number(step, i);
    }
    Proof.Kind kind = proof.kind(step);
    if (kind == Proof.Kind.DERIVE) {
      return derive(Arrays.stream(numbers).mapToInt(Math::toIntExact).toArray());
    }
    int length =
        switch (kind) {
          case OUTPUT, MERGE -> 3;
          case JOIN, RELAX -> 2;
          default -> 1;
        };
    if (numbers.length != length) {
      return false;
    }
    return switch (kind) {
      case LEAF -> leaf(numbers[0]);
      case JOIN -> join(numbers[0], numbers[1]);
      case OUTPUT -> output(numbers[0], numbers[1], numbers[2]);
      case MERGE -> merge(numbers[0], numbers[1], numbers[2]);
      case RELAX -> relax(numbers[0], numbers[1]);
      case HARDEN -> harden(numbers[0]);
      default -> level(numbers[0]);
    };
  }

  private boolean isLiteral(long literal) {
    return literal != 0 && Math.abs(literal) <= variables;
  }

  private boolean isSum(long sum) {
    return sum >= 0 && sum < sums.size();
  }

  private boolean derive(int[] literals) {
    for (int literal : literals) {
      if (!isLiteral(literal)) {
        return false;
      }
    }
    if (!propagator.follows(literals)) {
      return false;
    }
    propagator.add(literals);
    return true;
  }

  private boolean leaf(long literal) {
    if (!isLiteral(literal)) {
      return false;
    }
    Sum leaf = new Sum(null, null, 1);
    leaf.outputs.add((int) literal);
    sums.add(leaf);
    return true;
  }

  private boolean join(long left, long right) {
    if (!isSum(left) || !isSum(right)) {
      return false;
    }
    Sum ofLeft = sums.get((int) left);
    Sum ofRight = sums.get((int) right);
    long size = (long) ofLeft.size + ofRight.size;
    if (size > 2L * variables) {
      return false;
    }
    sums.add(new Sum(ofLeft, ofRight, (int) size));
    return true;
  }

  private boolean output(long id, long count, long variable) {
    if (!isSum(id) || variable != variables + 1L) {
      return false;
    }
    Sum sum = sums.get((int) id);
    if (sum.left == null || count != sum.outputs.size() + 1L || count > sum.size) {
      return false;
    }
    variables++;
    propagator.grow(variables);
    if (2 * variables + 2 > coefficients.length) {
      coefficients = Arrays.copyOf(coefficients, 3 * variables + 2);
    }
    sum.outputs.add(variables);
    if (count > 1) {
      coefficients[index(variables)] = sum.weight;
    }
    return true;
  }

  private boolean merge(long id, long ofLeft, long ofRight) {
    if (!isSum(id) || ofLeft < 0 || ofRight < 0 || ofLeft + ofRight < 1) {
      return false;
    }
    Sum sum = sums.get((int) id);
    if (sum.left == null
        || ofLeft > sum.left.outputs.size()
        || ofRight > sum.right.outputs.size()
        || ofLeft + ofRight > sum.outputs.size()) {
      return false;
    }
    IntArrayList clause = new IntArrayList();
    clause.add(sum.outputs.getInt((int) (ofLeft + ofRight - 1)));
    if (ofLeft > 0) {
      clause.add(-sum.left.outputs.getInt((int) ofLeft - 1));
    }
    if (ofRight > 0) {
      clause.add(-sum.right.outputs.getInt((int) ofRight - 1));
    }
    propagator.add(clause.toIntArray());
    return true;
  }

  private boolean relax(long id, long weight) {
    if (!isSum(id) || weight < 1 || level < 0) {
      return false;
    }
    Sum sum = sums.get((int) id);
    IntArrayList literals = sum.literals();
    for (int i = 0; i < literals.size(); i++) {
      int index = index(literals.getInt(i));
      coefficients[index] -= weight;
      if (coefficients[index] < 0) {
        return false;
      }
    }
    sum.weight = Math.addExact(sum.weight, weight);
    for (int i = 1; i < sum.outputs.size(); i++) {
      int index = index(sum.outputs.getInt(i));
      coefficients[index] = Math.addExact(coefficients[index], weight);
    }
    bound = Math.addExact(bound, weight);
    return derive(literals.toIntArray());
  }

  private boolean harden(long literal) {
    if (!isLiteral(literal)
        || level < 0
        || values.length == 0
        || coefficients[index((int) literal)] <= Math.subtractExact(values[level], bound)) {
      return false;
    }
    propagator.add(new int[] {(int) -literal});
    return true;
  }

  private boolean level(long next) {
    if (next != level + 1 || next >= values.length || !isLevelProven()) {
      return false;
    }
    level++;
    Claim.Objective objective = claim.objectives().get(level);
    Arrays.fill(coefficients, 0);
    sums.forEach(sum -> sum.weight = 0);
    for (int i = 0; i < objective.literals().length; i++) {
      int index = index(objective.literals()[i]);
      coefficients[index] = Math.addExact(coefficients[index], objective.weights()[i]);
    }
    bound = objective.offset();
    return true;
  }

  private static int index(int literal) {
    return literal > 0 ? 2 * literal : 1 - 2 * literal;
  }
}
