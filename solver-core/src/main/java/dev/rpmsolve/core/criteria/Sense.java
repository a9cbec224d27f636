package dev.rpmsolve.core.criteria;

/** Whether less is better, or more. */
public enum Sense {
  /** Less is better; written {@code -}. */
  MINIMIZE('-'),
  /** More is better; written {@code +}. */
  MAXIMIZE('+');

  private final char sign;

  Sense(char sign) {
    this.sign = sign;
  }

  /**
   * Returns how the sense is written.
   *
   * @return a sign
   */
  public char sign() {
    return sign;
  }
}
