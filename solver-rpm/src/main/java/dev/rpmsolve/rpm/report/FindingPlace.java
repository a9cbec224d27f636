package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.rpm.findings.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * What formats made for source code need to know of a finding: a file, and a fingerprint.
 *
 * <p>The file is the package's, below the id of its repository. Fingerprints are made of keys;
 * findings of one key are numbered in the order in which they are asked about. Not thread-safe.
 */
final class FindingPlace {
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Returns the file, as a path. */
  static String path(RpmPackage subject) {
    String location = subject.location();
    return subject.repository().id() + "/" + (location.isEmpty() ? subject + ".rpm" : location);
  }

  /** Returns a fingerprint that no other finding of this run has: 64 hexadecimal digits. */
  String fingerprint(Finding finding) {
    int number = numbers.merge(finding.key(), 1, Integer::sum);
    String text = number == 1 ? finding.key() : finding.key() + "\n" + number;
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
