package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.testcase.Testcase;
import dev.rpmsolve.rpm.testcase.TestcaseReader;
import dev.rpmsolve.rpm.testcase.TestcaseReplay;
import dev.rpmsolve.rpm.testcase.TestcaseUniverse;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The first run of a test case of libsolv, read and ready to be solved any number of times.
 *
 * @param universe the packages
 * @param request what is asked for, its selections resolved
 */
record PreparedTestcase(Universe universe, Request request) {
  private static final int FIRST_RUN = 0;

  /**
   * Reads a test case.
   *
   * @param file the {@code .t} file, its repositories beside it
   * @throws IOException if a file cannot be read
   */
  static PreparedTestcase read(Path file) throws IOException {
    ReadLimits limits = ReadLimits.defaults();
    Testcase testcase = TestcaseReader.read(file, limits);
    Path folder = file.toAbsolutePath().getParent();
    TestcaseUniverse packages = TestcaseUniverse.of(testcase, FIRST_RUN, folder, limits);
    return new PreparedTestcase(
        packages.universe(), TestcaseReplay.request(testcase, FIRST_RUN, packages));
  }

  /** Solves it with a solver that has solved nothing before; problems come without remedies. */
  SolveResult solve() {
    return DependencySolver.of(universe).solveWithoutRemedies(request, Budget.unlimited());
  }

  /** Returns how many problems an answer has. */
  static int problems(SolveResult result) {
    return result
        .resolution()
        .orElseThrow(() -> new IllegalStateException("an unlimited budget ended: " + result))
        .problems()
        .size();
  }
}
