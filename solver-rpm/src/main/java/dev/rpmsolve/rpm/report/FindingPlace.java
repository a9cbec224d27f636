package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.rpm.findings.Finding;
import dev.rpmsolve.rpm.findings.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * What formats made for source code need to know of a finding: a file, and a fingerprint.
 *
 * <p>The file is the package's, below the name of the target and the id of its repository.
 * Fingerprints are made of keys; findings of one key are numbered in the order in which they are
 * asked about. Not thread-safe.
 */
final class FindingPlace {
  private final String prefix;
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Places findings of a target; what has no name is alone, and nothing is said of it. */
  FindingPlace(CheckedTarget target) {
    prefix = target.name();
  }

  /** Returns the file, as a path. */
  String path(Subject subject) {
    String location =
        subject.rpm().map(RpmPackage::location).filter(l -> !l.isEmpty()).orElse(subject.name());
    String file = location.equals(subject.name()) && subject.rpm().isPresent() ? ".rpm" : "";
    return (prefix.isEmpty() ? "" : prefix + "/") + subject.place() + "/" + location + file;
  }

  /** Returns a fingerprint that no other finding of this run has: 64 hexadecimal digits. */
  String fingerprint(Finding finding) {
    String key = prefix.isEmpty() ? finding.key() : prefix + "\n" + finding.key();
    int number = numbers.merge(key, 1, Integer::sum);
    return digest(number == 1 ? key : key + "\n" + number);
  }

  /** Returns the digest of a text: 64 hexadecimal digits. */
  static String digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
