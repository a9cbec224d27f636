package dev.rpmsolve.core.format.sat;

import java.util.BitSet;
import java.util.Optional;

/**
 * What a solver says.
 *
 * @param status how far it came
 * @param model the true variables of the model that it printed last, if any
 * @param cost the cost that it printed last, as it printed it, if any
 */
public record SolverAnswer(Status status, Optional<BitSet> model, Optional<String> cost) {

  /** How far a solver came. */
  public enum Status {
    /** There is a model. */
    SATISFIABLE,
    /** The model is the best. */
    OPTIMUM,
    /** There is no model. */
    UNSATISFIABLE,
    /** It did not find out. */
    UNKNOWN
  }

  /**
   * Copies the model.
   *
   * @param status how far it came
   * @param model the true variables of the model that it printed last, if any
   * @param cost the cost that it printed last, as it printed it, if any
   */
  public SolverAnswer {
    model = model.map(bits -> (BitSet) bits.clone());
  }

  /**
   * Returns a copy of the model.
   *
   * @return the true variables of the model that the solver printed last, if any
   */
  @Override
  public Optional<BitSet> model() {
    return model.map(bits -> (BitSet) bits.clone());
  }
}
