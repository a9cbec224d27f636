package dev.rpmsolve.rpm.trust.openpgp;

import dev.rpmsolve.rpm.trust.SignatureCheck;
import dev.rpmsolve.rpm.trust.SignatureFinding;
import dev.rpmsolve.rpm.trust.SignaturePolicy;
import dev.rpmsolve.rpm.trust.SignedKind;
import dev.rpmsolve.rpm.trust.Signer;
import dev.rpmsolve.rpm.trust.Verdict;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.bcpg.SignatureSubpacketTags;
import org.bouncycastle.bcpg.sig.IssuerFingerprint;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/** The check of one signature by one key that it names. */
final class KeyringCheck implements SignatureCheck {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** Subpackets that are understood, if a signature says that they must be. */
  private static final List<Integer> UNDERSTOOD =
      List.of(
          SignatureSubpacketTags.CREATION_TIME,
          SignatureSubpacketTags.EXPIRE_TIME,
          SignatureSubpacketTags.ISSUER_KEY_ID,
          SignatureSubpacketTags.ISSUER_FINGERPRINT,
          SignatureSubpacketTags.SIGNER_USER_ID);

  private final PGPSignature signature;
  private final KeyStanding key;
  private final SignedKind kind;
  private final SignaturePolicy policy;
  private final String failure;

  /** Starts a check. */
  KeyringCheck(PGPSignature signature, KeyStanding key, SignedKind kind, SignaturePolicy policy) {
    this.signature = signature;
    this.key = key;
    this.kind = kind;
    this.policy = policy;
    failure = start();
  }

  private String start() {
    try {
      signature.init(new BcPGPContentVerifierBuilderProvider(), key.key());
      return "";
    } catch (PGPException | RuntimeException e) {
      // Damaged keys and unknown hashes: the library tells of them in many ways.
      return "it cannot be checked: " + e.getMessage();
    }
  }

  @Override
  public void update(byte[] bytes, int from, int length) {
    if (failure.isEmpty()) {
      signature.update(bytes, from, length);
    }
  }

  @Override
  public SignatureFinding finish() {
    if (!failure.isEmpty()) {
      return finding(Verdict.NOT_TRUSTED, failure);
    } else if (!isRight()) {
      return finding(Verdict.BAD, "it is not a signature of these bytes by this key");
    }
    Instant signed = signature.getCreationTime().toInstant();
    return objection(signed)
        .or(() -> key.objection(signed, kind.isJudgedAtSigning() ? signed : policy.now(), policy))
        .map(detail -> finding(Verdict.NOT_TRUSTED, detail))
        .orElseGet(() -> finding(Verdict.GOOD, ""));
  }

  private boolean isRight() {
    try {
      return signature.verify();
    } catch (PGPException | RuntimeException e) {
      // The library refuses damaged numbers in many ways; none of them is a right signature.
      return false;
    }
  }

  private Optional<String> objection(Instant signed) {
    if (signature.getSignatureType() != PGPSignature.BINARY_DOCUMENT) {
      return Optional.of("it is not a signature of plain bytes");
    } else if (signed.isAfter(policy.now().plus(policy.tolerance()))) {
      return Optional.of("it is of the future, " + signed);
    }
    boolean isWeak =
        policy.strength() == SignaturePolicy.Strength.STRONG
            && !Hashes.isStrong(signature.getHashAlgorithm());
    if (isWeak) {
      return Optional.of("the hash " + Hashes.name(signature.getHashAlgorithm()) + " is too weak");
    }
    PGPSignatureSubpacketVector hashed = signature.getHashedSubPackets();
    if (hashed == null) {
      return Optional.empty();
    }
    for (int tag : hashed.getCriticalTags()) {
      if (!UNDERSTOOD.contains(tag)) {
        return Optional.of("it demands what is not understood, subpacket " + tag);
      }
    }
    long seconds = hashed.getSignatureExpirationTime();
    Instant end = signed.plusSeconds(seconds);
    return seconds != 0 && !policy.now().isBefore(end)
        ? Optional.of("it expired on " + end)
        : Optional.empty();
  }

  private SignatureFinding finding(Verdict verdict, String detail) {
    Signer signer = signer(signature, Optional.of(key.fingerprint()), key.userId());
    return new SignatureFinding(kind, verdict, Optional.of(signer), detail);
  }

  /** Says who signed, as far as the signature tells. */
  static Signer signer(
      PGPSignature signature, Optional<String> fingerprint, Optional<String> userId) {
    return new Signer(
        String.format("%016X", signature.getKeyID()),
        fingerprint.or(() -> named(signature)),
        userId,
        PacketShape.algorithmName(signature.getKeyAlgorithm())
            + "/"
            + Hashes.name(signature.getHashAlgorithm()),
        signature.getCreationTime().toInstant());
  }

  private static Optional<String> named(PGPSignature signature) {
    PGPSignatureSubpacketVector hashed = signature.getHashedSubPackets();
    IssuerFingerprint issuer = hashed == null ? null : hashed.getIssuerFingerprint();
    return issuer == null ? Optional.empty() : Optional.of(HEX.formatHex(issuer.getFingerprint()));
  }
}
