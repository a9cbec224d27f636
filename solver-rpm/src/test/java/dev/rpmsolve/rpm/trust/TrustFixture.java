package dev.rpmsolve.rpm.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The files of {@code testdata/trust}, which GnuPG and rpmsign made. */
public final class TrustFixture {
  /** A time after the signatures, at which the key {@code expired} is no more in force. */
  public static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");

  public static final SignaturePolicy POLICY = SignaturePolicy.at(NOW);

  private TrustFixture() {}

  public static Path file(String name) {
    return Path.of(System.getProperty("rpmsolve.root"), "testdata/trust", name);
  }

  public static Path key(String name) {
    return file("keys/" + name);
  }

  public static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(file(name));
  }
}
