package dev.rpmsolve.rpm.testcase;

import java.util.List;

/**
 * One question to the solver and the answer that is expected, as the statements that state them.
 *
 * @param statements the statements in the order of their lines; the last one may be a {@link
 *     Statement.NextRun}
 */
public record Run(List<Statement> statements) {
  /**
   * Copies the statements.
   *
   * @param statements the statements; copied
   * @throws IllegalArgumentException if lines do not grow, or a run ends before its last statement
   */
  public Run {
    statements = List.copyOf(statements);
    for (int i = 1; i < statements.size(); i++) {
      if (statements.get(i).line() <= statements.get(i - 1).line()) {
        throw new IllegalArgumentException("line " + statements.get(i).line() + " comes too late");
      }
      if (statements.get(i - 1) instanceof Statement.NextRun) {
        throw new IllegalArgumentException("the run ends before its last statement");
      }
    }
  }

  /**
   * Returns the statements of one type.
   *
   * @param <S> the type
   * @param type the type
   * @return the statements in order
   */
  public <S extends Statement> List<S> all(Class<S> type) {
    return statements.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * Returns what asks the solver for something, in order: jobs, selections, version comparisons and
   * the steps that build dependencies.
   *
   * @return statements of the types {@link Statement.Job}, {@link Statement.SelectionJob}, {@link
   *     Statement.VersionComparison} and {@link Statement.Genid}
   */
  public List<Statement> jobs() {
    return statements.stream()
        .filter(
            s ->
                s instanceof Statement.Job
                    || s instanceof Statement.SelectionJob
                    || s instanceof Statement.VersionComparison
                    || s instanceof Statement.Genid)
        .toList();
  }

  /**
   * Returns the expected results; the last one counts.
   *
   * @return the expected results in order
   */
  public List<Statement.ExpectedResult> results() {
    return all(Statement.ExpectedResult.class);
  }

  /**
   * Returns what is not understood.
   *
   * @return the statements that stand in the way of replaying the run
   */
  public List<Statement.Unsupported> unsupported() {
    return all(Statement.Unsupported.class);
  }
}
