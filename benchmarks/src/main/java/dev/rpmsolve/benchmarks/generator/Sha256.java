package dev.rpmsolve.benchmarks.generator;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Access to SHA-256, which every Java platform has to offer. */
final class Sha256 {
  private Sha256() {}

  /** Returns a fresh digest. */
  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("a Java platform without SHA-256", e);
    }
  }
}
