package dev.rpmsolve.rpm.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.rpm.testcase.ReplayReport;
import dev.rpmsolve.rpm.testcase.ReplayReport.Outcome;
import dev.rpmsolve.rpm.testcase.ReplayReport.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random jobs, selections and dependencies are read as {@code testsolv} reads them.
 *
 * <p>System properties are those of {@link RandomSystemsDifferentialTest}.
 */
@Tag("slow")
@Tag("differential")
class JobsDifferentialTest {
  @TempDir Path folder;

  @Test
  void jobsAndDependenciesAreReadAlike() throws IOException {
    Testsolv.required();
    int cases = Integer.getInteger("rpmsolve.differential.cases", 2_000);
    long seed = Long.getLong("rpmsolve.differential.seed", 0);
    List<String> differences = new ArrayList<>();
    int equal = 0;
    int unsupported = 0;
    for (long i = seed; i < seed + cases; i++) {
      Path file = folder.resolve("jobs-" + i + ".t");
      if (RandomJobs.of(i).record(file).isEmpty()) {
        continue;
      }
      ReplayReport report = RecordedCase.replay(file);
      for (RunReport run : report.runs()) {
        equal += run.outcome() == Outcome.PASS ? 1 : 0;
        unsupported += run.outcome() == Outcome.UNSUPPORTED ? 1 : 0;
        if (run.outcome() != Outcome.PASS && run.outcome() != Outcome.UNSUPPORTED) {
          differences.add("seed " + i + ": " + run);
        }
      }
    }

    System.out.println(
        "random jobs: " + equal + " runs equal, " + unsupported + " with unsupported operators");
    assertEquals(List.of(), differences);
  }
}
