package dev.rpmsolve.benchmarks;

import java.util.List;

/**
 * One timed solve of a test case; a line of what {@link TestcaseTiming} and its counterpart in C
 * print.
 *
 * @param solver the name and version of the solver
 * @param testcase the name of the test case
 * @param problems how many problems the answer has
 * @param wallNanos the elapsed time in nanoseconds
 * @param cpuNanos the processor time of the solving thread in nanoseconds
 */
record TestcaseSample(String solver, String testcase, int problems, long wallNanos, long cpuNanos) {
  private static final String SEPARATOR = "\t";
  private static final int FIELDS = 5;

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it has another form
   */
  static TestcaseSample parse(String line) {
    List<String> fields = List.of(line.split(SEPARATOR, -1));
    if (fields.size() != FIELDS) {
      throw new IllegalArgumentException("not a sample: " + line);
    }
    return new TestcaseSample(
        fields.get(0),
        fields.get(1),
        Integer.parseInt(fields.get(2)),
        Long.parseLong(fields.get(3)),
        Long.parseLong(fields.get(4)));
  }

  /** Writes it as a line without its end. */
  String line() {
    return String.join(
        SEPARATOR,
        solver,
        testcase,
        Integer.toString(problems),
        Long.toString(wallNanos),
        Long.toString(cpuNanos));
  }
}
