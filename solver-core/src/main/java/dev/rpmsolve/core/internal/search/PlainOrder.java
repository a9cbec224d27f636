package dev.rpmsolve.core.internal.search;

import java.io.PrintWriter;
import org.sat4j.minisat.core.ILits;
import org.sat4j.minisat.core.IOrder;
import org.sat4j.minisat.core.IPhaseSelectionStrategy;

/**
 * An order that makes no decisions and keeps no activities.
 *
 * <p>What extends it looks at assignments, or decides.
 */
abstract class PlainOrder implements IOrder {
  @Override
  public void setLits(ILits lits) {}

  @Override
  public int select() {
    return ILits.UNDEFINED;
  }

  @Override
  public void undo(int variable) {}

  @Override
  public void init() {}

  @Override
  public void assignLiteral(int literal) {}

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
