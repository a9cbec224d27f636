package dev.rpmsolve.benchmarks.arena;

import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfException;
import dev.rpmsolve.core.format.cudf.CudfLimits;
import dev.rpmsolve.core.format.cudf.CudfReader;
import dev.rpmsolve.rpm.io.Decompression;
import dev.rpmsolve.rpm.io.FilePromise;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An instance, expanded so that every solver reads the same plain file, and read for the judgement.
 *
 * @param instance the instance
 * @param plain its document, not compressed
 * @param sha256 the digest of that file
 * @param document what is in it
 */
record PreparedInstance(Instance instance, Path plain, String sha256, CudfDocument document) {

  /**
   * Expands and reads an instance.
   *
   * @param folder where the plain file is written, in place of one that is there
   * @throws IOException if it cannot be read, or is no document; the message names the file
   */
  static PreparedInstance of(Instance instance, Path folder) throws IOException {
    Path plain = folder.resolve("problem.cudf");
    String shown = instance.file().toString();
    MessageDigest digest = newDigest();
    try (InputStream stored = Files.newInputStream(instance.file());
        InputStream in =
            Decompression.open(stored, shown, FilePromise.none(), ReadLimits.defaults().bytes());
        OutputStream out = new DigestOutputStream(Files.newOutputStream(plain), digest)) {
      in.transferTo(out);
    }
    String hex = HexFormat.of().formatHex(digest.digest());
    return new PreparedInstance(instance, plain, hex, read(plain, shown));
  }

  private static CudfDocument read(Path plain, String shown) throws IOException {
    try (InputStream in = Files.newInputStream(plain)) {
      return CudfReader.read(in, CudfLimits.defaults());
    } catch (CudfException e) {
      throw new IOException(shown + ": " + e.getMessage(), e);
    }
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
