package dev.rpmsolve.core;

import dev.rpmsolve.core.internal.optimize.Certificate;
import dev.rpmsolve.core.internal.proof.Claim;
import dev.rpmsolve.core.internal.proof.ClaimReader;
import dev.rpmsolve.core.internal.proof.OpbText;
import dev.rpmsolve.core.internal.proof.ProofSyntaxException;
import dev.rpmsolve.core.internal.proof.ProofText;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;

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
   * Reads what {@link #opb} and {@link #proof} wrote. Limits: 64 Mi characters each.
   *
   * @param opb what must have no model if the proof holds; read to its end, not closed
   * @param proof the steps; read to its end, not closed
   * @return a proof, of which nothing is known yet
   * @throws IOException if a reader fails
   * @throws IllegalArgumentException if a text is something else; the message says which one, and
   *     names the line
   */
  public static OptimalityProof read(Reader opb, Reader proof) throws IOException {
    Claim claim = named("constraints", () -> ClaimReader.read(opb));
    return new OptimalityProof(new Certificate(claim, named("proof", () -> ProofText.read(proof))));
  }

  /** Reads a text. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T named(String what, Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (ProofSyntaxException e) {
      throw new IllegalArgumentException(what + ", " + e.getMessage(), e);
    }
  }

  /**
   * How far a check came.
   *
   * @param flaw what is wrong with the proof; empty if nothing was found
   * @param stop why the check ended early; empty if it did not
   */
  public record Verdict(Optional<String> flaw, Optional<Budget.Stop> stop) {
    /**
     * Tells whether the proof holds.
     *
     * @return whether it was checked to its end, without a flaw
     */
    public boolean isProven() {
      return flaw.isEmpty() && stop.isEmpty();
    }
  }

  /**
   * Checks the proof as {@link #firstFlaw()} does, within a budget of time.
   *
   * @param budget when to end; conflicts do not count
   * @return what was found
   */
  public Verdict check(Budget budget) {
    BudgetGuard guard = new BudgetGuard(budget);
    List<Optional<String>> flaw = new ArrayList<>();
    Optional<Budget.Stop> stop = guard.run(() -> flaw.add(certificate.firstFlaw(guard::poll)));
    return new Verdict(flaw.isEmpty() ? Optional.empty() : flaw.get(0), stop);
  }

  /**
   * Returns what the answer amounts to.
   *
   * @return a value per level, the first counts most; empty if the claim is that there is no answer
   */
  public Optional<List<Long>> values() {
    Claim claim = certificate.claim();
    return claim.model().map(model -> LongStream.of(claim.values()).boxed().toList());
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
   * @return pseudo-Boolean constraints in OPB; comments tell what {@link #read} needs besides
   */
  public String opb() {
    return OpbText.write(certificate.claim());
  }
}
