package dev.rpmsolve.rpm.trust;

import java.util.List;
import java.util.Objects;

/**
 * What signature, age and files of a repository say.
 *
 * @param folder the repository as the caller names it
 * @param verdict what signature and files come to; it does not depend on the age
 * @param signatures what came of the signatures of {@code repomd.xml}; none if they were not asked
 *     about
 * @param age whether it is fresh
 * @param files what came of the files that {@code repomd.xml} lists; none if its signature is not
 *     good, since then it is not read
 */
public record MetadataTrust(
    String folder,
    Verdict verdict,
    List<SignatureFinding> signatures,
    Freshness.Judgement age,
    List<FileFinding> files) {

  /**
   * Copies the lists.
   *
   * @param folder the repository as the caller names it
   * @param verdict what signature and files come to
   * @param signatures what came of the signatures
   * @param age whether it is fresh
   * @param files what came of the files
   */
  public MetadataTrust {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(age, "age");
    signatures = List.copyOf(signatures);
    files = List.copyOf(files);
  }

  /**
   * Tells whether nothing speaks against the repository.
   *
   * @return whether signature and files are good and the metadata is fresh
   */
  public boolean isGood() {
    return verdict == Verdict.GOOD && age.verdict() == Freshness.Verdict.FRESH;
  }
}
