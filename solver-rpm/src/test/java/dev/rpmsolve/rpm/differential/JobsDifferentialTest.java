package dev.rpmsolve.rpm.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
 * <p>One difference is excused: libsolv puts a mark of its own among what a package provides if it
 * lists a file that some dependency names. A pattern can find that mark, and so can a search for
 * packages that provide the same as another one.
 *
 * <p>System properties are those of {@link RandomSystemsDifferentialTest}.
 */
@Tag("slow")
@Tag("differential")
class JobsDifferentialTest {
  private static final Pattern MARK =
      Pattern.compile("job [a-z]+ provides solvable:filemarker( \\[.*])?");
  private static final String SAME_PROVIDES = "selection_matchsolvable solvable:provides ";

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
      for (RunReport run : RecordedCase.replay(file).runs()) {
        equal += run.outcome() == Outcome.PASS ? 1 : 0;
        unsupported += run.outcome() == Outcome.UNSUPPORTED ? 1 : 0;
        if (run.outcome() == Outcome.DIFFER && isMark(RandomJobs.of(i), run)) {
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

  /**
   * Only the mark is found as well; or packages are compared by what they provide, and all is equal
   * once no package lists files.
   */
  private boolean isMark(RecordedCase one, RunReport run) throws IOException {
    if (run.unexpected().isEmpty()
        && run.missing().stream().allMatch(line -> MARK.matcher(line).matches())) {
      return true;
    }
    if (one.questions().get(run.number() - 1).lines().stream()
        .noneMatch(line -> line.contains(SAME_PROVIDES))) {
      return false;
    }
    List<String> start = one.start().stream().filter(line -> !line.startsWith("#>=Fls:")).toList();
    Path file = folder.resolve("without-files.t");
    return new RecordedCase(start, one.questions()).record(file).isPresent()
        && RecordedCase.replay(file).runs().get(run.number() - 1).outcome() == Outcome.PASS;
  }
}
