package dev.rpmsolve.core.internal.proof;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * The steps of a proof, in order. Immutable.
 *
 * <p>Representation: the kind of each step, and where its numbers begin in one array. Sums are
 * numbered from 0 in the order in which they are made.
 */
public final class Proof {
  /** What a step does, and what its numbers are. */
  public enum Kind {
    /** A clause follows by unit propagation. Numbers: its literals. */
    DERIVE,
    /** A sum of one literal. Numbers: the literal. */
    LEAF,
    /** A sum of two sums. Numbers: these. */
    JOIN,
    /**
     * A new variable is true exactly when a sum is at least something. Numbers: the sum, the next
     * count from 1, the variable.
     */
    OUTPUT,
    /**
     * Counts on both sides of a sum make a count of it. Numbers: the sum, left count, right count.
     */
    MERGE,
    /**
     * One literal of a sum must be true, by unit propagation; so weight moves into the bound.
     * Numbers: the sum, the weight.
     */
    RELAX,
    /** A literal that costs more than the gap is false. Numbers: the literal. */
    HARDEN,
    /** Turns to the next objective, the one before being proven. Numbers: the objective, from 0. */
    LEVEL
  }

  private final Kind[] kinds;
  private final int[] starts;
  private final long[] numbers;

  private Proof(Kind[] kinds, int[] starts, long[] numbers) {
    this.kinds = kinds;
    this.starts = starts;
    this.numbers = numbers;
  }

  /**
   * Returns the number of steps.
   *
   * @return the number
   */
  public int size() {
    return kinds.length;
  }

  /**
   * Returns what a step does.
   *
   * @param step which one, from 0
   * @return its kind
   */
  public Kind kind(int step) {
    return kinds[step];
  }

  /**
   * Returns how many numbers a step has.
   *
   * @param step which one, from 0
   * @return the number of numbers
   */
  public int length(int step) {
    return starts[step + 1] - starts[step];
  }

  /**
   * Returns a number of a step.
   *
   * @param step which step, from 0
   * @param index which number, from 0
   * @return the number
   */
  public long number(int step, int index) {
    return numbers[starts[step] + index];
  }

  /** Collects steps. */
  public static final class Builder {
    private static final Kind[] KINDS = Kind.values();
    private final IntArrayList kinds = new IntArrayList();
    private final IntArrayList starts = new IntArrayList();
    private final LongArrayList numbers = new LongArrayList();

    /** Creates an empty builder. */
    public Builder() {}

    /**
     * Adds a step.
     *
     * @param kind what it does
     * @param values its numbers
     */
    public void step(Kind kind, long... values) {
      begin(kind);
      for (long value : values) {
        numbers.add(value);
      }
    }

    /**
     * Adds that a clause follows.
     *
     * @param literals its literals
     */
    public void derive(int[] literals) {
      begin(Kind.DERIVE);
      for (int literal : literals) {
        numbers.add(literal);
      }
    }

    private void begin(Kind kind) {
      kinds.add(kind.ordinal());
      starts.add(numbers.size());
    }

    /**
     * Makes the proof.
     *
     * @return the proof
     */
    public Proof build() {
      Kind[] built = new Kind[kinds.size()];
      for (int i = 0; i < built.length; i++) {
        built[i] = KINDS[kinds.getInt(i)];
      }
      int[] offsets = starts.toArray(new int[starts.size() + 1]);
      offsets[built.length] = numbers.size();
      return new Proof(built, offsets, numbers.toLongArray());
    }
  }
}
