package dev.rpmsolve.core.internal.search;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** An order for a Sat4j that is never asked what to decide; it notes the values of variables. */
final class NoOrder extends PlainOrder {
  private byte[] values;
  private final IntArrayList outside = IntArrayList.of(0);
  private AssignmentListener listener;

  /** Keeps an array of values up to date: 1 for true, -1 for false, 0 for undecided. */
  NoOrder(byte[] values) {
    this.values = values;
  }

  /**
   * Returns which variable each variable of Sat4j stands for, the index of values. Grows as Sat4j
   * gets more of them.
   */
  IntArrayList outside() {
    return outside;
  }

  /** Keeps another array up to date from now on, which begins as the one before. */
  void widen(byte[] newValues) {
    values = newValues;
  }

  /** Tells a listener of what becomes true and what is no longer. */
  void tell(AssignmentListener newListener) {
    listener = newListener;
  }

  @Override
  public void undo(int inside) {
    int variable = outside.getInt(inside);
    boolean wasTrue = values[variable] > 0;
    values[variable] = 0;
    if (wasTrue && listener != null) {
      listener.wasTrue(inside);
    }
  }

  @Override
  public void assignLiteral(int literal) {
    int variable = outside.getInt(literal >> 1);
    boolean isTrue = (literal & 1) == 0;
    values[variable] = (byte) (isTrue ? 1 : -1);
    if (isTrue && listener != null) {
      listener.becameTrue(literal >> 1);
    }
  }
}
