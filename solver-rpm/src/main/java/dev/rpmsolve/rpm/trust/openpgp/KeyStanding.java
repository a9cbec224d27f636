package dev.rpmsolve.rpm.trust.openpgp;

import dev.rpmsolve.rpm.trust.SignaturePolicy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.bcpg.SignatureSubpacketTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/**
 * What a key may be used for, and until when, by the signatures of its owner in the certificate.
 *
 * <p>The newest right signature of the owner on the key or a name says how long the key is in force
 * and what it is for. A subkey must be bound by the primary key and bind itself to it, so that
 * nobody takes over another's subkey. A revocation for compromise, or without a reason, undoes all
 * signatures of the key; one because the key was retired or replaced only those made later.
 * Revocations by other keys are not heeded.
 */
final class KeyStanding {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Certificate certificate;
  private final Optional<Certificate.Subkey> subkey;

  KeyStanding(Certificate certificate, Optional<Certificate.Subkey> subkey) {
    this.certificate = certificate;
    this.subkey = subkey;
  }

  /** The key that signs. */
  PGPPublicKey key() {
    return subkey.map(Certificate.Subkey::key).orElse(certificate.primary());
  }

  /** The fingerprint of the key that signs. */
  String fingerprint() {
    return HEX.formatHex(key().getFingerprint());
  }

  /** The first name of the certificate. */
  Optional<String> userId() {
    return certificate.names().stream()
        .findFirst()
        .map(name -> new String(name.text(), StandardCharsets.UTF_8));
  }

  /**
   * Says why the key does not count.
   *
   * @param signed when the signature was made
   * @param at the time at which the key must be in force
   * @param policy which keys count
   * @return the reason; empty if the key counts
   */
  Optional<String> objection(Instant signed, Instant at, SignaturePolicy policy) {
    // The library keeps the state of a verification in the signature.
    synchronized (certificate) {
      return found(signed, at, policy);
    }
  }

  private Optional<String> found(Instant signed, Instant at, SignaturePolicy policy) {
    PGPPublicKey primary = certificate.primary();
    Optional<PGPSignature> self = newestSelfSignature();
    if (self.isEmpty()) {
      return Optional.of("the key is not bound to a name by its owner");
    }
    return revocation(certificate.keySignatures(), PGPSignature.KEY_REVOCATION, signed, at)
        .or(() -> outOfForce(primary, self.get(), signed, at))
        .or(() -> subkey.isPresent() ? subkeyObjection(signed, at) : unfit(self.get()))
        .or(() -> weakness(policy));
  }

  private Optional<String> subkeyObjection(Instant signed, Instant at) {
    Certificate.Subkey own = subkey.orElseThrow();
    Optional<PGPSignature> binding =
        newest(
            own.signatures().stream()
                .filter(s -> s.getSignatureType() == PGPSignature.SUBKEY_BINDING)
                .filter(s -> isRightOnSubkey(s, own.key()))
                .toList());
    if (binding.isEmpty()) {
      return Optional.of("the subkey is not bound to its key");
    }
    return revocation(own.signatures(), PGPSignature.SUBKEY_REVOCATION, signed, at)
        .or(() -> outOfForce(own.key(), binding.get(), signed, at))
        .or(() -> unfit(binding.get()))
        .or(
            () ->
                isBoundBack(binding.get(), own.key())
                    ? Optional.empty()
                    : Optional.of("the subkey does not bind itself to its key"));
  }

  private Optional<String> weakness(SignaturePolicy policy) {
    int algorithm = key().getAlgorithm();
    boolean hasLength = algorithm == 1 || algorithm == 3 || algorithm == 17;
    return policy.strength() == SignaturePolicy.Strength.STRONG
            && hasLength
            && key().getBitStrength() < 2048
        ? Optional.of("a key of " + key().getBitStrength() + " bits is too weak")
        : Optional.empty();
  }

  /** Looks for the newest signature of the owner that says what the key is for. */
  private Optional<PGPSignature> newestSelfSignature() {
    List<PGPSignature> right = new ArrayList<>();
    for (PGPSignature signature : certificate.keySignatures()) {
      if (signature.getSignatureType() == PGPSignature.DIRECT_KEY && isRightOnKey(signature)) {
        right.add(signature);
      }
    }
    for (Certificate.Name name : certificate.names()) {
      for (PGPSignature signature : name.signatures()) {
        if (PGPSignature.isCertification(signature.getSignatureType())
            && isRightOnName(signature, name)) {
          right.add(signature);
        }
      }
    }
    return newest(right);
  }

