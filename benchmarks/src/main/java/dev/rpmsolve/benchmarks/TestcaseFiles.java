package dev.rpmsolve.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which test cases of libsolv are measured, and where they are on this machine. */
final class TestcaseFiles {
  /** The system property that names other test cases, separated by commas. */
  static final String PROPERTY = "rpmsolve.testcases";

  private static final List<String> USUAL =
      Stream.of(1, 3, 4, 5, 7)
          .map(n -> "zypp-testcases/sat-tests/test-crappy-coolo-" + n + "-test.t")
          .toList();

  private TestcaseFiles() {}

  /** Returns the names of the test cases to measure, absent ones among them. */
  static List<String> wanted() {
    String named = System.getProperty(PROPERTY, "");
    return named.isBlank() ? USUAL : Stream.of(named.split(",")).map(String::strip).toList();
  }

  /** Returns the file of a name: a path below the folder of real data, or an absolute one. */
  static Path file(String name) {
    return BenchmarkFolders.real().resolve(name).normalize();
  }
}
