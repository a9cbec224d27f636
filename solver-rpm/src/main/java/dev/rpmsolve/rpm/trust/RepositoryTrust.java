package dev.rpmsolve.rpm.trust;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.metadata.Repomd;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a repository must prove before it is read: nothing, unless the caller says so.
 *
 * <p>Immutable. The order of the checks is that of the methods: the signature over the bytes of
 * {@code repomd.xml}, then, once these are parsed, their age.
 */
public final class RepositoryTrust {
  private static final RepositoryTrust NONE =
      new RepositoryTrust(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private final Optional<SignatureVerifier> metadataKeys;
  private final Optional<SignatureVerifier> packageKeys;
  private final Optional<Freshness> freshness;
  private final Optional<AcceptedRevisions> accepted;

  private RepositoryTrust(
      Optional<SignatureVerifier> metadataKeys,
      Optional<SignatureVerifier> packageKeys,
      Optional<Freshness> freshness,
      Optional<AcceptedRevisions> accepted) {
    this.metadataKeys = metadataKeys;
    this.packageKeys = packageKeys;
    this.freshness = freshness;
    this.accepted = accepted;
  }

  /**
   * Trust in whoever put the files there.
   *
   * @return no demands
   */
  public static RepositoryTrust none() {
    return NONE;
  }

  /**
   * Demands a signature of {@code repomd.xml}, as {@code repo_gpgcheck} of dnf.
   *
   * @param keys checks it
   * @return these demands and that one
   */
  public RepositoryTrust withSignedMetadata(SignatureVerifier keys) {
    return new RepositoryTrust(Optional.of(keys), packageKeys, freshness, accepted);
  }

  /**
   * Demands signatures of {@code .rpm} files, as {@code gpgcheck} of dnf. Of a repository with
   * metadata no packages are read, and so none are checked.
   *
   * @param keys checks them
   * @return these demands and that one
   */
  public RepositoryTrust withSignedPackages(SignatureVerifier keys) {
    return new RepositoryTrust(metadataKeys, Optional.of(keys), freshness, accepted);
  }

  /**
   * Demands that metadata is not of the future nor too old.
   *
   * @param rule how old it may be
   * @return these demands and that one
   */
  public RepositoryTrust withFreshness(Freshness rule) {
    return new RepositoryTrust(metadataKeys, packageKeys, Optional.of(rule), accepted);
  }

  /**
   * Demands that metadata is not older than what was accepted before, and remembers what is
   * accepted. Without {@link #withFreshness} there is nothing to judge by.
   *
   * @param memory remembers it
   * @return these demands and that one
   */
  public RepositoryTrust withMemory(AcceptedRevisions memory) {
    return new RepositoryTrust(metadataKeys, packageKeys, freshness, Optional.of(memory));
  }

  /**
   * Tells whether {@code repomd.xml} must be signed.
   *
   * @return whether it must
   */
  public boolean wantsSignedMetadata() {
    return metadataKeys.isPresent();
  }

  /**
   * Tells whether {@code .rpm} files must be signed.
   *
   * @return whether they must
   */
  public boolean wantsSignedPackages() {
    return packageKeys.isPresent();
  }

  /**
   * Refuses metadata that is not signed as it should be. To be called before it is parsed.
   *
   * @param folder the folder that contains {@code repodata/}
   * @param file the name of {@code repomd.xml} for messages
   * @param repomd its bytes, as they are to be parsed
   * @throws IOException if the file system fails
   * @throws MetadataException of kind {@code NOT_TRUSTED} if there is no good signature
   */
  public void requireSigned(Path folder, String file, byte[] repomd) throws IOException {
    if (metadataKeys.isPresent()) {
      List<SignatureFinding> findings = MetadataSeal.check(metadataKeys.get(), folder, repomd);
      if (PackageVerifier.mildest(findings) != Verdict.GOOD) {
        SignatureFinding gravest = gravest(findings);
        throw refusal(
            file, "a good signature in repomd.xml.asc", words(gravest), remedy(gravest.verdict()));
      }
    }
  }

  /**
   * Refuses metadata that is too old, and remembers what is not.
   *
   * @param id the id of the repository
   * @param file the name of {@code repomd.xml} for messages
   * @param repomd what it says
   * @throws IOException if the memory cannot be read or written
   * @throws MetadataException of kind {@code STALE} if it is too old
   */
  public void requireFresh(String id, String file, Repomd repomd) throws IOException {
    if (freshness.isEmpty()) {
      return;
    }
    MetadataTime time = MetadataTime.of(repomd);
    Optional<MetadataTime> before = accepted.isPresent() ? accepted.get().of(id) : Optional.empty();
    Freshness.Judgement judgement = freshness.get().judge(time, before);
    if (judgement.verdict() != Freshness.Verdict.FRESH) {
      throw new MetadataException(
          Kind.STALE,
          file,
          -1,
          new Finding(
              "fresh metadata",
              judgement.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                  + ": "
                  + judgement.detail()),
          "fetch the repository again, from another mirror if this one is behind");
    }
    if (accepted.isPresent()) {
      accepted.get().accept(id, time);
    }
  }

  /**
   * Refuses a package that is not signed as it should be.
   *
   * @param path the {@code .rpm} file
   * @param file the name for messages
   * @throws IOException if it cannot be read
   * @throws MetadataException of kind {@code NOT_TRUSTED} if there is no good signature; of others
   *     if it is no package
   */
  public void requirePackage(Path path, String file) throws IOException {
    if (packageKeys.isPresent()) {
      PackageTrust trust = PackageVerifier.by(packageKeys.get()).verify(path, file);
      if (trust.verdict() != Verdict.GOOD) {
        String why = trust.detail().isEmpty() ? words(gravest(trust.signatures())) : trust.detail();
        throw refusal(
            file,
            "a package with a good signature",
            trust.detail().isEmpty() ? why : trust.verdict().words() + ": " + why,
            remedy(trust.verdict()));
      }
    }
  }

  private static SignatureFinding gravest(List<SignatureFinding> findings) {
    SignatureFinding gravest = findings.get(0);
    for (SignatureFinding finding : findings) {
      gravest = finding.verdict().compareTo(gravest.verdict()) > 0 ? finding : gravest;
    }
    return gravest;
  }

  private static String words(SignatureFinding finding) {
    String by =
        finding
            .signer()
            .map(signer -> ", " + signer.algorithms() + " by key " + signer.keyId())
            .orElse("");
    return finding.verdict().words() + ": " + finding.detail() + by;
  }

  private static String remedy(Verdict verdict) {
    return switch (verdict) {
      case NO_KEY -> "give the file of this key, if it is to be trusted";
      case NOT_SIGNED -> "get a signed one, or do not demand signatures";
      case NOT_TRUSTED -> "get one that is signed anew, or the newest file of the key";
      case BAD, GOOD -> "get the files again, from another place";
    };
  }

  private static MetadataException refusal(
      String file, String expected, String found, String remedy) {
    return new MetadataException(Kind.NOT_TRUSTED, file, -1, new Finding(expected, found), remedy);
  }
}