  private static Optional<PGPSignature> newest(List<PGPSignature> signatures) {
    PGPSignature newest = null;
    for (PGPSignature signature : signatures) {
      if (newest == null || !signature.getCreationTime().before(newest.getCreationTime())) {
        newest = signature;
      }
    }
    return Optional.ofNullable(newest);
  }

  private Optional<String> revocation(
      List<PGPSignature> signatures, int type, Instant signed, Instant at) {
    for (PGPSignature signature : signatures) {
      boolean isMeant =
          signature.getSignatureType() == type
              && (type == PGPSignature.KEY_REVOCATION
                  ? isRightOnKey(signature)
                  : isRightOnSubkey(signature, key()));
      Instant time = signature.getCreationTime().toInstant();
      boolean isLater = signed.isBefore(time) && at.isBefore(time);
      if (isMeant && (signature.isHardRevocation() || !isLater)) {
        return Optional.of("the key was revoked on " + time);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> outOfForce(
      PGPPublicKey key, PGPSignature binding, Instant signed, Instant at) {
    Instant made = key.getCreationTime().toInstant();
    if (signed.isBefore(made)) {
      return Optional.of("the key was made later, on " + made);
    }
    PGPSignatureSubpacketVector hashed = binding.getHashedSubPackets();
    long seconds = hashed == null ? 0 : hashed.getKeyExpirationTime();
    Instant end = made.plusSeconds(seconds);
    return seconds != 0 && !at.isBefore(end)
        ? Optional.of("the key expired on " + end)
        : Optional.empty();
  }

  /** A key without flags may do whatever it can. */
  private static Optional<String> unfit(PGPSignature binding) {
    PGPSignatureSubpacketVector hashed = binding.getHashedSubPackets();
    boolean isUnfit =
        hashed != null
            && hashed.hasSubpacket(SignatureSubpacketTags.KEY_FLAGS)
            && (hashed.getKeyFlags() & KeyFlags.SIGN_DATA) == 0;
    return isUnfit ? Optional.of("the key is not for signing data") : Optional.empty();
  }

  private boolean isBoundBack(PGPSignature binding, PGPPublicKey own) {
    try {
      for (PGPSignatureSubpacketVector area :
          new PGPSignatureSubpacketVector[] {
            binding.getHashedSubPackets(), binding.getUnhashedSubPackets()
          }) {
        if (area != null) {
          for (PGPSignature embedded : area.getEmbeddedSignatures()) {
            if (embedded.getSignatureType() == PGPSignature.PRIMARYKEY_BINDING
                && Hashes.bindsKeys(embedded.getHashAlgorithm())) {
              embedded.init(new BcPGPContentVerifierBuilderProvider(), own);
              if (embedded.verifyCertification(certificate.primary(), own)) {
                return true;
              }
            }
          }
        }
      }
      return false;
    } catch (PGPException | RuntimeException e) {
      return false;
    }
  }

  /** How the library is asked about a signature of a kind. */
  @FunctionalInterface
  private interface Verification {
    boolean run() throws PGPException;
  }

  private boolean isRightOnKey(PGPSignature signature) {
    return isRight(signature, () -> signature.verifyCertification(certificate.primary()));
  }

  private boolean isRightOnName(PGPSignature signature, Certificate.Name name) {
    return isRight(
        signature, () -> signature.verifyCertification(name.text(), certificate.primary()));
  }

  private boolean isRightOnSubkey(PGPSignature signature, PGPPublicKey own) {
    return isRight(signature, () -> signature.verifyCertification(certificate.primary(), own));
  }

  /** Verifies a signature by the primary key. */
  private boolean isRight(PGPSignature signature, Verification verification) {
    if (!Hashes.bindsKeys(signature.getHashAlgorithm())) {
      return false;
    }
    try {
      signature.init(new BcPGPContentVerifierBuilderProvider(), certificate.primary());
      return verification.run();
    } catch (PGPException | RuntimeException e) {
      // The library refuses damaged numbers in many ways; none of them is a right signature.
      return false;
    }
  }
}
