package dev.rpmsolve.core.internal.search;

import org.sat4j.minisat.core.ConflictTimer;
import org.sat4j.minisat.core.LearnedConstraintsDeletionStrategy;
import org.sat4j.specs.Constr;
import org.sat4j.specs.IVec;

/** For a Sat4j whose learnt clauses somebody else deletes. */
final class NoDeletion implements LearnedConstraintsDeletionStrategy {
  private static final long serialVersionUID = 1L;

  @Override
  public void init() {}

  @Override
  public ConflictTimer getTimer() {
    return null;
  }

  @Override
  public void reduce(IVec<Constr> learned) {}

  @Override
  public void onClauseLearning(Constr learnt) {}

  @Override
  public void onConflictAnalysis(Constr reason) {}

  @Override
  public void onPropagation(Constr from, int propagated) {}
}
