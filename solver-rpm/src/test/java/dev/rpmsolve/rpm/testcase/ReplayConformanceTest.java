package dev.rpmsolve.rpm.testcase;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.testcase.ReplayReport.Outcome;
import dev.rpmsolve.rpm.testcase.ReplayReport.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The answers to the test cases of libsolv and of zypp are the recorded ones, but for a known few.
 *
 * <p>Even there the transaction and the number of problems are those that were recorded.
 */
class ReplayConformanceTest {
  private static final int SAMPLE = 5;
  private static final Pattern TRANSACTION =
      Pattern.compile(
          "(install|erase|upgrade|downgrade|change|reinstall|obsoleted|multiinstall"
              + "|multireinstall) .*");

  /** What does not pass; docs/libsolv-compat.md says why. */
  private static final Map<String, Outcome> NOT_PASSED =
      Map.of(
          "sat/reuse.t", Outcome.DIFFER,
          "bugzilla-tests/bug326384-test.t", Outcome.DIFFER,
          "sat-tests/test-crappy-coolo-1-test.t", Outcome.DIFFER,
          "sat-tests/test-crappy-coolo-3-test.t", Outcome.DIFFER,
          "sat-tests/test-crappy-coolo-4-test.t", Outcome.DIFFER,
          "sat-tests/test-crappy-coolo-7-test.t", Outcome.DIFFER);

  @Test
  void casesOfLibsolvHaveTheRecordedAnswers() throws IOException {
    List<Path> files = TestcaseConformanceTest.files("libsolv-testcases");

    assertEquals(67, files.size());
    assertRecorded(files);
  }

  @Test
  void everyFifthCaseOfZyppHasTheRecordedAnswer() throws IOException {
    List<Path> files = TestcaseConformanceTest.files("zypp-testcases");
    List<Path> sample = new ArrayList<>();
    for (int i = 0; i < files.size(); i += SAMPLE) {
      sample.add(files.get(i));
    }

    assertRecorded(sample);
  }

  @Tag("slow")
  @Test
  void casesOfZyppHaveTheRecordedAnswers() throws IOException {
    List<Path> files = TestcaseConformanceTest.files("zypp-testcases");

    assertEquals(177, files.size());
    assertRecorded(files);
  }

  private static void assertRecorded(List<Path> files) throws IOException {
    Map<String, Outcome> expected = new TreeMap<>();
    Map<String, Outcome> found = new TreeMap<>();
    List<String> other = new ArrayList<>();
    for (Path path : files) {
      String name = path.getParent().getFileName() + "/" + path.getFileName();
      ReplayReport report = TestcaseReplay.replay(path, ReadLimits.defaults(), Budget.unlimited());
      if (NOT_PASSED.containsKey(name)) {
        expected.put(name, NOT_PASSED.get(name));
      }
      if (report.outcome() != Outcome.PASS) {
        found.put(name, report.outcome());
      }
      for (RunReport run : report.runs()) {
        addOther(name, run, other);
      }
    }

    assertAll(() -> assertEquals(expected, found), () -> assertEquals(List.of(), other));
  }

  /** Notes lines of the transaction, and numbers of problems, that are not the recorded ones. */
  private static void addOther(String name, RunReport run, List<String> other) {
    for (List<String> lines : List.of(run.missing(), run.unexpected())) {
      lines.stream()
          .filter(line -> TRANSACTION.matcher(line).matches())
          .forEach(line -> other.add(name + ": " + line));
    }
    if (problems(run.missing()) != problems(run.unexpected())) {
      other.add(name + ": another number of problems");
    }
  }

  private static long problems(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("problem info ")).count();
  }
}
