package dev.rpmsolve.core.internal.proof;

import java.math.BigInteger;

/**
 * A sum of literals as OPB writes it: with factors and variables only. A literal that is negated is
 * 1 less its variable; the constants are for the caller to place. Can be used again and again; not
 * thread-safe.
 */
public final class OpbSum {
  private final StringBuilder terms = new StringBuilder();
  private BigInteger constant = BigInteger.ZERO;

  /** Creates an empty sum. */
  public OpbSum() {}

  /**
   * Adds a literal.
   *
   * @param weight its factor; nothing is written for 0
   * @param literal a variable, or a negated one
   */
  public void add(BigInteger weight, int literal) {
    BigInteger ofVariable = literal > 0 ? weight : weight.negate();
    constant = literal > 0 ? constant : constant.add(weight);
    if (ofVariable.signum() != 0) {
      terms.append(ofVariable.signum() > 0 ? "+" : "").append(ofVariable);
      terms.append(" x").append(Math.abs(literal)).append(' ');
    }
  }

  /**
   * Ends a constraint, and begins with an empty sum again.
   *
   * @param least what the literals have to reach
   * @return the line, with its line break
   */
  public String atLeast(BigInteger least) {
    if (terms.length() == 0) {
      terms.append("+0 x1 ");
    }
    terms.append(">= ").append(least.subtract(constant)).append(" ;\n");
    return taken();
  }

  /**
   * Ends an objective, and begins with an empty sum again.
   *
   * @return the line, with its line break; the constant is not in it
   */
  public String minimized() {
    terms.insert(0, "min: ").append(";\n");
    return taken();
  }

  private String taken() {
    String line = terms.toString();
    terms.setLength(0);
    constant = BigInteger.ZERO;
    return line;
  }
}
