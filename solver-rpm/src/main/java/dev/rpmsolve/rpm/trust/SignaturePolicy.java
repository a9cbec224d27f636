package dev.rpmsolve.rpm.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What a signature must be like besides right.
 *
 * @param now the time that keys and signatures are judged at
 * @param strength which hashes and keys count
 * @param tolerance how far in the future a signature may have been made, for clocks that are wrong
 */
public record SignaturePolicy(Instant now, Strength strength, Duration tolerance) {
  private static final Duration DAY = Duration.ofDays(1);

  /** Which hashes and keys count. */
  public enum Strength {
    /** Hashes of the SHA-2 and SHA-3 families; RSA and DSA keys of 2,048 bits and more. */
    STRONG,
    /** All that the library knows, MD5 and SHA-1 too: for packages of old systems. */
    ANY
  }

  /**
   * Refuses nulls and a tolerance below zero.
   *
   * @param now the time that keys and signatures are judged at
   * @param strength which hashes and keys count
   * @param tolerance how far in the future a signature may have been made
   */
  public SignaturePolicy {
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(strength, "strength");
    if (tolerance.isNegative()) {
      throw new IllegalArgumentException("expected a tolerance >= 0, found " + tolerance);
    }
  }

  /**
   * The usual policy: strong hashes and keys, and clocks that are wrong by a day at most.
   *
   * @param now the time that keys and signatures are judged at
   * @return the policy
   */
  public static SignaturePolicy at(Instant now) {
    return new SignaturePolicy(now, Strength.STRONG, DAY);
  }

  /**
   * The same with another demand on strength.
   *
   * @param newStrength which hashes and keys count
   * @return the changed policy
   */
  public SignaturePolicy with(Strength newStrength) {
    return new SignaturePolicy(now, newStrength, tolerance);
  }
}
