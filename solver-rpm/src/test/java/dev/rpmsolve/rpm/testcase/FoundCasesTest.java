package dev.rpmsolve.rpm.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The smallest systems on which answers once differed from those of testsolv 0.7.23, which are
 * recorded; random runs found them.
 */
class FoundCasesTest {
  static Stream<Path> found() throws IOException, URISyntaxException {
    Path folder = Path.of(FoundCasesTest.class.getResource("/found").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("found")
  void theAnswerIsTheRecordedOne(Path file) throws IOException {
    ReplayReport report = TestcaseReplay.replay(file, ReadLimits.defaults(), Budget.unlimited());

    assertEquals(ReplayReport.Outcome.PASS, report.outcome(), report.runs()::toString);
    assertEquals(1, report.runs().size());
    assertEquals(List.of(), report.runs().get(0).missing());
  }
}
