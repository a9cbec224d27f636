package dev.rpmsolve.core.internal.search;

/** An order for a Sat4j that is never asked what to decide; it notes the values of variables. */
final class NoOrder extends PlainOrder {
  private final byte[] values;

  /** Keeps an array of values up to date: 1 for true, -1 for false, 0 for undecided. */
  NoOrder(byte[] values) {
    this.values = values;
  }

  @Override
  public void undo(int variable) {
    values[variable] = 0;
  }

  @Override
  public void assignLiteral(int literal) {
    values[literal >> 1] = (byte) ((literal & 1) == 0 ? 1 : -1);
  }
}
