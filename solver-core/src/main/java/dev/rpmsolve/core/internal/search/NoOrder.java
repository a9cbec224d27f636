package dev.rpmsolve.core.internal.search;

/** An order for a Sat4j that is never asked what to decide; it notes the values of variables. */
final class NoOrder extends PlainOrder {
  private final byte[] values;
  private AssignmentListener listener;

  /** Keeps an array of values up to date: 1 for true, -1 for false, 0 for undecided. */
  NoOrder(byte[] values) {
    this.values = values;
  }

  /** Tells a listener of what becomes true and what is no longer. */
  void tell(AssignmentListener newListener) {
    listener = newListener;
  }

  @Override
  public void undo(int variable) {
    boolean wasTrue = values[variable] > 0;
    values[variable] = 0;
    if (wasTrue && listener != null) {
      listener.wasTrue(variable);
    }
  }

  @Override
  public void assignLiteral(int literal) {
    boolean isTrue = (literal & 1) == 0;
    values[literal >> 1] = (byte) (isTrue ? 1 : -1);
    if (isTrue && listener != null) {
      listener.becameTrue(literal >> 1);
    }
  }
}
