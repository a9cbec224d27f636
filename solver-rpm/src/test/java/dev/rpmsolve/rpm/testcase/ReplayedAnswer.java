package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The answer to the first run of a test case, for tests of other packages.
 *
 * @param packages the packages
 * @param request what was asked for
 * @param resolution the answer
 * @param lines the answer in libsolv's words: the transaction and the problems
 */
public record ReplayedAnswer(
    TestcaseUniverse packages, Request request, Resolution resolution, List<String> lines) {

  public static ReplayedAnswer of(Path path, Budget budget) throws IOException {
    return Recording.of(path).answer(0, budget);
  }

  /**
   * A test case whose packages were read once for all runs.
   *
   * @param testcase the test case
   * @param packages the packages of its first run, which no later run changes
   */
  public record Recording(Testcase testcase, TestcaseUniverse packages) {

    public static Testcase testcase(Path path) throws IOException {
      return TestcaseReader.read(path, ReadLimits.defaults());
    }

    public static Recording of(Path path) throws IOException {
      ReadLimits limits = ReadLimits.defaults();
      Testcase testcase = testcase(path);
      return new Recording(
          testcase, TestcaseUniverse.of(testcase, 0, TestcaseReader.folderOf(path), limits));
    }

    public ReplayedAnswer answer(int run, Budget budget) throws IOException {
      List<String> unsupported = new ArrayList<>();
      testcase.upTo(run, Statement.Unsupported.class).forEach(s -> unsupported.add(s.text()));
      packages.gaps().forEach(gap -> unsupported.add(gap.toString()));
      SelectionResults jobs = SelectionResults.of(testcase, run, packages);
      unsupported.addAll(jobs.unsupported());
      if (!unsupported.isEmpty()) {
        throw new IllegalArgumentException(testcase.file() + ": " + unsupported);
      }
      TestcaseRequest request = TestcaseRequest.of(testcase, run, packages, jobs);
      ResultLines lines = new ResultLines(packages, jobs, request);
      Resolution resolution =
          DependencySolver.of(packages.universe())
              .solve(request.request(), budget)
              .resolution()
              .orElseThrow(() -> new IllegalStateException("budget exhausted"));
      lines.resolved(resolution);
      lines.add(ResultKind.TRANSACTION);
      lines.add(ResultKind.PROBLEMS);
      return new ReplayedAnswer(packages, request.request(), resolution, lines.lines());
    }
  }

  /** Returns lines of a result as they are compared. */
  public static Set<String> comparable(List<String> lines) {
    return ResultForm.of(lines).withoutNumbers(true);
  }
}
