package dev.rpmsolve.core;

import dev.rpmsolve.core.internal.optimize.Certificate;
import dev.rpmsolve.core.internal.proof.OpbText;
import dev.rpmsolve.core.internal.proof.ProofText;
import java.util.Optional;

/**
 * A proof that no solution is better than the one found, or that there is none.
 *
 * <p>It is about the problem that was made of the document: that packages which are of no use were
 * left out of it is argued in {@code internal.cudf}, and tested, not proven here.
 */
public final class CudfCertificate {
  private final Certificate certificate;

  CudfCertificate(Certificate certificate) {
    this.certificate = certificate;
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
   * something is better than the solution.
   *
   * @return pseudo-Boolean constraints in OPB
   */
  public String opb() {
    return OpbText.write(certificate.claim());
  }
}
