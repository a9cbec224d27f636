package dev.rpmsolve.rpm.trust;

import java.util.Objects;
import java.util.Optional;

/**
 * What came of one signature.
 *
 * @param kind what is signed
 * @param verdict what the check says
 * @param signer who signed; empty if the signature cannot be read
 * @param detail why, in one line; empty if there is nothing to add
 */
public record SignatureFinding(
    SignedKind kind, Verdict verdict, Optional<Signer> signer, String detail) {

  /**
   * Refuses nulls.
   *
   * @param kind what is signed
   * @param verdict what the check says
   * @param signer who signed
   * @param detail why
   */
  public SignatureFinding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(signer, "signer");
    Objects.requireNonNull(detail, "detail");
  }

  /**
   * A finding about a signature that cannot be read, or that is missing.
   *
   * @param kind what is or should be signed
   * @param verdict what the check says
   * @param detail why
   * @return a finding without a signer
   */
  public static SignatureFinding without(SignedKind kind, Verdict verdict, String detail) {
    return new SignatureFinding(kind, verdict, Optional.empty(), detail);
  }
}
