package dev.rpmsolve.core;

import dev.rpmsolve.core.internal.optimize.Certificate;
import dev.rpmsolve.core.internal.proof.OpbText;
import dev.rpmsolve.core.internal.proof.ProofText;
import java.util.Objects;
import java.util.Optional;

/**
 * A proof that no answer is better than the one found, or that there is none.
 *
 * <p>It is about the problem that was made of a request or document: that this problem has all
 * answers worth looking at is argued where it is made, and tested, not proven here.
 */
public final class OptimalityProof {
  private final Certificate certificate;

  /**
   * Creates a proof.
   *
   * @param certificate what is claimed, and the steps
   */
  OptimalityProof(Certificate certificate) {
    this.certificate = Objects.requireNonNull(certificate, "certificate");
  }

  /**
   * Checks the proof with a checker that shares nothing with the search. Complexity: the unit
   * propagation of all its clauses.
   *
   * @return what is wrong with it; empty if it holds
   */
  public Optional<String> firstFlaw() {
    return certificate.firstFlaw();
  }

  /**
   * Returns the length of the proof.
   *
   * @return the number of steps
   */
  public int steps() {
    return certificate.proof().size();
  }

  /**
   * Writes the proof.
   *
   * @return a line per step: a word for its kind, then its numbers
   */
  public String proof() {
    return ProofText.write(certificate.proof());
  }

  /**
   * Writes what must have no model if the proof holds, for other solvers: the problem, and that
   * something is better than the answer.
   *
   * @return pseudo-Boolean constraints in OPB
   */
  public String opb() {
    return OpbText.write(certificate.claim());
  }
}
