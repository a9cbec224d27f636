package dev.rpmsolve.rpm.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.rpm.testcase.ReplayReport;
import dev.rpmsolve.rpm.testcase.ReplayReport.Outcome;
import dev.rpmsolve.rpm.testcase.ReplayReport.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random jobs, selections and dependencies are read as {@code testsolv} reads them.
 *
 * <p>One difference is excused: where files are provided, libsolv keeps a mark of its own among
 * what packages provide, and a pattern can find it; nothing requires or provides it otherwise.
 *
 * <p>System properties are those of {@link RandomSystemsDifferentialTest}.
 */
@Tag("slow")
@Tag("differential")
class JobsDifferentialTest {
  private static final Pattern MARK =
      Pattern.compile("job [a-z]+ provides solvable:filemarker( \\[.*])?");

  @TempDir Path folder;

  @Test
  void jobsAndDependenciesAreReadAlike() throws IOException {
    Testsolv.required();
    int cases = Integer.getInteger("rpmsolve.differential.cases", 2_000);
    long seed = Long.getLong("rpmsolve.differential.seed", 0);
    List<String> differences = new ArrayList<>();
    int equal = 0;
    int unsupported = 0;
    int marks = 0;
    for (long i = seed; i < seed + cases; i++) {
      Path file = folder.resolve("jobs-" + i + ".t");
      if (RandomJobs.of(i).record(file).isEmpty()) {
        continue;
      }
      ReplayReport report = RecordedCase.replay(file);
      for (RunReport run : report.runs()) {
        equal += run.outcome() == Outcome.PASS ? 1 : 0;
        unsupported += run.outcome() == Outcome.UNSUPPORTED ? 1 : 0;
        if (isMark(run)) {
          marks++;
        } else if (run.outcome() != Outcome.PASS && run.outcome() != Outcome.UNSUPPORTED) {
          differences.add("seed " + i + ": " + run);
        }
      }
    }

    System.out.println(
        "random jobs: "
            + equal
            + " runs equal, "
            + unsupported
            + " with unsupported operators, "
            + marks
            + " with libsolv's mark of files");
    assertEquals(List.of(), differences);
  }

  /** Nothing differs but that libsolv's mark is found as well. */
  private static boolean isMark(RunReport run) {
    return run.outcome() == Outcome.DIFFER
        && run.unexpected().isEmpty()
        && run.missing().stream().allMatch(line -> MARK.matcher(line).matches());
  }
}
