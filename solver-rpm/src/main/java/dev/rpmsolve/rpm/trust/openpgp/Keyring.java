package dev.rpmsolve.rpm.trust.openpgp;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.StoredFiles;
import dev.rpmsolve.rpm.trust.SignatureCheck;
import dev.rpmsolve.rpm.trust.SignatureFinding;
import dev.rpmsolve.rpm.trust.SignaturePolicy;
import dev.rpmsolve.rpm.trust.SignatureVerifier;
import dev.rpmsolve.rpm.trust.SignedKind;
import dev.rpmsolve.rpm.trust.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPSignature;

/**
 * Public keys out of files, and the checks of signatures by them.
 *
 * <p>A signature that no key fits is of unknown origin ({@link Verdict#NO_KEY}); one by a key that
 * is there is right or {@link Verdict#BAD}; and a right one counts unless there is an objection to
 * the key, the hash or the time ({@link Verdict#NOT_TRUSTED}). The keys of no user and no system
 * are read, only those of the files that the caller names.
 *
 * <p>Immutable and thread-safe. Needs the library Bouncy Castle on the class path ({@code
 * org.bouncycastle:bcpg-jdk18on}).
 */
public final class Keyring implements SignatureVerifier {
  private static final int FILE_LIMIT = 16 << 20;
  private static final String ARMOR_TYPE = "PUBLIC KEY BLOCK";

  private final List<Certificate> certificates;
  private final SignaturePolicy policy;

  private Keyring(List<Certificate> certificates, SignaturePolicy policy) {
    this.certificates = List.copyOf(certificates);
    this.policy = policy;
  }

  /**
   * Reads files of keys.
   *
   * @param files each holds one key or several, armored or not; later keys of one fingerprint stand
   *     beside earlier ones
   * @param policy what signatures must be like
   * @return the keys
   * @throws IOException if a file cannot be read
   * @throws MetadataException if a file holds no keys, is damaged or too large, or if Bouncy Castle
   *     is missing
   */
  public static Keyring read(List<Path> files, SignaturePolicy policy) throws IOException {
    Objects.requireNonNull(policy, "policy");
    List<Certificate> all = new ArrayList<>();
    for (Path file : files) {
      all.addAll(
          certificates(StoredFiles.bytes(file, file.toString(), FILE_LIMIT), file.toString()));
    }
    return new Keyring(all, policy);
  }

  /**
   * Reads keys in memory.
   *
   * @param bytes one key or several, armored or not
   * @param file the name for messages
   * @param policy what signatures must be like
   * @return the keys
   * @throws MetadataException if these are no keys, or if Bouncy Castle is missing
   */
  public static Keyring of(byte[] bytes, String file, SignaturePolicy policy) {
    return new Keyring(certificates(bytes, file), Objects.requireNonNull(policy, "policy"));
  }

  /**
   * The number of keys, not counting subkeys.
   *
   * @return keys that can sign or have subkeys that can
   */
  public int size() {
    return certificates.size();
  }

  private static List<Certificate> certificates(byte[] bytes, String file) {
    List<Certificate> found = new ArrayList<>();
    try {
      for (Armor.Block block : Armor.decode(bytes, file)) {
        if (block.type().isEmpty() || block.type().equals(ARMOR_TYPE)) {
          found.addAll(CertificateReader.read(block.bytes(), file));
        } else {
          throw noKey(Kind.UNSUPPORTED, file, "PGP " + block.type());
        }
      }
    } catch (NoClassDefFoundError e) {
      throw missingLibrary(file, e);
    }
    if (found.isEmpty()) {
      throw noKey(Kind.MALFORMED, file, "none that can sign");
    }
    return found;
  }

  private static MetadataException noKey(Kind kind, String file, String found) {
    return new MetadataException(
        kind,
        file,
        -1,
        new Finding("a PGP PUBLIC KEY BLOCK", found),
        "give the file of the key, as 'gpg --export' writes it");
  }

  private static MetadataException missingLibrary(String file, NoClassDefFoundError cause) {
    MetadataException e =
        new MetadataException(
            Kind.UNSUPPORTED,
            file,
            -1,
            new Finding(
                "the library Bouncy Castle to check signatures with",
                "no class " + cause.getMessage()),
            "put org.bouncycastle:bcpg-jdk18on on the class path");
    e.initCause(cause);
    return e;
  }

  @Override
  public List<SignatureCheck> open(byte[] signatures, SignedKind kind, String file) {
    List<SignatureCheck> checks = new ArrayList<>();
    for (PGPSignature signature : SignatureReader.read(signatures, file)) {
      checks.add(check(signature, kind));
    }
    return List.copyOf(checks);
  }

  private SignatureCheck check(PGPSignature signature, SignedKind kind) {
    List<KeyStanding> named = new ArrayList<>();
    for (Certificate certificate : certificates) {
      named.addAll(certificate.named(signature));
    }
    return named.isEmpty()
        ? new NoKeyCheck(
            new SignatureFinding(
                kind,
                Verdict.NO_KEY,
                Optional.of(KeyringCheck.signer(signature, Optional.empty(), Optional.empty())),
                "its key was not given"))
        : CandidateChecks.of(signature, named, kind, policy);
  }

  /** A check whose end is known from the start. */
  private record NoKeyCheck(SignatureFinding finding) implements SignatureCheck {
    @Override
    public void update(byte[] bytes, int from, int length) {}

    @Override
    public SignatureFinding finish() {
      return finding;
    }
  }
}
