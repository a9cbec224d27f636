package dev.rpmsolve.core.internal.optimize;

import dev.rpmsolve.core.internal.ints.IntTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Clauses and cardinalities that must hold, and sums of weights to be made small, the first of them
 * before all others.
 *
 * <p>Literals are variables, 1 up to {@link #variables()}, or their negations. A model is the set
 * of its true variables. Immutable.
 */
public final class WeightedProblem {
  private final int variables;
  private final IntTable clauses;
  private final IntTable groups;
  private final int[] bounds;
  private final List<Level> levels;

  private WeightedProblem(Builder builder) {
    variables = builder.variables;
    clauses = builder.clauses.build();
    groups = builder.groups.build();
    bounds = builder.bounds.toIntArray();
    List<Level> built = new ArrayList<>();
    builder.levels.forEach(level -> built.add(level.build(variables)));
    levels = List.copyOf(built);
  }

  private WeightedProblem(WeightedProblem other, IntTable clauses) {
    variables = other.variables;
    this.clauses = clauses;
    groups = other.groups;
    bounds = other.bounds;
    levels = other.levels;
  }

  /**
   * Makes the problem without the models that look like one of them. Complexity: a copy of the
   * clauses.
   *
   * @param model the true variables of that model
   * @param decisive the variables that are looked at
   * @return a problem whose models differ from that one in a decisive variable
   */
  public WeightedProblem without(BitSet model, int[] decisive) {
    int rows = clauses.rows();
    int[] starts = new int[rows + 2];
    int[] values = new int[clauses.valueCount() + decisive.length];
    for (int row = 0; row < rows; row++) {
      starts[row + 1] = clauses.end(row);
    }
    for (int i = 0; i < clauses.valueCount(); i++) {
      values[i] = clauses.value(i);
    }
    for (int i = 0; i < decisive.length; i++) {
      values[clauses.valueCount() + i] = model.get(decisive[i]) ? -decisive[i] : decisive[i];
    }
    starts[rows + 1] = values.length;
    return new WeightedProblem(this, IntTable.of(starts, values));
  }

  /**
   * Returns the number of variables.
   *
   * @return the highest variable
   */
  public int variables() {
    return variables;
  }

  /**
   * Returns the clauses.
   *
   * @return a row per clause: literals of which one must be true
   */
  public IntTable clauses() {
    return clauses;
  }

  /**
   * Returns the groups of cardinalities.
   *
   * @return a row per group: different literals of which at most {@link #bound} may be true
   */
  public IntTable groups() {
    return groups;
  }

  /**
   * Returns how many literals of a group may be true.
   *
   * @param group a row of {@link #groups()}
   * @return the number, 0 or more
   */
  public int bound(int group) {
    return bounds[group];
  }

  /**
   * Returns what to make small.
   *
   * @return the levels, the most important first
   */
  public List<Level> levels() {
    return levels;
  }

  /**
   * Tells whether clauses and groups hold. Complexity: linear in their literals.
   *
   * @param model the true variables
   * @return whether it is a model
   */
  public boolean isModel(BitSet model) {
    for (int clause = 0; clause < clauses.rows(); clause++) {
      if (countTrue(clauses, clause, model) == 0) {
        return false;
      }
    }
    for (int group = 0; group < groups.rows(); group++) {
      if (countTrue(groups, group, model) > bounds[group]) {
        return false;
      }
    }
    return true;
  }

  private static int countTrue(IntTable table, int row, BitSet model) {
    int count = 0;
    for (int i = table.start(row); i < table.end(row); i++) {
      if (isTrue(table.value(i), model)) {
        count++;
      }
    }
    return count;
  }

  static boolean isTrue(int literal, BitSet model) {
    return model.get(Math.abs(literal)) == literal > 0;
  }

  /**
   * Adds up the levels.
   *
   * @param model the true variables
   * @return the cost at each level
   */
  public long[] costs(BitSet model) {
    return levels.stream().mapToLong(level -> level.cost(model)).toArray();
  }

  /** A sum to be made small: an offset, and weights of literals that count when these are true. */
  public static final class Level {
    private final String name;
    private final int[] literals;
    private final long[] weights;
    private final long offset;

    private Level(String name, int[] literals, long[] weights, long offset) {
      this.name = name;
      this.literals = literals;
      this.weights = weights;
      this.offset = offset;
    }

    /**
     * Returns what the level is about.
     *
     * @return a name for people
     */
    public String name() {
      return name;
    }

    /**
     * Returns the number of literals; their variables are different.
     *
     * @return the number
     */
    public int size() {
      return literals.length;
    }

    /**
     * Returns a literal.
     *
     * @param index which one, from 0
     * @return a literal that costs something when it is true
     */
    public int literal(int index) {
      return literals[index];
    }

    /**
     * Returns what a literal costs.
     *
     * @param index which one, from 0
     * @return the weight, 1 or more
     */
    public long weight(int index) {
      return weights[index];
    }

    /**
     * Returns what every model costs.
     *
     * @return the offset; may be negative
     */
    public long offset() {
      return offset;
    }

    /**
     * Tells whether another level is the same but for its offset.
     *
     * @param other a level
     * @return whether both have the same literals with the same weights, in the same order
     */
    boolean isSameSum(Level other) {
      return Arrays.equals(literals, other.literals) && Arrays.equals(weights, other.weights);
    }

    /**
     * Adds up.
     *
     * @param model the true variables
     * @return the cost of the model
     */
    public long cost(BitSet model) {
      long cost = offset;
      for (int i = 0; i < literals.length; i++) {
        if (isTrue(literals[i], model)) {
          cost += weights[i];
        }
      }
      return cost;
    }
  }

  /** Collects a problem. */
  public static final class Builder {
    private final IntTable.Builder clauses = new IntTable.Builder();
    private final IntTable.Builder groups = new IntTable.Builder();
    private final IntArrayList bounds = new IntArrayList();
    private final List<LevelBuilder> levels = new ArrayList<>();
    private int variables;

    /** Creates an empty builder. */
    public Builder() {}

    /**
     * Adds a variable.
     *
     * @return the variable
     */
    public int variable() {
      return ++variables;
    }

    /**
     * Adds a clause.
     *
     * @param literals literals of which one must be true
     */
    public void clause(int... literals) {
      for (int literal : literals) {
        clauses.add(checked(literal));
      }
      clauses.endRow();
    }

    /**
     * Adds a clause.
     *
     * @param literals literals of which one must be true
     */
    public void clause(IntArrayList literals) {
      for (int i = 0; i < literals.size(); i++) {
        clauses.add(checked(literals.getInt(i)));
      }
      clauses.endRow();
    }

    /**
     * Adds that at most one literal may be true.
     *
     * @param literals different literals
     */
    public void atMostOne(int... literals) {
      atMost(1, literals);
    }

    /**
     * Adds that so many literals may be true.
     *
     * @param bound how many
     * @param literals different literals
     */
    public void atMost(int bound, int... literals) {
      if (bound < 0) {
        throw new IllegalArgumentException("not even none may be true");
      }
      for (int literal : literals) {
        groups.add(checked(literal));
      }
      groups.endRow();
      bounds.add(bound);
    }

    private int checked(int literal) {
      if (literal == 0 || Math.abs(literal) > variables) {
        throw new IllegalArgumentException("no literal: " + literal);
      }
      return literal;
    }

    /**
     * Adds a level, less important than those before.
     *
     * @param name a name for people
     * @return the level, to be filled
     */
    public LevelBuilder level(String name) {
      LevelBuilder level = new LevelBuilder(name);
      levels.add(level);
      return level;
    }

    /**
     * Makes the problem.
     *
     * @return the problem
     * @throws IllegalArgumentException if a literal has no variable
     * @throws ArithmeticException if the weights of a level add up to more than a long holds
     */
    public WeightedProblem build() {
      return new WeightedProblem(this);
    }
  }

  /** Collects a level. */
  public static final class LevelBuilder {
    private final String name;
    private final IntArrayList literals = new IntArrayList();
    private final LongArrayList weights = new LongArrayList();
    private long offset;

    private LevelBuilder(String name) {
      this.name = name;
    }

    /**
     * Adds a weight; those of one literal add up.
     *
     * @param weight what it costs, may be negative: then the literal is worth having
     * @param literal the literal that costs it when it is true
     */
    public void add(long weight, int literal) {
      literals.add(literal);
      weights.add(weight);
    }

    /**
     * Adds what every model costs.
     *
     * @param constant the cost; may be negative
     */
    public void addConstant(long constant) {
      offset = Math.addExact(offset, constant);
    }

    /** Makes one positive weight per variable of all that was added; keeps the order. */
    private Level build(int variables) {
      long[] ofTrue = new long[variables + 1];
      long total = offset;
      IntArrayList order = new IntArrayList();
      BitSet met = new BitSet();
      for (int i = 0; i < literals.size(); i++) {
        int variable = Math.abs(literals.getInt(i));
        if (literals.getInt(i) == 0 || variable > variables) {
          throw new IllegalArgumentException("no literal: " + literals.getInt(i));
        }
        long weight = weights.getLong(i);
        if (literals.getInt(i) < 0) {
          total = Math.addExact(total, weight);
          weight = Math.negateExact(weight);
        }
        ofTrue[variable] = Math.addExact(ofTrue[variable], weight);
        if (!met.get(variable)) {
          met.set(variable);
          order.add(variable);
        }
      }
      order.removeIf(variable -> ofTrue[variable] == 0);
      int[] kept = new int[order.size()];
      long[] costs = new long[kept.length];
      long highest = 0;
      for (int i = 0; i < kept.length; i++) {
        int variable = order.getInt(i);
        boolean isCost = ofTrue[variable] > 0;
        kept[i] = isCost ? variable : -variable;
        costs[i] = Math.absExact(ofTrue[variable]);
        highest = Math.addExact(highest, costs[i]);
        total = isCost ? total : Math.subtractExact(total, costs[i]);
      }
      Math.addExact(Math.addExact(total, highest), 1);
      return new Level(name, kept, costs, total);
    }
  }
}
