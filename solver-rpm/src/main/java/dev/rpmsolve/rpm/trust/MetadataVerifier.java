package dev.rpmsolve.rpm.trust;

import dev.rpmsolve.rpm.io.Checksum;
import dev.rpmsolve.rpm.io.ChecksumPolicy;
import dev.rpmsolve.rpm.io.Decompression;
import dev.rpmsolve.rpm.io.FilePromise;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.io.SafePath;
import dev.rpmsolve.rpm.io.StoredFiles;
import dev.rpmsolve.rpm.metadata.Repomd;
import dev.rpmsolve.rpm.metadata.RepomdReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks a repository as a whole: the signature of {@code repomd.xml}, its age, and every file that
 * it lists against its length and digest.
 *
 * <p>{@code repomd.xml} is not parsed unless its signature is good, where one is asked for. A file
 * that is missing is told and does no harm, except for primary metadata. Immutable.
 */
public final class MetadataVerifier {
  private static final String REPOMD = "repodata/repomd.xml";
  private static final int REPOMD_LIMIT = 16 << 20;
  private static final String PRIMARY = "primary";

  private final Optional<SignatureVerifier> keys;
  private final Freshness freshness;
  private final ReadLimits limits;

  /**
   * Creates a verifier.
   *
   * @param keys checks the signature; empty if none is asked for
   * @param freshness how old metadata may be
   * @param limits bounds of reading
   */
  public MetadataVerifier(
      Optional<SignatureVerifier> keys, Freshness freshness, ReadLimits limits) {
    this.keys = keys;
    this.freshness = freshness;
    this.limits = limits;
  }

  /**
   * Checks a repository.
   *
   * @param folder the folder that contains {@code repodata/}
   * @param id the id of the repository in the memory
   * @param memory knows what was accepted before, and gets to know this if it is good
   * @return the verdicts
   * @throws IOException if a file cannot be read
   * @throws MetadataException if {@code repomd.xml} is missing or damaged, or its signature is
   */
  public MetadataTrust verify(Path folder, String id, Optional<AcceptedRevisions> memory)
      throws IOException {
    byte[] stored =
        StoredFiles.bytes(
            SafePath.resolve(folder, REPOMD), folder.resolve(REPOMD).toString(), REPOMD_LIMIT);
    List<SignatureFinding> signatures =
        keys.isPresent() ? MetadataSeal.check(keys.get(), folder, stored) : List.of();
    Verdict signed = keys.isPresent() ? PackageVerifier.mildest(signatures) : Verdict.GOOD;
    if (signed != Verdict.GOOD) {
      Freshness.Judgement unread =
          new Freshness.Judgement(
              Freshness.Verdict.UNDATED, "without a good signature it is not read");
      return new MetadataTrust(folder.toString(), signed, signatures, unread, List.of());
    }
    Repomd repomd = parsed(folder, stored);
    MetadataTime time = MetadataTime.of(repomd);
    Optional<MetadataTime> before = memory.isPresent() ? memory.get().of(id) : Optional.empty();
    Freshness.Judgement age = freshness.judge(time, before);
    List<FileFinding> files = new ArrayList<>();
    for (Repomd.Entry entry : repomd.entries()) {
      files.add(check(folder, entry));
    }
    MetadataTrust trust =
        new MetadataTrust(folder.toString(), verdict(files), signatures, age, files);
    if (memory.isPresent() && trust.isGood()) {
      memory.get().accept(id, time);
    }
    return trust;
  }

  private Repomd parsed(Path folder, byte... stored) throws IOException {
    String name = folder.resolve(REPOMD).toString();
    ReadLimits.Bytes bytes = limits.bytes().withExpanded(REPOMD_LIMIT);
    try (InputStream in =
        Decompression.open(new ByteArrayInputStream(stored), name, FilePromise.none(), bytes)) {
      return RepomdReader.read(in, name, limits);
    }
  }

  private FileFinding check(Path folder, Repomd.Entry entry) throws IOException {
    Optional<Checksum> checksum = entry.promise().checksum();
    try {
      Path path = SafePath.resolve(folder, entry.href());
      StoredFiles.verify(path, path.toString(), entry.promise(), limits.bytes());
    } catch (MetadataException e) {
      FileFinding.State state =
          e.kind() == Kind.MISSING ? FileFinding.State.MISSING : FileFinding.State.WRONG;
      String detail =
          state == FileFinding.State.MISSING
              ? ""
              : "expected " + e.expected() + ", found " + e.found();
      return new FileFinding(entry.type(), entry.href(), state, detail);
    }
    boolean isStrong =
        checksum.filter(sum -> ChecksumPolicy.STRONG.accepts(sum.algorithm())).isPresent();
    return isStrong
        ? new FileFinding(entry.type(), entry.href(), FileFinding.State.RIGHT, "")
        : new FileFinding(
            entry.type(),
            entry.href(),
            FileFinding.State.UNCHECKED,
            "its checksum is " + checksum.map(sum -> sum.algorithm().name()).orElse("missing"));
  }

  private static Verdict verdict(List<FileFinding> files) {
    boolean isBad =
        files.stream()
            .anyMatch(
                file ->
                    file.state() == FileFinding.State.WRONG
                        || file.type().equals(PRIMARY) && file.state() != FileFinding.State.RIGHT);
    return isBad ? Verdict.BAD : Verdict.GOOD;
  }
}
