package dev.rpmsolve.rpm.trust;

import dev.rpmsolve.rpm.header.PackageSeals;
import java.util.Objects;

/**
 * What came of one digest of a package.
 *
 * @param digest the digest as the package has it
 * @param isRight whether the bytes have it
 */
public record DigestFinding(PackageSeals.Digest digest, boolean isRight) {

  /**
   * Refuses a null.
   *
   * @param digest the digest as the package has it
   * @param isRight whether the bytes have it
   */
  public DigestFinding {
    Objects.requireNonNull(digest, "digest");
  }
}
