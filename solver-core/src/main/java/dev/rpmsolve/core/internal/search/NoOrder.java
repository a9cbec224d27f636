package dev.rpmsolve.core.internal.search;

import java.io.PrintWriter;
import org.sat4j.minisat.core.ILits;
import org.sat4j.minisat.core.IOrder;
import org.sat4j.minisat.core.IPhaseSelectionStrategy;

/** An order for a Sat4j that is never asked what to decide; it notes the values of variables. */
final class NoOrder implements IOrder {
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
  public void setLits(ILits lits) {}

  @Override
  public int select() {
    return ILits.UNDEFINED;
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
  public void init() {}

  @Override
  public void assignLiteral(int literal) {
    boolean isTrue = (literal & 1) == 0;
    values[literal >> 1] = (byte) (isTrue ? 1 : -1);
    if (isTrue && listener != null) {
      listener.becameTrue(literal >> 1);
    }
  }

  @Override
  public void updateVar(int literal) {}

  @Override
  public void updateVar(int literal, double value) {}

  @Override
  public void updateVarAtDecisionLevel(int literal) {}

  @Override
  public void setVarDecay(double decay) {}

  @Override
  public void varDecayActivity() {}

  @Override
  public double varActivity(int literal) {
    return 0;
  }

  @Override
  public void setPhaseSelectionStrategy(IPhaseSelectionStrategy strategy) {}

  @Override
  public IPhaseSelectionStrategy getPhaseSelectionStrategy() {
    return null;
  }

  @Override
  public double[] getVariableHeuristics() {
    return new double[0];
  }

  @Override
  public void printStat(PrintWriter out, String prefix) {}
}
