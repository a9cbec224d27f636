package dev.rpmsolve.rpm.trust;

import java.util.List;
import java.util.Objects;

/**
 * What digests and signatures of a package say.
 *
 * @param file the package as the caller names it
 * @param verdict what it comes to
 * @param detail why, in one line; empty if the findings say it
 * @param digests what came of the digests
 * @param signatures what came of the signatures; none if they were not asked about
 */
public record PackageTrust(
    String file,
    Verdict verdict,
    String detail,
    List<DigestFinding> digests,
    List<SignatureFinding> signatures) {

  /**
   * Copies the lists.
   *
   * @param file the package as the caller names it
   * @param verdict what it comes to
   * @param detail why, in one line
   * @param digests what came of the digests
   * @param signatures what came of the signatures
   */
  public PackageTrust {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(detail, "detail");
    digests = List.copyOf(digests);
    signatures = List.copyOf(signatures);
  }
}
