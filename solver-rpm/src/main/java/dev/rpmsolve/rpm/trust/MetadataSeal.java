package dev.rpmsolve.rpm.trust;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.SafePath;
import dev.rpmsolve.rpm.io.StoredFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the signature {@code repodata/repomd.xml.asc} over the bytes of {@code repomd.xml}, before
 * anybody parses them.
 */
public final class MetadataSeal {
  private static final String SIGNATURE = "repodata/repomd.xml.asc";
  private static final int LIMIT = 1 << 20;

  private MetadataSeal() {}

  /**
   * Checks the signature of a repository.
   *
   * @param keys checks it
   * @param folder the folder that contains {@code repodata/}
   * @param repomd the bytes of {@code repomd.xml}, as they are to be parsed
   * @return what came of each signature in the file; one {@link Verdict#NOT_SIGNED} if there is no
   *     file
   * @throws IOException if the file system fails
   * @throws MetadataException if the file is there and holds no signatures
   */
  public static List<SignatureFinding> check(SignatureVerifier keys, Path folder, byte[] repomd)
      throws IOException {
    Path file = folder.resolve(SIGNATURE);
    if (!Files.exists(file)) {
      return List.of(
          SignatureFinding.without(
              SignedKind.METADATA, Verdict.NOT_SIGNED, "there is no repomd.xml.asc"));
    }
    byte[] signatures =
        StoredFiles.bytes(SafePath.resolve(folder, SIGNATURE), file.toString(), LIMIT);
    List<SignatureFinding> findings = new ArrayList<>();
    for (SignatureCheck check : keys.open(signatures, SignedKind.METADATA, file.toString())) {
      check.update(repomd, 0, repomd.length);
      findings.add(check.finish());
    }
    return List.copyOf(findings);
  }
}
