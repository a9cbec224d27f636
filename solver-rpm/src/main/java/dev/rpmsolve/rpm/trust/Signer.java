package dev.rpmsolve.rpm.trust;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Who signed, as the signature says; the key vouches for it only if the verdict does.
 *
 * @param keyId the id of the key: 16 hexadecimal digits in upper case
 * @param fingerprint the fingerprint of the key, if the key is known or the signature has it
 * @param userId the first name in the key's file, if the key is known
 * @param algorithms key and hash, such as {@code RSA/SHA256}
 * @param created when it was signed, to the second
 */
public record Signer(
    String keyId,
    Optional<String> fingerprint,
    Optional<String> userId,
    String algorithms,
    Instant created) {

  /**
   * Refuses nulls.
   *
   * @param keyId the id of the key
   * @param fingerprint the fingerprint of the key
   * @param userId the first name in the key's file
   * @param algorithms key and hash
   * @param created when it was signed
   */
  public Signer {
    Objects.requireNonNull(keyId, "keyId");
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(userId, "userId");
    Objects.requireNonNull(algorithms, "algorithms");
    Objects.requireNonNull(created, "created");
  }
}
