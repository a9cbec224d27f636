package dev.rpmsolve.benchmarks.arena;

import dev.rpmsolve.core.criteria.Counting;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A row for each problem, and in it what each solver made of it: values and processor time. */
final class ProblemTable {
  private ProblemTable() {}

  /**
   * Writes a Markdown table. The best values are bold; {@code *} marks those at which the budget
   * was used up.
   */
  static String of(List<Problem> problems, Counting counting) {
    Set<String> solvers = new LinkedHashSet<>();
    problems.forEach(p -> p.rows().forEach(row -> solvers.add(row.key().solver())));
    StringBuilder table = new StringBuilder("| problem |");
    solvers.forEach(solver -> table.append(' ').append(solver).append(" |"));
    table.append("\n|---|").append("---|".repeat(solvers.size())).append('\n');
    for (Problem problem : problems) {
      table.append("| ").append(problem.title()).append(" |");
      for (String solver : solvers) {
        String cell =
            problem.rows().stream()
                .filter(row -> row.key().solver().equals(solver))
                .map(row -> cell(problem, row, counting))
                .collect(Collectors.joining());
        table.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static String cell(Problem problem, ArenaRow row, Counting counting) {
    String what = row.verdict().outcome().name();
    if (row.verdict().outcome() == Outcome.SOLUTION) {
      what = row.values(counting).stream().map(String::valueOf).collect(Collectors.joining(","));
      what = problem.isBest(row, counting) ? "**" + what + "**" : what;
    }
    String seconds = String.format(Locale.ROOT, "%.2f s", row.figures().cpuMillis() / 1000.0);
    return what + (row.figures().timedOut() ? "\\*" : "") + "; " + seconds;
  }
}
