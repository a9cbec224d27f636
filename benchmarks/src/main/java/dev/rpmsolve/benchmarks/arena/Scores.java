package dev.rpmsolve.benchmarks.arena;

import dev.rpmsolve.core.criteria.Counting;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Scores in the manner of the MISC competition; the lowest sum wins, then the least time.
 *
 * <p>On a problem in which S solvers take part, a solution scores 1 and 1 more for each solver that
 * has a better one; FAIL scores 1 where nobody has a solution. No answer, or none that can be read,
 * scores 2 S. A wrong answer scores 3 S, and so does FAIL where there is a solution.
 */
final class Scores {
  private static final int NOTHING = 2;
  private static final int WRONG = 3;
  private static final String HEADER =
      """
      | solver | problems | score | mean | best | alone best | solutions | FAIL | wrong | nothing | CPU s |
      |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
      """;

  private Scores() {}

  /** What a solver has reached, as yet. */
  static final class Line {
    private int problems;
    private int score;
    private int best;
    private int aloneBest;
    private int solutions;
    private int fails;
    private int wrong;
    private int nothing;
    private long cpuMillis;

    int score() {
      return score;
    }

    double mean() {
      return problems == 0 ? 0 : (double) score / problems;
    }

    int best() {
      return best;
    }

    int wrong() {
      return wrong;
    }

    private void add(Problem problem, ArenaRow row, Counting counting) {
      problems++;
      score += points(problem, row, counting);
      cpuMillis += row.figures().cpuMillis();
      boolean isBest = problem.isBest(row, counting);
      best += isBest || problem.isRightFail(row) ? 1 : 0;
      long bests = problem.rows().stream().filter(each -> problem.isBest(each, counting)).count();
      aloneBest += isBest && bests == 1 ? 1 : 0;
      switch (row.verdict().outcome()) {
        case SOLUTION -> solutions++;
        case FAIL -> {
          fails++;
          wrong += problem.isSolved() ? 1 : 0;
        }
        case WRONG -> wrong++;
        default -> nothing++;
      }
    }

    private String text(String solver) {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %d | %.2f | %d | %d | %d | %d | %d | %d | %.1f |\n",
          solver,
          problems,
          score,
          mean(),
          best,
          aloneBest,
          solutions,
          fails,
          wrong,
          nothing,
          cpuMillis / 1000.0);
    }
  }

  /** Returns the score of a row. */
  static int points(Problem problem, ArenaRow row, Counting counting) {
    int solvers = problem.rows().size();
    return switch (row.verdict().outcome()) {
      case SOLUTION -> 1 + problem.countBetter(row, counting);
      case FAIL -> problem.isSolved() ? WRONG * solvers : 1;
      case WRONG -> WRONG * solvers;
      default -> NOTHING * solvers;
    };
  }

  /** Adds up what every solver has reached, in the order in which they come first. */
  static Map<String, Line> of(List<Problem> problems, Counting counting) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (Problem problem : problems) {
      for (ArenaRow row : problem.rows()) {
        lines.computeIfAbsent(row.key().solver(), name -> new Line()).add(problem, row, counting);
      }
    }
    return lines;
  }

  /** Writes a Markdown table, the best mean first. */
  static String table(List<Problem> problems, Counting counting) {
    StringBuilder table = new StringBuilder(HEADER);
    Comparator<Map.Entry<String, Line>> byMean =
        Comparator.comparingDouble(entry -> entry.getValue().mean());
    of(problems, counting).entrySet().stream()
        .sorted(byMean.thenComparingLong(entry -> entry.getValue().cpuMillis))
        .forEach(entry -> table.append(entry.getValue().text(entry.getKey())));
    return table.toString();
  }
}
