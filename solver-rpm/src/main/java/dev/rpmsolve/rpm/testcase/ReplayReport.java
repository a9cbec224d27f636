package dev.rpmsolve.rpm.testcase;

import java.util.List;
import java.util.Objects;

/**
 * How a test case was replayed.
 *
 * @param file the test case
 * @param runs one report per run that expects a result
 */
public record ReplayReport(String file, List<RunReport> runs) {
  /**
   * Creates a report.
   *
   * @param file the test case
   * @param runs one report per run that expects a result
   */
  public ReplayReport {
    Objects.requireNonNull(file, "file");
    runs = List.copyOf(runs);
  }

  /** What came of it. */
  public enum Outcome {
    /** All results are the expected ones. */
    PASS,
    /** Some result is another. */
    DIFFER,
    /** The test case needs something that there is not here. */
    UNSUPPORTED,
    /** The budget ended first. */
    EXHAUSTED,
    /** The test case is malformed. */
    UNREADABLE,
    /** The solver failed, which is a defect of it. */
    BROKEN
  }

  /**
   * Reports a test case that cannot be read.
   *
   * @param file the test case
   * @param message what is wrong with it
   * @return a report
   */
  public static ReplayReport unreadable(String file, String message) {
    RunReport run = new RunReport(1, Outcome.UNREADABLE, List.of(), List.of(), List.of(message));
    return new ReplayReport(file, List.of(run));
  }

  /**
   * Reports a test case on which the solver failed.
   *
   * @param file the test case
   * @param message what happened
   * @return a report
   */
  public static ReplayReport broken(String file, String message) {
    RunReport run = new RunReport(1, Outcome.BROKEN, List.of(), List.of(), List.of(message));
    return new ReplayReport(file, List.of(run));
  }

  /**
   * How a run was replayed.
   *
   * @param number its number, from 1 on
   * @param outcome what came of it
   * @param missing expected lines that did not come
   * @param unexpected lines that came unexpectedly
   * @param unsupported what there is not here
   */
  public record RunReport(
      int number,
      Outcome outcome,
      List<String> missing,
      List<String> unexpected,
      List<String> unsupported) {
    /**
     * Creates a report.
     *
     * @param number its number, from 1 on
     * @param outcome what came of it
     * @param missing expected lines that did not come
     * @param unexpected lines that came unexpectedly
     * @param unsupported what there is not here
     */
    public RunReport {
      missing = List.copyOf(missing);
      unexpected = List.copyOf(unexpected);
      unsupported = List.copyOf(unsupported);
    }
  }

  /**
   * Returns what came of the test case as a whole.
   *
   * @return the worst outcome of its runs: one that differs, then one without end, then one that is
   *     not supported; a failure of the solver is worst
   */
  public Outcome outcome() {
    Outcome worst = Outcome.PASS;
    for (Outcome outcome :
        List.of(
            Outcome.UNSUPPORTED,
            Outcome.EXHAUSTED,
            Outcome.DIFFER,
            Outcome.UNREADABLE,
            Outcome.BROKEN)) {
      if (runs.stream().anyMatch(run -> run.outcome() == outcome)) {
        worst = outcome;
      }
    }
    return worst;
  }
}
