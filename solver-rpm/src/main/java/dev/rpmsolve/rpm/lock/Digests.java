package dev.rpmsolve.rpm.lock;

import dev.rpmsolve.rpm.io.Checksum;
import dev.rpmsolve.rpm.io.ChecksumAlgorithm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Checksums of texts and files, and their form in a lock file. */
final class Digests {
  private Digests() {}

  static Checksum sha256(String text) {
    return Checksum.of(ChecksumAlgorithm.SHA256, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a file once, whatever its length. */
  static Checksum of(Path file, ChecksumAlgorithm algorithm) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Checksum.of(algorithm, in);
    }
  }

  /** Writes {@code sha256:} and the digits. */
  static String text(Checksum checksum) {
    return checksum.algorithm().name().toLowerCase(Locale.ROOT) + ":" + checksum.hex();
  }

  /** Reads what {@link #text} writes; empty if it is something else. */
  static Optional<Checksum> parse(String text) {
    int colon = text.indexOf(':');
    Optional<ChecksumAlgorithm> algorithm =
        colon < 0 ? Optional.empty() : ChecksumAlgorithm.ofMetadataName(text.substring(0, colon));
    try {
      Optional<Checksum> checksum =
          algorithm.map(known -> new Checksum(known, text.substring(colon + 1)));
      return checksum.filter(one -> text(one).equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
